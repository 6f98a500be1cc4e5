import { Group, Skeleton, Text } from "@mantine/core";
import type { Animal } from "../client";
import { RemindMe } from "../reminders";
import { useIsCoordinator } from "../session";
import { formatAge, formatDay, PageTitle, Surface } from "../ui";
import classes from "./AnimalHero.module.css";
import { AnimalPortrait } from "./AnimalPortrait";
import { ChangeStatus } from "./ChangeStatus";
import { StatusBadge } from "./StatusBadge";
import { SEX_WORDS, SPECIES_WORDS } from "./words";

/** Who this is. */
export function AnimalHero({ animal }: { animal: Animal }) {
  const isCoordinator = useIsCoordinator();
  return (
    <Surface className={classes.hero} p={0}>
      <AnimalPortrait animal={animal} className={classes.portrait} />
      <div className={classes.words}>
        <Group justify="space-between" align="start">
          <Group gap="sm">
            <PageTitle>{animal.name}</PageTitle>
            <StatusBadge status={animal.status} />
          </Group>
          <Group gap="xs">
            <RemindMe animal={animal} />
            {isCoordinator && <ChangeStatus animal={animal} />}
          </Group>
        </Group>
        {animal.description && <Text className={classes.description}>{animal.description}</Text>}
        <dl className={classes.facts}>
          <Fact term="Species">{SPECIES_WORDS[animal.species]}</Fact>
          <Fact term="Breed">{animal.breed ?? "Not known"}</Fact>
          <Fact term="Sex">{SEX_WORDS[animal.sex]}</Fact>
          <Fact term="Age">{animal.bornOn ? formatAge(animal.bornOn) : "Not known"}</Fact>
          <Fact term="Born">{animal.bornOn ? formatDay(animal.bornOn) : "Not known"}</Fact>
          <Fact term="With us since">{formatDay(animal.arrivedOn)}</Fact>
        </dl>
      </div>
    </Surface>
  );
}

function Fact({ term, children }: { term: string; children: string }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

export function AnimalHeroSkeleton() {
  return (
    <div role="status" aria-label="Loading the animal">
      <Skeleton height={320} radius="lg" />
    </div>
  );
}
