import { Text } from "@mantine/core";
import { ReceiptTextIcon } from "lucide-react";
import type { Expense } from "../client";
import { formatDollars, formatInstant } from "../ui";
import classes from "./ExpenseList.module.css";

export function ExpenseList({ expenses }: { expenses: Expense[] }) {
  if (expenses.length === 0) {
    return (
      <div className={classes.empty}>
        <ReceiptTextIcon aria-hidden size={32} strokeWidth={1.4} />
        <Text>Nothing was spent yet. The first bill will come, it always does.</Text>
      </div>
    );
  }
  return (
    <ul className={classes.list} aria-labelledby="expenses">
      {expenses.map(({ identifier, amount, description, createdDate }) => (
        <li key={identifier} className={classes.expense}>
          <div className={classes.words}>
            <Text fw={500}>{description ?? "Expense"}</Text>
            <Text size="sm" c="dimmed">
              <time dateTime={createdDate}>{formatInstant(createdDate)}</time>
            </Text>
          </div>
          <Text className={classes.amount}>{formatDollars(amount)}</Text>
        </li>
      ))}
    </ul>
  );
}
