import { Button, Text } from "@mantine/core";
import { SparklesIcon } from "lucide-react";
import { useFrontendReleases } from "./frontendRelease";
import classes from "./NewerVersionNotice.module.css";

/** Offers a reload where a newer release of the pages is out. Reloading is left to people: they may be in the middle of something. */
export function NewerVersionNotice() {
  const { running, newest } = useFrontendReleases();
  const outdated = newest !== null && running !== newest;
  return (
    <div role="status" className={classes.place}>
      {outdated && (
        <div className={classes.notice}>
          <SparklesIcon aria-hidden size={20} />
          <Text size="sm" fw={500}>
            A newer version is here.
          </Text>
          <Button size="compact-sm" onClick={() => window.location.reload()}>
            Reload
          </Button>
        </div>
      )}
    </div>
  );
}
