import { CloseButton, Group, NativeSelect, TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { SearchIcon } from "lucide-react";
import { useEffect, useState } from "react";
import { SPECIES, STATUSES } from "../client";
import type { AnimalFilter } from "./useAnimalFilter";
import { SPECIES_PLURALS, STATUS_WORDS } from "./words";

interface AnimalFiltersProps {
  filter: AnimalFilter;
  change: (change: Partial<AnimalFilter>) => void;
}

const ANY_SPECIES = [{ value: "", label: "All species" }];
const ANY_STATUS = [{ value: "", label: "Any status" }];

export function AnimalFilters({ filter, change }: AnimalFiltersProps) {
  const [search, setSearch] = useState(filter.search);
  const look = useDebouncedCallback((text: string) => change({ search: text.trim() }), 250);
  useEffect(() => setSearch((text) => (text.trim() === filter.search ? text : filter.search)), [filter.search]);

  function type(text: string) {
    setSearch(text);
    look(text);
  }

  return (
    <Group role="search" gap="sm" align="end">
      <TextInput
        label="Search"
        placeholder="Name or breed"
        value={search}
        maxLength={100}
        onChange={({ currentTarget }) => type(currentTarget.value)}
        leftSection={<SearchIcon aria-hidden size={18} strokeWidth={1.8} />}
        rightSection={search && <CloseButton aria-label="Clear the search" onClick={() => type("")} />}
        flex="1 1 16rem"
      />
      <NativeSelect
        label="Species"
        data={[...ANY_SPECIES, ...SPECIES.map((value) => ({ value, label: SPECIES_PLURALS[value] }))]}
        value={filter.species ?? ""}
        onChange={({ currentTarget: { value } }) =>
          change({ species: SPECIES.find((species) => species === value) ?? null })
        }
        flex="1 1 9rem"
        maw={{ sm: "12rem" }}
      />
      <NativeSelect
        label="Status"
        data={[...ANY_STATUS, ...STATUSES.map((value) => ({ value, label: STATUS_WORDS[value] }))]}
        value={filter.status ?? ""}
        onChange={({ currentTarget: { value } }) =>
          change({ status: STATUSES.find((status) => status === value) ?? null })
        }
        flex="1 1 9rem"
        maw={{ sm: "12rem" }}
      />
    </Group>
  );
}
