import { type QueryClient, queryOptions, useQuery, useQueryClient } from "@tanstack/react-query";

interface FrontendReleases {
  /** The one that this page was loaded from; null where nobody has deployed it. */
  running: string | null;
  /** The one that a page loaded now would be. */
  newest: string | null;
}

/** Asks often enough for a page that stays open all day, and whenever somebody comes back to it. */
const INTERVAL = 10_000;

function frontendReleases(queryClient: QueryClient) {
  return queryOptions({
    queryKey: ["release", "frontend"],
    queryFn: async (): Promise<FrontendReleases> => {
      const newest = await readRelease();
      const before = queryClient.getQueryData<FrontendReleases>(["release", "frontend"]);
      return { running: before ? before.running : newest, newest };
    },
    refetchInterval: INTERVAL,
    refetchOnWindowFocus: "always",
    staleTime: INTERVAL,
    retry: false,
  });
}

export function useFrontendReleases(): FrontendReleases {
  const queryClient = useQueryClient();
  return useQuery(frontendReleases(queryClient)).data ?? { running: null, newest: null };
}

/** Whoever deploys the pages writes their release next to them. Where nobody did, as in development, it is unknown. */
async function readRelease(): Promise<string | null> {
  const url = new URL("/version.json", window.location.origin);
  const response = await fetch(url, { cache: "no-store", signal: AbortSignal.timeout(5_000) });
  if (response.status === 404) return null;
  if (!response.ok) throw new Error(`/version.json: ${response.status}`);
  if (!response.headers.get("Content-Type")?.includes("json")) return null;
  const { release } = (await response.json()) as { release?: unknown };
  return typeof release === "string" ? release : null;
}
