import { describe, expect, it } from "vitest";
import { formatAge, formatDay, formatDistance, formatMoment, formatMonth, isoDay, plural } from "./dates";

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

describe("a moment", () => {
  const now = new Date(2026, 10, 21, 15, 40);
  const at = (...moment: [number, number, number, number]) => new Date(2026, ...moment).toISOString();

  it.each([
    [at(10, 21, 9, 5), "Today, 9:05 AM"],
    [at(10, 22, 0, 0), "Tomorrow, 12:00 AM"],
    [at(10, 20, 23, 59), "Yesterday, 11:59 PM"],
    [at(10, 19, 15, 40), "Nov 19, 3:40 PM"],
    [at(11, 1, 15, 40), "Dec 1, 3:40 PM"],
  ])("of %s reads: %s", (instant, words) => {
    expect(formatMoment(instant, now)).toBe(words);
  });

  it.each([
    [at(10, 21, 15, 40), "now"],
    [at(10, 21, 15, 20), "20 minutes ago"],
    [at(10, 21, 15, 41), "in 1 minute"],
    [at(10, 21, 23, 39), "in 8 hours"],
    [at(10, 22, 15, 40), "in 24 hours"],
    [at(10, 24, 15, 0), "in 3 days"],
    [at(10, 14, 15, 40), "7 days ago"],
  ])("of %s is: %s", (instant, words) => {
    expect(formatDistance(instant, now)).toBe(words);
  });
});

it("one is not many", () => {
  expect([plural(0, "animal"), plural(1, "animal"), plural(1200, "animal")]).toEqual([
    "0 animals",
    "1 animal",
    "1,200 animals",
  ]);
});
