// An API client in its first shape, the one that every frontend release is sure to have, without the frontend around it.
export async function connect(baseUrl, { username, password }) {
  const answer = await ask(baseUrl, "POST", "/api/session", { username, password });
  const cookie = answer.headers.getSetCookie()[0].split(";")[0];
  const json = async (method, path, body) => (await ask(baseUrl, method, path, body, cookie)).json();
  return {
    get: (path) => json("GET", path),
    toggles: () => json("GET", "/api/toggles"),
    animals: () => json("GET", "/api/animals"),
    addAnimal: (animal) => json("POST", "/api/animals", animal),
    recordExpense: (animalId, amount, { identifier, description } = {}) =>
      json("POST", `/api/animals/${animalId}/expenses`, { identifier, amount, description }),
    expenses: async (animalId) => (await json("GET", `/api/animals/${animalId}/expenses`)).items,
  };
}

async function ask(baseUrl, method, path, body, cookie) {
  const headers = cookie ? { Cookie: cookie } : {};
  const init = { method, headers, body: body && JSON.stringify(body), signal: AbortSignal.timeout(10_000) };
  const response = await fetch(baseUrl + path, init);
  if (!response.ok) throw new Error(await response.text());
  return response;
}
