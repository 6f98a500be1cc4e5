// The volunteers of one frontend release: node main.mjs CLIENT. What they observe goes to stdout, beside the answers.
import { pathToFileURL } from "node:url";
import "./wire.mjs"; // before the client, which must meet the fetch that is watched
import { obey } from "./commands.mjs";
import { tellRetired } from "./events.mjs";
import { read } from "./reading.mjs";
import { whenRetired } from "./retirement.mjs";
import { onTrial } from "./trial.mjs";
import { sample } from "./views.mjs";
import { USERS, Volunteers } from "./volunteers.mjs";
import { Work } from "./work.mjs";

const { connect, journeys, views = {} } = await import(pathToFileURL(process.argv[2]));
let volunteers;
let work;

const COMMANDS = {
  async signIn({ page, release, volunteers: number, mark }) {
    volunteers = new Volunteers((...whom) => connect(...whom, { release }), page, number);
    await volunteers.signIn();
    work = new Work(volunteers, mark, journeys);
    await work.lookAround();
    whenRetired(page, release, tellRetired);
  },
  rate: ({ rate }) => work.atRate(rate),
  rest: () => work.rest(),
  sample: async ({ animals }) => ({ views: await sample(volunteers.next().session, animals, views, USERS) }),
  read: ({ instance, views: wanted }) => read(volunteers, views, instance, wanted),
  trial: (instances) => onTrial(volunteers, instances),
};

await obey(COMMANDS, (error) => error.message);
