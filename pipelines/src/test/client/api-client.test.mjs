// The API client of the frontend release against the running production: node --test, with BASE_URL and CLIENT set.
import assert from "node:assert/strict";
import { before, test } from "node:test";

const { connect, resume, version, Problem, InvalidInput } = await import(process.env.CLIENT);
const baseUrl = process.env.BASE_URL;

let ada;
let ben;
let animal;

before(async () => {
  ada = await connect(baseUrl, { username: "ada", password: "shelter" });
  ben = await connect(baseUrl, { username: "ben", password: "shelter" });
  animal = (await ben.animals({ size: 1 })).items[0];
});

const status = (expected) => (error) => error instanceof Problem && error.status === expected;

test("the backend says which release it is", async () => {
  assert.match(await version(baseUrl), /^\S+$/);
});

test("two people in one process are two sessions", async () => {
  assert.deepEqual([(await ada.me()).role, (await ben.me()).role], ["coordinator", "volunteer"]);
});

test("a wrong password is refused with a sentence", async () => {
  await assert.rejects(connect(baseUrl, { username: "ada", password: "wrong" }), status(401));
});

test("nobody gets in without a session", async () => {
  await assert.rejects(resume(baseUrl).animals(), status(401));
});

test("a session that was ended lets nobody in", async () => {
  const cleo = await connect(baseUrl, { username: "cleo", password: "shelter" });
  await cleo.signOut();
  await assert.rejects(cleo.me(), status(401));
});

test("animals are found by name, filtered and paged", async () => {
  const all = await ben.animals({ size: 100 });
  assert.ok(all.total >= 60);
  const found = await ben.animals({ search: animal.name.toUpperCase() });
  assert.ok(found.items.some(({ identifier }) => identifier === animal.identifier));
  const cats = await ben.animals({ species: "cat" });
  assert.ok(cats.total > 0 && cats.items.every(({ species }) => species === "cat"));
  const second = await ben.animals({ page: 1, size: 5 });
  assert.deepEqual(second.items.map(({ identifier }) => identifier), all.items.slice(5, 10).map(({ identifier }) => identifier));
});

test("one animal is the animal of the list", async () => {
  assert.deepEqual(await ben.animal(animal.identifier), animal);
});

test("an unknown animal is a problem that says so", async () => {
  await assert.rejects(ben.animal(crypto.randomUUID()), status(404));
});

test("an amount comes back as it was typed", async () => {
  for (const [typed, shown] of [["12.34", "12.34"], ["10", "10.00"], ["0.1", "0.10"], ["10.5", "10.50"]]) {
    const { identifier } = await ben.recordExpense(animal.identifier, typed, { description: "Food" });
    const recorded = (await ben.expenses(animal.identifier)).find((expense) => expense.identifier === identifier);
    assert.equal(recorded.amount, shown);
    assert.equal(recorded.description, "Food");
  }
});

test("an expense sent twice is recorded once", async () => {
  const identifier = crypto.randomUUID();
  const send = () => ben.recordExpense(animal.identifier, "7.77", { identifier });
  await Promise.all([send(), send(), send()]);
  await send();
  const recorded = (await ben.expenses(animal.identifier)).filter((expense) => expense.identifier === identifier);
  assert.equal(recorded.length, 1);
});

test("an identifier cannot be used for another expense", async () => {
  const identifier = crypto.randomUUID();
  await ben.recordExpense(animal.identifier, "1.00", { identifier });
  await assert.rejects(ben.recordExpense(animal.identifier, "2.00", { identifier }), status(409));
});

test("what is no amount is refused before it is sent, what is too long by the backend", async () => {
  await assert.rejects(ben.recordExpense(animal.identifier, "12,34"), (error) => error instanceof InvalidInput);
  await assert.rejects(
    ben.recordExpense(animal.identifier, "1", { description: "x".repeat(201) }),
    (error) => status(400)(error) && error.violations[0].field === "description",
  );
});

test("nothing is no amount, whoever refuses it", async () => {
  await assert.rejects(
    ben.recordExpense(animal.identifier, "0"),
    (error) => error instanceof InvalidInput || status(400)(error),
  );
});

test("a page of expenses goes on where the one before ended", async () => {
  const all = await ben.expenses(animal.identifier);
  const first = await ben.expensePage(animal.identifier, { size: 2 });
  const second = await ben.expensePage(animal.identifier, { size: 2, before: first.items[1].identifier });
  assert.deepEqual([...first.items, ...second.items], all.slice(0, 4));
  assert.equal(first.total, all.length);
});

test("a coordinator adds an animal and changes its status, a volunteer does not", async () => {
  const newAnimal = { name: "Zebulon", species: "rabbit", sex: "male", arrivedOn: "2026-01-03" };
  await assert.rejects(ben.addAnimal(newAnimal), status(403));
  const added = await ada.addAnimal(newAnimal);
  assert.equal(added.status, "available");
  assert.equal((await ada.changeStatus(added.identifier, "adopted")).status, "adopted");
  await assert.rejects(ben.changeStatus(added.identifier, "available"), status(403));
});

test("the registry's answer has a state", async () => {
  assert.match((await ben.microchip(animal.identifier)).state, /^(registered|unregistered|none|unavailable)$/);
});

test("the report has every month and sums up what was recorded", async () => {
  const before = await ben.expenseReport();
  await ben.recordExpense(animal.identifier, "100.25");
  const after = await ben.expenseReport();
  assert.equal(after.months.length, 12);
  assert.equal(after.count, before.count + 1);
  assert.equal(Math.round(Number(after.total) * 100) - Math.round(Number(before.total) * 100), 10025);
});

test("toggles are on or off", async () => {
  for (const value of Object.values(await ben.toggles())) assert.equal(typeof value, "boolean");
});
