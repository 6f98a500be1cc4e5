// One combination: a client, and the backend at an address with the database that it has.
import { failureOf } from "../traffic/failures.mjs";
import { watch } from "../traffic/wire.mjs";
import { JOURNEYS } from "./journeys.mjs";
import { coordinator, load, signIn, volunteer } from "./people.mjs";

/** Longer than any journey takes, and no reason to wait for ever. */
const LIMIT_MILLIS = 30_000;
const IDENTIFIER = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/**
 * Goes every journey that the client offers.
 *
 * @param client the file of the API client
 * @param on whether this is somebody for whom the `toggles` are on
 * @param earlier the amounts that must be there, as `amountsOf` gave them; or nothing where nobody knows
 * @return the `failures`: of each journey the first one, with `what` went wrong and the `requestId` where there is one
 */
export async function tryOut({ address, client, on, toggles, earlier }) {
  const failures = [];
  const go = async (journey, work) => {
    const { requests, value, error } = await watch(() => inTime(work));
    const failure = firstFailure(requests, error);
    if (failure) failures.push({ journey, ...failure });
    return value;
  };
  const username = volunteer(on);
  const module = await go("the client", () => load(client));
  const session = module && (await go("sign in", () => signIn(module, address, username)));
  if (!session) return { failures };
  const asCoordinator = () => coordinator(module, client, address);
  const around = { session, username, on, toggles, earlier, asCoordinator };
  for (const [name, journey, needs] of JOURNEYS) {
    if (needs.every((need) => typeof session[need] === "function")) await go(name, () => journey(around));
  }
  for (const [name, journey] of Object.entries(module.journeys ?? {})) await go(name, () => journey(session));
  return { failures };
}

/** Every expense of every animal as this combination shows it: `amounts` by animal, and then by expense. */
export async function amountsOf(combination) {
  // Why it shows none is found out by its journeys.
  return read(combination).then((amounts) => ({ amounts }), () => ({}));
}

async function read({ address, client }) {
  const session = await signIn(await load(client), address, volunteer(false));
  const amounts = {};
  let page = 0;
  let seen = 0;
  for (let animals = await session.animals({ size: 100 }); ; animals = await session.animals({ size: 100, page })) {
    for (const { identifier } of animals.items) {
      const expenses = await session.expenses(identifier);
      amounts[identifier] = Object.fromEntries(expenses.map((expense) => [expense.identifier, expense.amount]));
    }
    seen += animals.items.length;
    page++;
    if (animals.items.length === 0 || seen >= animals.total) return amounts;
  }
}

async function inTime(work) {
  let timer;
  const late = new Promise((_, fail) => {
    timer = setTimeout(() => fail(new Error(`not done within ${LIMIT_MILLIS / 1000} s`)), LIMIT_MILLIS);
  });
  try {
    return await Promise.race([work(), late]);
  } finally {
    clearTimeout(timer);
  }
}

/** A request that failed counts, also when whoever sent it looked away. */
function firstFailure(requests, error) {
  const bad = requests.find(({ broken, status }) => broken || status >= 400);
  // What was answered last is what was not understood: others may be under way.
  const failed = bad ?? (error ? requests.filter(({ status }) => status).at(-1) : undefined);
  if (!failed) return error ? { what: error.message } : undefined;
  const { requestId, ...request } = failed;
  const { request: line, answer } = failureOf(request, error);
  const what = `${line} ${request.broken ? "gets no answer:" : "answers"} ${answer}`;
  return { what: what.replace(IDENTIFIER, "…"), requestId };
}
