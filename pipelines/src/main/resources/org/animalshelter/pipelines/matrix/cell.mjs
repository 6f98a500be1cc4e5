// One combination: a client, and the backend at an address with the database that it has.
import { failureOf, Late } from "../traffic/failures.mjs";
import { watch } from "../traffic/wire.mjs";
import { load, signIn, signInHere } from "./people.mjs";

/** Longer than any journey takes, and no reason to wait for ever. */
const LIMIT_MILLIS = 30_000;
const IDENTIFIER = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/**
 * Goes through all that the client offers.
 *
 * @param cell the `address` of the backend, the name of the `schema` under it, and the file of the API `client`;
 * @param on whether this is somebody for whom the `toggles` are on
 * @return the `failures`: of each journey the first one, with `what` went wrong, the `requestId` where there is one, and
 *     `late` where there was not enough time
 */
export async function tryOut(cell) {
  const { client, on, toggles } = cell;
  const failures = [];
  const go = (journey, work) => goOn(failures, journey, work);
  const application = await go("the client", () => load(client));
  const person = application?.person(on);
  const session = person && (await go("sign in", () => signIn(application, cell, person)));
  if (!session) return { failures };
  const signInAs = (other) => signInHere(application, cell, other);
  const around = { session, username: person.username, on, toggles, signInAs };
  for (const [name, check, needs] of application.checks) {
    if (needs.every((need) => typeof session[need] === "function")) await go(name, () => check(around));
  }
  return { failures };
}

/**
 * Writes at a backend that serves `beside` that of the cell, on the same database, and reads that at the one of the cell.
 *
 * @param cell as above; `beside` has the other `address`, and the `name` of the release there
 * @return the `failures`: none where nothing could be written, which is not the fault of who reads them
 */
export async function readOthers(cell) {
  const { client, on, beside } = cell;
  const failures = [];
  const application = await load(client);
  const person = application.person(on);
  const sessionAt = (address) => signIn(application, { address, client }, person);
  const write = async () => application.write({ ...person, session: await sessionAt(beside.address) });
  const written = await inTime(write).catch(() => undefined);
  if (written) {
    const find = async () => application.find(await sessionAt(cell.address), written);
    await goOn(failures, `read what ${beside.name} writes`, find);
  }
  return { failures };
}

async function goOn(failures, journey, work) {
  const { requests, value, error } = await watch(() => inTime(work));
  const failure = firstFailure(requests, error);
  if (failure) failures.push({ journey, ...failure });
  return value;
}

/** So many animals with their expenses: all that there are as a rule. */
const ANIMALS = 12;

/**
 * What this combination shows.
 *
 * @param views what to look at; without them, a sample of everything
 * @return `views`, and `readings` in their order, each with the `rows`, or why it `failed`
 */
export async function lookAt(cell) {
  // Why there is nothing to be seen is found out by the journeys.
  return seenBy(cell).catch(() => ({ views: [], readings: [] }));
}

async function seenBy(cell) {
  const { client, views } = cell;
  const application = await load(client);
  const person = application.person(false);
  const session = await signIn(application, cell, person);
  const wanted = views ?? (await application.sample(session, ANIMALS, [person.username]));
  const readings = [];
  for (const view of wanted) readings.push(await reading(() => application.look(session, view)));
  return { views: wanted, readings };
}

async function reading(look) {
  const { requests, value, error } = await watch(() => inTime(look));
  if (!error) return { rows: value, partial: value?.partial };
  const { what, requestId } = firstFailure(requests, error);
  return { failed: what, requestId };
}

async function inTime(work) {
  let timer;
  const late = new Promise((_, fail) => {
    timer = setTimeout(() => fail(new Late(`not done within ${LIMIT_MILLIS / 1000} s`)), LIMIT_MILLIS);
  });
  try {
    return await Promise.race([work(), late]);
  } finally {
    clearTimeout(timer);
  }
}

/** A request that failed counts, also when whoever sent it looked away. */
function firstFailure(requests, error) {
  const bad = requests.find(({ broken, status }) => broken || status >= 400);
  // What was answered last is what was not understood: others may be under way.
  const failed = bad ?? (error ? requests.filter(({ status }) => status).at(-1) : undefined);
  const late = error instanceof Late || bad?.broken?.name === "TimeoutError";
  if (!failed) return error ? { what: error.message, late } : undefined;
  const { requestId, ...request } = failed;
  const { request: line, answer } = failureOf(request, error);
  const what = `${line} ${request.broken ? "gets no answer:" : "answers"} ${answer}`;
  return { what: what.replace(IDENTIFIER, "…"), requestId, late };
}
