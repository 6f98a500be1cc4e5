import { createContext } from "react";

/** Which toggles are on for the one who is signed in; null until the shelter has said so. */
export const TogglesContext = createContext<Record<string, boolean> | null>(null);
