import { Badge } from "@mantine/core";
import { BookmarkIcon, HeartIcon, HouseHeartIcon, type LucideIcon, StethoscopeIcon } from "lucide-react";
import type { Status } from "../client";
import { STATUS_WORDS } from "./words";

const LOOKS: Record<Status, { color: string; icon: LucideIcon }> = {
  available: { color: "pine", icon: HeartIcon },
  reserved: { color: "apricot", icon: BookmarkIcon },
  adopted: { color: "grape", icon: HouseHeartIcon },
  in_treatment: { color: "blue", icon: StethoscopeIcon },
};

/** A status that a later release of the shelter has added shows up as it is called there. */
export function StatusBadge({ status }: { status: Status }) {
  const look = (LOOKS as Partial<typeof LOOKS>)[status];
  return (
    <Badge
      variant="light"
      color={look?.color ?? "gray"}
      leftSection={look && <look.icon aria-hidden size={14} strokeWidth={2} />}
      tt="none"
      fw={600}
      size="lg"
    >
      {(STATUS_WORDS as Partial<typeof STATUS_WORDS>)[status] ?? status}
    </Badge>
  );
}
