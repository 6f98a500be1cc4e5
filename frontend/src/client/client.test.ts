import { delay, HttpResponse, http } from "msw";
import { describe, expect, it, vi } from "vitest";
import { animalJson, BELLA, expenseJson, problemJson, userJson } from "../test/builders";
import { server } from "../test/server";
import {
  connect,
  InvalidInput,
  PageTooOld,
  Problem,
  resume,
  type Session,
  Unreachable,
  UnreadableAnswer,
  version,
} from ".";

const SHELTER = "http://shelter.test";
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Signs people in with a cookie that holds their name, and out again. */
function signsPeopleIn() {
  return [
    http.post(`${SHELTER}/api/session`, async ({ request }) => {
      const form = new URLSearchParams(await request.text());
      if (form.get("password") !== "shelter") {
        return HttpResponse.json(problemJson(401, { detail: "user name or password is wrong" }), { status: 401 });
      }
      const cookie = `shelter-session=${form.get("username")}; Path=/; HttpOnly; SameSite=Strict`;
      return new HttpResponse(null, { status: 204, headers: { "Set-Cookie": cookie } });
    }),
    http.delete(
      `${SHELTER}/api/session`,
      () => new HttpResponse(null, { status: 204, headers: { "Set-Cookie": "shelter-session=; Path=/; Max-Age=0" } }),
    ),
    http.get(`${SHELTER}/api/users/me`, ({ request }) => {
      const username = /shelter-session=(\w+)/.exec(request.headers.get("Cookie") ?? "")?.[1];
      return username
        ? HttpResponse.json(userJson({ username }))
        : HttpResponse.json(problemJson(401), { status: 401 });
    }),
  ];
}

async function failure(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => expect.fail("was expected to fail"),
    (error: unknown) => error,
  );
}

describe("signing in", () => {
  it("two people in one process are each themselves", async () => {
    server.use(...signsPeopleIn());

    const ada = await connect(SHELTER, { username: "ada", password: "shelter" });
    const ben = await connect(`${SHELTER}/`, { username: "ben", password: "shelter" });

    expect((await ada.me()).username).toBe("ada");
    expect((await ben.me()).username).toBe("ben");
  });

  it("a wrong password is a problem", async () => {
    server.use(...signsPeopleIn());

    const error = await failure(connect(SHELTER, { username: "ada", password: "guess" }));

    expect(error).toBeInstanceOf(Problem);
    expect(error).toMatchObject({ status: 401, message: "user name or password is wrong" });
  });

  it("signing out ends the session", async () => {
    server.use(...signsPeopleIn());
    const ada = await connect(SHELTER, { username: "ada", password: "shelter" });

    await ada.signOut();

    expect(await failure(ada.me())).toMatchObject({ status: 401 });
  });
});

describe("reading", () => {
  const session = resume(SHELTER);

  it("asks for the animals a person looks for, and for nothing more", async () => {
    let asked = "";
    server.use(
      http.get(`${SHELTER}/api/animals`, ({ request }) => {
        asked = new URL(request.url).search;
        return HttpResponse.json({ items: [animalJson()], total: 60 });
      }),
    );

    const page = await session.animals({ search: "border collie", species: "dog", page: 0 });

    expect(asked).toBe("?search=border+collie&species=dog&page=0");
    expect(page).toEqual({ items: [animalJson()], total: 60 });
  });

  it("ignores what it does not know, and lets go of what it can do without", async () => {
    server.use(
      http.get(`${SHELTER}/api/animals/${BELLA}`, () => {
        const { breed, ...rest } = animalJson({ species: "alpaca", favouriteToy: "ball" });
        return HttpResponse.json(rest);
      }),
    );

    expect(await session.animal(BELLA)).toEqual(animalJson({ species: "other", breed: null }));
  });

  it("names what it cannot do without", async () => {
    server.use(
      http.get(`${SHELTER}/api/animals/${BELLA}/expenses`, () => {
        const { amountCents, ...rest } = expenseJson();
        return HttpResponse.json({ items: [rest], total: 1 });
      }),
    );

    const error = await failure(session.expenses(BELLA));

    expect(error).toBeInstanceOf(UnreadableAnswer);
    expect(error).toMatchObject({ message: "the answer holds no expense.amountCents" });
  });

  it.each([12.5, 2 ** 53])("takes %d for no amount in cents", async (amountCents) => {
    server.use(
      http.get(`${SHELTER}/api/animals/${BELLA}/expenses`, () =>
        HttpResponse.json({ items: [expenseJson({ amountCents })], total: 1 }),
      ),
    );

    expect(await failure(session.expenses(BELLA))).toBeInstanceOf(UnreadableAnswer);
  });

  it("follows the pages to an animal's first expense", async () => {
    const all = [300, 200, 100].map((amountCents) => expenseJson({ identifier: `e-${amountCents}`, amountCents }));
    server.use(
      http.get(`${SHELTER}/api/animals/${BELLA}/expenses`, ({ request }) => {
        const before = new URL(request.url).searchParams.get("before");
        const from = all.findIndex(({ identifier }) => identifier === before) + 1;
        return HttpResponse.json({ items: all.slice(from, from + 2), total: 3 });
      }),
    );

    expect((await session.expenses(BELLA)).map(({ amount }) => amount)).toEqual(["3.00", "2.00", "1.00"]);
  });

  it("reads the report", async () => {
    const sum = { totalCents: 123450, count: 17 };
    server.use(
      http.get(`${SHELTER}/api/reports/expenses`, ({ request }) => {
        expect(new URL(request.url).search).toBe("?from=2026-11-01&to=2026-11-21");
        return HttpResponse.json({
          from: "2026-11-01",
          to: "2026-11-21",
          ...sum,
          months: [{ month: "2026-11", ...sum }],
          animals: { items: [{ identifier: BELLA, name: "Bella", species: "dog", ...sum }], total: 1 },
        });
      }),
    );

    const report = await session.expenseReport({ from: "2026-11-01", to: "2026-11-21" });

    expect(report.total).toBe("1234.50");
    expect(report.months).toEqual([{ month: "2026-11", total: "1234.50", count: 17 }]);
    expect(report.animals.items[0]).toMatchObject({ name: "Bella", total: "1234.50" });
  });

  it("takes a toggle for off unless the shelter says that it is on", async () => {
    server.use(http.get(`${SHELTER}/api/toggles`, () => HttpResponse.json({ hello: true, bye: false, odd: "yes" })));

    expect(await session.toggles()).toEqual({ hello: true, bye: false, odd: false });
  });

  it("takes an unknown state of a microchip for not available", async () => {
    server.use(
      http.get(`${SHELTER}/api/animals/${BELLA}/microchip`, () => HttpResponse.json({ number: "9", state: "lost" })),
    );

    expect(await session.microchip(BELLA)).toMatchObject({ number: "9", state: "unavailable" });
  });

  it("knows the release of the backend", async () => {
    server.use(http.get(`${SHELTER}/api/version`, () => HttpResponse.json({ release: "abc1234" })));

    expect(await version(SHELTER)).toBe("abc1234");
  });
});

describe("writing", () => {
  const session = resume(SHELTER);

  /** Keeps the bodies of the expenses that are sent. */
  function recordsExpenses() {
    const bodies: Record<string, unknown>[] = [];
    server.use(
      http.post(`${SHELTER}/api/animals/${BELLA}/expenses`, async ({ request }) => {
        expect(request.headers.get("Content-Type")).toBe("application/json");
        const body = (await request.json()) as Record<string, unknown>;
        bodies.push(body);
        return HttpResponse.json(expenseJson(body), { status: 201 });
      }),
    );
    return bodies;
  }

  it("sends an amount in cents, and an identifier of its own", async () => {
    const bodies = recordsExpenses();

    const expense = await session.recordExpense(BELLA, "12.30", { description: "Food" });

    expect(expense.amount).toBe("12.30");
    expect(bodies).toEqual([
      { identifier: expect.stringMatching(UUID) as string, amountCents: 1230, description: "Food" },
    ]);
  });

  it("sends the identifier it is given", async () => {
    const bodies = recordsExpenses();

    await session.recordExpense(BELLA, "1", { identifier: "e-1" });

    expect(bodies).toEqual([{ identifier: "e-1", amountCents: 100 }]);
  });

  it("sends nothing where the amount is none", async () => {
    const bodies = recordsExpenses();

    const error = await failure(session.recordExpense(BELLA, "12,34"));

    expect(error).toBeInstanceOf(InvalidInput);
    expect(error).toMatchObject({ violations: [{ field: "amount" }] });
    expect(bodies).toEqual([]);
  });

  it("adds an animal, leaving out what is not known", async () => {
    let body: unknown;
    server.use(
      http.post(`${SHELTER}/api/animals`, async ({ request }) => {
        body = await request.json();
        return HttpResponse.json(animalJson(body as object), { status: 201 });
      }),
    );

    await session.addAnimal({ name: "Bella", species: "dog", sex: "female", arrivedOn: "2026-11-21" });

    const identifier = expect.stringMatching(UUID) as string;
    expect(body).toEqual({ identifier, name: "Bella", species: "dog", sex: "female", arrivedOn: "2026-11-21" });
  });

  it("changes the status of an animal", async () => {
    server.use(
      http.patch(`${SHELTER}/api/animals/${BELLA}`, async ({ request }) => {
        return HttpResponse.json(animalJson((await request.json()) as object));
      }),
    );

    expect((await session.changeStatus(BELLA, "adopted")).status).toBe("adopted");
  });
});

describe("failing", () => {
  const session: Session = resume(SHELTER);

  it("says what the shelter said", async () => {
    const violations = [{ field: "description", message: "must be at most 200 characters" }];
    server.use(
      http.post(`${SHELTER}/api/animals/${BELLA}/expenses`, () =>
        HttpResponse.json(problemJson(400, { title: "Bad Request", detail: "Check the description.", violations }), {
          status: 400,
          headers: { "Content-Type": "application/problem+json" },
        }),
      ),
    );

    const error = await failure(session.recordExpense(BELLA, "1"));

    expect(error).toBeInstanceOf(Problem);
    expect(error).toMatchObject({ status: 400, title: "Bad Request", violations, requestId: "request-1" });
  });

  it("copes with an error that is no problem detail", async () => {
    server.use(
      http.get(`${SHELTER}/api/users/me`, () =>
        HttpResponse.text("<h1>oops</h1>", { status: 500, headers: { "X-Request-Id": "request-2" } }),
      ),
    );

    const error = await failure(session.me());

    expect(error).toBeInstanceOf(Problem);
    expect(error).toMatchObject({ status: 500, detail: null, violations: [], requestId: "request-2" });
  });

  it.each([502, 503, 504])("takes a router's %d for nobody there", async (status) => {
    server.use(http.get(`${SHELTER}/api/users/me`, () => HttpResponse.json(problemJson(status), { status })));

    const error = await failure(session.me());

    expect(error).toBeInstanceOf(Unreachable);
    expect(error).toMatchObject({ status });
  });

  it("takes a 503 that names what is missing for an answer", async () => {
    const detail = "The kennel is being painted.";
    server.use(
      http.get(`${SHELTER}/api/users/me`, () =>
        HttpResponse.json(problemJson(503, { type: "/problems/not-there-yet", detail }), { status: 503 }),
      ),
    );

    const error = await failure(session.me());

    expect(error).toBeInstanceOf(Problem);
    expect(error).toMatchObject({ status: 503, message: detail, requestId: "request-1" });
  });

  it("takes a broken connection for nobody there, and tries once", async () => {
    let requests = 0;
    server.use(
      http.post(`${SHELTER}/api/animals/${BELLA}/expenses`, () => {
        requests++;
        return HttpResponse.error();
      }),
    );

    expect(await failure(session.recordExpense(BELLA, "1"))).toBeInstanceOf(Unreachable);
    expect(requests).toBe(1);
  });

  it("does not wait for ever", async () => {
    const soon = AbortSignal.timeout(20);
    const timeout = vi.spyOn(AbortSignal, "timeout").mockReturnValue(soon);
    server.use(http.get(`${SHELTER}/api/users/me`, () => delay("infinite")));

    const error = await failure(session.me());

    expect(error).toBeInstanceOf(Unreachable);
    expect(timeout).toHaveBeenCalledWith(10_000);
    timeout.mockRestore();
  });

  it("does not take a page for an answer", async () => {
    server.use(http.get(`${SHELTER}/api/users/me`, () => HttpResponse.html("<!doctype html>")));

    expect(await failure(session.me())).toBeInstanceOf(UnreadableAnswer);
  });
});

describe("who sends a request", () => {
  function seen() {
    const headers: Headers[] = [];
    server.use(
      http.get(`${SHELTER}/api/version`, ({ request }) => {
        headers.push(request.headers);
        return HttpResponse.json({ release: "backend-1" });
      }),
    );
    return headers;
  }

  it.each([
    ["is named", "frontend-1"],
    ["is named as soon as it is known", async () => "frontend-1"],
  ])("%s, and the page with it", async (_, release) => {
    const headers = seen();

    await version(SHELTER, { release });
    await version(SHELTER, { release });

    expect(headers.map((header) => header.get("X-Frontend-Release"))).toEqual(["frontend-1", "frontend-1"]);
    expect(headers[0]?.get("X-Page")).toMatch(UUID);
    expect(headers[1]?.get("X-Page")).toBe(headers[0]?.get("X-Page"));
  });

  it.each([undefined, null, async () => null])("is left out where it is not known", async (release) => {
    const headers = seen();

    await version(SHELTER, release === undefined ? {} : { release });

    expect(headers[0]?.has("X-Frontend-Release")).toBe(false);
    expect(headers[0]?.has("X-Page")).toBe(false);
  });

  it("is told when its release is retired", async () => {
    server.use(
      http.get(`${SHELTER}/api/version`, () =>
        HttpResponse.json(problemJson(410, { type: "/problems/page-too-old" }), { status: 410 }),
      ),
    );

    expect(await failure(version(SHELTER, { release: "frontend-1" }))).toBeInstanceOf(PageTooOld);
  });
});
