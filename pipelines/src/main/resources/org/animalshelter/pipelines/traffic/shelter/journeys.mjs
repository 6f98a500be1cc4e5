// What people do at the pages, as far as a client offers it. Each is a journey of its own: one that fails stops no other.
import { expect } from "../failures.mjs";
import { togglesAre } from "../toggles.mjs";
import { centsOf, inFull } from "./amounts.mjs";
import { COORDINATOR } from "./people.mjs";

/** Those that betray a wrong conversion: binary fractions, a missing zero, a whole number, thousands. */
const AMOUNTS = ["0.29", "1.10", "19.99", "1234.57", "0.01", "10.00", "10", "10.5", "4.35", "1234567.89"];
const PAGE = 5;

/** By name, with the functions of a session that a journey cannot do without. */
export const JOURNEYS = [
  ["me", me, ["me"]],
  ["toggles", togglesAre, ["toggles"]],
  ["animals", animals, ["animals"]],
  ["add an animal", addAnimal, ["addAnimal"]],
  ["change the status", changeStatus, ["changeStatus"]],
  ["record expenses", recordExpenses, ["recordExpense", "expenses"]],
  ["expense page", expensePage, ["expensePage", "expenses"]],
  ["expense report", expenseReport, ["expenseReport", "recordExpense"]],
  ["microchip", microchip, ["microchip"]],
];

async function me({ session, username }) {
  const user = await session.me();
  expect(user.username === username, `${username} is told to be ${user.username}`);
}

async function animals({ session }) {
  const all = await session.animals({ size: 100 });
  const animal = all.items[PAGE];
  expect(animal, `there are only ${all.items.length} animals`);
  const { items } = await session.animals({ size: PAGE, page: 1 });
  const same = items.length > 0 && items.every(({ identifier }, i) => identifier === all.items[PAGE + i].identifier);
  expect(same, "the second page does not go on where the first one ends");
  await find(session, animal);
  if (session.animal) {
    const alone = await session.animal(animal.identifier);
    expect(alone.name === animal.name, `${animal.name} by itself is called ${alone.name}`);
  }
}

async function addAnimal({ session, signInAs }) {
  const animal = await add(await signInAs(COORDINATOR));
  await find(session, animal);
}

async function changeStatus({ session, signInAs }) {
  const coordinator = await signInAs(COORDINATOR);
  const { identifier } = await add(coordinator);
  const changed = await coordinator.changeStatus(identifier, "adopted");
  expect(changed.status === "adopted", `"adopted" was acknowledged as "${changed.status}"`);
  const seen = session.animal ? await session.animal(identifier) : changed;
  expect(seen.status === "adopted", `"adopted" reads as "${seen.status}"`);
}

async function recordExpenses({ session }) {
  const recorded = await someExpenses(session);
  // As somebody does who got no answer to the first time.
  const [{ amount, identifier }] = recorded.expenses;
  await record(session, recorded.animal, amount, identifier);
  await expensesAre(session, recorded);
}

/** Records expenses of awkward amounts for an `animal`. @return it, and the `expenses` */
export async function someExpenses(session) {
  const animal = await anAnimal(session);
  const expenses = [];
  for (const amount of AMOUNTS) expenses.push(await record(session, animal, amount));
  return { animal, expenses };
}

/** Reads back what was recorded. */
export async function expensesAre(session, { animal, expenses }) {
  const there = await session.expenses(animal);
  for (const { identifier, amount } of expenses) {
    // A second row has an identifier of its own, and the description of the first.
    const found = there.filter((expense) => expense.identifier === identifier || expense.description === about(identifier));
    expect(found.length > 0, `${amount} was acknowledged and is not there`);
    expect(found.length === 1, `${amount} was recorded once and is there ${found.length} times`);
    expect(centsOf(found[0].amount) === centsOf(amount), `${amount} reads as ${found[0].amount}`);
  }
}

async function expensePage({ session }) {
  const animal = await anAnimal(session);
  const all = await session.expenses(animal);
  const first = await session.expensePage(animal, { size: 2 });
  const before = first.items.at(-1)?.identifier;
  const second = before ? await session.expensePage(animal, { size: 2, before }) : first;
  expect(first.total === all.length, `${all.length} expenses are said to be ${first.total}`);
  const paged = before ? [...first.items, ...second.items] : [];
  const same = paged.every(({ identifier, amount }, i) => identifier === all[i].identifier && amount === all[i].amount);
  expect(same, "the pages show other expenses than the whole list");
}

async function expenseReport({ session }) {
  const animal = await anAnimal(session);
  const before = await session.expenseReport();
  for (const amount of AMOUNTS) await record(session, animal, amount);
  const after = await session.expenseReport();
  const due = AMOUNTS.map(centsOf).reduce((sum, cents) => sum + cents);
  const more = centsOf(after.total) - centsOf(before.total);
  expect(after.count - before.count === AMOUNTS.length, `${AMOUNTS.length} expenses more count as ${after.count - before.count}`);
  expect(more === due, `the total rises from ${before.total} to ${after.total} by expenses of ${inFull(due)}`);
}

async function microchip({ session }) {
  const { state } = await session.microchip(await anAnimal(session));
  expect(typeof state === "string", `the registry's answer has no state but ${state}`);
}

async function record(session, animal, amount, identifier = crypto.randomUUID()) {
  const recorded = await session.recordExpense(animal, amount, { identifier, description: about(identifier) });
  const same = recorded.identifier === identifier && centsOf(recorded.amount) === centsOf(amount);
  expect(same, `${amount} was acknowledged as ${recorded.amount}`);
  return { identifier, amount };
}

const about = (identifier) => `matrix ${identifier}`;

async function add(coordinator) {
  const identifier = crypto.randomUUID();
  const arrivedOn = new Date().toISOString().slice(0, 10);
  const animal = { identifier, name: `Matrix ${identifier}`, species: "dog", sex: "female", arrivedOn };
  const added = await coordinator.addAnimal(animal);
  expect(added.identifier === identifier, "another animal was acknowledged than was added");
  return added;
}

async function find(session, { identifier, name }) {
  const { items } = await session.animals({ search: name });
  expect(items.some((animal) => animal.identifier === identifier), `${name} is not found by name`);
}

async function anAnimal(session) {
  const { items } = await session.animals({ size: 1 });
  expect(items.length > 0, "there are no animals");
  return items[0].identifier;
}
