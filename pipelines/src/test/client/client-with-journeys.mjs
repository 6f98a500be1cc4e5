// A client that ships a view, and journeys: one that goes well, and one that notices something.
export { connect } from "./early-client.mjs";

export const journeys = {
  "find an animal": async (session) => void (await session.animals({ size: 1 })),
  "wait for reminders": async (session) => {
    await session.animals({ size: 1 });
    throw new Error("there is no reminder");
  },
};

export const views = {
  reminders: async () => [],
};
