// An application of which no more is known than what its clients ship: people, what they do, and what they see.
import { any } from "../chance.mjs";
import { expect } from "../failures.mjs";
import { going, writtenBy } from "../journeys.mjs";
import { isShelters } from "../shelter/views.mjs";
import { togglesAre } from "../toggles.mjs";
import { requireShown, requireSome } from "./rows.mjs";
import { tryOut } from "./trial.mjs";

/** A journey is more than one request as a rule, so most of what volunteers do is to look. */
const LOOKS = 2 / 3;

export class Shipped {
  connect;
  people;
  views;
  journeys;

  /** @throws Error where there is too little to do, to see or to compare */
  constructor({ connect, people, journeys = {}, views = {} }) {
    const named = Array.isArray(people) && people.every(({ username, password }) => username && password);
    expect(named && people.length > 1, "people are at least two, each with a username and a password");
    expect(Object.keys(journeys).length > 0, "a client that ships people ships journeys too, or they would do nothing");
    expect(Object.keys(views).length > 0, "a client that ships people ships views too, or they would see nothing");
    const taken = Object.keys(views).find(isShelters);
    expect(!taken, `a view called "${taken}" would be taken for the shelter's: give it another name`);
    Object.assign(this, { connect, people, views, journeys: Object.entries(journeys) });
  }

  person(on) {
    return this.people[on ? 1 : 0];
  }

  actions() {
    const next = (volunteer) => (Math.random() < LOOKS ? this.#looking(volunteer) : going(any(this.journeys), volunteer));
    return { begin() {}, next };
  }

  #looking({ session }) {
    const name = any(Object.keys(this.views));
    return { run: () => this.look(session, { name }) };
  }

  async look(session, { name }) {
    // If it were null, what another release shows there would be compared with nothing.
    expect(Object.hasOwn(this.views, name), `this client ships no view "${name}", as another one does`);
    return (await this.views[name](session)) ?? null;
  }

  sample(_session, _number, usernames) {
    return Object.keys(this.views).flatMap((name) => usernames.map((of) => ({ name, of })));
  }

  tryOut(trial, others) {
    return tryOut(this, trial, others);
  }

  get checks() {
    const see = (name) => ({ session }) => this.look(session, { name });
    const go = (journey) => async (around) => this.lookFor(around.session, await writtenBy(journey, around));
    return [
      ["toggles", togglesAre, ["toggles"]],
      ...Object.keys(this.views).map((name) => [`see ${name}`, see(name), []]),
      ...this.journeys.map(([name, journey]) => [name, go(journey), []]),
    ];
  }

  /** A journey that fails is the fault of who is written to; those that go well say enough. */
  async write(volunteer) {
    const gone = await Promise.allSettled(this.journeys.map(([, journey]) => writtenBy(journey, volunteer)));
    if (gone.every(({ status }) => status === "rejected")) throw gone[0].reason;
    return gone.flatMap(({ value = [] }) => value);
  }

  async find(session, written) {
    requireSome(written);
    await this.lookFor(session, written);
  }

  /** The same, where it is no matter if nothing was written. */
  async lookFor(session, written) {
    const shown = new Map();
    for (const { view, row } of written) {
      if (!shown.has(view.name)) shown.set(view.name, (await this.look(session, view)) ?? []);
      requireShown(view.name, row, shown.get(view.name));
    }
  }
}
