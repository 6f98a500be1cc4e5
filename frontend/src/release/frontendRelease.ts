import { type QueryClient, queryOptions, useQuery, useQueryClient } from "@tanstack/react-query";
import { headersOf, type Sender } from "../client";

interface FrontendReleases {
  /** The one that this page was loaded from; null where nobody has deployed it. */
  running: string | null;
  /** The one that a page loaded now would be. */
  newest: string | null;
  /** Whether pages of other releases than the newest are to reload. */
  required: boolean;
}

const UNKNOWN: FrontendReleases = { running: null, newest: null, required: false };

/** Asks often enough for a page that stays open all day, and whenever somebody comes back to it. */
const INTERVAL = 10_000;

function frontendReleases(queryClient: QueryClient) {
  return queryOptions({
    queryKey: ["release", "frontend"],
    queryFn: async (): Promise<FrontendReleases> => {
      const before = queryClient.getQueryData<FrontendReleases>(["release", "frontend"]);
      const { release, required } = await readVersion({ release: before?.running ?? null });
      return { running: before ? before.running : release, newest: release, required };
    },
    refetchInterval: INTERVAL,
    refetchOnWindowFocus: "always",
    staleTime: INTERVAL,
    retry: false,
  });
}

export function useFrontendReleases(): FrontendReleases {
  const queryClient = useQueryClient();
  return useQuery(frontendReleases(queryClient)).data ?? UNKNOWN;
}

/** Who sends the requests of this page. It is asked for at the first request, and known from then on. */
export function thisPage(queryClient: QueryClient): Sender {
  return {
    release: () =>
      queryClient.ensureQueryData(frontendReleases(queryClient)).then(
        ({ running }) => running,
        // The page does its work without a name too.
        () => null,
      ),
  };
}

interface Version {
  release: string | null;
  required: boolean;
}

/** Whoever deploys the pages writes their release next to them. Where nobody did, as in development, it is unknown. */
async function readVersion(sender: Sender): Promise<Version> {
  const unknown = { release: null, required: false };
  const url = new URL("/version.json", window.location.origin);
  const headers = await headersOf(sender);
  const response = await fetch(url, { headers, cache: "no-store", signal: AbortSignal.timeout(5_000) });
  if (response.status === 404) return unknown;
  if (!response.ok) throw new Error(`/version.json: ${response.status}`);
  if (!response.headers.get("Content-Type")?.includes("json")) return unknown;
  const { release, required } = (await response.json()) as { release?: unknown; required?: unknown };
  return typeof release === "string" ? { release, required: required === true } : unknown;
}
