// Records amounts that betray a wrong conversion, and reads back, to the cent, all that are in the file: those, and what
// an earlier run recorded there. Needs BASE_URL, CLIENT, and as arguments the file and the amounts.
import assert from "node:assert/strict";
import { existsSync, readFileSync, writeFileSync } from "node:fs";

const { connect } = await import(process.env.CLIENT);
const [file, ...amounts] = process.argv.slice(2);
const ben = await connect(process.env.BASE_URL, { username: "ben", password: "shelter" });

const known = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : [];
const animal = known[0]?.animal ?? (await ben.animals({ size: 1 })).items[0].identifier;
for (const amount of amounts) {
  const { identifier } = await ben.recordExpense(animal, amount);
  known.push({ identifier, animal, amount });
}
writeFileSync(file, JSON.stringify(known));

const inFull = (amount) => {
  const [dollars, cents = ""] = amount.split(".");
  return `${dollars}.${cents.padEnd(2, "0")}`;
};
const shown = new Map((await ben.expenses(animal)).map(({ identifier, amount }) => [identifier, amount]));
for (const { identifier, amount } of known) assert.equal(shown.get(identifier), inFull(amount));
console.log(`${known.length} amounts are exact`);
