// Records expenses for some seconds, whatever fails, and then looks for every one that was acknowledged.
// Prints one line of JSON. BASE_URL, CLIENT and SECONDS are variables of the environment.
const { CLIENT: client, BASE_URL: baseUrl, SECONDS: seconds = "20" } = process.env;
const { connect } = await import(client);

const PAUSE_MILLIS = 25;
const PATIENCE_MILLIS = 30_000;

const sleep = (millis) => new Promise((resolve) => setTimeout(resolve, millis));
const cents = (amount) => Math.round(Number(amount) * 100);

const session = await connect(baseUrl, { username: "ben", password: "shelter" });
const animals = (await session.animals({ size: 10 })).items;

const acknowledged = new Map();
let failed = 0;
let lastFailure = 0;

async function record(number) {
  const animal = animals[number % animals.length].identifier;
  const identifier = crypto.randomUUID();
  const amount = `${1 + (number % 90)}.${String(number % 100).padStart(2, "0")}`;
  try {
    await session.recordExpense(animal, amount, { identifier });
    acknowledged.set(identifier, { animal, amount });
  } catch {
    failed++;
    lastFailure = Date.now();
  }
}

console.log("recording");
const began = Date.now();
const underWay = [];
for (let number = 0; Date.now() - began < seconds * 1000; number++) {
  underWay.push(record(number));
  await sleep(PAUSE_MILLIS);
}
await Promise.all(underWay);

async function whenBack(ask) {
  for (const until = Date.now() + PATIENCE_MILLIS; ; await sleep(200)) {
    try {
      return await ask();
    } catch (error) {
      if (Date.now() > until) throw error;
    }
  }
}

// It is back when it records again.
await whenBack(() => session.recordExpense(animals[0].identifier, "1.00"));

const found = new Map();
for (const { identifier } of animals) {
  for (const expense of await whenBack(() => session.expenses(identifier))) {
    found.set(expense.identifier, [...(found.get(expense.identifier) ?? []), expense]);
  }
}
const count = (test) => [...acknowledged].filter(([identifier, sent]) => test(found.get(identifier) ?? [], sent)).length;
console.log(
  JSON.stringify({
    acknowledged: acknowledged.size,
    failed,
    missing: count((expenses) => expenses.length === 0),
    doubled: count((expenses) => expenses.length > 1),
    altered: count((expenses, sent) => expenses.some(({ amount }) => cents(amount) !== cents(sent.amount))),
    lastFailureAfterMillis: lastFailure === 0 ? 0 : lastFailure - began,
  }),
);
