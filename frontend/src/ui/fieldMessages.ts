import { InvalidInput, Problem } from "../client";

/**
 * What is wrong with each field of a form, by the field's name. Empty where no field of the form is to blame: the
 * failure is then about all of it.
 */
export function fieldMessages<F extends string>(error: unknown, fields: readonly F[]): Partial<Record<F, string>> {
  const violations = error instanceof Problem || error instanceof InvalidInput ? error.violations : [];
  const messages: Partial<Record<F, string>> = {};
  for (const { field, message } of violations) {
    const known = fields.find((candidate) => candidate === field);
    if (known) messages[known] ??= sentence(message);
  }
  return messages;
}

function sentence(message: string): string {
  return message.charAt(0).toUpperCase() + message.slice(1);
}
