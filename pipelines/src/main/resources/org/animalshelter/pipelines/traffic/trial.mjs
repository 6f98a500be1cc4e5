// A short try of one instance that the router does not send anybody to yet. The volunteers have signed in through the
// router, at another release: their sessions must be good here too.
import { failureOf } from "./failures.mjs";
import { watch } from "./wire.mjs";

/** @return `objection`: the first thing that went wrong, in a sentence; and how many `requests` the candidate got */
export async function onTrial(volunteers, application, { candidate, others }) {
  const trial = new Trial(volunteers, candidate);
  try {
    await application.tryOut(trial, others);
    return { requests: trial.requests };
  } catch (objection) {
    return { requests: trial.requests, objection: objection.message };
  }
}

class Trial {
  requests = 0;
  candidate;
  #volunteers;

  constructor(volunteers, candidate) {
    this.#volunteers = volunteers;
    this.candidate = candidate;
  }

  /** All who take part. */
  get people() {
    return this.#volunteers.all;
  }

  /**
   * A volunteer asks an instance something; an answer that is not good ends the trial.
   *
   * @param volunteer whose turn it is, unless it must be somebody else
   */
  async ask(instance, question, volunteer = this.#volunteers.next()) {
    const { requests, value, error } = await watch(() => question(volunteer), instance);
    if (instance === this.candidate) this.requests += requests.length;
    if (!error) return value;
    const last = requests.at(-1);
    const { request, answer } = last ? failureOf(last, error) : { request: "a request", answer: error.message };
    const by = last?.release ? ` (${last.release})` : "";
    const who = instance === this.candidate ? "the new instance" : `the instance ${instance} beside it`;
    throw new Error(`${who}${by} answers ${request} with ${answer}`);
  }
}
