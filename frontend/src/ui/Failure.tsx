import { Button, Title } from "@mantine/core";
import { PageTooOld, Problem, Unreachable } from "../client";
import { Portrait } from "../portraits";
import { Message } from "./Message";

interface FailureProps {
  error: Error;
  retry: () => void;
  /** The level of its heading: 1 where it stands for a whole page. */
  level?: 1 | 2;
}

/** In place of what could not be loaded: why, and how it goes on. */
export function Failure({ error, retry, level = 2 }: FailureProps) {
  const again = (
    <Button variant="light" onClick={retry}>
      Try again
    </Button>
  );
  if (error instanceof Unreachable) {
    return (
      <Message
        picture={<Portrait species="cat" identity="Mabel" about="gray" />}
        title={<Title order={level}>The shelter is out for a walk</Title>}
        action={again}
      >
        Nobody answers at the moment. This page keeps asking, and goes on by itself as soon as somebody is back.
      </Message>
    );
  }
  if (error instanceof PageTooOld) {
    return (
      <Message
        picture={<Portrait species="other" identity="Pepper" about="brown" />}
        title={<Title order={level}>This page is too old</Title>}
        action={<Button onClick={() => window.location.reload()}>Reload the page</Button>}
      >
        It was left open for a while, and a newer version has replaced it.
      </Message>
    );
  }
  return (
    <Message
      picture={<Portrait species="dog" identity="Rufus" about="brown" />}
      title={<Title order={level}>{titleOf(error)}</Title>}
      action={isMissing(error) ? undefined : again}
    >
      {isMissing(error) ? "What you are looking for is not in this shelter, or not any more." : explain(error)}
    </Message>
  );
}

function titleOf(error: Error): string {
  if (isMissing(error)) return "Nobody here by that name";
  return error instanceof Problem && error.status === 503 ? "Not ready yet" : "Something went wrong";
}

function isMissing(error: Error): boolean {
  return error instanceof Problem && (error.status === 404 || (error.status === 400 && error.violations.length > 0));
}

function explain(error: Error): string {
  const requestId = error instanceof Problem ? error.requestId : null;
  return requestId ? `${error.message} If you report this, mention ${requestId}.` : error.message;
}
