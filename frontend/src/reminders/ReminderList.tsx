import { Text, Title } from "@mantine/core";
import { useId } from "react";
import type { Reminder } from "../client";
import { Surface } from "../ui";
import classes from "./ReminderList.module.css";
import { ReminderRow } from "./ReminderRow";

interface ReminderListProps {
  title: string;
  reminders: Reminder[];
  now: Date;
  /** What to say where there are none; without it, there is then no list. */
  none?: string;
}

export function ReminderList({ title, reminders, now, none }: ReminderListProps) {
  const id = useId();
  if (reminders.length === 0 && !none) return null;
  return (
    <Surface labelledBy={id}>
      <Title order={2} id={id} mb="sm">
        {title}
      </Title>
      {reminders.length === 0 && <Text c="dimmed">{none}</Text>}
      {reminders.length > 0 && (
        <ul className={classes.list} aria-labelledby={id}>
          {reminders.map((reminder) => (
            <ReminderRow key={reminder.identifier} reminder={reminder} now={now} />
          ))}
        </ul>
      )}
    </Surface>
  );
}
