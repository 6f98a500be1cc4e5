export { Expenses } from "./Expenses";
export { EXPENSES } from "./queries";
