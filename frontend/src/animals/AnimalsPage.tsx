import { Button, Group, Pagination, Stack, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Portrait } from "../portraits";
import { useIsCoordinator, useSession } from "../session";
import { Failure, Message, PageTitle, plural } from "../ui";
import { AddAnimal } from "./AddAnimal";
import { AnimalFilters } from "./AnimalFilters";
import { AnimalGrid, AnimalGridSkeleton } from "./AnimalGrid";
import { animalsQuery, PAGE_SIZE } from "./queries";
import { useAnimalFilter } from "./useAnimalFilter";

export function AnimalsPage() {
  const isCoordinator = useIsCoordinator();
  const [filter, change] = useAnimalFilter();
  const animals = useQuery(
    animalsQuery(useSession(), {
      search: filter.search,
      species: filter.species ?? undefined,
      status: filter.status ?? undefined,
      page: filter.page - 1,
    }),
  );
  const filtered = Boolean(filter.search || filter.species || filter.status);
  const pages = Math.ceil((animals.data?.total ?? 0) / PAGE_SIZE);

  return (
    <Stack gap="lg">
      <Group justify="space-between" align="start">
        <div>
          <PageTitle>Animals</PageTitle>
          <Text c="dimmed" mt={4} role="status" mih="1.55em">
            {animals.data && found(animals.data.total, filtered)}
          </Text>
        </div>
        {isCoordinator && <AddAnimal />}
      </Group>
      <AnimalFilters filter={filter} change={change} />
      {animals.isPending && <AnimalGridSkeleton />}
      {animals.isError && !animals.data && <Failure error={animals.error} retry={() => void animals.refetch()} />}
      {animals.data && animals.data.items.length > 0 && (
        <AnimalGrid animals={animals.data.items} stale={animals.isPlaceholderData} />
      )}
      {animals.data?.items.length === 0 && (
        <Message
          picture={<Portrait species="dog" identity="Sniffer" about="cream" />}
          title={<Title order={2}>{filtered ? "Nobody like that here" : "No animals here yet"}</Title>}
          action={
            (filtered || filter.page > 1) && (
              <Button variant="light" onClick={() => change({ search: "", species: null, status: null })}>
                Show all animals
              </Button>
            )
          }
        >
          {filtered ? "Try another name or breed, or let go of a filter." : "A coordinator can add the first one."}
        </Message>
      )}
      {pages > 1 && (
        <Pagination
          total={pages}
          value={filter.page}
          onChange={(page) => {
            change({ page });
            window.scrollTo({ top: 0 });
          }}
          getControlProps={(control) => ({ "aria-label": `Go to the ${control} page` })}
          getItemProps={(page) => ({ "aria-label": `Page ${page}` })}
          siblings={1}
          mx="auto"
        />
      )}
    </Stack>
  );
}

function found(total: number, filtered: boolean): string {
  if (filtered) return `${plural(total, "animal")} found`;
  return total === 0 ? "" : `${plural(total, "animal")} in our care`;
}
