// A short try of one instance that the router does not send anybody to yet. The volunteers have signed in through the
// router, at another release: their sessions must be good here too, and each release must read what the other wrote.
import { readBack, recording } from "./actions.mjs";
import { failureOf } from "./failures.mjs";
import { severalAtOnce } from "./several.mjs";
import { watch } from "./wire.mjs";

const ANIMALS = 4;
const AMOUNTS = [29, 110, 1999, 123_456_789, 1, 10, 1000, 57, 435, 100_001, 115, 999, 5, 1050, 10_000, 70, 8, 2037, 90, 333];
const FROM_OTHERS = 8;
/** Each write is sent so often, and recorded once: what a release forgets at one write in fifty shows. */
const TIMES = 10;

/** @return `objection`: the first thing that went wrong, in a sentence; and how many `requests` the candidate got */
export async function onTrial(volunteers, { candidate, others }) {
  const trial = new Trial(volunteers, candidate);
  try {
    const animals = (await trial.ask(candidate, (session) => session.animals({ size: ANIMALS }))).items;
    await trial.lookAround(animals);
    const written = await trial.record(candidate, animals, AMOUNTS, TIMES);
    for (const instance of [candidate, ...others]) await trial.readBack(instance, written);
    for (const other of others) {
      await trial.readBack(candidate, await trial.record(other, animals, AMOUNTS.slice(0, FROM_OTHERS)));
    }
    return { requests: trial.requests };
  } catch (objection) {
    return { requests: trial.requests, objection: objection.message };
  }
}

class Trial {
  requests = 0;
  #volunteers;
  #candidate;

  constructor(volunteers, candidate) {
    this.#volunteers = volunteers;
    this.#candidate = candidate;
  }

  /** Asks an instance something; an answer that is not good ends the trial. */
  async ask(instance, question) {
    const { session } = this.#volunteers.next();
    const { requests, value, error } = await watch(() => question(session), instance);
    if (instance === this.#candidate) this.requests += requests.length;
    if (!error) return value;
    const last = requests.at(-1);
    const { request, answer } = last ? failureOf(last, error) : { request: "a request", answer: error.message };
    const by = last?.release ? ` (${last.release})` : "";
    const who = instance === this.#candidate ? "the new instance" : `the instance ${instance} beside it`;
    throw new Error(`${who}${by} answers ${request} with ${answer}`);
  }

  async lookAround(animals) {
    const questions = ["me", "toggles", "animals", "expenseReport"].map((name) => (session) => session[name]?.());
    for (const { identifier } of animals) {
      questions.push((session) => session.animal?.(identifier) ?? session.expenses(identifier));
    }
    // Everybody asks everything: whose turn it is changes from question to question.
    const all = questions.flatMap((question) => this.#volunteers.all.map(() => question));
    await severalAtOnce(all, (question) => this.ask(this.#candidate, question));
  }

  async record(instance, animals, amounts, times = 1) {
    const written = [];
    await severalAtOnce([...amounts.entries()], ([index, cents]) =>
      this.ask(instance, async (session) => {
        const { run, write } = recording(session, animals[index % animals.length].identifier, cents, "trial");
        written.push(write);
        for (let time = 0; time < times; time++) await run();
      }),
    );
    return written;
  }

  readBack(instance, written) {
    return severalAtOnce(written, (write) => this.ask(instance, (session) => readBack(session, write)));
  }
}
