import { known, SPECIES, type Species } from "./animal";
import { Fields } from "./fields";

/** That an animal is to be fed again and again, for the one who asked to be reminded. */
export interface Reminder {
  identifier: string;
  animal: { identifier: string; name: string; species: Species };
  /** 1 to 168. */
  everyHours: number;
  /** ISO date and time; null where it was not fed since the reminder is there. */
  fedAt: string | null;
  /** ISO date and time. */
  dueAt: string;
}

export interface ReminderOptions {
  /** Names this reminder: sent twice, it is there once. Made up where it is left out. */
  identifier?: string | undefined;
}

export function readReminder(value: unknown): Reminder {
  const fields = new Fields(value, "reminder");
  const animal = new Fields(fields.value("animal"), "animal");
  const fedAt = fields.optionalText("fedAt");
  return {
    identifier: fields.text("identifier"),
    animal: {
      identifier: animal.text("identifier"),
      name: animal.text("name"),
      species: known(SPECIES, animal.text("species"), "other"),
    },
    everyHours: fields.number("everyHours"),
    fedAt: fedAt && instant(fedAt),
    dueAt: instant(fields.text("dueAt")),
  };
}

/** Always with milliseconds, as this release writes it: the same moment is the same text. */
function instant(text: string): string {
  return new Date(text).toISOString();
}
