import { isoDay } from "../ui";

/** ISO dates, both inclusive. */
export interface Period {
  from: string;
  to: string;
}

export const PERIOD_NAMES = ["12-months", "this-month", "this-year", "last-year", "other"] as const;
export type PeriodName = (typeof PERIOD_NAMES)[number];

export const PERIOD_WORDS: Record<PeriodName, string> = {
  "12-months": "Last 12 months",
  "this-month": "This month",
  "this-year": "This year",
  "last-year": "Last year",
  other: "Other dates",
};

/** The days that a name stands for today. `other` begins with the last twelve months, to be changed from there. */
export function periodOf(name: PeriodName, today = new Date()): Period {
  const [year, month] = [today.getFullYear(), today.getMonth()];
  const to = isoDay(today);
  switch (name) {
    case "this-month":
      return { from: isoDay(new Date(year, month, 1)), to };
    case "this-year":
      return { from: isoDay(new Date(year, 0, 1)), to };
    case "last-year":
      return { from: isoDay(new Date(year - 1, 0, 1)), to: isoDay(new Date(year - 1, 11, 31)) };
    default:
      return { from: isoDay(new Date(year, month - 11, 1)), to };
  }
}
