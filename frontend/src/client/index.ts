/**
 * The API client: what every page calls, and what speaks for this release wherever no page is open. It knows no
 * framework, runs in a browser and in Node 20, and is built by itself as `dist/client/client.js`.
 *
 * A `baseUrl` is where the shelter is found, such as `http://localhost:8080`. The `sender` names the release that the client
 * came with.
 */

import { Fields } from "./fields";
import { Http } from "./http";
import type { Sender } from "./sender";
import { Session } from "./session";
import type { Credentials } from "./user";

export type { Animal, AnimalQuery, Microchip, NewAnimal, Sex, Species, Status } from "./animal";
export { SEXES, SPECIES, STATUSES } from "./animal";
export { type Journey, journeys, type Row, type View, views } from "./audit";
export type { Expense, ExpenseOptions, ExpensePageQuery } from "./expense";
export type { Page } from "./page";
export type { ProblemDetails, Violation } from "./problem";
export { InvalidInput, PageTooOld, Problem, Unreachable, UnreadableAnswer } from "./problem";
export type { Reminder, ReminderOptions } from "./reminder";
export type { AnimalSum, ExpenseReport, MonthSum, ReportQuery, Sum } from "./report";
export { headersOf, type Sender } from "./sender";
export type { Session } from "./session";
export type { Credentials, User } from "./user";

/** Signs in. Rejects with a 401 `Problem` where name or password are wrong. */
export async function connect(
  baseUrl: string,
  { username, password }: Credentials,
  sender: Sender = {},
): Promise<Session> {
  const http = new Http(baseUrl, sender);
  await http.postForm("/api/session", { username, password });
  return new Session(http);
}

/** The session that the browser's cookie stands for, if any: `me()` tells. Sends nothing by itself. */
export function resume(baseUrl: string, sender: Sender = {}): Session {
  return new Session(new Http(baseUrl, sender));
}

/** The release of the backend that answers. */
export async function version(baseUrl: string, sender: Sender = {}): Promise<string> {
  return new Fields(await new Http(baseUrl, sender).get("/api/version"), "version").text("release");
}
