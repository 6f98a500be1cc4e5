import { queryOptions, useQuery } from "@tanstack/react-query";

const FRONTEND = queryOptions({
  queryKey: ["release", "frontend"],
  queryFn: readRelease,
  // The release that this page was loaded from does not change while it is open.
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: Number.POSITIVE_INFINITY,
  retry: false,
});

/** The release that this page was loaded from; null where nobody has deployed it. */
export function useFrontendRelease(): string | null {
  return useQuery(FRONTEND).data ?? null;
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
