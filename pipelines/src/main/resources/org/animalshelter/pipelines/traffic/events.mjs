// What is told to the starter: in batches, because a line for each request would cost more than the request.
const BATCH_MILLIS = 100;

let requests = [];
let writes = [];

/** Tells a request: when it was planned, how long it took from then on, who answered, and what went wrong. */
export function tellRequest(request) {
  requests.push(request);
}

/** Tells a write that was acknowledged, or that may have arrived all the same. */
export function tellWrite(write) {
  writes.push(write);
}

/** Tells that the pages of these volunteers are to reload. */
export const tellRetired = () => answer({ retired: true });

/** Answers a command, after all that happened before. */
export function answer(message) {
  flush();
  print(message);
}

export function flush() {
  if (requests.length === 0 && writes.length === 0) return;
  print({ requests, writes });
  requests = [];
  writes = [];
}

function print(message) {
  process.stdout.write(`${JSON.stringify(message)}\n`);
}

setInterval(flush, BATCH_MILLIS).unref();
