import type { Journey, Row, View } from "./audit";
import type { Reminder } from "./reminder";

const EVERY_HOURS = 8;

/** What the page of reminders shows of each. */
export const reminders: View = async (session) => {
  return (await session.reminders()).map(row);
};

/** Asks to be reminded of an animal, feeds it, and looks whether the page shows that. */
export const beReminded: Journey = async (session) => {
  const animal = any((await session.animals()).items);
  if (!animal) return;
  const { identifier } = await session.remind(animal.identifier, EVERY_HOURS);
  const fed = await session.markFed(identifier, new Date().toISOString());
  const shown = (await session.reminders()).find((reminder) => reminder.identifier === identifier);
  if (shown?.fedAt !== fed.fedAt) throw new Error(`${animal.name} was fed at ${fed.fedAt}, shown is ${shown?.fedAt}`);
  return { reminders: [row(fed)] };
};

function row({ identifier, animal, everyHours, fedAt, dueAt }: Reminder): Row {
  return { identifier, animal: animal.name, everyHours, fedAt, dueAt };
}

function any<T>(items: T[]): T | undefined {
  return items[Math.floor(Math.random() * items.length)];
}
