// What went wrong with a request, in few words that can be counted and in a sentence that can be shown.

/** The answer could be read, but is not the one that must be given. */
export class Wrong extends Error {
  constructor(kind, message) {
    super(message);
    this.kind = kind;
  }
}

/** Fails with a sentence that says what is the case instead. */
export function expect(so, otherwise) {
  if (!so) throw new Wrong("wrong", otherwise);
}

/** It was not done in time: a machine that has less to do may do it. */
export class Late extends Wrong {
  constructor(message) {
    super("late", message);
  }
}

/**
 * @param request as it was watched
 * @param error what the client made of it; only of the last request of a conversation
 * @return undefined where all is well
 */
export function failureOf(request, error) {
  const { line, broken, status, requestId } = request;
  if (broken) return { kind: kindOf(broken), request: line, answer: causeOf(broken) };
  const answer = `${status}${requestId ? `, request ${requestId}` : ""}`;
  if (status >= 400) return { kind: `answered ${status}`, request: line, answer: says(answer, error) };
  if (error instanceof Wrong) return { kind: error.kind, request: line, answer: says(answer, error) };
  if (!error) return undefined;
  const kind = error.name === "Unreachable" ? "broke off" : "unreadable answer";
  return { kind, request: line, answer: says(answer, error) };
}

const says = (answer, error) => (error?.message ? `${answer}: ${error.message}` : answer);

function kindOf(broken) {
  if (broken.name === "TimeoutError") return "no answer in time";
  return codeOf(broken) === "ECONNREFUSED" ? "no connection" : "broke off";
}

const codeOf = (broken) => broken.cause?.code ?? broken.cause?.errors?.[0]?.code;

const causeOf = (broken) => [broken.message, broken.cause?.message || codeOf(broken)].filter(Boolean).join(": ");
