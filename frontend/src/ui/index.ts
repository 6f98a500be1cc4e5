export { Dialog } from "./Dialog";
export {
  formatAge,
  formatDay,
  formatDistance,
  formatInstant,
  formatMoment,
  formatMonth,
  isoDay,
  plural,
} from "./dates";
export { Failure } from "./Failure";
export { FormFailure } from "./FormFailure";
export { fieldMessages } from "./fieldMessages";
export { Loading } from "./Loading";
export { Message } from "./Message";
export { formatDollars, formatWholeDollars } from "./money";
export { useIsOccupied, useOccupied } from "./occupied";
export { PageTitle } from "./PageTitle";
export { Surface } from "./Surface";
export { cssVariables, theme } from "./theme";
export { toast } from "./toast";
export { useNow } from "./useNow";
