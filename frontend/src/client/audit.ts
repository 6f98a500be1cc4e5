import { beReminded, reminders } from "./reminderJourney";
import type { Session } from "./session";

/**
 * One thing as a person sees it: what the page shows of each field, in the client's own words. What changes by itself, such
 * as "due in 5 minutes", is left out.
 */
export interface Row {
  identifier: string;
  [field: string]: string | number | boolean | null;
}

/** What this person sees now of things of one kind; null where there is nothing of the kind for them, as with a toggle off. */
export type View = (session: Session) => Promise<Row[] | null>;

/**
 * Something that a person does at the pages. It may resolve to what it wrote, by the name of the view that shows it from now
 * on, with the fields that it wrote. Rejects where it cannot be done.
 */
// biome-ignore lint/suspicious/noConfusingVoidType: a journey that only looks around resolves to nothing.
export type Journey = (session: Session) => Promise<Record<string, Row[]> | void>;

/** What the pages of this release can do beyond the functions of a session that are there since the beginning. */
export const journeys: Record<string, Journey> = { "be reminded to feed an animal": beReminded };

/** What is to be looked at beyond animals, expenses and the report. */
export const views: Record<string, View> = { reminders };
