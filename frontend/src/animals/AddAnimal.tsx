import { Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { PlusIcon } from "lucide-react";
import { Dialog } from "../ui";
import { AddAnimalForm } from "./AddAnimalForm";

/** For coordinators: somebody new has arrived. */
export function AddAnimal() {
  const [opened, { open, close }] = useDisclosure();
  return (
    <>
      <Button leftSection={<PlusIcon aria-hidden size={18} />} onClick={open}>
        Add animal
      </Button>
      <Dialog opened={opened} onClose={close} title="Add animal" size="lg">
        <AddAnimalForm close={close} />
      </Dialog>
    </>
  );
}
