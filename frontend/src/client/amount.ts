import { InvalidInput } from "./problem";

/**
 * Dollars and cents as a person types them in, as the API's number.
 *
 * @throws InvalidInput where the text is no amount
 */
export function parseAmount(text: string): number {
  const trimmed = text.trim();
  if (!/^\d+(\.\d{1,2})?$/.test(trimmed)) {
    throw new InvalidInput("amount", "must be dollars and cents, like 12.34");
  }
  return Number.parseFloat(trimmed);
}

/** The API's number as dollars and cents, always with two decimals: `12.30`. */
export function formatAmount(amount: number): string {
  return amount.toFixed(2);
}
