import { Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { PlusIcon } from "lucide-react";
import { Dialog } from "../ui";
import { AddExpenseForm } from "./AddExpenseForm";

interface AddExpenseProps {
  animalId: string;
  animalName: string;
}

export function AddExpense({ animalId, animalName }: AddExpenseProps) {
  const [opened, { open, close }] = useDisclosure();
  return (
    <>
      <Button leftSection={<PlusIcon aria-hidden size={18} />} onClick={open}>
        Add expense
      </Button>
      <Dialog opened={opened} onClose={close} title={`Add expense for ${animalName}`}>
        <AddExpenseForm animalId={animalId} animalName={animalName} close={close} />
      </Dialog>
    </>
  );
}
