import { coatOf, pick, seedOf } from "./coat";
import { drawing } from "./drawing";
import { Picture } from "./Picture";

const TINTS = ["apricot", "sage", "sky", "rose", "lilac", "butter"];

interface PortraitProps {
  species: string;
  /** Whom it shows: the same identity always gets the same face. */
  identity: string;
  /** Words that may speak of the kind and the colour of the coat, such as the breed. */
  about?: string | undefined;
  className?: string | undefined;
}

/** A drawn animal. Decoration: its name stands next to it wherever it is shown. */
export function Portrait({ species, identity, about = "", className }: PortraitProps) {
  const seed = seedOf(identity);
  const coat = coatOf(species, about, seed >>> 5);
  return (
    <Picture background={`var(--tint-${pick(TINTS, seed >>> 9)})`} className={className}>
      {drawing(species, about, { coat, seed })}
    </Picture>
  );
}
