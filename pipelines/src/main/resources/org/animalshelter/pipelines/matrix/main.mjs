// Tries combinations of releases: node main.mjs. Commands come as lines of JSON on stdin, each with an id, and several can
// be under way; answers go to stdout in the same form. It ends when stdin does, so it never outlives its starter.
import { createInterface } from "node:readline";
import "../traffic/wire.mjs"; // before any client, which must meet the fetch that is watched
import { amountsOf, tryOut } from "./cell.mjs";

// Ctrl-C is for the command that started this.
process.on("SIGINT", () => {});
// What a client leaves behind unawaited is not worth all the other cells. Its requests are watched all the same.
process.on("unhandledRejection", (error) => console.error(error));

const COMMANDS = { amounts: amountsOf, cell: tryOut };

const print = (message) => process.stdout.write(`${JSON.stringify(message)}\n`);

for await (const line of createInterface({ input: process.stdin })) {
  const { id, command, ...details } = JSON.parse(line);
  COMMANDS[command](details).then(
    (result) => print({ id, result }),
    (error) => print({ id, error: error.stack }),
  );
}
process.exit(0);
