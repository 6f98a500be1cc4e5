import { drawing } from "./drawing";
import { Picture } from "./Picture";

/** In one tone, and the same for all: it stands for a species, not for somebody. */
const STENCIL = { base: "var(--mark-base)", shade: "var(--mark-shade)", light: "var(--mark-light)" };

/** A small picture of a species. Decoration, where the face of an animal is not known. */
export function SpeciesMark({ species, className }: { species: string; className?: string | undefined }) {
  return (
    <Picture background="var(--mark-ground)" className={className}>
      {drawing(species, "", { coat: STENCIL, seed: 9 })}
    </Picture>
  );
}
