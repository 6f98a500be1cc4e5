import { useQuery } from "@tanstack/react-query";
import { screen, waitFor } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { describe, expect, it } from "vitest";
import { Shell } from "../layout";
import { animalJson, openRoutes, problemJson, userJson } from "../test";
import { useSession } from ".";

/** A page that asks the shelter for something that only people who are signed in get. */
function KennelPage() {
  const session = useSession();
  const animals = useQuery({ queryKey: ["kennel"], queryFn: () => session.animals() });
  return (
    <>
      <h1>Kennel</h1>
      {animals.data?.items.map(({ name }) => (
        <p key={name}>{name}</p>
      ))}
      <button type="button" onClick={() => void animals.refetch()}>
        Look again
      </button>
    </>
  );
}

const PAGES = [
  {
    element: <Shell />,
    children: [
      { index: true, element: <h1>Welcome</h1> },
      { path: "kennel", element: <KennelPage /> },
    ],
  },
];

/** A shelter with one session, that starts and ends as the test wants. */
function shelter() {
  const session: { user: object | null } = { user: null };
  const guarded = (answer: object) =>
    session.user ? HttpResponse.json(answer) : HttpResponse.json(problemJson(401), { status: 401 });
  const handlers = [
    http.post("/api/session", async ({ request }) => {
      const form = new URLSearchParams(await request.text());
      if (form.get("password") !== "shelter") {
        return HttpResponse.json(problemJson(401, { detail: "user name or password is wrong" }), { status: 401 });
      }
      session.user = userJson({ identifier: form.get("username"), username: form.get("username") });
      return new HttpResponse(null, { status: 204 });
    }),
    http.delete("/api/session", () => {
      session.user = null;
      return new HttpResponse(null, { status: 204 });
    }),
    http.get("/api/users/me", () => guarded(session.user ?? {})),
    http.get("/api/toggles", () => guarded({})),
    http.get("/api/animals", () => guarded({ items: [animalJson()], total: 1 })),
  ];
  return { session, handlers };
}

async function signIn(user: ReturnType<typeof openRoutes>["user"], username: string, password = "shelter") {
  await user.clear(await screen.findByLabelText("User name"));
  await user.type(screen.getByLabelText("User name"), username);
  await user.type(screen.getByLabelText("Password"), password);
  await user.click(screen.getByRole("button", { name: "Sign in" }));
}

describe("signing in", () => {
  it("leads to the page that was asked for", async () => {
    const { user, address } = openRoutes(PAGES, "/kennel", ...shelter().handlers);

    await signIn(user, "ben");

    expect(await screen.findByText("Bella")).toBeVisible();
    expect(address()).toBe("/kennel");
  });

  it("says that name or password are wrong, and keeps the name", async () => {
    const { user } = openRoutes(PAGES, "/kennel", ...shelter().handlers);

    await signIn(user, "ben", "guess");

    expect(await screen.findByRole("alert")).toHaveTextContent("User name or password is wrong.");
    expect(screen.getByLabelText("User name")).toHaveValue("ben");
  });

  it("says how long to wait after too many attempts, and keeps the name", async () => {
    const detail = "Too many failed attempts to sign in. Try again in 30 seconds.";
    const limited = http.post("/api/session", () =>
      HttpResponse.json(problemJson(429, { detail }), { status: 429, headers: { "Retry-After": "30" } }),
    );
    const { user } = openRoutes(PAGES, "/kennel", limited, ...shelter().handlers);

    await signIn(user, "ben", "guess");

    expect(await screen.findByRole("alert")).toHaveTextContent(detail);
    expect(screen.getByLabelText("User name")).toHaveValue("ben");
  });

  it("says that nobody answers", async () => {
    const away = http.post("/api/session", () => HttpResponse.error());
    const { user } = openRoutes(PAGES, "/kennel", away, ...shelter().handlers);

    await signIn(user, "ben");

    expect(await screen.findByRole("alert")).toHaveTextContent("The shelter does not answer.");
  });
});

describe("a session that has ended", () => {
  it("shows nothing of it to the next person", async () => {
    const { session, handlers } = shelter();
    session.user = userJson({ identifier: "ada" });
    let silent = false;
    const animals = http.get("/api/animals", () => (silent ? new Promise<never>(() => {}) : undefined));
    const { user } = openRoutes(PAGES, "/kennel", animals, ...handlers);
    await screen.findByText("Bella");
    session.user = null;
    await user.click(screen.getByRole("button", { name: "Look again" }));
    await screen.findByText("Your session has ended");

    silent = true;
    await signIn(user, "ben");

    await screen.findByRole("heading", { name: "Kennel" });
    expect(screen.queryByText("Bella")).not.toBeInTheDocument();
  });

  it("asks to sign in again, and goes on where one was", async () => {
    const { session, handlers } = shelter();
    session.user = userJson({ identifier: "ben" });
    const { user, address } = openRoutes(PAGES, "/kennel", ...handlers);

    await screen.findByText("Bella");
    session.user = null;
    await user.click(screen.getByRole("button", { name: "Look again" }));

    expect(await screen.findByText("Your session has ended")).toBeVisible();
    await signIn(user, "ben");
    expect(await screen.findByText("Bella")).toBeVisible();
    expect(address()).toBe("/kennel");
  });
});

it("signing out leads to the sign-in page", async () => {
  const { session, handlers } = shelter();
  session.user = userJson({ name: "Ben Okafor" });
  const { user, address } = openRoutes(PAGES, "/kennel", ...handlers);

  await user.click(await screen.findByRole("button", { name: /Ben Okafor/ }));
  await user.click(await screen.findByRole("menuitem", { name: "Sign out" }));

  expect(await screen.findByRole("heading", { name: "Sign in" })).toBeVisible();
  expect(address()).toBe("/");
  await waitFor(() => expect(screen.queryByText("Your session has ended")).not.toBeInTheDocument());
});
