import { useContext } from "react";
import { TogglesContext } from "./TogglesContext";

/**
 * Whether a toggle is on for the one who is signed in: off until the shelter says otherwise, and a switch arrives
 * within seconds. For a part of a page; {@link Toggled} is for all of it.
 *
 *     const reminders = useToggle("reminders");
 *     return <nav>…{reminders && <NavigationLink to="/reminders">Reminders</NavigationLink>}</nav>;
 */
export function useToggle(name: string): boolean {
  return useContext(TogglesContext)?.[name] ?? false;
}
