// Who signs in, each through the client of a frontend release. Checking a password costs the backend as much as many
// requests, so nobody who can stay signed in is asked twice.
import { pathToFileURL } from "node:url";
import { applicationOf } from "../traffic/application.mjs";

const sessions = new Map();

export const load = async (client) => applicationOf(await import(pathToFileURL(client)));

/** Who signed in stays so at a backend, whatever becomes of the schema under it. */
export function signIn({ connect }, { address, client }, { username, password }, when = "") {
  const key = `${client} ${address} ${username} ${when}`;
  if (!sessions.has(key)) {
    const session = connect(address, { username, password });
    session.catch(() => sessions.delete(key));
    sessions.set(key, session);
  }
  return sessions.get(key);
}

/** The same, anew at each schema. */
export const signInHere = (application, cell, person) => signIn(application, cell, person, cell.schema);
