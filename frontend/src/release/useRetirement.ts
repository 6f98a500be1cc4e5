import { useIsMutating } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { useIsOccupied } from "../ui";
import { useFrontendReleases } from "./frontendRelease";
import { page } from "./reload";

/** So that a person who has just sent something sees that it worked. */
const TIME_TO_READ = 3_000;

/**
 * Reloads the page when its release is retired: at once where nobody is in the middle of anything, and otherwise when they
 * have sent it, or given it up.
 */
export function useRetirement(): void {
  const { running, newest, required } = useFrontendReleases();
  const retired = required && running !== newest;
  const occupied = useIsOccupied();
  const sending = useIsMutating() > 0;
  const waited = useRef(false);
  useEffect(() => {
    if (!retired) return;
    if (occupied || sending) {
      waited.current = true;
      return;
    }
    const timer = setTimeout(() => page.reload(), waited.current ? TIME_TO_READ : 0);
    return () => clearTimeout(timer);
  }, [retired, occupied, sending]);
}
