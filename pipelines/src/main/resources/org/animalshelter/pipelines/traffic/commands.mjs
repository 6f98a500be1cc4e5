import { createInterface } from "node:readline";
import { answer, flush } from "./events.mjs";

// Ctrl-C is for the command that started this: what is under way is finished first.
process.on("SIGINT", () => {});

/**
 * Does what lines of JSON on stdin say, several at once: each has the name of a command, an id, and what the command is
 * given. Answers go to stdout in the same form. It ends when stdin does, so it never outlives its starter.
 *
 * @param commands functions by name
 * @param inWords an error, for the answer
 */
export async function obey(commands, inWords) {
  for await (const line of createInterface({ input: process.stdin })) {
    const { id, command, ...details } = JSON.parse(line);
    commands[command](details).then(
      (result) => answer({ id, result: result ?? {} }),
      (error) => answer({ id, error: inWords(error) }),
    );
  }
  flush();
  process.exit(0);
}
