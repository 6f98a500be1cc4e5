import type { ReactNode } from "react";

interface PictureProps {
  background: string;
  className?: string | undefined;
  children: ReactNode;
}

/** A drawing that stands on the lower edge of its place, whatever the shape of that is. */
export function Picture({ background, className, children }: PictureProps) {
  return (
    <svg
      viewBox="0 0 120 120"
      preserveAspectRatio="xMidYMax meet"
      className={className}
      style={{ background }}
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  );
}
