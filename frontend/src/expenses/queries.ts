import { infiniteQueryOptions } from "@tanstack/react-query";
import type { Session } from "../client";

export const EXPENSES = ["expenses"] as const;

/** How many expenses are shown at first, and how many more each time. */
const PAGE_SIZE = 10;

/** The expenses of an animal, newest first. Each page starts after the last expense of the one before. */
export function expensesQuery(session: Session, animalId: string) {
  return infiniteQueryOptions({
    queryKey: [...EXPENSES, animalId],
    queryFn: ({ pageParam }) => session.expensePage(animalId, { before: pageParam, size: PAGE_SIZE }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last, pages) => {
      const shown = pages.reduce((sum, { items }) => sum + items.length, 0);
      return shown < last.total ? last.items.at(-1)?.identifier : undefined;
    },
  });
}
