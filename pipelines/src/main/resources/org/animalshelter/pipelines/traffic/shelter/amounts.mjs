// Amounts as people type and read them, and as whole cents; never as floating-point numbers.

/** Those that betray a wrong conversion: binary fractions, a missing zero, a whole number, thousands, millions. */
const TRICKY = [1, 10, 29, 57, 110, 115, 435, 999, 1000, 1050, 1999, 10_000, 100_001, 123_457, 123_456_789];

export function someCents() {
  if (Math.random() < 0.2) return TRICKY[Math.floor(Math.random() * TRICKY.length)];
  return 1 + Math.floor(Math.random() * 250_000);
}

export const inFull = (cents) => `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, "0")}`;

/** `10.00` is also typed as `10` and `10.0`. */
export function typed(cents) {
  const full = inFull(cents);
  return Math.random() < 0.5 ? full : full.replace(/\.?0+$/, "");
}

/** The cents of an amount as shown, or null where it is none. */
export function centsOf(shown) {
  const [, whole, fraction = ""] = /^(\d+)(?:\.(\d{1,2}))?$/.exec(shown) ?? [];
  return whole === undefined ? null : Number(whole) * 100 + Number(fraction.padEnd(2, "0"));
}
