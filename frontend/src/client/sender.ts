/**
 * Who sends the requests: the frontend release that the client came with, where it is known. Whoever runs production sees by
 * it which pages are open.
 */
export interface Sender {
  release?: string | null | (() => Promise<string | null>);
}

/** This page, or this program: an identifier of its own. */
const PAGE = crypto.randomUUID();

/** The headers that name the sender; none where its release is unknown. */
export async function headersOf({ release }: Sender): Promise<Record<string, string>> {
  const known = typeof release === "function" ? await release() : release;
  return known ? { "X-Frontend-Release": known, "X-Page": PAGE } : {};
}
