export { Toggled } from "./Toggled";
export { TogglesProvider } from "./TogglesProvider";
export { useToggle } from "./useToggle";
