import { screen, waitFor } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { useState } from "react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { Shell } from "../layout";
import { animalJson, BELLA, openPage, openRoutes } from "../test";
import { Dialog } from "../ui";
import { page } from "./reload";

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

  it("names its own release in what it asks, also after a newer one is out", async () => {
    const named: (string | null)[] = [];
    let release = "frontend-1";
    openRoutes(
      PAGES,
      "/",
      http.get("/version.json", () => HttpResponse.json({ release })),
      http.get("/api/version", ({ request }) => {
        named.push(request.headers.get("X-Frontend-Release"));
        expect(request.headers.get("X-Page")).toMatch(/^[0-9a-f-]{36}$/);
        return HttpResponse.json({ release: "backend-1" });
      }),
    );
    await screen.findByText("frontend-1");
    release = "frontend-2";
    comeBack();
    await screen.findByRole("button", { name: "Reload" });
    await waitFor(() => expect(named.length).toBeGreaterThan(1));

    expect(new Set(named)).toEqual(new Set(["frontend-1"]));
  });
});

describe("a page whose release is retired", () => {
  const reload = vi.spyOn(page, "reload").mockImplementation(() => {});
  beforeEach(() => reload.mockClear());

  const FORM = [{ element: <Shell />, children: [{ index: true, element: <Form /> }] }];

  function Form() {
    const [opened, setOpened] = useState(true);
    return (
      <Dialog opened={opened} onClose={() => setOpened(false)} title="A long letter">
        <input aria-label="Letter" />
      </Dialog>
    );
  }

  function retiring() {
    const version: { release: string; required?: boolean } = { release: "frontend-1" };
    const retire = () => {
      Object.assign(version, { release: "frontend-2", required: true });
      comeBack();
    };
    return { retire, handler: http.get("/version.json", () => HttpResponse.json(version)) };
  }

  it("reloads by itself where nobody is in the middle of anything", async () => {
    const { retire, handler } = retiring();
    openRoutes(PAGES, "/", handler);
    await screen.findByText("frontend-1");
    expect(reload).not.toHaveBeenCalled();

    retire();

    await waitFor(() => expect(reload).toHaveBeenCalledOnce());
  });

  it("waits for somebody who is typing, and a moment longer", async () => {
    const { retire, handler } = retiring();
    const { user } = openRoutes(FORM, "/", handler);
    await screen.findByText("frontend-1");
    await user.type(await screen.findByLabelText("Letter"), "Dear Bella");
    retire();
    await screen.findByText("A newer version is here.");
    expect(reload).not.toHaveBeenCalled();

    await user.keyboard("{Escape}");

    await waitFor(() => expect(screen.queryByRole("dialog")).not.toBeInTheDocument());
    expect(reload).not.toHaveBeenCalled();
    await waitFor(() => expect(reload).toHaveBeenCalledOnce());
  });

  it("stays where it is the newest itself", async () => {
    openRoutes(
      PAGES,
      "/",
      http.get("/version.json", () => HttpResponse.json({ release: "frontend-1", required: true })),
    );
    await screen.findByText("backend-1");
    comeBack();
    await screen.findByText("frontend-1");

    expect(reload).not.toHaveBeenCalled();
  });
});

describe("a page that is too old to be answered", () => {
  const tooOld = () =>
    HttpResponse.json(
      { type: "/problems/page-too-old", title: "This page is too old", status: 410, detail: "reload the page" },
      { status: 410, headers: { "Content-Type": "application/problem+json" } },
    );

  it("says so, and offers to reload", async () => {
    openRoutes(PAGES, "/", http.all("/api/*", tooOld));

    expect(await screen.findByRole("heading", { name: "This page is too old" })).toBeVisible();
    expect(screen.getByRole("button", { name: "Reload the page" })).toBeVisible();
    expect(screen.queryByText(/does not answer/)).not.toBeInTheDocument();
  });

  it("keeps what is typed in a dialog", async () => {
    const { user } = openPage(
      `/animals/${BELLA}`,
      http.get(`/api/animals/${BELLA}`, () => HttpResponse.json(animalJson())),
      http.get(`/api/animals/${BELLA}/microchip`, () => HttpResponse.json({ number: null, state: "none" })),
      http.get(`/api/animals/${BELLA}/expenses`, () => HttpResponse.json({ items: [], total: 0 })),
      http.post(`/api/animals/${BELLA}/expenses`, tooOld),
    );
    await user.click(await screen.findByRole("button", { name: "Add expense" }));
    await user.keyboard("12.34{Enter}");

    expect(await screen.findByRole("alert")).toHaveTextContent("This page is too old");
    expect(screen.getByLabelText(/^Enter amount in \$/)).toHaveValue("12.34");
  });
});
