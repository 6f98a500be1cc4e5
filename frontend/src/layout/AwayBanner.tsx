import { Loader } from "@mantine/core";
import { useBackend } from "../release";
import classes from "./AwayBanner.module.css";

/** Tells that the backend does not answer, while the page keeps what it has and what was typed into it. */
export function AwayBanner() {
  const { away } = useBackend();
  return (
    <div role="status">
      {away && (
        <p className={classes.banner}>
          <Loader size="xs" color="currentColor" aria-hidden />
          The shelter does not answer at the moment. We keep asking; nothing you typed is lost.
        </p>
      )}
    </div>
  );
}
