import { formatAmount } from "./amount";
import { known, SPECIES, type Species } from "./animal";
import { Fields } from "./fields";
import { type Page, readPage } from "./page";

/** What was spent; `total` in dollars and cents, such as `12.34`. */
export interface Sum {
  total: string;
  /** How many expenses make up the total. */
  count: number;
}

export interface MonthSum extends Sum {
  /** Such as `2026-11`. */
  month: string;
}

export interface AnimalSum extends Sum {
  identifier: string;
  name: string;
  species: Species;
}

export interface ExpenseReport extends Sum {
  /** First day of the period, an ISO date. */
  from: string;
  /** Last day of the period, an ISO date. */
  to: string;
  /** Every month of the period, also those without expenses. */
  months: MonthSum[];
  /** Highest total first. */
  animals: Page<AnimalSum>;
}

export interface ReportQuery {
  /** First day, an ISO date; without it the report covers the last twelve months. */
  from?: string | undefined;
  /** Last day, an ISO date. */
  to?: string | undefined;
  /** Page of animals, from 0. */
  page?: number | undefined;
  /** Animals on a page, 1 to 200. */
  size?: number | undefined;
}

export function readReport(value: unknown): ExpenseReport {
  const fields = new Fields(value, "report");
  return {
    from: fields.text("from"),
    to: fields.text("to"),
    ...readSum(fields),
    months: fields.list("months", (item) => {
      const month = new Fields(item, "month");
      return { month: month.text("month"), ...readSum(month) };
    }),
    animals: readPage(fields.value("animals"), (item) => {
      const animal = new Fields(item, "animal");
      return {
        identifier: animal.text("identifier"),
        name: animal.text("name"),
        species: known(SPECIES, animal.text("species"), "other"),
        ...readSum(animal),
      };
    }),
  };
}

function readSum(fields: Fields): Sum {
  return { total: formatAmount(fields.number("totalCents")), count: fields.number("count") };
}
