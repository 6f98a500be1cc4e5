// Reads views at one instance, past the router. This is a measurement and not a volunteer: it asks again where an instance
// does not answer, for a while, so that what is there is not taken for lost.
import { failureOf } from "./failures.mjs";
import { watch } from "./wire.mjs";

const AT_ONCE = 6;
const TRIES = 3;
const PAUSE_MILLIS = 300;

/**
 * @return of each view, in their order: the instance's `release` and the `rows`, null where there are none to see, `partial`
 *     where there are more; or why it `failed`
 */
export async function read(volunteers, application, instance, views) {
  const readings = new Array(views.length);
  const waiting = views.entries();
  const reader = async (volunteer) => {
    for (const [index, view] of waiting) {
      // What a client ships is seen by the person whom it is about.
      const who = Object.hasOwn(application.views, view.name) ? volunteers.called(view.of) : volunteer;
      readings[index] = await patiently(volunteers, who, instance, (session) => application.look(session, view));
    }
  };
  await Promise.all(volunteers.all.slice(0, AT_ONCE).map(reader));
  return { readings };
}

async function patiently(volunteers, volunteer, instance, question) {
  for (let tries = 1; ; tries++) {
    const { requests, value, error } = await watch(() => question(volunteer.session), instance);
    const last = requests.at(-1);
    if (!error) return { release: last?.release ?? "unknown", rows: value, partial: value?.partial };
    if (tries === TRIES) return { failed: last ? failureOf(last, error).answer : error.message };
    if (last?.status === 401) await volunteers.signInAnew(volunteer).catch(() => {});
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MILLIS));
  }
}
