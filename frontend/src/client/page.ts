import { Fields } from "./fields";

/** A part of a longer list. */
export interface Page<T> {
  items: T[];
  /** How long the whole list is. */
  total: number;
}

export function readPage<T>(value: unknown, read: (item: unknown) => T): Page<T> {
  const fields = new Fields(value, "page");
  return { items: fields.list("items", read), total: fields.number("total") };
}
