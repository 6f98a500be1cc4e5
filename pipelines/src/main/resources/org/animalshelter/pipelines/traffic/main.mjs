// The volunteers of one frontend release: node main.mjs CLIENT. What they observe goes to stdout, beside the answers.
import { pathToFileURL } from "node:url";
import "./wire.mjs"; // before the client, which must meet the fetch that is watched
import { applicationOf } from "./application.mjs";
import { obey } from "./commands.mjs";
import { tellRetired } from "./events.mjs";
import { read } from "./reading.mjs";
import { whenRetired } from "./retirement.mjs";
import { onTrial } from "./trial.mjs";
import { Volunteers } from "./volunteers.mjs";
import { Work } from "./work.mjs";

const client = await import(pathToFileURL(process.argv[2]));
let application;
let volunteers;
let work;

const COMMANDS = {
  async signIn({ page, release, volunteers: number, mark }) {
    application = applicationOf(client);
    const connect = (...whom) => application.connect(...whom, { release });
    volunteers = new Volunteers(connect, page, application.people, number);
    await volunteers.signIn();
    work = new Work(volunteers, application.actions(mark));
    await work.lookAround();
    whenRetired(page, release, tellRetired);
  },
  rate: ({ rate }) => work.atRate(rate),
  rest: () => work.rest(),
  sample: async ({ animals }) => ({ views: await application.sample(volunteers.next().session, animals, usernames()) }),
  read: (question) => read(volunteers, application, question),
  trial: (instances) => onTrial(volunteers, application, instances),
};

const usernames = () => application.people.map(({ username }) => username);

await obey(COMMANDS, (error) => error.message);
