import { Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { BellPlusIcon } from "lucide-react";
import type { Animal } from "../client";
import { Dialog } from "../ui";
import { RemindMeForm } from "./RemindMeForm";

export function RemindMe({ animal }: { animal: Animal }) {
  const [opened, { open, close }] = useDisclosure();
  return (
    <>
      <Button variant="light" leftSection={<BellPlusIcon aria-hidden size={18} />} onClick={open}>
        Remind me
      </Button>
      <Dialog opened={opened} onClose={close} title={`Remind me to feed ${animal.name}`}>
        <RemindMeForm animal={animal} close={close} />
      </Dialog>
    </>
  );
}
