// The Animal Shelter: what its clients can do from the first release on is known here, and some ship more.
import { Actions } from "./actions.mjs";
import { expensesAre, JOURNEYS, someExpenses } from "./journeys.mjs";
import { OFF, ON, PEOPLE } from "./people.mjs";
import { tryOut } from "./trial.mjs";
import { look, sample } from "./views.mjs";

export const shelter = ({ connect, journeys = {}, views = {} }) => ({
  connect,
  views,
  people: PEOPLE,
  person: (on) => (on ? ON : OFF),
  actions: (mark) => new Actions(mark, journeys),
  look: (session, view, sought) => look(session, view, views, sought),
  sample: (session, animals, usernames) => sample(session, animals, views, usernames),
  tryOut,
  checks: [...JOURNEYS, ...Object.entries(journeys).map(([name, journey]) => [name, ({ session }) => journey(session), []])],
  write: ({ session }) => someExpenses(session),
  find: expensesAre,
});
