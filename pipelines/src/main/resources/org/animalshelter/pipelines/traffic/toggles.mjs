import { Late } from "./failures.mjs";
import { now } from "./wire.mjs";

/** A backend asks the toggle server each second. */
const WITHIN_MILLIS = 10_000;
const BETWEEN_LOOKS_MILLIS = 100;

/** Waits until a person has the toggles as they shall be: the backend may not have asked the toggle server yet. */
export async function togglesAre({ session, username, on, toggles }) {
  const deadline = now() + WITHIN_MILLIS;
  for (;;) {
    const seen = await session.toggles();
    const others = toggles.filter((toggle) => Boolean(seen[toggle]) !== on);
    if (others.length === 0) return;
    const [is, should] = on ? ["off", "on"] : ["on", "off"];
    const seconds = WITHIN_MILLIS / 1000;
    if (now() >= deadline) {
      throw new Late(`${others.join(", ")} is ${should} for ${username}, and still ${is} here after ${seconds} s`);
    }
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_LOOKS_MILLIS));
  }
}
