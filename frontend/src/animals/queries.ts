import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { AnimalQuery, Session } from "../client";

export const ANIMALS = ["animals"] as const;

/** Fills two, three or four columns. */
export const PAGE_SIZE = 24;

export function animalsQuery(session: Session, query: AnimalQuery) {
  return queryOptions({
    queryKey: [...ANIMALS, "list", query],
    queryFn: () => session.animals({ ...query, size: PAGE_SIZE }),
    placeholderData: keepPreviousData,
  });
}

export function animalQuery(session: Session, animalId: string) {
  return queryOptions({
    queryKey: [...ANIMALS, animalId],
    queryFn: () => session.animal(animalId),
  });
}

export function microchipQuery(session: Session, animalId: string) {
  return queryOptions({
    queryKey: [...ANIMALS, animalId, "microchip"],
    queryFn: () => session.microchip(animalId),
    staleTime: 60_000,
  });
}
