import { screen } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { Link } from "react-router";
import { describe, expect, it, vi } from "vitest";
import { nobodyThere, openRoutes } from "../test";
import { BrokenPage, NotFoundPage, Shell } from ".";

function KennelPage() {
  return (
    <>
      <h1>Kennel</h1>
      <Link to="/nowhere">Go nowhere</Link>
    </>
  );
}

const PAGES = [
  {
    element: <Shell />,
    children: [
      { index: true, element: <KennelPage /> },
      { path: "*", element: <NotFoundPage /> },
    ],
  },
];

it("every page has its landmarks, and a way past the navigation", async () => {
  openRoutes(PAGES, "/");

  await screen.findByRole("heading", { name: "Kennel" });
  expect(screen.getByRole("banner")).toBeVisible();
  expect(screen.getByRole("navigation", { name: "Main" })).toBeVisible();
  expect(screen.getByRole("contentinfo")).toBeVisible();
  expect(screen.getByRole("link", { name: "Skip to content" })).toHaveAttribute("href", "#main");
  expect(screen.getByRole("main")).toHaveAttribute("id", "main");
});

it("an address that leads nowhere says so, and shows the way back", async () => {
  openRoutes(PAGES, "/nowhere");

  expect(await screen.findByRole("heading", { level: 1, name: "This page has hopped away" })).toBeVisible();
  expect(screen.getByRole("link", { name: "See the animals" })).toHaveAttribute("href", "/animals");
});

it("a new page is named in the title and read out from its heading", async () => {
  const { user } = openRoutes(PAGES, "/");
  await screen.findByRole("heading", { name: "Kennel" });

  await user.click(screen.getByRole("link", { name: "Go nowhere" }));

  expect(await screen.findByRole("heading", { level: 1, name: "This page has hopped away" })).toHaveFocus();
  expect(document.title).toBe("This page has hopped away · Animal Shelter");
});

it("the color scheme can be chosen, and is remembered", async () => {
  const { user } = openRoutes(PAGES, "/");

  await user.click(await screen.findByRole("button", { name: "Color scheme" }));
  await user.click(await screen.findByRole("menuitemradio", { name: "Dark" }));

  expect(document.documentElement).toHaveAttribute("data-mantine-color-scheme", "dark");
  expect(localStorage.getItem("mantine-color-scheme-value")).toBe("dark");
});

describe("while the backend is away", () => {
  it("a page says so, and goes on by itself as soon as the backend is back", async () => {
    let away = true;
    openRoutes(
      PAGES,
      "/",
      http.get("/api/version", () => (away ? nobodyThere() : HttpResponse.json({ release: "backend-1" }))),
      http.get("/api/users/me", () => (away ? HttpResponse.error() : undefined)),
    );
    expect(await screen.findByRole("heading", { name: "The shelter is out for a walk" })).toBeVisible();

    away = false;

    expect(await screen.findByRole("heading", { name: "Kennel" })).toBeVisible();
    expect(screen.queryByText(/does not answer at the moment/)).not.toBeInTheDocument();
  });

  it("an open page stays, and tells", async () => {
    let away = false;
    openRoutes(
      PAGES,
      "/",
      http.get("/api/version", () => (away ? nobodyThere() : undefined)),
    );
    await screen.findByRole("heading", { name: "Kennel" });

    away = true;

    expect(await screen.findByText(/does not answer at the moment/)).toBeVisible();
    expect(screen.getByRole("heading", { name: "Kennel" })).toBeVisible();
  });
});

it("a failure of the page itself is no blank page", async () => {
  const console = vi.spyOn(globalThis.console, "error").mockReturnValue();
  function Broken(): never {
    throw new Error("broken on purpose");
  }
  openRoutes(
    [{ element: <Shell />, errorElement: <BrokenPage />, children: [{ index: true, element: <Broken /> }] }],
    "/",
  );

  expect(await screen.findByRole("button", { name: "Reload the page" })).toBeVisible();
  console.mockRestore();
});
