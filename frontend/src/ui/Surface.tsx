import { Box, type BoxProps } from "@mantine/core";
import type { ReactNode } from "react";
import classes from "./Surface.module.css";

interface SurfaceProps extends BoxProps {
  /** The id of the heading that names this part of the page. */
  labelledBy?: string;
  className?: string | undefined;
  children: ReactNode;
}

/** A card: a part of a page with a background of its own. */
export function Surface({ labelledBy, className, children, ...box }: SurfaceProps) {
  return (
    <Box component="section" className={`${classes.surface} ${className ?? ""}`} aria-labelledby={labelledBy} {...box}>
      {children}
    </Box>
  );
}
