import { Alert } from "@mantine/core";
import { ReceiptTextIcon } from "lucide-react";

/**
 * An attempt that went unanswered was recorded after all, and what is entered has changed since: the shelter refuses
 * the identifier for something different. Whether this is a correction or another expense, only a person can tell.
 */
export function AlreadyRecorded() {
  return (
    <Alert role="alert" color="apricot" icon={<ReceiptTextIcon />} title="Your earlier attempt was recorded after all">
      You find it in the list, as you first entered it. Add this one only if it is another expense.
    </Alert>
  );
}
