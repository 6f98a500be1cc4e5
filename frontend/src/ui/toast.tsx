import { notifications } from "@mantine/notifications";
import { CheckIcon, XIcon } from "lucide-react";

/** Tells, in passing, what has become of something one did. */
export const toast = {
  success(message: string, title?: string) {
    notifications.show({ color: "pine", icon: <CheckIcon aria-hidden size={18} />, title, message });
  },
  failure(title: string, message: string) {
    notifications.show({ color: "red", icon: <XIcon aria-hidden size={18} />, title, message });
  },
};
