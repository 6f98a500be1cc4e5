// What volunteers do, each an action of one request as a rule. A client of an early release knows only some of it.
import { centsOf, inFull, someCents, typed } from "./amounts.mjs";
import { Wrong } from "./failures.mjs";

const SEARCHES = ["a", "be", "collie", "lu", "mix", "o", "terrier"];
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
];

/** Of as many, how often a journey that the client ships. */
const JOURNEYS = 100;

export class Actions {
  #animals = [];
  #recorded = [];
  #mark;
  #journeys;
  #mix;

  /**
   * @param mark begins the description of every expense, so that people see where it comes from
   * @param journeys that the client ships, by name: what its pages can do beyond what is known here
   */
  constructor(mark, journeys = {}) {
    this.#mark = mark;
    this.#journeys = Object.entries(journeys);
    this.#mix = this.#journeys.length > 0 ? [...MIX, [JOURNEYS, "journey"]] : MIX;
  }

  /**
   * Chooses the animals that expenses are recorded for: many enough that their lists stay short, and few enough that
   * the audit reads them quickly. In a large shelter each run has others.
   */
  async meetAnimals(session, number) {
    const { items, total } = await session.animals({ size: number });
    const page = Math.floor(Math.random() * Math.floor(total / number));
    this.#animals = page > 0 ? (await session.animals({ size: number, page })).items : items;
    if (this.#animals.length === 0) throw new Error("there are no animals to record expenses for");
  }

  /**
   * The next thing that somebody does.
   *
   * @return `run`, and `write` where it records something
   */
  next(session) {
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
        return { run: () => go(any(this.#journeys), session) };
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

  /** Remembers what was acknowledged, to be read back. */
  recorded(write) {
    this.#recorded.push(write);
    if (this.#recorded.length > REMEMBERED) this.#recorded.shift();
  }

  #record(session) {
    return recording(session, any(this.#animals).identifier, someCents(), this.#mark);
  }

  #readBack(session) {
    return { run: () => readBack(session, this.#recorded.pop()) };
  }
}

/** Records one expense, and looks whether the answer tells the same. */
export function recording(session, animal, cents, mark) {
  const write = { identifier: crypto.randomUUID(), animal, cents };
  const { identifier } = write;
  const run = async () => {
    const options = { identifier, description: `${mark} ${identifier}` };
    const recorded = await session.recordExpense(animal, typed(cents), options);
    if (recorded.identifier !== identifier || centsOf(recorded.amount) !== cents) {
      throw new Wrong("acknowledged wrongly", `${inFull(cents)} was acknowledged as ${recorded.amount}`);
    }
  };
  return { run, write };
}

/** Looks for what was recorded where a volunteer would see it: among the newest, and if not there, among all. */
export async function readBack(session, { identifier, animal, cents }) {
  const isIt = (expense) => expense.identifier === identifier;
  const page = await newest(session, animal, READ_BACK);
  const found = page.find(isIt) ?? (page.length < READ_BACK ? undefined : (await session.expenses(animal)).find(isIt));
  if (!found) throw new Wrong("not found again", `the expense ${identifier} of ${inFull(cents)} is not there`);
  if (centsOf(found.amount) !== cents) {
    throw new Wrong("read back wrongly", `the expense ${identifier} of ${inFull(cents)} reads as ${found.amount}`);
  }
}

async function go([name, journey], session) {
  try {
    await journey(session);
  } catch (error) {
    throw new Wrong("journey failed", `${name}: ${error.message}`);
  }
}

async function newest(session, animal, size) {
  if (typeof session.expensePage !== "function") return session.expenses(animal);
  return (await session.expensePage(animal, { size })).items;
}

const any = (list) => list[Math.floor(Math.random() * list.length)];

function pick(mix) {
  let point = Math.random() * mix.reduce((sum, [share]) => sum + share, 0);
  return mix.find(([share]) => (point -= share) < 0)[1];
}
