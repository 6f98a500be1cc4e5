import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { describe, expect, it } from "vitest";
import { animalJson, BELLA, expenseJson, nobodyThere, openAnimatedPage, openPage, problemJson } from "../test";

const PATH = `/api/animals/${BELLA}`;

type Sent = { identifier: string; amountCents: number; description?: string };

/** Bella, with expenses that start with these and grow. An answer in the queue comes before the shelter's own. */
function bella(expenses: object[] = [], queue: (() => Response)[] = []) {
  const sent: Sent[] = [];
  const handlers = [
    http.get(PATH, () => HttpResponse.json(animalJson())),
    http.get(`${PATH}/microchip`, () => HttpResponse.json({ number: null, state: "none" })),
    http.get(`${PATH}/expenses`, ({ request }) => {
      const query = new URL(request.url).searchParams;
      const all = expenses as { identifier: string }[];
      const from = all.findIndex(({ identifier }) => identifier === query.get("before")) + 1;
      return HttpResponse.json({ items: all.slice(from, from + Number(query.get("size"))), total: all.length });
    }),
    http.post(`${PATH}/expenses`, async ({ request }) => {
      const expense = (await request.json()) as Sent;
      sent.push(expense);
      const queued = queue.shift();
      if (queued) return queued();
      expenses.unshift(expenseJson({ description: null, ...expense }));
      return HttpResponse.json(expenses[0], { status: 201 });
    }),
  ];
  return { sent, handlers };
}

async function openDialog(user: ReturnType<typeof openPage>["user"]) {
  await user.click(await screen.findByRole("button", { name: "Add expense" }));
  return within(await screen.findByRole("dialog", { name: "Add expense for Bella" }));
}

const rows = () => within(screen.getByRole("list", { name: "Expenses" })).getAllByRole("listitem");

describe("the expenses of an animal", () => {
  it("are listed newest first, and older ones are shown on request", async () => {
    const many = Array.from({ length: 12 }, (_, n) =>
      expenseJson({ identifier: `e${n}`, amountCents: 100 * (100 - n) }),
    );
    const { user } = openPage(`/animals/${BELLA}`, ...bella(many).handlers);
    expect(await screen.findByText("Showing 10 of 12")).toBeVisible();
    expect(rows()[0]).toHaveTextContent("$100.00");

    await user.click(screen.getByRole("button", { name: "Show more" }));

    await waitFor(() => expect(rows()).toHaveLength(12));
    expect(rows()[11]).toHaveTextContent("$89.00");
    expect(screen.queryByRole("button", { name: "Show more" })).not.toBeInTheDocument();
  });

  it("that are none yet are no empty space", async () => {
    openPage(`/animals/${BELLA}`, ...bella().handlers);

    expect(await screen.findByText(/Nothing was spent yet/)).toBeVisible();
  });
});

describe("adding an expense", () => {
  it("takes what is typed at once", async () => {
    openAnimatedPage(`/animals/${BELLA}`, ...bella().handlers);

    fireEvent.click(await screen.findByRole("button", { name: "Add expense" }));

    // Without waiting: the next key may come before the next frame.
    expect(screen.getByLabelText(/^Enter amount in \$/)).toHaveFocus();
  });

  it("records it, says so and shows it", async () => {
    const { sent, handlers } = bella([expenseJson()]);
    const { user } = openPage(`/animals/${BELLA}`, ...handlers);

    const dialog = await openDialog(user);
    expect(dialog.getByLabelText(/^Enter amount in \$/)).toHaveFocus();
    await user.type(dialog.getByLabelText(/^Enter amount in \$/), "1234.5");
    await user.type(dialog.getByLabelText("Description"), "New collar{Enter}");

    expect(await screen.findByText("$1,234.50 recorded for Bella.")).toBeVisible();
    await waitFor(() => expect(screen.queryByRole("dialog")).not.toBeInTheDocument());
    await waitFor(() => expect(rows()).toHaveLength(2));
    expect(rows()[0]).toHaveTextContent("New collar");
    expect(sent).toEqual([
      { identifier: expect.any(String) as string, amountCents: 123450, description: "New collar" },
    ]);
  });

  it("two expenses are two, however alike", async () => {
    const { sent, handlers } = bella();
    const { user } = openPage(`/animals/${BELLA}`, ...handlers);

    for (const _ of ["first", "second"]) {
      const dialog = await openDialog(user);
      await user.type(dialog.getByLabelText(/^Enter amount in \$/), "5{Enter}");
      await waitFor(() => expect(screen.queryByRole("dialog")).not.toBeInTheDocument());
    }

    expect(new Set(sent.map(({ identifier }) => identifier)).size).toBe(2);
  });

  it.each([
    ["12,34", "Must be dollars and cents, like 12.34"],
    ["abc", "Must be dollars and cents, like 12.34"],
    ["1e3", "Must be dollars and cents, like 12.34"],
    ["12.345", "Must be dollars and cents, like 12.34"],
    ["0", "Must be greater than 0"],
    ["90071992547409.92", "Must be at most 90071992547409.91"],
  ])("says at the field what is wrong with %j, and sends nothing", async (text, message) => {
    const { sent, handlers } = bella();
    const { user } = openPage(`/animals/${BELLA}`, ...handlers);

    const dialog = await openDialog(user);
    await user.type(dialog.getByLabelText(/^Enter amount in \$/), `${text}{Enter}`);

    expect(await dialog.findByText(message)).toBeVisible();
    expect(dialog.getByLabelText(/^Enter amount in \$/)).toBeInvalid();
    expect(sent).toEqual([]);
  });

  it("says at the field what the shelter refuses", async () => {
    const violations = [{ field: "description", message: "must not contain control characters" }];
    const refusal = () => HttpResponse.json(problemJson(400, { violations }), { status: 400 });
    const { user } = openPage(`/animals/${BELLA}`, ...bella([], [refusal]).handlers);

    const dialog = await openDialog(user);
    await user.type(dialog.getByLabelText(/^Enter amount in \$/), "1{Enter}");

    expect(await dialog.findByText("Must not contain control characters")).toBeVisible();
  });

  it("keeps what was typed while nobody answers, and trying again records it once", async () => {
    const { sent, handlers } = bella([], [nobodyThere, nobodyThere]);
    const { user } = openPage(`/animals/${BELLA}`, ...handlers);

    const dialog = await openDialog(user);
    await user.type(dialog.getByLabelText(/^Enter amount in \$/), "12.34");
    await user.click(dialog.getByRole("button", { name: "Add expense" }));
    expect(await dialog.findByRole("alert")).toHaveTextContent("The shelter does not answer");
    expect(dialog.getByLabelText(/^Enter amount in \$/)).toHaveValue("12.34");
    expect(sent).toHaveLength(1);

    await user.click(dialog.getByRole("button", { name: "Try again" }));
    await waitFor(() => expect(sent).toHaveLength(2));
    await user.click(await dialog.findByRole("button", { name: "Try again" }));

    expect(await screen.findByText("$12.34 recorded for Bella.")).toBeVisible();
    expect(new Set(sent.map(({ identifier }) => identifier)).size).toBe(1);
  });

  it("tells when an attempt was recorded after all, and what is entered now is something else", async () => {
    const conflict = () => HttpResponse.json(problemJson(409), { status: 409 });
    const { sent, handlers } = bella([], [nobodyThere, conflict]);
    const { user } = openPage(`/animals/${BELLA}`, ...handlers);

    const dialog = await openDialog(user);
    await user.type(dialog.getByLabelText(/^Enter amount in \$/), "12");
    await user.click(dialog.getByRole("button", { name: "Add expense" }));
    await user.type(dialog.getByLabelText(/^Enter amount in \$/), ".50");
    await user.click(await dialog.findByRole("button", { name: "Try again" }));

    expect(await dialog.findByText("Your earlier attempt was recorded after all")).toBeVisible();
    await user.click(dialog.getByRole("button", { name: "Add expense" }));
    expect(await screen.findByText("$12.50 recorded for Bella.")).toBeVisible();
    expect(sent[0]?.identifier).toBe(sent[1]?.identifier);
    expect(sent[2]?.identifier).not.toBe(sent[1]?.identifier);
  });
});
