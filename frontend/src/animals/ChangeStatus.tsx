import { Button, Menu } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { ChevronDownIcon } from "lucide-react";
import { type Animal, STATUSES, type Status } from "../client";
import { useSession } from "../session";
import { toast } from "../ui";
import { ANIMALS } from "./queries";
import { STATUS_WORDS } from "./words";

/** For coordinators: what has become of an animal. */
export function ChangeStatus({ animal }: { animal: Animal }) {
  const session = useSession();
  const queryClient = useQueryClient();
  const changing = useMutation({
    mutationFn: (status: Status) => session.changeStatus(animal.identifier, status),
    onSuccess: async ({ name, status }) => {
      toast.success(`${name} is now ${STATUS_WORDS[status].toLowerCase()}.`);
      await queryClient.invalidateQueries({ queryKey: ANIMALS });
    },
    onError: ({ message }) => toast.failure("The status is as it was", message),
  });
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" loading={changing.isPending} rightSection={<ChevronDownIcon aria-hidden size={16} />}>
          Change status
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup value={animal.status} onChange={(status) => changing.mutate(status as Status)}>
          {STATUSES.map((status) => (
            <Menu.RadioItem key={status} value={status} closeMenuOnClick>
              {STATUS_WORDS[status]}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  );
}
