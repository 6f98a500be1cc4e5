import { screen, waitFor } from "@testing-library/react";
import { delay, HttpResponse, http } from "msw";
import { Link, type RouteObject } from "react-router";
import { describe, expect, it } from "vitest";
import { NotFoundPage, Shell } from "../layout";
import { nobodyThere, openRoutes } from "../test";
import { Toggled, useToggle } from ".";

/** A page as a story will build it: with a way to what is new, and a button, both behind a toggle. */
function KennelPage() {
  const tricks = useToggle("tricks");
  return (
    <>
      <h1>Kennel</h1>
      {tricks && <Link to="/tricks">Tricks</Link>}
      {tricks && <button type="button">Teach a trick</button>}
    </>
  );
}

const TRICKS_PAGE = (
  <Toggled name="tricks" otherwise={<NotFoundPage />}>
    <h1>Tricks</h1>
  </Toggled>
);

const PAGES: RouteObject[] = [
  {
    element: <Shell />,
    children: [
      { index: true, element: <KennelPage /> },
      { path: "tricks", element: TRICKS_PAGE },
    ],
  },
];

/** The toggles that the shelter answers with; the test switches them. */
function toggles(state: Record<string, boolean> | "away") {
  const current = { state };
  const handler = http.get("/api/toggles", () =>
    current.state === "away" ? nobodyThere() : HttpResponse.json(current.state),
  );
  return { current, handler };
}

const teach = () => screen.queryByRole("button", { name: "Teach a trick" });

describe("a page with something new behind a toggle", () => {
  it("shows it while the toggle is on", async () => {
    openRoutes(PAGES, "/", toggles({ tricks: true, other: false }).handler);

    expect(await screen.findByRole("link", { name: "Tricks" })).toBeVisible();
    expect(teach()).toBeVisible();
  });

  it.each([
    ["off", { tricks: false, other: true }],
    ["not known", {}],
    ["not to be learned", "away" as const],
  ])("does not show it while the toggle is %s", async (_, state) => {
    openRoutes(PAGES, "/", toggles(state).handler);

    expect(await screen.findByRole("heading", { name: "Kennel" })).toBeVisible();
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(teach()).not.toBeInTheDocument();
    expect(screen.queryByRole("link", { name: "Tricks" })).not.toBeInTheDocument();
  });

  it("follows a switch within five seconds, in both directions, and keeps the last state while nobody answers", async () => {
    const { current, handler } = toggles({ tricks: false });
    openRoutes(PAGES, "/", handler);
    await screen.findByRole("heading", { name: "Kennel" });

    current.state = { tricks: true };
    await waitFor(() => expect(teach()).toBeVisible(), { timeout: 4_000 });

    current.state = "away";
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    expect(teach()).toBeVisible();

    current.state = { tricks: false };
    await waitFor(() => expect(teach()).not.toBeInTheDocument(), { timeout: 4_000 });
  });
});

describe("a whole page behind a toggle", () => {
  it("is there while the toggle is on, and never seems to be missing before that is known", async () => {
    const slow = http.get("/api/toggles", async () => {
      await delay(300);
      return HttpResponse.json({ tricks: true });
    });
    openRoutes(PAGES, "/tricks", slow);

    await screen.findByRole("navigation", { name: "Main" });
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(screen.getByLabelText("Loading")).toBeVisible();
    expect(screen.queryByRole("heading")).not.toBeInTheDocument();

    expect(await screen.findByRole("heading", { name: "Tricks" })).toBeVisible();
  });

  it.each([
    ["off", { tricks: false }],
    ["not known", {}],
  ])("is an address that leads nowhere while the toggle is %s", async (_, state) => {
    openRoutes(PAGES, "/tricks", toggles(state).handler);

    expect(await screen.findByRole("heading", { name: "This page has hopped away" })).toBeVisible();
  });

  it("is not taken for missing while nobody says how the toggle stands", async () => {
    const { current, handler } = toggles("away");
    openRoutes(PAGES, "/tricks", handler);
    expect(await screen.findByLabelText("Loading")).toBeVisible();

    current.state = { tricks: true };

    expect(await screen.findByRole("heading", { name: "Tricks" })).toBeVisible();
  });
});
