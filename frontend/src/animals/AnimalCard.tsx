import { Text, Title } from "@mantine/core";
import { Link } from "react-router";
import type { Animal } from "../client";
import { formatAge } from "../ui";
import classes from "./AnimalCard.module.css";
import { AnimalPortrait } from "./AnimalPortrait";
import { StatusBadge } from "./StatusBadge";
import { SEX_WORDS, SPECIES_WORDS } from "./words";

export function AnimalCard({ animal }: { animal: Animal }) {
  return (
    <article className={classes.card}>
      <AnimalPortrait animal={animal} className={classes.portrait} />
      <div className={classes.words}>
        <Title order={2} className={classes.name}>
          <Link to={`/animals/${animal.identifier}`} className={classes.link ?? ""}>
            {animal.name}
          </Link>
        </Title>
        <Text size="sm" c="dimmed" truncate>
          {animal.breed ?? SPECIES_WORDS[animal.species]}
        </Text>
        <Text size="sm" c="dimmed" mb="sm">
          {inShort(animal)}
        </Text>
        <StatusBadge status={animal.status} />
      </div>
    </article>
  );
}

function inShort({ sex, bornOn }: Animal): string {
  const facts = [];
  if (sex !== "unknown") facts.push(SEX_WORDS[sex]);
  facts.push(bornOn ? formatAge(bornOn) : "age not known");
  return facts.join(", ");
}
