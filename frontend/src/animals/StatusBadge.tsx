import { Badge } from "@mantine/core";
import { type Icon, IconBookmark, IconHeart, IconHomeHeart, IconStethoscope } from "@tabler/icons-react";
import type { Status } from "../client";
import { STATUS_WORDS } from "./words";

const LOOKS: Record<Status, { color: string; icon: Icon }> = {
  available: { color: "pine", icon: IconHeart },
  reserved: { color: "apricot", icon: IconBookmark },
  adopted: { color: "grape", icon: IconHomeHeart },
  in_treatment: { color: "blue", icon: IconStethoscope },
};

/** A status that a later release of the shelter has added shows up as it is called there. */
export function StatusBadge({ status }: { status: Status }) {
  const look = (LOOKS as Partial<typeof LOOKS>)[status];
  return (
    <Badge
      variant="light"
      color={look?.color ?? "gray"}
      leftSection={look && <look.icon aria-hidden size={14} stroke={2} />}
      tt="none"
      fw={600}
      size="lg"
    >
      {(STATUS_WORDS as Partial<typeof STATUS_WORDS>)[status] ?? status}
    </Badge>
  );
}
