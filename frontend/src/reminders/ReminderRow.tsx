import { Anchor, Button, Text } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { UtensilsIcon } from "lucide-react";
import { Link } from "react-router";
import type { Reminder } from "../client";
import { SpeciesMark } from "../portraits";
import { useSession } from "../session";
import { formatDistance, formatMoment, plural, toast } from "../ui";
import { REMINDERS } from "./queries";
import classes from "./ReminderList.module.css";

export function ReminderRow({ reminder, now }: { reminder: Reminder; now: Date }) {
  const { animal, everyHours, dueAt } = reminder;
  const session = useSession();
  const queryClient = useQueryClient();
  const feeding = useMutation({
    mutationFn: (at: string) => session.markFed(reminder.identifier, at),
    onSuccess: async (fed) => {
      toast.success(`Next time: ${formatMoment(fed.dueAt)}.`, `${animal.name} is fed`);
      await queryClient.invalidateQueries({ queryKey: REMINDERS });
    },
    onError: ({ message }) => toast.failure(`${animal.name} is not marked as fed`, message),
  });

  return (
    <li className={classes.reminder}>
      <SpeciesMark species={animal.species} className={classes.mark} />
      <div className={classes.words}>
        <Anchor component={Link} to={`/animals/${animal.identifier}`} fw={600}>
          {animal.name}
        </Anchor>
        <Text size="sm" c="dimmed">
          <time dateTime={dueAt}>{formatMoment(dueAt, now)}</time> <span>({formatDistance(dueAt, now)}),</span>{" "}
          <span>every {everyHours === 1 ? "hour" : plural(everyHours, "hour")}</span>
        </Text>
      </div>
      <Button
        variant={Date.parse(dueAt) <= now.getTime() ? "filled" : "default"}
        leftSection={<UtensilsIcon aria-hidden size={18} />}
        aria-label={`${animal.name} is fed`}
        loading={feeding.isPending}
        onClick={() => feeding.mutate(new Date().toISOString())}
      >
        Fed
      </Button>
    </li>
  );
}
