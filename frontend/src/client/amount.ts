import { InvalidInput } from "./problem";

/** As many as a number of JavaScript counts one by one, and as the API takes. */
const MOST_CENTS = Number.MAX_SAFE_INTEGER;

/**
 * Dollars and cents as a person types them in, as whole cents. Digit by digit: `Number("0.29") * 100` is less than 29.
 *
 * @throws InvalidInput where the text is no amount
 */
export function parseAmount(text: string): number {
  const [, dollars, cents = ""] = /^(\d+)(?:\.(\d{1,2}))?$/.exec(text.trim()) ?? [];
  if (!dollars) throw new InvalidInput("amount", "must be dollars and cents, like 12.34");
  const amount = Number(dollars + cents.padEnd(2, "0"));
  if (amount === 0) throw new InvalidInput("amount", "must be greater than 0");
  if (amount > MOST_CENTS) throw new InvalidInput("amount", `must be at most ${formatAmount(MOST_CENTS)}`);
  return amount;
}

/** Whole cents as dollars and cents, always with two decimals: `12.30`. */
export function formatAmount(amount: number): string {
  const cents = amount % 100;
  return `${(amount - cents) / 100}.${String(cents).padStart(2, "0")}`;
}
