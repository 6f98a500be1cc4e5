import type { NewAnimal, Sex, Species, Status } from "../client";
import { isoDay } from "../ui";

/** An animal as it stands in the form: texts, empty where nothing is known. */
export interface Draft {
  name: string;
  species: Species;
  breed: string;
  sex: Sex;
  bornOn: string;
  arrivedOn: string;
  status: Status;
  microchip: string;
  description: string;
}

export const FIELDS = [
  "name",
  "species",
  "breed",
  "sex",
  "bornOn",
  "arrivedOn",
  "status",
  "microchip",
  "description",
] as const satisfies (keyof Draft)[];

export function emptyDraft(): Draft {
  return {
    name: "",
    species: "dog",
    breed: "",
    sex: "unknown",
    bornOn: "",
    arrivedOn: isoDay(new Date()),
    status: "available",
    microchip: "",
    description: "",
  };
}

/** What is empty is not known, and not sent. */
export function animalOf(draft: Draft): NewAnimal {
  const { name, species, sex, arrivedOn, status, breed, bornOn, microchip, description } = draft;
  return {
    name: name.trim(),
    species,
    sex,
    arrivedOn,
    status,
    ...(breed.trim() && { breed: breed.trim() }),
    ...(bornOn && { bornOn }),
    ...(microchip.trim() && { microchip: microchip.trim() }),
    ...(description.trim() && { description: description.trim() }),
  };
}
