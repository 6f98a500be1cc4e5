import { Avatar, Menu, Text, UnstyledButton } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { LogOutIcon } from "lucide-react";
import { useNavigate } from "react-router";
import type { User } from "../client";
import { useSignOut } from "../session";
import { toast } from "../ui";
import classes from "./UserMenu.module.css";

export function UserMenu({ user }: { user: User }) {
  const signOut = useSignOut();
  const navigate = useNavigate();
  const signingOut = useMutation({
    mutationFn: signOut,
    onSuccess: () => navigate("/"),
    onError: ({ message }) => toast.failure("You are still signed in", message),
  });
  return (
    <Menu position="bottom-end" width={220}>
      <Menu.Target>
        <UnstyledButton className={classes.button}>
          <Avatar name={user.name} color="apricot" radius="xl" size={36} aria-hidden />
          <span className={classes.name}>{user.name}</span>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <div className={classes.who}>
          <Text fw={600} size="sm">
            {user.name}
          </Text>
          <Text c="dimmed" size="sm">
            {user.role === "coordinator" ? "Coordinator" : "Volunteer"}
          </Text>
        </div>
        <Menu.Divider />
        <Menu.Item
          leftSection={<LogOutIcon aria-hidden size={18} strokeWidth={1.8} />}
          onClick={() => signingOut.mutate()}
        >
          Sign out
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
