import { Alert } from "@mantine/core";
import { TriangleAlertIcon, UnplugIcon } from "lucide-react";
import { Unreachable } from "../client";

/** Why what was sent was not taken, where no single field is to blame. Read out as soon as it appears. */
export function FormFailure({ error }: { error: Error }) {
  const away = error instanceof Unreachable;
  return (
    <Alert
      role="alert"
      color={away ? "apricot" : "red"}
      icon={away ? <UnplugIcon /> : <TriangleAlertIcon />}
      title={away ? "The shelter does not answer" : "That did not work"}
    >
      {away
        ? "What you entered is still here. Try again: it is recorded once, however often you send it."
        : said(error)}
    </Alert>
  );
}

function said(error: Error): string {
  const text = error.message;
  return text.charAt(0).toUpperCase() + text.slice(1);
}
