import { notifications } from "@mantine/notifications";
import { IconCheck, IconX } from "@tabler/icons-react";

/** Tells, in passing, what has become of something one did. */
export const toast = {
  success(message: string, title?: string) {
    notifications.show({ color: "pine", icon: <IconCheck aria-hidden size={18} />, title, message });
  },
  failure(title: string, message: string) {
    notifications.show({ color: "red", icon: <IconX aria-hidden size={18} />, title, message });
  },
};
