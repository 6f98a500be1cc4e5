import { Group, NativeSelect, TextInput } from "@mantine/core";
import { PERIOD_NAMES, PERIOD_WORDS, type PeriodName } from "./period";
import type { usePeriod } from "./usePeriod";

interface PeriodChoiceProps {
  choice: ReturnType<typeof usePeriod>;
  /** What is wrong with the dates, if anything. */
  messages: { from?: string; to?: string };
}

export function PeriodChoice({ choice, messages }: PeriodChoiceProps) {
  const { name, period, choose, choosePeriod } = choice;
  return (
    <Group gap="sm" align="start">
      <NativeSelect
        label="Period"
        data={PERIOD_NAMES.map((value) => ({ value, label: PERIOD_WORDS[value] }))}
        value={name}
        onChange={({ currentTarget }) => choose(currentTarget.value as PeriodName)}
      />
      {name === "other" && (
        <>
          <TextInput
            label="From"
            type="date"
            value={period.from}
            max={period.to}
            error={messages.from}
            onChange={({ currentTarget }) =>
              currentTarget.value && choosePeriod({ ...period, from: currentTarget.value })
            }
          />
          <TextInput
            label="To"
            type="date"
            value={period.to}
            min={period.from}
            error={messages.to}
            onChange={({ currentTarget }) =>
              currentTarget.value && choosePeriod({ ...period, to: currentTarget.value })
            }
          />
        </>
      )}
    </Group>
  );
}
