// Watches every request that a client sends, by standing in for fetch. It changes nothing, but can send requests to
// another address than the one that the client is connected to, as a change in DNS would.
import { AsyncLocalStorage } from "node:async_hooks";

const conversations = new AsyncLocalStorage();
const send = globalThis.fetch;

/** Milliseconds since 1970, with fractions, and never backwards. */
export const now = () => performance.timeOrigin + performance.now();

/**
 * Runs what a volunteer does, and returns its outcome (`value` or `error`) with the requests that it took.
 *
 * @param to the address to send them to, where it is not the client's own
 */
export async function watch(work, to) {
  const requests = [];
  try {
    return { requests, value: await conversations.run({ requests, to }, work), ended: now() };
  } catch (error) {
    return { requests, error, ended: now() };
  }
}

globalThis.fetch = async (input, init) => {
  const conversation = conversations.getStore();
  if (!conversation) return send(input, init);
  const { requests, to } = conversation;
  const url = new URL(input.url ?? input);
  const request = { began: now(), line: `${init?.method ?? input.method ?? "GET"} ${url.pathname}${url.search}` };
  requests.push(request);
  try {
    const response = await send(to ? elsewhere(input, url, to) : input, init);
    request.status = response.status;
    request.release = response.headers.get("X-Release");
    request.requestId = response.headers.get("X-Request-Id");
    return response;
  } catch (error) {
    request.broken = error;
    throw error;
  }
};

function elsewhere(input, url, to) {
  const address = new URL(url.pathname + url.search, to);
  return input instanceof Request ? new Request(address, input) : address;
}
