import { Button } from "@mantine/core";
import { Link } from "react-router";
import { Portrait } from "../portraits";
import { Message, PageTitle } from "../ui";

export function NotFoundPage() {
  return (
    <Message
      picture={<Portrait species="rabbit" identity="Houdini" about="white" />}
      title={<PageTitle>This page has hopped away</PageTitle>}
      action={
        <Button component={Link} to="/animals">
          See the animals
        </Button>
      }
    >
      There is nothing at this address. It may have been mistyped.
    </Message>
  );
}
