import { HttpResponse, http } from "msw";
import { beforeEach, describe, expect, it } from "vitest";
import { animalJson, BELLA, reminderJson, userJson } from "../test/builders";
import { server } from "../test/server";
import { journeys, resume, type Session, views } from ".";

const SHELTER = "http://shelter.test";
const PATH = `${SHELTER}/api/users/${userJson().identifier}/reminders`;

let session: Session;
beforeEach(() => {
  session = resume(SHELTER);
  server.use(http.get(`${SHELTER}/api/users/me`, () => HttpResponse.json(userJson())));
});

/** A shelter that keeps reminders, and hands out as many at once. */
function keepsReminders(size: number, kept: { identifier: string; dueAt: string }[] = []) {
  server.use(
    http.get(PATH, ({ request }) => {
      const from = Number(new URL(request.url).searchParams.get("page")) * size;
      return HttpResponse.json({ items: kept.slice(from, from + size), total: kept.length });
    }),
    http.post(PATH, async ({ request }) => {
      const { identifier, everyHours } = (await request.json()) as { identifier: string; everyHours: number };
      kept.push(reminderJson({ identifier, everyHours }));
      return HttpResponse.json(kept.at(-1), { status: 201 });
    }),
    http.put(`${PATH}/:identifier/fed`, async ({ request, params }) => {
      const { at } = (await request.json()) as { at: string };
      const fed = kept.find(({ identifier }) => identifier === params.identifier);
      return HttpResponse.json(Object.assign(fed ?? {}, { fedAt: at }));
    }),
  );
}

describe("reminders", () => {
  it("come all of them, the next one due first", async () => {
    const due = (dueAt: string) => reminderJson({ identifier: dueAt, dueAt });
    keepsReminders(2, [due("2026-11-21T10:00:00Z"), due("2026-11-20T10:00:00Z"), due("2026-11-20T12:00:00.5Z")]);

    expect((await session.reminders()).map(({ dueAt }) => dueAt)).toEqual([
      "2026-11-20T10:00:00.000Z",
      "2026-11-20T12:00:00.500Z",
      "2026-11-21T10:00:00.000Z",
    ]);
  });
});

describe("the journey and the view", () => {
  const journey = () => journeys["be reminded to feed an animal"]?.(session);
  const view = () => views.reminders?.(session);

  it("tell the same of what was written", async () => {
    keepsReminders(100);
    server.use(http.get(`${SHELTER}/api/animals`, () => HttpResponse.json({ items: [animalJson()], total: 1 })));

    const written = await journey();

    expect(written).toEqual({ reminders: await view() });
    expect(written?.reminders).toMatchObject([{ animal: "Bella", everyHours: 8, fedAt: expect.any(String) as string }]);
  });

  it("an animal that is fed and not shown as fed is a failure", async () => {
    keepsReminders(100);
    server.use(
      http.get(`${SHELTER}/api/animals`, () =>
        HttpResponse.json({ items: [animalJson({ identifier: BELLA })], total: 1 }),
      ),
      http.get(PATH, () => HttpResponse.json({ items: [], total: 0 })),
    );

    await expect(journey()).rejects.toThrow("Bella was fed at");
  });
});
