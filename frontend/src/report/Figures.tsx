import { Text } from "@mantine/core";
import type { ExpenseReport } from "../client";
import { formatDollars, Surface } from "../ui";
import classes from "./Figures.module.css";

/** The report in three numbers. */
export function Figures({ report }: { report: ExpenseReport }) {
  const perMonth = (Number(report.total) / report.months.length).toFixed(2);
  return (
    <div className={classes.figures}>
      <Figure term="Spent in all" value={formatDollars(report.total)} />
      <Figure term="Expenses" value={report.count.toLocaleString("en-US")} />
      <Figure term="Per month, on average" value={formatDollars(perMonth)} />
    </div>
  );
}

function Figure({ term, value }: { term: string; value: string }) {
  return (
    <Surface>
      <Text size="sm" c="dimmed">
        {term}
      </Text>
      <p className={classes.value}>{value}</p>
    </Surface>
  );
}
