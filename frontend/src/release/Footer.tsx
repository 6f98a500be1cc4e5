import { Text } from "@mantine/core";
import { useBackend } from "./backendRelease";
import classes from "./Footer.module.css";
import { useFrontendReleases } from "./frontendRelease";

/** Tells which releases this page consists of. */
export function Footer() {
  const { running } = useFrontendReleases();
  const { release } = useBackend();
  return (
    <Text component="footer" className={classes.footer} size="sm" c="dimmed">
      <span>Animal Shelter Management System</span>
      <span className={classes.releases}>
        <span>
          Frontend <code data-testid="frontend-release">{running ?? "not deployed"}</code>
        </span>
        <span>
          Backend <code data-testid="backend-release">{release ?? "unknown"}</code>
        </span>
      </span>
    </Text>
  );
}
