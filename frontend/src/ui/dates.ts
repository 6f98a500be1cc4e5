const DAY = new Intl.DateTimeFormat("en-US", { dateStyle: "medium", timeZone: "UTC" });
const INSTANT = new Intl.DateTimeFormat("en-US", { dateStyle: "medium" });
const TIME = new Intl.DateTimeFormat("en-US", { timeStyle: "short" });
const DAY_OF_YEAR = new Intl.DateTimeFormat("en-US", { month: "short", day: "numeric" });
const DISTANCE = new Intl.RelativeTimeFormat("en-US");
const MONTH = new Intl.DateTimeFormat("en-US", { month: "short", year: "numeric", timeZone: "UTC" });

/** An ISO date as people write it: Jan 3, 2026. */
export function formatDay(day: string): string {
  return DAY.format(new Date(day));
}

/** The day of an ISO date and time, where the reader is. */
export function formatInstant(instant: string): string {
  return INSTANT.format(new Date(instant));
}

/** The day and time of an ISO date and time, where the reader is: Today, 3:40 PM. */
export function formatMoment(instant: string, now = new Date()): string {
  const date = new Date(instant);
  const day = ["Yesterday", "Today", "Tomorrow"][daysBetween(now, date) + 1] ?? DAY_OF_YEAR.format(date);
  return `${day}, ${TIME.format(date)}`;
}

/** How far off it is, either way, in the largest unit that tells enough: in 8 hours, 20 minutes ago. */
export function formatDistance(instant: string, now = new Date()): string {
  const minutes = Math.round((Date.parse(instant) - now.getTime()) / 60_000);
  if (minutes === 0) return "now";
  if (Math.abs(minutes) < 60) return DISTANCE.format(minutes, "minute");
  const hours = Math.round(minutes / 60);
  return Math.abs(hours) < 48 ? DISTANCE.format(hours, "hour") : DISTANCE.format(Math.round(hours / 24), "day");
}

/** By the calendar where the reader is, where a day may have 23 hours. */
function daysBetween(from: Date, to: Date): number {
  const midnight = (date: Date) => Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
  return (midnight(to) - midnight(from)) / 86_400_000;
}

/** A month such as 2026-11 as people write it: Nov 2026. */
export function formatMonth(month: string): string {
  return MONTH.format(new Date(`${month}-01`));
}

/** The ISO date of a day where the reader is, not in Greenwich. */
export function isoDay(date: Date): string {
  const two = (number: number) => String(number).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** How old somebody is who was born on that ISO date. */
export function formatAge(bornOn: string, today = new Date()): string {
  const [year = 0, month = 0, day = 0] = bornOn.split("-").map(Number);
  const started = today.getDate() < day ? 1 : 0;
  const months = (today.getFullYear() - year) * 12 + today.getMonth() + 1 - month - started;
  if (months < 1) return "newborn";
  return months < 24 ? plural(months, "month") : plural(Math.floor(months / 12), "year");
}

export function plural(count: number, noun: string): string {
  return `${count.toLocaleString("en-US")} ${noun}${count === 1 ? "" : "s"}`;
}
