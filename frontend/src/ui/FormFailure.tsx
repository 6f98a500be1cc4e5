import { Alert, Button } from "@mantine/core";
import { HourglassIcon, TriangleAlertIcon, UnplugIcon } from "lucide-react";
import { PageTooOld, Unreachable } from "../client";

/** Why what was sent was not taken, where no single field is to blame. Read out as soon as it appears. */
export function FormFailure({ error }: { error: Error }) {
  if (error instanceof PageTooOld) {
    return (
      <Alert role="alert" color="apricot" icon={<HourglassIcon />} title="This page is too old">
        A newer version has replaced it, so this was not sent. What you entered is still here: copy what you need, then
        reload.
        <Button mt="sm" size="compact-sm" display="block" onClick={() => window.location.reload()}>
          Reload the page
        </Button>
      </Alert>
    );
  }
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
