import type { Sex, Species, Status } from "../client";

export const SPECIES_WORDS: Record<Species, string> = {
  dog: "Dog",
  cat: "Cat",
  rabbit: "Rabbit",
  bird: "Bird",
  other: "Other",
};

export const SPECIES_PLURALS: Record<Species, string> = {
  dog: "Dogs",
  cat: "Cats",
  rabbit: "Rabbits",
  bird: "Birds",
  other: "Others",
};

export const STATUS_WORDS: Record<Status, string> = {
  available: "Available",
  reserved: "Reserved",
  adopted: "Adopted",
  in_treatment: "In treatment",
};

export const SEX_WORDS: Record<Sex, string> = {
  female: "Female",
  male: "Male",
  unknown: "Not known",
};
