/**
 * The cookies of one session. A browser keeps cookies by itself and shows none of them to a script, so this stays
 * empty there; Node's fetch keeps none, and two sessions in one process must not share them anyway.
 */
export class CookieJar {
  readonly #cookies = new Map<string, string>();

  /** The value for a Cookie header, or null when there is nothing to send. */
  header(): string | null {
    if (this.#cookies.size === 0) return null;
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  }

  keepFrom(response: Response): void {
    for (const line of response.headers.getSetCookie()) this.#keep(line);
  }

  #keep(line: string): void {
    const [pair = "", ...attributes] = line.split(";").map((part) => part.trim());
    const equals = pair.indexOf("=");
    if (equals < 1) return;
    const name = pair.slice(0, equals);
    if (attributes.some(isOver)) this.#cookies.delete(name);
    else this.#cookies.set(name, pair.slice(equals + 1));
  }
}

function isOver(attribute: string): boolean {
  const [name = "", value = ""] = attribute.split("=");
  switch (name.toLowerCase()) {
    case "max-age":
      return Number(value) <= 0;
    case "expires":
      return Date.parse(value) <= Date.now();
    default:
      return false;
  }
}
