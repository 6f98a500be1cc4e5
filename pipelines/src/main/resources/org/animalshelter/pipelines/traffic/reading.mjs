// Reads expenses back from one instance, past the router. This is a measurement and not a volunteer: it asks again where
// an instance does not answer, for a while, so that what is there is not taken for lost.
import { failureOf } from "./failures.mjs";
import { watch } from "./wire.mjs";

const AT_ONCE = 6;
const TRIES = 3;
const PAUSE_MILLIS = 300;

/** @return by animal: the instance's `release` and its `expenses`, each [identifier, amount, description], or `failed` */
export async function read(volunteers, instance, animals) {
  const waiting = [...animals];
  const found = {};
  const reader = async (volunteer) => {
    for (let animal = waiting.pop(); animal; animal = waiting.pop()) {
      found[animal] = await patiently(volunteers, volunteer, instance, animal);
    }
  };
  await Promise.all(volunteers.all.slice(0, AT_ONCE).map(reader));
  return { animals: found };
}

async function patiently(volunteers, volunteer, instance, animal) {
  for (let tries = 1; ; tries++) {
    const { requests, value, error } = await watch(() => volunteer.session.expenses(animal), instance);
    const last = requests.at(-1);
    if (!error) {
      const expenses = value.map(({ identifier, amount, description }) => [identifier, amount, description ?? ""]);
      return { release: last?.release ?? "unknown", expenses };
    }
    if (tries === TRIES) return { failed: last ? failureOf(last, error).answer : error.message };
    if (last?.status === 401) await volunteers.signInAnew(volunteer).catch(() => {});
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MILLIS));
  }
}
