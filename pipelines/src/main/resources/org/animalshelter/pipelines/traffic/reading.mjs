// Reads views at one instance, past the router. This is a measurement and not a volunteer: it asks again where an instance
// does not answer, for a while, so that what is there is not taken for lost.
import { failureOf } from "./failures.mjs";
import { watch } from "./wire.mjs";
import { writeOf } from "./written.mjs";

const TRIES = 3;
const PAUSE_MILLIS = 300;
/** So long an instance that did not answer at all is not asked anything else. */
const AWAY_MILLIS = 30_000;

/** Until when an instance is not asked, and why. */
const away = new Map();

/**
 * @param sought identifiers of rows that must be there
 * @param perhaps identifiers of others that may be; rows of these and those are all that is returned. Without them, the
 *     whole view is, or of a long one what is above the last row that is sought
 * @return the instance's `release` and the `rows`, null where there are none to see; or why it `failed`
 */
export async function read(volunteers, application, { instance, view, sought, perhaps }) {
  if (away.get(instance)?.until > Date.now()) return { failed: away.get(instance).failed };
  // What a client ships is seen by the person whom it is about.
  const who = Object.hasOwn(application.views, view.name) ? volunteers.called(view.of) : volunteers.next();
  const look = (session) => application.look(session, view, sought);
  const { rows, ...reading } = await patiently(volunteers, who, instance, look);
  return { ...reading, rows: rows && chosen(rows, sought, perhaps) };
}

async function patiently(volunteers, volunteer, instance, question) {
  for (let tries = 1; ; tries++) {
    const { requests, value, error } = await watch(() => question(volunteer.session), instance);
    const last = requests.at(-1);
    if (!error) return { release: last?.release ?? "unknown", rows: value };
    if (tries === TRIES) {
      const failed = last ? failureOf(last, error).answer : error.message;
      if (last?.broken) away.set(instance, { until: Date.now() + AWAY_MILLIS, failed });
      return { failed };
    }
    if (last?.status === 401) await volunteers.signInAnew(volunteer).catch(() => {});
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MILLIS));
  }
}

function chosen(rows, sought, perhaps) {
  const wanted = new Set([...sought, ...(perhaps ?? [])]);
  const isWanted = (row) => wanted.has(row.identifier) || wanted.has(writeOf(row));
  if (perhaps) return rows.filter(isWanted);
  return rows.partial && wanted.size > 0 ? rows.slice(0, rows.findLastIndex(isWanted) + 1) : rows;
}
