import { Button, Skeleton, Stack, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { Portrait } from "../portraits";
import { useSession } from "../session";
import { Failure, Message, PageTitle, useNow } from "../ui";
import { remindersQuery } from "./queries";
import { ReminderList } from "./ReminderList";

/** Whom one wants to feed: what is due, and what comes next. */
export function RemindersPage() {
  const { data, isPending, error, refetch } = useQuery(remindersQuery(useSession()));
  const now = useNow();
  const isDue = ({ dueAt }: { dueAt: string }) => Date.parse(dueAt) <= now.getTime();

  return (
    <Stack gap="lg">
      <div>
        <PageTitle>My reminders</PageTitle>
        <Text c="dimmed">The animals that you feed, the next one first.</Text>
      </div>
      {isPending && <Skeleton height={220} radius="lg" role="status" aria-label="Loading your reminders" />}
      {error && !data && <Failure error={error} retry={() => void refetch()} />}
      {data?.length === 0 && <NoReminders />}
      {data && data.length > 0 && (
        <>
          <ReminderList title="Due now" reminders={data.filter(isDue)} now={now} none="Everybody is fed." />
          <ReminderList title="Coming up" reminders={data.filter((reminder) => !isDue(reminder))} now={now} />
        </>
      )}
    </Stack>
  );
}

function NoReminders() {
  return (
    <Message
      picture={<Portrait species="cat" identity="Mabel" about="tabby" />}
      title={<Title order={2}>Nobody is waiting for you</Title>}
      action={
        <Button component={Link} to="/animals">
          See the animals
        </Button>
      }
    >
      Open an animal that you feed and choose "Remind me".
    </Message>
  );
}
