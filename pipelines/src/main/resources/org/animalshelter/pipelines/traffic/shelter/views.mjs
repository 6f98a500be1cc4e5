// What a person sees of things of one kind: rows, each with an identifier and what the page shows of each field. Those that
// every client can show are here; a client may ship more, for things that are unknown here.
const PAGE = 100;
/** Longer lists are not read to their end. */
const MOST_PAGES = 10;

/** By name; the second argument is what the view is of: a text to search for, an animal, a period. */
const VIEWS = {
  animals: (session) => listed(session, {}),
  search: (session, search) => listed(session, { search }),
  species: (session, species) => listed(session, { species }),
  status: (session, status) => listed(session, { status }),
  expenses: (session, animal) => session.expenses?.(animal),
  report: async (session, to) => session.expenseReport && rowsOf(await session.expenseReport({ to, from: yearBefore(to) })),
};

/** Reports call what these show by the shelter's words, whoever ships them. */
export const isShelters = (name) => Object.hasOwn(VIEWS, name);

/**
 * @param view its `name`, and what it is `of`; for a view that the client ships, the person who looks
 * @param shipped the views of the client
 * @return the rows; null where this person, or this client, sees nothing of the kind
 */
export async function look(session, { name, of }, shipped = {}) {
  const rows = isShelters(name) ? await VIEWS[name](session, of) : await shipped[name]?.(session);
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

/** A list that was not read to its end says so: what is not in it may come later. */
async function listed(session, query) {
  const rows = [];
  for (let page = 0; page < MOST_PAGES; page++) {
    const { items, total } = await session.animals({ ...query, page, size: PAGE });
    rows.push(...items);
    if (items.length < PAGE || rows.length >= total) return rows;
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
