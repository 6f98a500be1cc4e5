import { type Query, queryOptions, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { PageTooOld, Unreachable, version } from "../client";
import { thisPage } from "./frontendRelease";

/** So a page that is open notices a deploy. */
const INTERVAL = 5_000;

/** While nobody answers, so that the page goes on soon after somebody does. */
const IMPATIENT_INTERVAL = 2_000;

const BACKEND = queryOptions({
  queryKey: ["release", "backend"],
  queryFn: ({ client }) => version(window.location.origin, thisPage(client)),
  refetchInterval: ({ state }) => (state.status === "error" ? IMPATIENT_INTERVAL : INTERVAL),
  staleTime: 0,
  retry: false,
});

interface Backend {
  release: string | null;
  /** Whether it does not answer at the moment. */
  away: boolean;
}

export function useBackend(): Backend {
  const { data, error } = useQuery(BACKEND);
  return { release: data ?? null, away: error !== null && !(error instanceof PageTooOld) };
}

/** Loads again what nobody answered, each time the backend turns out to be there. */
export function useRecovery(): void {
  const queryClient = useQueryClient();
  const { dataUpdatedAt } = useQuery(BACKEND);
  useEffect(() => {
    if (dataUpdatedAt > 0) void queryClient.refetchQueries({ type: "active", predicate: isUnanswered });
  }, [dataUpdatedAt, queryClient]);
}

function isUnanswered({ state }: Query): boolean {
  return state.status === "error" && state.error instanceof Unreachable;
}
