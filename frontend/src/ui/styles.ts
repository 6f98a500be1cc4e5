// In this order: what comes later has the last word.
import "@fontsource-variable/bricolage-grotesque";
import "@fontsource-variable/figtree";
import "@mantine/core/styles.css";
import "@mantine/notifications/styles.css";
import "./tokens.css";
