import { setupServer } from "msw/node";

/** Answers in place of the shelter. Each test says what it expects to be asked; anything else is an error. */
export const server = setupServer();
