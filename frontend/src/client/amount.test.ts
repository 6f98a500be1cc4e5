import { describe, expect, it } from "vitest";
import { formatAmount, parseAmount } from "./amount";
import { InvalidInput } from "./problem";

describe("an amount as a person types it in", () => {
  it.each([
    ["12.34", 1234],
    ["10.5", 1050],
    ["10", 1000],
    ["10.00", 1000],
    ["0.05", 5],
    ["0.29", 29],
    ["1234567.89", 123456789],
    ["90071992547409.91", 9007199254740991],
    [" 7.50 ", 750],
  ])("%j is %d cents", (text, amount) => {
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

it.each([
  ["0", "must be greater than 0"],
  ["0.00", "must be greater than 0"],
  ["90071992547409.92", "must be at most 90071992547409.91"],
])("an amount of %s is refused: %s", (text, message) => {
  expect(() => parseAmount(text)).toThrow(`amount ${message}`);
});

it("an amount is shown with two decimals", () => {
  expect([1234, 1000, 10, 5, 9007199254740991].map(formatAmount)).toEqual([
    "12.34",
    "10.00",
    "0.10",
    "0.05",
    "90071992547409.91",
  ]);
});
