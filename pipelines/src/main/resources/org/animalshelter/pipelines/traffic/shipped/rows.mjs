// Looks for rows that were written in what is shown.
import { Wrong } from "../failures.mjs";

const DECIMAL = /^-?\d+\.\d+$/;
const MOMENT = /^\d{4}-\d\d-\d\dT\S+(Z|[+-]\d\d:\d\d)$/;

/** Where nothing was written nothing is compared, and that must not look as if all were well. */
export function requireSome(written) {
  if (written.length > 0) return;
  throw new Wrong("wrong", "no journey says what it wrote, so nothing can be read back");
}

/** Fails where a row is not `shown` once, or has another value in a field that was written. */
export function requireShown(view, { identifier, ...fields }, shown) {
  const what = `the row ${identifier} of ${view}`;
  const found = shown.filter((row) => row.identifier === identifier || isAbout(row, identifier));
  if (found.length === 0) throw new Wrong("not found again", `${what} is not there`);
  if (found.length > 1) throw new Wrong("read back wrongly", `${what} is there ${found.length} times`);
  for (const [field, value] of Object.entries(fields)) {
    const reads = found[0][field];
    if (plain(reads) === plain(value)) continue;
    throw new Wrong("read back wrongly", `the ${field} of ${what} was written as "${value}" and reads "${reads}"`);
  }
}

/** A second row has an identifier of its own, and the description of the first. */
const isAbout = ({ description }, identifier) => String(description ?? "").endsWith(` ${identifier}`);

/** The same for all that says the same: a decimal with more zeros, a moment in another time zone. */
function plain(value) {
  const text = String(value ?? "");
  if (DECIMAL.test(text)) return text.replace(/\.?0+$/, "");
  return MOMENT.test(text) && Date.parse(text) ? new Date(text).toISOString() : text;
}
