import { Button, Modal } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { PlusIcon } from "lucide-react";
import { AddAnimalForm } from "./AddAnimalForm";

/** For coordinators: somebody new has arrived. */
export function AddAnimal() {
  const [opened, { open, close }] = useDisclosure();
  return (
    <>
      <Button leftSection={<PlusIcon aria-hidden size={18} />} onClick={open}>
        Add animal
      </Button>
      <Modal opened={opened} onClose={close} title="Add animal" size="lg" closeOnClickOutside={false}>
        <AddAnimalForm close={close} />
      </Modal>
    </>
  );
}
