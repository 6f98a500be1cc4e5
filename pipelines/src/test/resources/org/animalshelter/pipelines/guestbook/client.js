// The API client of the guestbook's pages, and what its people do.
export const people = ["anna", "otto"].map((username) => ({ username, password: "please" }));

export async function connect(baseUrl, { username, password }, { release } = {}) {
  const page = crypto.randomUUID();
  const cookies = {};
  const ask = async (method, path, body) => {
    const headers = { ...cookies, ...(release && { "X-Frontend-Release": release, "X-Page": page }) };
    const init = { method, headers, body: body && JSON.stringify(body), signal: AbortSignal.timeout(10_000) };
    const response = await fetch(new URL(path, baseUrl), init);
    if (!response.ok) throw new Error(await response.text());
    const [cookie] = response.headers.getSetCookie();
    if (cookie) cookies.Cookie = cookie.split(";")[0];
    return response.json();
  };
  await ask("POST", "/api/session", { username, password });
  return {
    entries: () => ask("GET", "/api/entries"),
    sign: (entry) => ask("POST", "/api/entries", entry),
  };
}

const row = ({ identifier, text }) => ({ identifier, text });

export const journeys = {
  async "sign the book"(session) {
    const identifier = crypto.randomUUID();
    return { entries: [row(await session.sign({ identifier, text: `Hello from ${identifier}` }))] };
  },
};

export const views = {
  entries: async (session) => (await session.entries()).map(row),
};
