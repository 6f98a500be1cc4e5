export { RemindersPage } from "./RemindersPage";
export { RemindMe } from "./RemindMe";
