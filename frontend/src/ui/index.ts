export { formatAge, formatDay, formatMonth, isoDay, plural } from "./dates";
export { Failure } from "./Failure";
export { Message } from "./Message";
export { PageTitle } from "./PageTitle";
export { Surface } from "./Surface";
export { cssVariables, theme } from "./theme";
export { toast } from "./toast";
