// A client that reads expenses page by page.
import { connect as early } from "./early-client.mjs";

export async function connect(baseUrl, person) {
  const session = await early(baseUrl, person);
  const expensePage = (animalId, { size, before }) =>
    session.get(`/api/animals/${animalId}/expenses?size=${size}${before ? `&before=${before}` : ""}`);
  return { ...session, expensePage };
}
