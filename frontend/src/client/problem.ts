/** What is wrong with one field of what was sent. */
export interface Violation {
  /** The field, named as in the API, such as `amount`. */
  field: string;
  message: string;
}

export interface ProblemDetails {
  status: number;
  title: string;
  /** A sentence for people, where the shelter gave one. */
  detail: string | null;
  violations: Violation[];
  /** The id under which the shelter's log knows the request. */
  requestId: string | null;
}

/** The shelter answered, and the answer is no (RFC 9457). */
export class Problem extends Error implements ProblemDetails {
  override readonly name: string = "Problem";
  readonly status: number;
  readonly title: string;
  readonly detail: string | null;
  readonly violations: Violation[];
  readonly requestId: string | null;

  constructor({ status, title, detail, violations, requestId }: ProblemDetails) {
    super(detail ?? title);
    this.status = status;
    this.title = title;
    this.detail = detail;
    this.violations = violations;
    this.requestId = requestId;
  }
}

/** The problem type of an answer to a page whose release is retired. */
export const PAGE_TOO_OLD = "/problems/page-too-old";

/** The release that this client came with is retired: only a page that is loaded anew is answered. */
export class PageTooOld extends Problem {
  override readonly name = "PageTooOld";
}

/**
 * Nobody answered: no connection, no answer in time, or a router that has no backend to ask (502, 503, 504, without a problem
 * type of its own).
 * A write may have been recorded all the same; send it again with the same identifier to find out.
 */
export class Unreachable extends Error {
  override readonly name = "Unreachable";
  /** The router's status, or null where there was no answer at all. */
  readonly status: number | null;
  readonly requestId: string | null;

  constructor(message: string, options: { status?: number; requestId?: string | null; cause?: unknown } = {}) {
    super(message, { cause: options.cause });
    this.status = options.status ?? null;
    this.requestId = options.requestId ?? null;
  }
}

/** Refused before anything was sent, because what a person typed in cannot be meant. */
export class InvalidInput extends Error {
  override readonly name = "InvalidInput";
  readonly violations: Violation[];

  constructor(field: string, message: string) {
    super(`${field} ${message}`);
    this.violations = [{ field, message }];
  }
}

/** The shelter answered, but not with what this release of the client can read. */
export class UnreadableAnswer extends Error {
  override readonly name = "UnreadableAnswer";
}
