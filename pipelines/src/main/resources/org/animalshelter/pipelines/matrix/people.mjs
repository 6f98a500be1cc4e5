// Who signs in, each through the client of a frontend release. Checking a password costs the backend as much as many
// requests, so nobody who can stay signed in is asked twice.
import { pathToFileURL } from "node:url";

const PASSWORD = "shelter";
/** The one of the two volunteers for whom toggles are on, and the one for whom they are off. */
const ON = "cleo";
const OFF = "ben";
const COORDINATOR = "ada";

const coordinators = new Map();

export const load = (client) => import(pathToFileURL(client));

export const volunteer = (on) => (on ? ON : OFF);

export const signIn = ({ connect }, address, username) => connect(address, { username, password: PASSWORD });

/** Nobody looks at what is switched on for coordinators, so those of a backend and a client share one. */
export function coordinator(module, client, address) {
  const key = `${client} ${address}`;
  if (!coordinators.has(key)) coordinators.set(key, signIn(module, address, COORDINATOR));
  return coordinators.get(key);
}
