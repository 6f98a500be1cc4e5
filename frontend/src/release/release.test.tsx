import { screen } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { describe, expect, it } from "vitest";
import { Shell } from "../layout";
import { openRoutes } from "../test";

const PAGES = [{ element: <Shell />, children: [{ index: true, element: <h1>Kennel</h1> }] }];

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
