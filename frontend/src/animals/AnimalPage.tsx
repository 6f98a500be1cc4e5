import { Anchor, Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { ArrowLeftIcon } from "lucide-react";
import { Link, useParams } from "react-router";
import { Expenses } from "../expenses";
import { useSession } from "../session";
import { Failure } from "../ui";
import { AnimalHero, AnimalHeroSkeleton } from "./AnimalHero";
import classes from "./AnimalPage.module.css";
import { MicrochipCard } from "./MicrochipCard";
import { animalQuery } from "./queries";

export function AnimalPage() {
  const { animalId = "" } = useParams();
  const animal = useQuery(animalQuery(useSession(), animalId));

  return (
    <Stack gap="lg">
      <Anchor component={Link} to="/animals" className={classes.back ?? ""}>
        <ArrowLeftIcon aria-hidden size={18} />
        All animals
      </Anchor>
      {animal.isPending && <AnimalHeroSkeleton />}
      {animal.isError && !animal.data && <Failure level={1} error={animal.error} retry={() => void animal.refetch()} />}
      {animal.data && (
        <>
          <AnimalHero animal={animal.data} />
          <div className={classes.columns}>
            <Expenses animalId={animalId} animalName={animal.data.name} />
            <MicrochipCard animalId={animalId} />
          </div>
        </>
      )}
    </Stack>
  );
}
