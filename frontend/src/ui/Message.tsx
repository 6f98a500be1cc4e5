import { Stack, Text } from "@mantine/core";
import type { ReactNode } from "react";
import classes from "./Message.module.css";

interface MessageProps {
  picture: ReactNode;
  /** The heading, at the level that its place on the page asks for. */
  title: ReactNode;
  children: ReactNode;
  action?: ReactNode;
}

/** Says, with a picture, why there is nothing else to see here, and what to do about it. */
export function Message({ picture, title, children, action }: MessageProps) {
  return (
    <Stack className={classes.message} align="center" gap="xs">
      <div className={classes.picture} aria-hidden>
        {picture}
      </div>
      {title}
      <Text c="dimmed" maw="34rem" component="div">
        {children}
      </Text>
      {action && <div className={classes.action}>{action}</div>}
    </Stack>
  );
}
