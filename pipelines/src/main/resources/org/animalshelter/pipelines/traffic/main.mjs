// The volunteers of one frontend release: node main.mjs CLIENT. Commands come as lines of JSON on stdin, each with an id;
// answers and what was observed go to stdout in the same form. It ends when stdin does, so it never outlives its starter.
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";
import "./wire.mjs"; // before the client, which must meet the fetch that is watched
import { answer, flush } from "./events.mjs";
import { read } from "./reading.mjs";
import { onTrial } from "./trial.mjs";
import { Volunteers } from "./volunteers.mjs";
import { Work } from "./work.mjs";

// Ctrl-C is for the command that started this: what is under way is finished and read back first.
process.on("SIGINT", () => {});

const { connect, journeys } = await import(pathToFileURL(process.argv[2]));
let volunteers;
let work;

const COMMANDS = {
  async signIn({ page, volunteers: number, mark }) {
    volunteers = new Volunteers(connect, page, number);
    await volunteers.signIn();
    work = new Work(volunteers, mark, journeys);
    await work.lookAround();
  },
  rate: ({ rate }) => work.atRate(rate),
  rest: () => work.rest(),
  read: ({ instance, animals }) => read(volunteers, instance, animals),
  trial: (instances) => onTrial(volunteers, instances),
};

for await (const line of createInterface({ input: process.stdin })) {
  const { id, command, ...details } = JSON.parse(line);
  COMMANDS[command](details).then(
    (result) => answer({ id, result: result ?? {} }),
    (error) => answer({ id, error: error.message }),
  );
}
flush();
process.exit(0);
