import { describe, expect, it } from "vitest";
import { formatAmount, parseAmount } from "./amount";
import { InvalidInput } from "./problem";

describe("an amount as a person types it in", () => {
  it.each([
    ["12.34", 12.34],
    ["12.3", 12.3],
    ["12", 12],
    ["0.05", 0.05],
    [" 7.50 ", 7.5],
  ])("%j is %d dollars", (text, amount) => {
    expect(parseAmount(text)).toBe(amount);
  });

  it.each(["", " ", "abc", "12,34", "1e3", "12.345", "12.", ".5", "-1", "1 000", "$5", "0x10", "Infinity", "NaN"])(
    "%j is refused, and the field is named",
    (text) => {
      expect(() => parseAmount(text)).toThrow(InvalidInput);
      expect(() => parseAmount(text)).toThrow("amount must be dollars and cents, like 12.34");
    },
  );
});

it("an amount is shown with two decimals", () => {
  expect([12.34, 10, 0.1, 1234.5].map(formatAmount)).toEqual(["12.34", "10.00", "0.10", "1234.50"]);
});
