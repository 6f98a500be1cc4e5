import { queryOptions } from "@tanstack/react-query";
import type { Session } from "../client";

export const REMINDERS = ["reminders"] as const;

/** How long what one does elsewhere, as on a phone, may go unseen here, in milliseconds. */
const INTERVAL = 30_000;

export function remindersQuery(session: Session) {
  return queryOptions({
    queryKey: REMINDERS,
    queryFn: () => session.reminders(),
    refetchInterval: INTERVAL,
  });
}
