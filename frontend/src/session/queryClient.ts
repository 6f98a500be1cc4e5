import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { Problem, Unreachable } from "../client";
import { WHO, type Who } from "./who";

/**
 * What the pages know of the shelter. Reads are tried a second time where nobody answered; a write is sent again by
 * nobody but the person who made it.
 */
export function createQueryClient(): QueryClient {
  const queryClient = new QueryClient({
    queryCache: new QueryCache({ onError: noticeExpiry }),
    mutationCache: new MutationCache({ onError: noticeExpiry }),
    defaultOptions: {
      queries: {
        // A laptop without a network still reaches the shelter that runs on it.
        networkMode: "always",
        retry: (failures, error) => failures < 1 && error instanceof Unreachable,
        retryDelay: 500,
        staleTime: 5_000,
      },
      mutations: { networkMode: "always", retry: false },
    },
  });

  function noticeExpiry(error: Error) {
    if (!(error instanceof Problem && error.status === 401)) return;
    queryClient.setQueryData<Who>(WHO, (who) => (who?.user ? { ...who, expired: true } : who));
  }

  return queryClient;
}

/** Forgets what one person saw, before another signs in. What everybody may know, the releases, stays. */
export function forgetPerson(queryClient: QueryClient): void {
  queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== "release" && queryKey[0] !== WHO[0] });
}
