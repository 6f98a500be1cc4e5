export { Failure } from "./Failure";
export { Message } from "./Message";
export { PageTitle } from "./PageTitle";
export { cssVariables, theme } from "./theme";
export { toast } from "./toast";
