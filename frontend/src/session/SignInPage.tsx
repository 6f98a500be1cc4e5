import { Alert, Button, PasswordInput, Stack, Text, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation } from "@tanstack/react-query";
import { ClockFadingIcon } from "lucide-react";
import { PageTooOld, Problem, Unreachable } from "../client";
import { Portrait } from "../portraits";
import { PageTitle, useOccupied } from "../ui";
import { useSessionState } from "./SessionContext";
import classes from "./SignInPage.module.css";

const WELCOMING = [
  { species: "dog", identity: "Bella", about: "golden" },
  { species: "cat", identity: "Milo", about: "gray" },
  { species: "rabbit", identity: "Clover", about: "white" },
  { species: "bird", identity: "Kiwi", about: "green" },
  { species: "cat", identity: "Ginger", about: "ginger" },
  { species: "other", identity: "Pepper", about: "brown" },
];

export function SignInPage({ expired }: { expired: boolean }) {
  const { signIn } = useSessionState();
  const form = useForm({ initialValues: { username: "", password: "" } });
  const signingIn = useMutation({ mutationFn: signIn });
  useOccupied(form.isDirty());

  return (
    <div className={classes.page}>
      <div className={classes.welcome} aria-hidden>
        {WELCOMING.map((animal) => (
          <Portrait key={animal.identity} {...animal} className={classes.portrait} />
        ))}
      </div>
      <form className={classes.form} onSubmit={form.onSubmit((values) => signingIn.mutate(values))}>
        <Stack gap="lg">
          <div>
            <PageTitle>Sign in</PageTitle>
            <Text c="dimmed" mt={6}>
              Good to see you. They have been asking for you.
            </Text>
          </div>
          {expired && !signingIn.error && (
            <Alert role="status" color="apricot" icon={<ClockFadingIcon />} title="Your session has ended">
              Sign in again, and you are back where you were.
            </Alert>
          )}
          {signingIn.error && (
            <Alert role="alert" color="red" title="You are not signed in">
              {reason(signingIn.error)}
            </Alert>
          )}
          <TextInput
            label="User name"
            size="md"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            required
            withAsterisk={false}
            {...form.getInputProps("username")}
          />
          <PasswordInput
            label="Password"
            size="md"
            autoComplete="current-password"
            required
            withAsterisk={false}
            {...form.getInputProps("password")}
          />
          <Button type="submit" size="md" loading={signingIn.isPending}>
            Sign in
          </Button>
        </Stack>
      </form>
    </div>
  );
}

function reason(error: Error): string {
  if (error instanceof Problem && error.status === 401) return "User name or password is wrong.";
  if (error instanceof PageTooOld) return "This page is too old. Reload it, and sign in again.";
  if (error instanceof Unreachable) return "The shelter does not answer. Try again in a moment.";
  return error.message;
}
