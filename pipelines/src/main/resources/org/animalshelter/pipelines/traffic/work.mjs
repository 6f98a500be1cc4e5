// An open loop: what is planned begins at its time, whether earlier answers have come or not, and its latency counts
// from that time. A production that stands still is met by as many people as one that does not.
import { tellRequest, tellWrite } from "./events.mjs";
import { failureOf } from "./failures.mjs";
import { now, watch } from "./wire.mjs";

/** Somebody leaves and comes again after so many requests, but not more often than every few seconds. */
const STAY_REQUESTS = 400;
const STAY_MILLIS = 3000;
/** Far more than a production that works ever has; beyond, requests are given up before they are sent. */
const MOST_UNDER_WAY = 5000;

export class Work {
  #volunteers;
  #actions;
  #underWay = new Set();
  #interval = Number.POSITIVE_INFINITY;
  #planned = 0;
  #since = { number: 0, time: now() };
  #timer;

  constructor(volunteers, actions) {
    this.#volunteers = volunteers;
    this.#actions = actions;
  }

  async lookAround() {
    await this.#actions.begin(this.#volunteers.next().session);
  }

  /** @param rate actions a second, from now on */
  async atRate(rate) {
    this.#interval = 1000 / rate;
    this.#planned = now();
    clearTimeout(this.#timer);
    this.#plan();
  }

  /** Plans nothing more, and waits for what is under way. */
  async rest() {
    clearTimeout(this.#timer);
    while (this.#underWay.size > 0) await Promise.all(this.#underWay);
  }

  #plan() {
    // What becomes due meanwhile is for later: on a machine too slow for the rate, answers and commands would never be read.
    const due = now();
    for (; this.#planned <= due; this.#planned += this.#interval) this.#begin(this.#planned);
    this.#timer = setTimeout(() => this.#plan(), Math.max(0, this.#planned - now()));
  }

  #begin(planned) {
    if (this.#underWay.size >= MOST_UNDER_WAY) {
      const answer = `${MOST_UNDER_WAY} requests are waiting for an answer already`;
      tellRequest({ planned, millis: 0, failure: { kind: "not sent", request: "a request", answer } });
      return;
    }
    const action = this.#act(planned).finally(() => this.#underWay.delete(action));
    this.#underWay.add(action);
  }

  #act(planned) {
    this.#since.number++;
    if (this.#since.number >= STAY_REQUESTS && planned - this.#since.time >= STAY_MILLIS) {
      this.#since = { number: 0, time: planned };
      return this.#signIn(planned, this.#volunteers.nextToLeave());
    }
    const volunteer = this.#volunteers.next();
    return volunteer.signedOut ? this.#signIn(planned, volunteer) : this.#do(planned, volunteer);
  }

  async #signIn(planned, volunteer) {
    // Meanwhile others may act for this volunteer, with the session of before.
    volunteer.signedOut = false;
    const { error } = await this.#watched(planned, () => this.#volunteers.signInAnew(volunteer));
    if (error) volunteer.signedOut = true;
  }

  async #do(planned, volunteer) {
    const { run, write, acknowledged, isJourney } = this.#actions.next(volunteer);
    const { requests, value } = await this.#watched(planned, run);
    const last = requests.at(-1);
    // The page of a person whose session is over asks for name and password again.
    if (last?.status === 401) volunteer.signedOut = true;
    if (write && last) acknowledged(this.#tell(write, last));
    // A journey says itself what it wrote, when all of it was acknowledged.
    if (isJourney && last) for (const written of value ?? []) this.#tell(written, last);
  }

  /** What counts as acknowledged is production's word, even if the client could not read the rest of the answer. */
  #tell(write, { status, release }) {
    const acknowledged = status >= 200 && status < 300;
    tellWrite({ ...write, acknowledged, release: release ?? undefined, at: Math.round(now()) });
    return acknowledged;
  }

  async #watched(planned, run) {
    const conversation = await watch(run);
    const { requests, error, ended } = conversation;
    if (requests.length === 0 && error) {
      const failure = { kind: "not sent", request: "a request", answer: error.message };
      tellRequest({ planned, millis: ended - planned, failure });
    }
    requests.forEach((request, index) => {
      // One request follows the other: its own begin is then the time for which it was planned.
      const due = index === 0 ? planned : request.began;
      const following = requests[index + 1];
      const failure = failureOf(request, following ? undefined : error);
      const millis = (following?.began ?? ended) - due;
      if (failure) failure.requestId = request.requestId ?? undefined;
      tellRequest({ planned: due, millis, release: request.release ?? undefined, failure });
    });
    return conversation;
  }
}
