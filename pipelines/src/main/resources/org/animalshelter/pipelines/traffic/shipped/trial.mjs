// How a candidate is tried: what journeys write at one release must be seen at the other.
import { going } from "../journeys.mjs";
import { severalAtOnce } from "../several.mjs";
import { requireSome } from "./rows.mjs";

/** Each journey is gone so often: what a release forgets at one write in fifty shows. */
const TIMES = 50;
const FROM_OTHERS = 8;

export async function tryOut(application, trial, others) {
  const { candidate } = trial;
  await lookAround(application, trial);
  const written = await go(application, trial, candidate, TIMES);
  for (const instance of [candidate, ...others]) await readBack(application, trial, instance, written);
  for (const other of others) {
    await readBack(application, trial, candidate, await go(application, trial, other, FROM_OTHERS));
  }
}

async function lookAround(application, trial) {
  const all = application.sample(null, 0, trial.people.map(({ username }) => username));
  await severalAtOnce(all, (view) => trial.ask(trial.candidate, ({ session }) => application.look(session, view)));
}

/** @return the rows that were written, by the volunteer who wrote them */
async function go({ journeys }, trial, instance, times) {
  const written = new Map(trial.people.map((volunteer) => [volunteer, []]));
  await severalAtOnce(Array(times).fill(journeys).flat(), (journey) =>
    trial.ask(instance, async (volunteer) => {
      const rows = await going(journey, volunteer).run();
      written.get(volunteer).push(...rows);
    }),
  );
  requireSome([...written.values()].flat());
  return written;
}

/** Each person sees what is their own. */
const readBack = (application, trial, instance, written) =>
  severalAtOnce([...written], ([volunteer, rows]) =>
    trial.ask(instance, ({ session }) => application.lookFor(session, rows), volunteer),
  );
