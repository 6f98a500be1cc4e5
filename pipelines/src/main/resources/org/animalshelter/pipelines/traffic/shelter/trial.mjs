// How a candidate is tried: each release must read what the other wrote.
import { severalAtOnce } from "../several.mjs";
import { readBack, recording } from "./actions.mjs";

const ANIMALS = 4;
const AMOUNTS = [29, 110, 1999, 123_456_789, 1, 10, 1000, 57, 435, 100_001, 115, 999, 5, 1050, 10_000, 70, 8, 2037, 90, 333];
const FROM_OTHERS = 8;
/** Each write is sent so often, and recorded once: what a release forgets at one write in fifty shows. */
const TIMES = 10;

export async function tryOut(trial, others) {
  const { candidate } = trial;
  const animals = (await trial.ask(candidate, ({ session }) => session.animals({ size: ANIMALS }))).items;
  await lookAround(trial, animals);
  const written = await record(trial, candidate, animals, AMOUNTS, TIMES);
  for (const instance of [candidate, ...others]) await readAllBack(trial, instance, written);
  for (const other of others) {
    await readAllBack(trial, candidate, await record(trial, other, animals, AMOUNTS.slice(0, FROM_OTHERS)));
  }
}

async function lookAround(trial, animals) {
  const questions = ["me", "toggles", "animals", "expenseReport"].map((name) => (session) => session[name]?.());
  for (const { identifier } of animals) {
    questions.push((session) => session.animal?.(identifier) ?? session.expenses(identifier));
  }
  // Everybody asks everything: whose turn it is changes from question to question.
  const all = questions.flatMap((question) => trial.people.map(() => question));
  await severalAtOnce(all, (question) => trial.ask(trial.candidate, ({ session }) => question(session)));
}

async function record(trial, instance, animals, amounts, times = 1) {
  const written = [];
  await severalAtOnce([...amounts.entries()], ([index, cents]) =>
    trial.ask(instance, async ({ session }) => {
      const { run, write } = recording(session, animals[index % animals.length].identifier, cents, "trial");
      written.push(write);
      for (let time = 0; time < times; time++) await run();
    }),
  );
  return written;
}

const readAllBack = (trial, instance, written) =>
  severalAtOnce(written, (write) => trial.ask(instance, ({ session }) => readBack(session, write)));
