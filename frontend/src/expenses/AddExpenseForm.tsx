import { Button, Group, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Problem, Unreachable } from "../client";
import { useSession } from "../session";
import { FormFailure, fieldMessages, formatDollars, toast } from "../ui";
import { AlreadyRecorded } from "./AlreadyRecorded";
import { EXPENSES } from "./queries";

interface AddExpenseFormProps {
  animalId: string;
  animalName: string;
  close: () => void;
}

export function AddExpenseForm({ animalId, animalName, close }: AddExpenseFormProps) {
  const session = useSession();
  const queryClient = useQueryClient();
  const form = useForm({ initialValues: { amount: "", description: "" } });
  // One form is one expense: trying again sends the same identifier, and records it once.
  const [identifier, setIdentifier] = useState(() => crypto.randomUUID());

  const recording = useMutation({
    mutationFn: ({ amount, description }: typeof form.values) =>
      session.recordExpense(animalId, amount, { identifier, description: description.trim() || undefined }),
    onSuccess: async ({ amount }) => {
      toast.success(`${formatDollars(amount)} recorded for ${animalName}.`);
      close();
      await queryClient.invalidateQueries({ queryKey: EXPENSES });
    },
    onError: async (error) => {
      form.setErrors(fieldMessages(error, ["amount", "description"]));
      if (!isConflict(error)) return;
      setIdentifier(crypto.randomUUID());
      await queryClient.invalidateQueries({ queryKey: EXPENSES });
    },
  });
  const { error } = recording;
  const fieldsToBlame = Object.keys(form.errors).length > 0;

  return (
    <form onSubmit={form.onSubmit((values) => recording.mutate(values))} noValidate>
      <Stack>
        {error && isConflict(error) && <AlreadyRecorded />}
        {error && !isConflict(error) && !fieldsToBlame && <FormFailure error={error} />}
        <TextInput
          label="Enter amount in $"
          placeholder="12.34"
          inputMode="decimal"
          autoComplete="off"
          size="md"
          required
          data-autofocus
          {...form.getInputProps("amount")}
        />
        <TextInput
          label="Description"
          placeholder="Vaccination, food, a new toy"
          autoComplete="off"
          size="md"
          maxLength={200}
          {...form.getInputProps("description")}
        />
        <Group justify="end" mt="xs">
          <Button variant="default" onClick={close}>
            Cancel
          </Button>
          <Button type="submit" loading={recording.isPending}>
            {error instanceof Unreachable ? "Try again" : "Add expense"}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function isConflict(error: Error): boolean {
  return error instanceof Problem && error.status === 409;
}
