import { useSearchParams } from "react-router";
import { SPECIES, type Species, STATUSES, type Status } from "../client";

export interface AnimalFilter {
  search: string;
  species: Species | null;
  status: Status | null;
  /** From 1, as people count. */
  page: number;
}

/**
 * What a person looks for, kept in the address: so it can be sent to somebody else, and the way back leads to it. A
 * change of the filter starts at the first page.
 */
export function useAnimalFilter(): [AnimalFilter, (change: Partial<AnimalFilter>) => void] {
  const [parameters, setParameters] = useSearchParams();
  const filter: AnimalFilter = {
    search: parameters.get("search")?.slice(0, 100) ?? "",
    species: SPECIES.find((species) => species === parameters.get("species")) ?? null,
    status: STATUSES.find((status) => status === parameters.get("status")) ?? null,
    page: Math.max(1, Math.floor(Number(parameters.get("page"))) || 1),
  };

  function change(changes: Partial<AnimalFilter>) {
    setParameters(
      () => {
        const { search, species, status, page } = { ...filter, page: 1, ...changes };
        return {
          ...(search && { search }),
          ...(species && { species }),
          ...(status && { status }),
          ...(page > 1 && { page: String(page) }),
        };
      },
      // Typing a word should not take as many steps back as it has letters.
      { replace: changes.page === undefined },
    );
  }

  return [filter, change];
}
