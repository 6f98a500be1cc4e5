import { Title } from "@mantine/core";
import { useDocumentTitle } from "@mantine/hooks";
import { useEffect, useRef } from "react";
import { useLocation } from "react-router";

/** A page's heading. Whoever comes here by a link has it read out and goes on from it with the keyboard. */
export function PageTitle({ children }: { children: string }) {
  useDocumentTitle(`${children} · Animal Shelter`);
  const heading = useRef<HTMLHeadingElement>(null);
  const firstPage = useLocation().key === "default";
  const navigated = useRef(!firstPage);
  useEffect(() => {
    if (navigated.current) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <Title order={1} ref={heading} tabIndex={-1}>
      {children}
    </Title>
  );
}
