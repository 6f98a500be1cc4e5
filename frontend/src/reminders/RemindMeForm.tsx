import { Button, Group, NumberInput, Stack } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { type Animal, Unreachable } from "../client";
import { useSession } from "../session";
import { FormFailure, fieldMessages, formatMoment, toast } from "../ui";
import { REMINDERS } from "./queries";

const MOST_HOURS = 168;

interface RemindMeFormProps {
  animal: Animal;
  close: () => void;
}

export function RemindMeForm({ animal, close }: RemindMeFormProps) {
  const session = useSession();
  const queryClient = useQueryClient();
  const form = useForm<{ everyHours: number | string }>({
    initialValues: { everyHours: 8 },
    validate: { everyHours: (hours) => (isFine(hours) ? null : `Must be whole hours, from 1 to ${MOST_HOURS}`) },
  });
  // One form is one reminder: trying again sends the same identifier, and makes it once.
  const [identifier] = useState(() => crypto.randomUUID());

  const reminding = useMutation({
    mutationFn: (hours: number) => session.remind(animal.identifier, hours, { identifier }),
    onSuccess: async ({ dueAt }) => {
      toast.success(`The first reminder: ${formatMoment(dueAt)}.`, `You will be reminded to feed ${animal.name}`);
      close();
      await queryClient.invalidateQueries({ queryKey: REMINDERS });
    },
    onError: (error) => form.setErrors(fieldMessages(error, ["everyHours"])),
  });
  const { error } = reminding;
  const fieldToBlame = Object.keys(form.errors).length > 0;

  return (
    <form onSubmit={form.onSubmit(({ everyHours }) => reminding.mutate(Number(everyHours)))} noValidate>
      <Stack>
        {error && !fieldToBlame && <FormFailure error={error} />}
        <NumberInput
          label="Every how many hours"
          min={1}
          max={MOST_HOURS}
          clampBehavior="none"
          allowDecimal={false}
          size="md"
          required
          data-autofocus
          {...form.getInputProps("everyHours")}
        />
        <Group justify="end" mt="xs">
          <Button variant="default" onClick={close}>
            Cancel
          </Button>
          <Button type="submit" loading={reminding.isPending}>
            {error instanceof Unreachable ? "Try again" : "Remind me"}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function isFine(hours: number | string): boolean {
  return typeof hours === "number" && Number.isInteger(hours) && hours >= 1 && hours <= MOST_HOURS;
}
