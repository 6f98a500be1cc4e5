export { Expenses } from "./Expenses";
