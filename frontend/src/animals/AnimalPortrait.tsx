import type { Animal } from "../client";
import { Portrait } from "../portraits";

interface AnimalPortraitProps {
  animal: Pick<Animal, "identifier" | "species"> & Partial<Pick<Animal, "breed" | "description">>;
  className?: string | undefined;
}

/** What an animal looks like, as far as its breed and description tell. */
export function AnimalPortrait({ animal, className }: AnimalPortraitProps) {
  const about = [animal.breed, animal.description].filter(Boolean).join(" ");
  return <Portrait species={animal.species} identity={animal.identifier} about={about} className={className} />;
}
