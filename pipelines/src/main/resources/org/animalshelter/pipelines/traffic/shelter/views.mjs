// What a person sees of things of one kind: rows, each with an identifier and what the page shows of each field. Those that
// every client can show are here; a client may ship more, for things that are unknown here.
import { writeOf } from "../written.mjs";

const PAGE = 100;
const PAGE_OF_EXPENSES = 500;
/** So many rows of a long list are read in any case, and more of them only as far as something is sought. */
const ENOUGH = 1000;
/** What was written lately is at the top of its list, and what was there before not far from where it was. */
const FAR = 20_000;

/**
 * By name; the second argument is what the view is of: a text to search for, an animal, a period. The third one are
 * identifiers to look for further down in a long list.
 */
const VIEWS = {
  animals: (session, _, sought) => animals(session, {}, sought),
  search: (session, search, sought) => animals(session, { search }, sought),
  species: (session, species, sought) => animals(session, { species }, sought),
  status: (session, status, sought) => animals(session, { status }, sought),
  expenses,
  report: async (session, to) => session.expenseReport && rowsOf(await session.expenseReport({ to, from: yearBefore(to) })),
};

/** Reports call what these show by the shelter's words, whoever ships them. */
export const isShelters = (name) => Object.hasOwn(VIEWS, name);

/**
 * @param view its `name`, and what it is `of`; for a view that the client ships, the person who looks
 * @param shipped the views of the client
 * @param sought identifiers of rows that must be there
 * @return the rows; null where this person, or this client, sees nothing of the kind. A long list is `partial`
 */
export async function look(session, { name, of }, shipped = {}, sought = []) {
  const rows = isShelters(name) ? await VIEWS[name](session, of, sought) : await shipped[name]?.(session);
  return rows ?? null;
}

/**
 * What to look at to see whether all is as it was: enough to find what a migration does to a column, and little enough to be
 * read at every instance after every move.
 *
 * @param animals how many of them with their expenses
 * @param shipped the views of the client
 * @param people who look at these
 */
export async function sample(session, animals, shipped, people) {
  const { items } = await session.animals({ size: PAGE });
  const views = [{ name: "animals" }];
  for (const { name, breed } of items.slice(0, 2)) views.push({ name: "search", of: breed || name });
  for (const field of ["species", "status"]) views.push({ name: field, of: items[0]?.[field] });
  for (const { identifier } of items.slice(0, animals)) views.push({ name: "expenses", of: identifier });
  views.push({ name: "report", of: twoDaysAgo() });
  for (const name of Object.keys(shipped)) for (const of of people) views.push({ name, of });
  return views;
}

const animals = (session, query, sought) =>
  listed((rows) => session.animals({ ...query, page: rows.length / PAGE, size: PAGE }), sought);

function expenses(session, animal, sought) {
  if (!session.expensePage) return session.expenses?.(animal);
  const size = PAGE_OF_EXPENSES;
  return listed((rows) => session.expensePage(animal, { before: rows.at(-1)?.identifier, size }), sought);
}

/** @param pageAfter reads the page that follows some rows */
async function listed(pageAfter, sought) {
  let rows = [];
  const missing = new Set(sought);
  while (rows.length < ENOUGH || (missing.size > 0 && rows.length < sought.length + FAR)) {
    const { items, total } = await pageAfter(rows);
    rows = rows.concat(items);
    for (const row of items) for (const identifier of [row.identifier, writeOf(row)]) missing.delete(identifier);
    if (items.length === 0 || rows.length >= total) return rows;
  }
  return Object.assign(rows, { partial: true });
}

/** Of a period that nobody adds to any more. */
function rowsOf({ total, count, months, animals }) {
  return [
    { identifier: "total", total, count },
    ...months.map(({ month, ...sum }) => ({ identifier: month, ...sum })),
    ...animals.items,
  ];
}

const DAY_MILLIS = 24 * 60 * 60 * 1000;
const isoDay = (millis) => new Date(millis).toISOString().slice(0, 10);
const twoDaysAgo = () => isoDay(Date.now() - 2 * DAY_MILLIS);
const yearBefore = (day) => isoDay(Date.parse(day) - 364 * DAY_MILLIS);
