import { screen, within } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { describe, expect, it } from "vitest";
import { animalJson, BELLA, nobodyThere, openPage, problemJson, reminderJson, userJson } from "../test";

const PATH = `/api/users/${userJson().identifier}/reminders`;
const HOUR = 3_600_000;

type Sent = { identifier: string; everyHours: number; at: string };

const hoursFromNow = (hours: number) => new Date(Date.now() + hours * HOUR).toISOString();

/** Ben's reminders, which start with these and change. An answer in the queue comes before the shelter's own. */
function reminders(all: ReturnType<typeof reminderJson>[] = [], queue: (() => Response)[] = []) {
  const sent: object[] = [];
  const answer = async (request: Request, change: (body: Sent) => object) => {
    const body = (await request.json()) as Sent;
    sent.push(body);
    return queue.shift()?.() ?? HttpResponse.json(change(body));
  };
  const handlers = [
    http.get(PATH, () => HttpResponse.json({ items: all, total: all.length })),
    http.post(PATH, ({ request }) =>
      answer(request, ({ identifier, everyHours }) => {
        const reminder = reminderJson({ identifier, everyHours, dueAt: hoursFromNow(everyHours) });
        all.push(reminder);
        return reminder;
      }),
    ),
    http.put(`${PATH}/:identifier/fed`, ({ request, params }) =>
      answer(request, ({ at }) => {
        const fed = all.find(({ identifier }) => identifier === params.identifier);
        return Object.assign(fed ?? {}, { fedAt: at, dueAt: hoursFromNow(8) });
      }),
    ),
    http.get(`/api/animals/${BELLA}`, () => HttpResponse.json(animalJson())),
    http.get(`/api/animals/${BELLA}/microchip`, () => HttpResponse.json({ number: null, state: "none" })),
    http.get(`/api/animals/${BELLA}/expenses`, () => HttpResponse.json({ items: [], total: 0 })),
  ];
  return { sent, handlers };
}

const names = (list: string) =>
  within(screen.getByRole("list", { name: list }))
    .getAllByRole("link")
    .map((link) => link.textContent);

function of(name: string, hours: number) {
  return reminderJson({
    identifier: name,
    animal: { identifier: BELLA, name, species: "dog" },
    dueAt: hoursFromNow(hours),
  });
}

describe("my reminders", () => {
  it("are what is due and what comes next, each with its time", async () => {
    openPage("/reminders", ...reminders([of("Later", 20), of("Late", -1), of("Soon", 2), of("Latest", -5)]).handlers);

    await screen.findByRole("heading", { name: "Due now" });
    expect(names("Due now")).toEqual(["Latest", "Late"]);
    expect(names("Coming up")).toEqual(["Soon", "Later"]);
    expect(screen.getByRole("link", { name: "Soon" }).closest("li")).toHaveTextContent(/\(in 2 hours\), every 8 hours/);
  });

  it("are reached by the navigation", async () => {
    const { user } = openPage(`/animals/${BELLA}`, ...reminders().handlers);

    await user.click(await screen.findByRole("link", { name: "My reminders" }));

    expect(await screen.findByRole("heading", { level: 1, name: "My reminders" })).toBeVisible();
  });

  it("that are none say how to get one", async () => {
    openPage("/reminders", ...reminders().handlers);

    expect(await screen.findByText(/choose "Remind me"/)).toBeVisible();
  });

  it("are marked as fed with one click", async () => {
    const { sent, handlers } = reminders([of("Bella", -1)]);
    const { user } = openPage("/reminders", ...handlers);

    await user.click(await screen.findByRole("button", { name: "Bella is fed" }));

    expect(await screen.findByText("Everybody is fed.")).toBeVisible();
    expect(names("Coming up")).toEqual(["Bella"]);
    expect(sent).toEqual([{ at: expect.stringMatching(/^\d{4}-.*Z$/) as string }]);
  });

  it("stay due where that did not arrive", async () => {
    const { user } = openPage("/reminders", ...reminders([of("Bella", -1)], [nobodyThere]).handlers);

    await user.click(await screen.findByRole("button", { name: "Bella is fed" }));

    expect(await screen.findByText("Bella is not marked as fed")).toBeVisible();
    expect(names("Due now")).toEqual(["Bella"]);
  });

  it("that cannot be kept yet are no error page", async () => {
    const problem = problemJson(503, { type: "/problems/not-there-yet", detail: "Reminders cannot be kept yet." });
    openPage(
      "/reminders",
      http.get(PATH, () => HttpResponse.json(problem, { status: 503 })),
    );

    expect(await screen.findByRole("heading", { name: "Not ready yet" })).toBeVisible();
    expect(screen.getByText(/Reminders cannot be kept yet/)).toBeVisible();
  });
});

describe("asking to be reminded", () => {
  async function openDialog(user: ReturnType<typeof openPage>["user"]) {
    await user.click(await screen.findByRole("button", { name: "Remind me" }));
    return within(await screen.findByRole("dialog", { name: "Remind me to feed Bella" }));
  }

  it("says which animal, and every how many hours", async () => {
    const { sent, handlers } = reminders();
    const { user } = openPage(`/animals/${BELLA}`, ...handlers);

    const dialog = await openDialog(user);
    await user.clear(dialog.getByLabelText(/^Every how many hours/));
    await user.type(dialog.getByLabelText(/^Every how many hours/), "6{Enter}");

    expect(await screen.findByText("You will be reminded to feed Bella")).toBeVisible();
    expect(sent).toEqual([{ identifier: expect.any(String) as string, animalId: BELLA, everyHours: 6 }]);
  });

  it.each(["0", "169", "-3"])("refuses %s hours, and sends nothing", async (hours) => {
    const { sent, handlers } = reminders();
    const { user } = openPage(`/animals/${BELLA}`, ...handlers);

    const dialog = await openDialog(user);
    await user.clear(dialog.getByLabelText(/^Every how many hours/));
    await user.type(dialog.getByLabelText(/^Every how many hours/), `${hours}{Enter}`);

    expect(await dialog.findByText("Must be whole hours, from 1 to 168")).toBeVisible();
    expect(sent).toEqual([]);
  });

  it("keeps what was typed while nobody answers, and trying again makes one reminder", async () => {
    const { sent, handlers } = reminders([], [nobodyThere]);
    const { user } = openPage(`/animals/${BELLA}`, ...handlers);

    const dialog = await openDialog(user);
    await user.click(dialog.getByRole("button", { name: "Remind me" }));
    await user.click(await dialog.findByRole("button", { name: "Try again" }));

    expect(await screen.findByText("You will be reminded to feed Bella")).toBeVisible();
    expect(sent).toHaveLength(2);
    expect(sent[0]).toEqual(sent[1]);
  });
});
