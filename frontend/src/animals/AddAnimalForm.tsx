import { Button, Group, NativeSelect, SimpleGrid, Stack, Textarea, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useNavigate } from "react-router";
import { SEXES, SPECIES, STATUSES, Unreachable } from "../client";
import { useSession } from "../session";
import { FormFailure, fieldMessages, toast } from "../ui";
import { animalOf, type Draft, emptyDraft, FIELDS } from "./draft";
import { ANIMALS } from "./queries";
import { SEX_WORDS, SPECIES_WORDS, STATUS_WORDS } from "./words";

const CHOICES = {
  species: SPECIES.map((value) => ({ value, label: SPECIES_WORDS[value] })),
  sex: SEXES.map((value) => ({ value, label: SEX_WORDS[value] })),
  status: STATUSES.map((value) => ({ value, label: STATUS_WORDS[value] })),
};

export function AddAnimalForm({ close }: { close: () => void }) {
  const session = useSession();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const form = useForm<Draft>({ initialValues: emptyDraft() });
  // One form is one animal: trying again sends the same identifier, and adds it once.
  const [identifier] = useState(() => crypto.randomUUID());

  const adding = useMutation({
    mutationFn: (draft: Draft) => session.addAnimal({ identifier, ...animalOf(draft) }),
    onSuccess: async (animal) => {
      toast.success("The animal is added.", `Welcome, ${animal.name}!`);
      close();
      await navigate(`/animals/${animal.identifier}`);
      await queryClient.invalidateQueries({ queryKey: ANIMALS });
    },
    onError: (error) => form.setErrors(fieldMessages(error, FIELDS)),
  });
  const fieldsToBlame = Object.keys(form.errors).length > 0;

  return (
    <form onSubmit={form.onSubmit((draft) => adding.mutate(draft))}>
      <Stack>
        {adding.error && !fieldsToBlame && <FormFailure error={adding.error} />}
        <TextInput label="Name" required maxLength={80} data-autofocus {...form.getInputProps("name")} />
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <NativeSelect label="Species" required data={CHOICES.species} {...form.getInputProps("species")} />
          <TextInput label="Breed" maxLength={80} {...form.getInputProps("breed")} />
          <NativeSelect label="Sex" required data={CHOICES.sex} {...form.getInputProps("sex")} />
          <NativeSelect label="Status" data={CHOICES.status} {...form.getInputProps("status")} />
          <TextInput label="Arrived on" type="date" required {...form.getInputProps("arrivedOn")} />
          <TextInput label="Born on" type="date" {...form.getInputProps("bornOn")} />
        </SimpleGrid>
        <TextInput
          label="Microchip"
          description="15 digits"
          inputMode="numeric"
          maxLength={15}
          {...form.getInputProps("microchip")}
        />
        <Textarea label="Description" autosize minRows={3} maxLength={1000} {...form.getInputProps("description")} />
        <Group justify="end" mt="xs">
          <Button variant="default" onClick={close}>
            Cancel
          </Button>
          <Button type="submit" loading={adding.isPending}>
            {adding.error instanceof Unreachable ? "Try again" : "Add animal"}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
