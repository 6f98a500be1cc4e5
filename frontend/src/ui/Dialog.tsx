import { Modal, type ModalProps } from "@mantine/core";
import { type ReactNode, useLayoutEffect, useRef } from "react";
import classes from "./Dialog.module.css";
import { useOccupied } from "./occupied";

const CLASS_NAMES = classes as Record<"overlay" | "content" | "header" | "title", string>;

interface DialogProps {
  opened: boolean;
  onClose: () => void;
  title: string;
  size?: ModalProps["size"];
  /** The field to begin with is marked with `data-autofocus`. */
  children: ReactNode;
}

/**
 * A form above the page. It is there, with the focus in its first field, before the click that opens it comes to its end:
 * whoever types at once loses no key.
 */
export function Dialog({ opened, onClose, title, size = "md", children }: DialogProps) {
  useOccupied(opened);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      size={size}
      radius="lg"
      padding="lg"
      closeOnClickOutside={false}
      closeButtonProps={{ "aria-label": "Close" }}
      // A dialog's header is not the header of the page.
      attributes={{ header: { role: "presentation" } }}
      // A transition of Mantine would wait for a frame before the content is there. An animation of CSS does not.
      transitionProps={{ duration: 0 }}
      classNames={CLASS_NAMES}
    >
      <Focused>{children}</Focused>
    </Modal>
  );
}

function Focused({ children }: { children: ReactNode }) {
  const content = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => content.current?.querySelector<HTMLElement>("[data-autofocus]")?.focus(), []);
  return <div ref={content}>{children}</div>;
}
