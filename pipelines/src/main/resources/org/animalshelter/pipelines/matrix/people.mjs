// Who signs in, each through the client of a frontend release. Checking a password costs the backend as much as many
// requests, so nobody who can stay signed in is asked twice.
import { pathToFileURL } from "node:url";

const PASSWORD = "shelter";
/** The one of the two volunteers for whom toggles are on, and the one for whom they are off. */
const ON = "cleo";
const OFF = "ben";
const COORDINATOR = "ada";

const sessions = new Map();

export const load = (client) => import(pathToFileURL(client));

export const volunteer = (on) => (on ? ON : OFF);

/** Volunteers stay signed in at a backend, whatever becomes of the schema under it. */
export function signIn({ connect }, { address, client }, username, when = "") {
  const key = `${client} ${address} ${username} ${when}`;
  if (!sessions.has(key)) {
    const session = connect(address, { username, password: PASSWORD });
    session.catch(() => sessions.delete(key));
    sessions.set(key, session);
  }
  return sessions.get(key);
}

/** Coordinators sign in anew at each schema. */
export const coordinator = (module, cell) => signIn(module, cell, COORDINATOR, cell.schema);
