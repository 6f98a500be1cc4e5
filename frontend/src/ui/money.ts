const DOLLARS = new Intl.NumberFormat("en-US", { style: "currency", currency: "USD" });
const WHOLE_DOLLARS = new Intl.NumberFormat("en-US", {
  style: "currency",
  currency: "USD",
  maximumFractionDigits: 0,
});

/** An amount such as `1234.50` as people read it: $1,234.50. Formats the digits as they are, without a detour over floating point. */
export function formatDollars(amount: string): string {
  return DOLLARS.format(amount as `${number}`);
}

/** For the axis of a chart. */
export function formatWholeDollars(amount: number): string {
  return WHOLE_DOLLARS.format(amount);
}
