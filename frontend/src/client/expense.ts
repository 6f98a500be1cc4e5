import { formatAmount } from "./amount";
import { Fields } from "./fields";

export interface Expense {
  identifier: string;
  /** Dollars and cents, such as `12.34`. */
  amount: string;
  description: string | null;
  /** ISO date and time. */
  createdDate: string;
}

export interface ExpenseOptions {
  /** Names this expense: sent twice, it is recorded once. Made up where it is left out. */
  identifier?: string | undefined;
  description?: string | undefined;
}

export interface ExpensePageQuery {
  /** The identifier of the last expense seen; without it the page starts at the newest. */
  before?: string | undefined;
  /** 1 to 500. */
  size?: number | undefined;
}

export function readExpense(value: unknown): Expense {
  const fields = new Fields(value, "expense");
  return {
    identifier: fields.text("identifier"),
    amount: formatAmount(fields.wholeNumber("amountCents")),
    description: fields.optionalText("description"),
    createdDate: fields.text("createdDate"),
  };
}
