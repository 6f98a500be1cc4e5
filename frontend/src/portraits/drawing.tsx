import { Bird } from "./Bird";
import { Cat } from "./Cat";
import type { Coat } from "./coat";
import { Dog } from "./Dog";
import { Hedgehog } from "./Hedgehog";
import { Rabbit } from "./Rabbit";
import { SmallAnimal } from "./SmallAnimal";
import { Tortoise } from "./Tortoise";

/** The shapes of an animal. The seed decides about its ears, markings and eyes. */
export function drawing(species: string, about: string, look: { coat: Coat; seed: number }) {
  switch (species) {
    case "dog":
      return <Dog {...look} />;
    case "cat":
      return <Cat {...look} />;
    case "rabbit":
      return <Rabbit {...look} />;
    case "bird":
      return <Bird {...look} />;
    default:
      if (/hedgehog/i.test(about)) return <Hedgehog {...look} />;
      return /tortoise|turtle/i.test(about) ? <Tortoise /> : <SmallAnimal {...look} />;
  }
}
