import { describe, expect, it } from "vitest";
import { formatAge, formatDay, formatMonth, isoDay, plural } from "./dates";

describe("dates", () => {
  it("read as people write them, whatever the time zone", () => {
    expect(formatDay("2026-01-03")).toBe("Jan 3, 2026");
    expect(formatMonth("2026-11")).toBe("Nov 2026");
  });

  it("the day of a date is that of the reader", () => {
    expect(isoDay(new Date(2026, 0, 3, 23, 59))).toBe("2026-01-03");
  });

  it.each([
    ["2026-11-20", "newborn"],
    ["2026-10-21", "1 month"],
    ["2026-10-22", "newborn"],
    ["2024-11-22", "23 months"],
    ["2024-11-21", "2 years"],
    ["2015-12-01", "10 years"],
  ])("somebody born on %s is: %s", (bornOn, age) => {
    expect(formatAge(bornOn, new Date(2026, 10, 21))).toBe(age);
  });
});

it("one is not many", () => {
  expect([plural(0, "animal"), plural(1, "animal"), plural(1200, "animal")]).toEqual([
    "0 animals",
    "1 animal",
    "1,200 animals",
  ]);
});
