import { CookieJar } from "./cookies";
import { PAGE_TOO_OLD, PageTooOld, Problem, Unreachable, UnreadableAnswer, type Violation } from "./problem";
import { headersOf, type Sender } from "./sender";

/** After this many milliseconds without an answer nobody is thought to be there. */
const TIMEOUT = 10_000;

/** What a router answers when it has no backend to ask, and a backend that has no database. */
const NOBODY_THERE = [502, 503, 504];

/** The problem type that says no more than the status does (RFC 9457). */
const UNTYPED = "about:blank";

/** Query parameters; those without a value are left out. */
export type Query = Record<string, string | number | undefined>;

/** Requests to one shelter, with the cookies of one session. Sends each request once: what to repeat is the caller's decision. */
export class Http {
  readonly #baseUrl: string;
  readonly #sender: Sender;
  readonly #cookies = new CookieJar();

  constructor(baseUrl: string, sender: Sender = {}) {
    this.#baseUrl = baseUrl.replace(/\/+$/, "");
    this.#sender = sender;
  }

  get(path: string, query: Query = {}): Promise<unknown> {
    const parameters = new URLSearchParams();
    for (const [name, value] of Object.entries(query)) {
      if (value !== undefined && value !== "") parameters.set(name, String(value));
    }
    return this.#send("GET", parameters.size > 0 ? `${path}?${parameters}` : path);
  }

  post(path: string, body: object): Promise<unknown> {
    return this.#send("POST", path, JSON.stringify(body), "application/json");
  }

  postForm(path: string, fields: Record<string, string>): Promise<unknown> {
    return this.#send("POST", path, new URLSearchParams(fields).toString(), "application/x-www-form-urlencoded");
  }

  put(path: string, body: object): Promise<unknown> {
    return this.#send("PUT", path, JSON.stringify(body), "application/json");
  }

  patch(path: string, body: object): Promise<unknown> {
    return this.#send("PATCH", path, JSON.stringify(body), "application/json");
  }

  delete(path: string): Promise<unknown> {
    return this.#send("DELETE", path);
  }

  async #send(method: string, path: string, body?: string, contentType?: string): Promise<unknown> {
    const headers = new Headers(await headersOf(this.#sender));
    headers.set("Accept", "application/json, application/problem+json");
    if (contentType) headers.set("Content-Type", contentType);
    const cookie = this.#cookies.header();
    if (cookie) headers.set("Cookie", cookie);

    const { response, text } = await this.#exchange(path, { method, headers, body: body ?? null });
    this.#cookies.keepFrom(response);
    if (!response.ok) throw failure(response, text);
    return text === "" ? undefined : parse(text);
  }

  /** The timeout covers the body too: an answer that stops halfway is none. */
  async #exchange(path: string, init: RequestInit): Promise<{ response: Response; text: string }> {
    try {
      const response = await fetch(this.#baseUrl + path, { ...init, signal: AbortSignal.timeout(TIMEOUT) });
      return { response, text: await response.text() };
    } catch (cause) {
      throw new Unreachable("The shelter does not answer.", { cause });
    }
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UnreadableAnswer("the answer is not JSON");
  }
}

/** Whoever names a type of problem was there, and knows more than that nobody else is. */
function failure(response: Response, text: string): Error {
  const details = detailsIn(text);
  if (NOBODY_THERE.includes(response.status) && (details.type ?? UNTYPED) === UNTYPED) {
    const requestId = response.headers.get("X-Request-Id");
    return new Unreachable("The shelter is away at the moment.", { status: response.status, requestId });
  }
  return problem(response, details);
}

function problem(response: Response, details: Record<string, unknown>): Problem {
  const requestId = details.requestId ?? response.headers.get("X-Request-Id");
  const Kind = details.type === PAGE_TOO_OLD ? PageTooOld : Problem;
  return new Kind({
    status: response.status,
    title: typeof details.title === "string" ? details.title : response.statusText || `Status ${response.status}`,
    detail: typeof details.detail === "string" ? details.detail : null,
    violations: Array.isArray(details.violations) ? details.violations.filter(isViolation) : [],
    requestId: typeof requestId === "string" ? requestId : null,
  });
}

function detailsIn(text: string): Record<string, unknown> {
  try {
    const details: unknown = JSON.parse(text);
    return typeof details === "object" && details !== null ? (details as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

function isViolation(value: unknown): value is Violation {
  const violation = value as Partial<Violation> | null;
  return typeof violation?.field === "string" && typeof violation.message === "string";
}
