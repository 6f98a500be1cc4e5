import { Button, Title } from "@mantine/core";
import { Portrait } from "../portraits";
import { Message } from "../ui";

/** In place of a page that failed to show itself, for example because its code could not be loaded any more. */
export function BrokenPage() {
  return (
    <Message
      picture={<Portrait species="dog" identity="Rufus" about="brown" />}
      title={<Title order={1}>Something went wrong</Title>}
      action={<Button onClick={() => window.location.reload()}>Reload the page</Button>}
    >
      This page could not be shown. Reloading it usually helps.
    </Message>
  );
}
