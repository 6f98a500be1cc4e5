export { TogglesProvider } from "./TogglesProvider";
export { useToggle } from "./useToggle";
