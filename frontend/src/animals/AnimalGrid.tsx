import { Skeleton } from "@mantine/core";
import type { Animal } from "../client";
import { AnimalCard } from "./AnimalCard";
import classes from "./AnimalGrid.module.css";

interface AnimalGridProps {
  animals: Animal[];
  /** Whether these still are the animals of the question before. */
  stale: boolean;
}

export function AnimalGrid({ animals, stale }: AnimalGridProps) {
  return (
    <ul className={classes.grid} data-stale={stale || undefined} aria-label="Animals">
      {animals.map((animal) => (
        <li key={animal.identifier}>
          <AnimalCard animal={animal} />
        </li>
      ))}
    </ul>
  );
}

export function AnimalGridSkeleton() {
  return (
    <div className={classes.grid} role="status" aria-label="Loading the animals">
      {["a", "b", "c", "d", "e", "f", "g", "h"].map((key) => (
        <Skeleton key={key} height={340} radius="lg" />
      ))}
    </div>
  );
}
