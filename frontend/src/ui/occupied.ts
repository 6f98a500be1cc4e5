import { useEffect, useSyncExternalStore } from "react";

/** How many things on this page somebody is in the middle of. */
let count = 0;
const listeners = new Set<() => void>();

function change(by: number) {
  count += by;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Keeps the page from reloading by itself while somebody is in the middle of something here, such as a form. */
export function useOccupied(occupied: boolean): void {
  useEffect(() => {
    if (!occupied) return;
    change(1);
    return () => change(-1);
  }, [occupied]);
}

/** Whether somebody is in the middle of something that a reload would lose. */
export function useIsOccupied(): boolean {
  return useSyncExternalStore(subscribe, () => count > 0);
}
