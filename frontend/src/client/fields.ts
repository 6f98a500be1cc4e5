import { UnreadableAnswer } from "./problem";

/**
 * Reads one JSON object of an answer, tolerantly: takes the fields it is asked for, ignores all others, and takes
 * a missing optional field for null. Only what this release cannot do without is an error.
 */
export class Fields {
  readonly #values: Record<string, unknown>;
  readonly #name: string;

  constructor(value: unknown, name: string) {
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
      throw new UnreadableAnswer(`the answer holds no ${name}`);
    }
    this.#values = value as Record<string, unknown>;
    this.#name = name;
  }

  text(field: string): string {
    const value = this.#values[field];
    return typeof value === "string" ? value : this.#missing(field);
  }

  optionalText(field: string): string | null {
    const value = this.#values[field];
    return typeof value === "string" ? value : null;
  }

  number(field: string): number {
    const value = this.#values[field];
    return typeof value === "number" ? value : this.#missing(field);
  }

  /** A number that JavaScript counts one by one: at most 2^53 - 1. */
  wholeNumber(field: string): number {
    const value = this.#values[field];
    return typeof value === "number" && Number.isSafeInteger(value) ? value : this.#missing(field);
  }

  list<T>(field: string, read: (item: unknown) => T): T[] {
    const value = this.#values[field];
    return Array.isArray(value) ? value.map(read) : this.#missing(field);
  }

  /** Every field as on or off. */
  flags(): Record<string, boolean> {
    return Object.fromEntries(Object.entries(this.#values).map(([name, value]) => [name, value === true]));
  }

  value(field: string): unknown {
    return this.#values[field];
  }

  #missing(field: string): never {
    throw new UnreadableAnswer(`the answer holds no ${this.#name}.${field}`);
  }
}
