import { screen, waitFor } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { describe, expect, it } from "vitest";
import { Shell } from "../layout";
import { openRoutes } from "../test";

const PAGES = [{ element: <Shell />, children: [{ index: true, element: <h1>Kennel</h1> }] }];

/** The person comes back to the page after looking at another one. */
function comeBack() {
  document.dispatchEvent(new Event("visibilitychange"));
  window.dispatchEvent(new Event("visibilitychange"));
}

describe("the footer", () => {
  it("tells which releases are running", async () => {
    openRoutes(PAGES, "/");

    expect(await screen.findByText("frontend-1")).toBeVisible();
    expect(await screen.findByText("backend-1")).toBeVisible();
  });

  it("notices that another backend has been deployed", async () => {
    let release = "backend-1";
    openRoutes(
      PAGES,
      "/",
      http.get("/api/version", () => HttpResponse.json({ release })),
    );
    await screen.findByText("backend-1");

    release = "backend-2";

    expect(await screen.findByText("backend-2")).toBeVisible();
  });

  it.each([
    ["is not there", () => new HttpResponse(null, { status: 404 })],
    ["is a page", () => HttpResponse.html("<!doctype html>")],
  ])("does not invent a release where version.json %s", async (_, answer) => {
    openRoutes(PAGES, "/", http.get("/version.json", answer));

    await screen.findByText("backend-1");
    expect(screen.getByText("not deployed")).toBeVisible();
  });
});

describe("a page that was left open", () => {
  it("offers a reload once a newer release of the pages is out, and still names the one it runs", async () => {
    let release = "frontend-1";
    openRoutes(
      PAGES,
      "/",
      http.get("/version.json", () => HttpResponse.json({ release })),
    );
    await screen.findByText("frontend-1");
    expect(screen.queryByRole("button", { name: "Reload" })).not.toBeInTheDocument();

    release = "frontend-2";
    comeBack();

    expect(await screen.findByRole("button", { name: "Reload" })).toBeVisible();
    expect(screen.getByText("frontend-1")).toBeVisible();
  });

  it("takes the offer back after a roll back", async () => {
    let release = "frontend-1";
    openRoutes(
      PAGES,
      "/",
      http.get("/version.json", () => HttpResponse.json({ release })),
    );
    await screen.findByText("frontend-1");
    release = "frontend-2";
    comeBack();
    await screen.findByRole("button", { name: "Reload" });

    release = "frontend-1";
    comeBack();

    await waitFor(() => expect(screen.queryByRole("button", { name: "Reload" })).not.toBeInTheDocument());
  });
});
