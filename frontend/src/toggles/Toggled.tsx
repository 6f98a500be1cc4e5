import { type ReactNode, useContext } from "react";
import { Loading } from "../ui";
import { TogglesContext } from "./TogglesContext";

interface ToggledProps {
  name: string;
  /** What is there while the toggle is off: as a rule what is at any address that leads nowhere. */
  otherwise: ReactNode;
  children: ReactNode;
}

/**
 * A whole page behind a toggle. Whoever opens its address sees neither the page nor what is otherwise there until the shelter
 * has said which it is: a page that is off for a moment would be a page that is gone.
 *
 *     { path: "tricks", element: <Toggled name="tricks" otherwise={<NotFoundPage />}>…</Toggled> }
 */
export function Toggled({ name, otherwise, children }: ToggledProps) {
  const toggles = useContext(TogglesContext);
  if (!toggles) return <Loading />;
  return toggles[name] ? children : otherwise;
}
