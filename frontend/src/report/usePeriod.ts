import { useSearchParams } from "react-router";
import { PERIOD_NAMES, type Period, type PeriodName, periodOf } from "./period";

interface Choice {
  name: PeriodName;
  period: Period;
  /** Page of animals, from 1. */
  page: number;
  choose(name: PeriodName): void;
  choosePeriod(period: Period): void;
  choosePage(page: number): void;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** What the report covers, kept in the address. */
export function usePeriod(): Choice {
  const [parameters, setParameters] = useSearchParams();
  const name = PERIOD_NAMES.find((candidate) => candidate === parameters.get("period")) ?? "12-months";
  const period = periodOf(name);
  if (name === "other") {
    const [from, to] = [parameters.get("from") ?? "", parameters.get("to") ?? ""];
    if (DAY.test(from)) period.from = from;
    if (DAY.test(to)) period.to = to;
  }
  return {
    name,
    period,
    page: Math.max(1, Math.floor(Number(parameters.get("page"))) || 1),
    choose: (next) => setParameters(next === "other" ? { period: next, ...period } : { period: next }),
    choosePeriod: (next) => setParameters({ period: "other", ...next }, { replace: true }),
    choosePage: (page) =>
      setParameters((before) => {
        const next = new URLSearchParams(before);
        next.set("page", String(page));
        return next;
      }),
  };
}
