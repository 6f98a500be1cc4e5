import { Group, Skeleton, Stack, Text, ThemeIcon, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { CircleOffIcon, CircleQuestionMarkIcon, CpuIcon, type LucideIcon, ShieldCheckIcon } from "lucide-react";
import type { Microchip } from "../client";
import { useSession } from "../session";
import { formatDay, Surface } from "../ui";
import { microchipQuery } from "./queries";

const STATES: Record<Microchip["state"], { words: string; color: string; icon: LucideIcon }> = {
  registered: { words: "Registered", color: "pine", icon: ShieldCheckIcon },
  unregistered: { words: "Not registered", color: "apricot", icon: CpuIcon },
  none: { words: "No microchip", color: "gray", icon: CircleOffIcon },
  unavailable: { words: "Not available now", color: "gray", icon: CircleQuestionMarkIcon },
};

/** What the registry of microchips knows. The registry is somebody else's: it may be slow or away, and nothing else waits for it. */
export function MicrochipCard({ animalId }: { animalId: string }) {
  const { data, isError } = useQuery(microchipQuery(useSession(), animalId));
  return (
    <Surface labelledBy="microchip">
      <Title order={2} id="microchip" mb="md">
        Microchip
      </Title>
      <div aria-live="polite">
        {data || isError ? <Answer microchip={data ?? NOT_AVAILABLE} /> : <Skeleton height={44} />}
      </div>
    </Surface>
  );
}

const NOT_AVAILABLE: Microchip = { number: null, state: "unavailable", registeredTo: null, registeredOn: null };

function Answer({ microchip }: { microchip: Microchip }) {
  const { number, state, registeredTo, registeredOn } = microchip;
  const { words, color, icon: Picture } = STATES[state];
  return (
    <Group wrap="nowrap" align="start">
      <ThemeIcon variant="light" color={color} size={44} radius="md">
        <Picture aria-hidden size={24} strokeWidth={1.8} />
      </ThemeIcon>
      <Stack gap={2}>
        <Text fw={600}>{words}</Text>
        {number && (
          <Text size="sm" c="dimmed" ff="monospace">
            {number}
          </Text>
        )}
        {state === "registered" && registeredTo && (
          <Text size="sm" c="dimmed">
            To {registeredTo}
            {registeredOn && `, ${formatDay(registeredOn)}`}
          </Text>
        )}
        {state === "unavailable" && (
          <Text size="sm" c="dimmed">
            The registry does not answer. Everything else works as usual.
          </Text>
        )}
      </Stack>
    </Group>
  );
}
