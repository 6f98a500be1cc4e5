// Journeys that a client ships, and what they say that they wrote.
import { Wrong } from "./failures.mjs";

/** @return what it says that it wrote, as rows of views */
export async function writtenBy(journey, { session, username }) {
  const written = (await journey(session)) ?? {};
  return Object.entries(written).flatMap(([name, rows]) => rows.map((row) => ({ view: { name, of: username }, row })));
}

/** The same as something that a volunteer does. */
export const going = ([name, journey], volunteer) => ({
  isJourney: true,
  run: () =>
    writtenBy(journey, volunteer).catch((error) => {
      throw new Wrong("journey failed", `${name}: ${error.message}`);
    }),
});
