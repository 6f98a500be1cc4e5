// An API client of another application, with its notes in memory, right or with one fault: the address says which.
const notes = [];

export const people = [
  { username: "anna", password: "please" },
  { username: "otto", password: "thanks" },
];

export async function connect(address, { username, password }) {
  if (!people.some((person) => person.username === username && person.password === password)) throw new Error("who?");
  const fault = new URL(address).searchParams.get("fault");
  return {
    toggles: async () => ({ purring: username === "otto" }),
    note: async (identifier) => notes.push({ identifier, by: username, at: fault }),
    notes: async () => notes.filter(({ at }) => fault !== "deaf" || at === fault),
    fault,
  };
}

export const journeys = {
  async note(session) {
    const identifier = crypto.randomUUID();
    await session.note(identifier);
    const cents = session.fault === "spoils" ? "1.01" : "1.10";
    if (session.fault !== "silent") return { notes: [{ identifier, cents }] };
  },
  async refuse(session) {
    if (session.fault === "refuses") throw new Error("not here");
  },
};

export const views = {
  notes: async (session) => (await session.notes()).map(({ identifier }) => ({ identifier, cents: "1.1" })),
};
