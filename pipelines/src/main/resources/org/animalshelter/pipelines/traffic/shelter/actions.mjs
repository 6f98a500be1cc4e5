// What volunteers do, each an action of one request as a rule. A client of an early release knows only some of it.
import { any } from "../chance.mjs";
import { Wrong } from "../failures.mjs";
import { going } from "../journeys.mjs";
import { centsOf, inFull, someCents, typed } from "./amounts.mjs";
import { Arrivals } from "./arrivals.mjs";
import { COORDINATOR } from "./people.mjs";

const SEARCHES = ["a", "be", "collie", "lu", "mix", "o", "terrier"];
/** Expenses are recorded for so many animals. */
const ANIMALS = 60;
const PAGE = 20;
/** Wider than what others record for an animal until somebody looks. */
const READ_BACK = 60;
/** So many of what was recorded last wait to be read back; the audit reads all. */
const REMEMBERED = 200;

/** How many of 1000 actions are of which kind. */
const MIX = [
  [250, "record"],
  [150, "readBack"],
  [150, "animals"],
  [100, "search"],
  [110, "animal"],
  [125, "expenses"],
  [80, "toggles"],
  [20, "microchip"],
  [10, "me"],
  [5, "report"],
  // A third of them by the coordinator; others look at the animals instead.
  [15, "addAnimal"],
  [45, "changeStatus"],
];

/** Of as many, how often a journey that the client ships. */
const JOURNEYS = 100;

export class Actions {
  #animals = [];
  #recorded = [];
  #arrivals;
  #mark;
  #journeys;
  #mix;

  /**
   * @param mark begins the description of every expense, so that people see where it comes from
   * @param journeys that the client ships, by name: what its pages can do beyond what is known here
   */
  constructor(mark, journeys = {}) {
    this.#mark = mark;
    this.#arrivals = new Arrivals(mark);
    this.#journeys = Object.entries(journeys);
    this.#mix = this.#journeys.length > 0 ? [...MIX, [JOURNEYS, "journey"]] : MIX;
  }

  /**
   * Chooses the animals that expenses are recorded for: many enough that their lists stay short, and few enough that
   * the audit reads them quickly. In a large shelter each run has others.
   */
  async begin(session) {
    const { items, total } = await session.animals({ size: ANIMALS });
    const page = Math.floor(Math.random() * Math.floor(total / ANIMALS));
    this.#animals = page > 0 ? (await session.animals({ size: ANIMALS, page })).items : items;
    if (this.#animals.length === 0) throw new Error("there are no animals to record expenses for");
  }

  /**
   * The next thing that somebody does.
   *
   * @return `run`; where it writes something also `write`, a row of a view that is there from then on, and `acknowledged`, to
   *     be told whether it was; what `isJourney` resolves to such rows itself
   */
  next(volunteer) {
    const { session, username } = volunteer;
    const kind = pick(this.#mix);
    const can = (name) => typeof session[name] === "function";
    const { identifier } = any(this.#animals);
    switch (kind) {
      case "record":
        return this.#record(session);
      case "readBack":
        return this.#recorded.length > 0 ? this.#readBack(session) : this.#record(session);
      case "expenses":
        return { run: () => newest(session, identifier, PAGE) };
      case "journey":
        return going(any(this.#journeys), volunteer);
      case "addAnimal":
      case "changeStatus": {
        const arrival = username === COORDINATOR.username && can(kind) && this.#arrivals[kind](session);
        if (arrival) return arrival;
        break;
      }
      case "search":
        return { run: () => session.animals({ search: any(SEARCHES), size: PAGE }) };
      case "toggles":
        return { run: () => session.toggles() };
      case "animal":
      case "microchip":
        if (can(kind)) return { run: () => session[kind](identifier) };
        break;
      case "me":
        if (can(kind)) return { run: () => session.me() };
        break;
      case "report":
        if (can("expenseReport")) return { run: () => session.expenseReport() };
    }
    return { run: () => session.animals({ size: PAGE }) };
  }

  #record(session) {
    const action = recording(session, any(this.#animals).identifier, someCents(), this.#mark);
    return { ...action, acknowledged: (is) => is && this.#remember(action.write) };
  }

  /** To be read back. */
  #remember(write) {
    this.#recorded.push(write);
    if (this.#recorded.length > REMEMBERED) this.#recorded.shift();
  }

  #readBack(session) {
    return { run: () => readBack(session, this.#recorded.pop()) };
  }
}

/** Records one expense, and looks whether the answer tells the same. */
export function recording(session, animal, cents, mark) {
  const identifier = crypto.randomUUID();
  const amount = inFull(cents);
  const description = `${mark} ${identifier}`;
  const run = async () => {
    const recorded = await session.recordExpense(animal, typed(cents), { identifier, description });
    if (recorded.identifier !== identifier || centsOf(recorded.amount) !== cents) {
      throw new Wrong("acknowledged wrongly", `${amount} was acknowledged as ${recorded.amount}`);
    }
  };
  return { run, write: { view: { name: "expenses", of: animal }, row: { identifier, amount, description } } };
}

/** Looks for what was recorded where a volunteer would see it: among the newest, and if not there, among all. */
export async function readBack(session, { view, row: { identifier, amount } }) {
  const isIt = (expense) => expense.identifier === identifier;
  const page = await newest(session, view.of, READ_BACK);
  const found = page.find(isIt) ?? (page.length < READ_BACK ? undefined : (await session.expenses(view.of)).find(isIt));
  if (!found) throw new Wrong("not found again", `the expense ${identifier} of ${amount} is not there`);
  if (centsOf(found.amount) !== centsOf(amount)) {
    throw new Wrong("read back wrongly", `the expense ${identifier} of ${amount} reads as ${found.amount}`);
  }
}

async function newest(session, animal, size) {
  if (typeof session.expensePage !== "function") return session.expenses(animal);
  return (await session.expensePage(animal, { size })).items;
}

function pick(mix) {
  let point = Math.random() * mix.reduce((sum, [share]) => sum + share, 0);
  return mix.find(([share]) => (point -= share) < 0)[1];
}
