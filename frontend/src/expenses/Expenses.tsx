import { Button, Group, Skeleton, Stack, Text, Title } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useSession } from "../session";
import { Failure, plural, Surface } from "../ui";
import { AddExpense } from "./AddExpense";
import { ExpenseList } from "./ExpenseList";
import { expensesQuery } from "./queries";

interface ExpensesProps {
  animalId: string;
  animalName: string;
}

/** What was spent on an animal, and the way to record more. */
export function Expenses({ animalId, animalName }: ExpensesProps) {
  const expenses = useInfiniteQuery(expensesQuery(useSession(), animalId));
  const shown = expenses.data?.pages.flatMap(({ items }) => items) ?? [];
  const total = expenses.data?.pages.at(-1)?.total ?? 0;

  return (
    <Surface labelledBy="expenses">
      <Group justify="space-between" mb="md">
        <div>
          <Title order={2} id="expenses">
            Expenses
          </Title>
          <Text c="dimmed" size="sm" role="status">
            {expenses.data && (total === 0 ? "None so far" : `${plural(total, "expense")}, newest first`)}
          </Text>
        </div>
        <AddExpense animalId={animalId} animalName={animalName} />
      </Group>
      {expenses.isPending && <ExpensesSkeleton />}
      {expenses.isError && shown.length === 0 && (
        <Failure error={expenses.error} retry={() => void expenses.refetch()} />
      )}
      {expenses.data && <ExpenseList expenses={shown} />}
      {expenses.hasNextPage && (
        <Group justify="space-between" mt="md">
          <Text size="sm" c="dimmed">
            Showing {shown.length} of {total}
          </Text>
          <Button
            variant="light"
            size="sm"
            loading={expenses.isFetchingNextPage}
            onClick={() => void expenses.fetchNextPage()}
          >
            Show more
          </Button>
        </Group>
      )}
    </Surface>
  );
}

function ExpensesSkeleton() {
  return (
    <Stack gap="sm" role="status" aria-label="Loading the expenses">
      {["a", "b", "c", "d"].map((key) => (
        <Skeleton key={key} height={44} />
      ))}
    </Stack>
  );
}
