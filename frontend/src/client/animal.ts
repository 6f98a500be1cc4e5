import { Fields } from "./fields";

export const SPECIES = ["dog", "cat", "rabbit", "bird", "other"] as const;
export type Species = (typeof SPECIES)[number];

export const SEXES = ["female", "male", "unknown"] as const;
export type Sex = (typeof SEXES)[number];

export const STATUSES = ["available", "reserved", "adopted", "in_treatment"] as const;
export type Status = (typeof STATUSES)[number];

export interface Animal {
  identifier: string;
  name: string;
  species: Species;
  breed: string | null;
  sex: Sex;
  /** ISO date. */
  bornOn: string | null;
  /** ISO date. */
  arrivedOn: string;
  status: Status;
  /** 15 digits. */
  microchip: string | null;
  description: string | null;
}

/** An animal to add; what is left out is unknown, and the status then is `available`. */
export type NewAnimal = Pick<Animal, "name" | "species" | "sex" | "arrivedOn"> &
  Partial<Pick<Animal, "identifier" | "breed" | "bornOn" | "status" | "microchip" | "description">>;

export interface AnimalQuery {
  /** Part of a name or breed. */
  search?: string | undefined;
  species?: Species | undefined;
  status?: Status | undefined;
  /** From 0. */
  page?: number | undefined;
  /** 1 to 100. */
  size?: number | undefined;
}

/** What the registry of microchips knows. */
export interface Microchip {
  number: string | null;
  /** `none`: the animal has no chip; `unavailable`: the registry does not answer now. */
  state: "registered" | "unregistered" | "none" | "unavailable";
  registeredTo: string | null;
  /** ISO date. */
  registeredOn: string | null;
}

export function readAnimal(value: unknown): Animal {
  const fields = new Fields(value, "animal");
  return {
    identifier: fields.text("identifier"),
    name: fields.text("name"),
    species: known(SPECIES, fields.text("species"), "other"),
    breed: fields.optionalText("breed"),
    sex: known(SEXES, fields.optionalText("sex"), "unknown"),
    bornOn: fields.optionalText("bornOn"),
    arrivedOn: fields.text("arrivedOn"),
    // Unlike species and sex there is no status to fall back to: one that a later release adds is shown as it is.
    status: fields.text("status") as Status,
    microchip: fields.optionalText("microchip"),
    description: fields.optionalText("description"),
  };
}

export function readMicrochip(value: unknown): Microchip {
  const fields = new Fields(value, "microchip");
  return {
    number: fields.optionalText("number"),
    state: known(["registered", "unregistered", "none", "unavailable"], fields.text("state"), "unavailable"),
    registeredTo: fields.optionalText("registeredTo"),
    registeredOn: fields.optionalText("registeredOn"),
  };
}

/** Takes a word that a later release has added for the one that means "something else". */
export function known<T extends string>(words: readonly T[], word: string | null, otherwise: T): T {
  return words.find((candidate) => candidate === word) ?? otherwise;
}
