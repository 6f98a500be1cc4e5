// Animals that a coordinator adds, and what becomes of them. Others record nothing for these: what is known of them is what
// is written here.
import { Wrong } from "../failures.mjs";

/** So that the list of animals stays a list. */
const MOST = 30;
const SPECIES = ["dog", "cat", "rabbit", "bird", "other"];
const STATUSES = ["available", "reserved", "adopted", "in_treatment"];

export class Arrivals {
  /** Those whose status nobody is changing at the moment: one change of an animal follows the other. */
  #settled = [];
  #added = 0;
  #mark;

  constructor(mark) {
    this.#mark = mark;
  }

  /** @return nothing when there are enough */
  addAnimal(session) {
    if (this.#added >= MOST) return undefined;
    const number = this.#added++;
    const identifier = crypto.randomUUID();
    const animal = {
      identifier,
      name: `Visitor ${identifier.slice(0, 8)}`,
      species: SPECIES[number % SPECIES.length],
      breed: `Breed ${number}`,
      sex: number % 2 ? "male" : "female",
      bornOn: "2024-02-29",
      arrivedOn: "2026-01-01",
      status: STATUSES[number % STATUSES.length],
      microchip: String(900_000_000_000_000 + Math.floor(Math.random() * 1e14)),
      description: `${this.#mark} ${identifier}`,
    };
    return this.#action(animal, animal, () => session.addAnimal(animal));
  }

  /** @return nothing when there is none whose status could be changed */
  changeStatus(session) {
    const animal = this.#settled.shift();
    if (!animal) return undefined;
    const { identifier, name } = animal;
    const status = STATUSES[(STATUSES.indexOf(animal.status) + 1) % STATUSES.length];
    return this.#action({ ...animal, status }, { identifier, name, status }, () => session.changeStatus(identifier, status));
  }

  #action(animal, row, send) {
    const run = async () => {
      const { identifier, status } = await send();
      if (identifier !== animal.identifier || status !== animal.status) {
        throw new Wrong("acknowledged wrongly", `${animal.name}, ${animal.status}, was acknowledged as ${status}`);
      }
    };
    // What nobody acknowledged may be there or not, and is left alone.
    const acknowledged = (is) => is && this.#settled.push(animal);
    return { run, write: { view: { name: "search", of: animal.name }, row }, acknowledged };
  }
}
