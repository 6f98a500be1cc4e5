import { expect, it } from "vitest";
import { formatDollars } from "./money";

it.each([
  ["0.05", "$0.05"],
  ["1234.50", "$1,234.50"],
  ["12345678901234567.89", "$12,345,678,901,234,567.89"],
])("an amount of %s reads %s", (amount, words) => {
  expect(formatDollars(amount)).toBe(words);
});
