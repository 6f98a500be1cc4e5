// An API client that has its shelter with it, right or with one fault: the address says which.
import { once } from "node:events";
import { createServer } from "node:http";

const shelters = new Map();

export async function connect(address, { username, password }) {
  if (password !== "shelter") throw new Error("wrong password");
  const fault = new URL(address).searchParams.get("fault");
  if (!shelters.has(address)) shelters.set(address, sampleData());
  const { animals, expenses } = shelters.get(address);
  const of = (animal) => expenses.filter((expense) => expense.animal === animal).reverse();
  const shown = ({ identifier, amount, description }) => ({
    identifier,
    amount: fault === "unit" && Number(amount) === 19.99 ? "1999.00" : Number(amount).toFixed(2),
    description,
  });
  return {
    me: async () => ({ username: fault === "me" ? "somebody" : username }),
    toggles: async () => ({ purring: username === "cleo" }),
    async animals({ search = "", page = 0, size = 24 } = {}) {
      const found = animals.filter(({ name }) => name.includes(search));
      return { items: found.slice(page * size, page * size + size), total: found.length };
    },
    async addAnimal(animal) {
      if (username !== "ada") throw new Error("not for volunteers");
      animals.push(animal);
      return animal;
    },
    async recordExpense(animal, amount, { identifier, description }) {
      if (fault === "refuses") await fetch("http://127.0.0.1:1/api/expenses").catch(() => {});
      const known = expenses.some((expense) => expense.identifier === identifier);
      if (fault !== "forgets" || amount !== "0.01") {
        if (!known) expenses.push({ identifier, animal, amount, description });
        else if (fault === "doubles") expenses.push({ identifier: crypto.randomUUID(), animal, amount, description });
      }
      return { identifier, amount: Number(amount).toFixed(2), description };
    },
    async expenses(animal) {
      if (fault === "unreadable") await unreadable();
      return of(animal).map(shown);
    },
    async expenseReport() {
      const cents = expenses.reduce((sum, { amount }) => sum + Math.round(Number(amount) * 100), 0);
      const lost = fault === "report" ? expenses.length : 0;
      return { total: ((cents - lost) / 100).toFixed(2), count: expenses.length, months: [], animals: { items: [] } };
    },
  };
}

export const journeys = {
  async purr(session) {
    if ((await session.toggles()).purring && (await session.animals()).total < 7) throw new Error("nobody purrs");
  },
};

export const views = {
  naps: async (session) => [{ identifier: (await session.me()).username, hours: 2 }],
};

/** An answer that is none, while another request waits for its own. */
async function unreadable() {
  const silent = createServer(() => {}).listen(0, "127.0.0.1").unref();
  await once(silent, "listening");
  await fetch("data:,expenses");
  fetch(`http://127.0.0.1:${silent.address().port}/silent`).catch(() => {});
  throw new Error("there is no amount");
}

function sampleData() {
  const animals = Array.from({ length: 6 }, (_, i) => ({ identifier: `animal-${i}`, name: `Animal ${i}` }));
  const expenses = [{ identifier: "e-1", animal: "animal-3", amount: "19.99", description: "Hay" }];
  return { animals, expenses };
}
