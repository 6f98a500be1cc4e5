import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { Session } from "../client";
import { EXPENSES } from "../expenses";
import type { Period } from "./period";

/** Animals on a page of the report. */
export const PAGE_SIZE = 20;

/** Is out of date whenever an expense is recorded: so its key is one of the expenses'. */
export function reportQuery(session: Session, period: Period, page: number) {
  return queryOptions({
    queryKey: [...EXPENSES, "report", period, page],
    queryFn: () => session.expenseReport({ ...period, page: page - 1, size: PAGE_SIZE }),
    placeholderData: keepPreviousData,
  });
}
