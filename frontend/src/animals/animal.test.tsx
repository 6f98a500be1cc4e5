import { screen, waitFor } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { describe, expect, it } from "vitest";
import { ADA, animalJson, BELLA, nobodyThere, openPage, problemJson, signedInAs } from "../test";

const PATH = `/api/animals/${BELLA}`;
const EXPENSES = http.get(`${PATH}/expenses`, () => HttpResponse.json({ items: [], total: 0 }));
const NO_CHIP = http.get(`${PATH}/microchip`, () => HttpResponse.json({ number: null, state: "none" }));

function animal(changes: object = {}) {
  return http.get(PATH, () => HttpResponse.json(animalJson(changes)));
}

function microchip(state: string) {
  return http.get(`${PATH}/microchip`, () =>
    HttpResponse.json({ number: "900123456789012", state, registeredTo: "Animal Shelter", registeredOn: "2024-05-01" }),
  );
}

describe("an animal", () => {
  it("is shown with all that is known of it", async () => {
    openPage(`/animals/${BELLA}`, animal({ bornOn: null }), NO_CHIP, EXPENSES);

    expect(await screen.findByRole("heading", { level: 1, name: "Bella" })).toBeVisible();
    const facts = screen.getAllByRole("term").map((term) => `${term.textContent}: ${term.nextSibling?.textContent}`);
    expect(facts).toEqual([
      "Species: Dog",
      "Breed: Border Collie",
      "Sex: Female",
      "Age: Not known",
      "Born: Not known",
      "With us since: Jan 3, 2026",
    ]);
    expect(screen.getByText("Loves the water.")).toBeVisible();
  });

  it("with a status that this release does not know is shown all the same", async () => {
    openPage(`/animals/${BELLA}`, animal({ status: "on holiday" }), NO_CHIP, EXPENSES);

    expect(await screen.findByText("on holiday")).toBeVisible();
  });

  it.each([404, 400])("that is not there (%d) is no error page", async (status) => {
    const violations = status === 400 ? [{ field: "animalId", message: "must be a UUID" }] : undefined;
    openPage(
      `/animals/${BELLA}`,
      http.get(PATH, () => HttpResponse.json(problemJson(status, { violations }), { status })),
    );

    expect(await screen.findByRole("heading", { name: "Nobody here by that name" })).toBeVisible();
  });

  it("that could not be loaded comes with the id to report", async () => {
    openPage(
      `/animals/${BELLA}`,
      http.get(PATH, () => HttpResponse.json(problemJson(500, { requestId: "request-7" }), { status: 500 })),
    );

    expect(await screen.findByText(/mention request-7/)).toBeVisible();
  });

  it("that nobody answered for comes by itself once somebody does", async () => {
    let away = true;
    openPage(
      `/animals/${BELLA}`,
      http.get(PATH, () => (away ? nobodyThere() : HttpResponse.json(animalJson()))),
      NO_CHIP,
      EXPENSES,
    );
    await screen.findByRole("heading", { name: "The shelter is out for a walk" });

    away = false;

    expect(await screen.findByRole("heading", { name: "Bella" })).toBeVisible();
  });
});

describe("the microchip", () => {
  it.each([
    ["registered", "Registered"],
    ["unregistered", "Not registered"],
    ["none", "No microchip"],
    ["unavailable", "Not available now"],
    ["eaten", "Not available now"],
  ])("that is %s reads: %s", async (state, words) => {
    openPage(`/animals/${BELLA}`, animal(), microchip(state), EXPENSES);

    expect(await screen.findByText(words)).toBeVisible();
  });

  it("costs the page nothing when it cannot be had", async () => {
    const broken = http.get(`${PATH}/microchip`, () => HttpResponse.json(problemJson(500), { status: 500 }));
    openPage(`/animals/${BELLA}`, animal(), broken, EXPENSES);

    expect(await screen.findByText("Not available now")).toBeVisible();
    expect(screen.getByRole("heading", { name: "Bella" })).toBeVisible();
  });
});

describe("the status", () => {
  const title = () => screen.getByRole("heading", { name: "Bella" }).parentElement;

  it("is changed by a coordinator", async () => {
    let status = "available";
    const { user } = openPage(
      `/animals/${BELLA}`,
      signedInAs(ADA),
      http.get(PATH, () => HttpResponse.json(animalJson({ status }))),
      http.patch(PATH, async ({ request }) => {
        ({ status } = (await request.json()) as { status: string });
        return HttpResponse.json(animalJson({ status }));
      }),
      NO_CHIP,
      EXPENSES,
    );

    await user.click(await screen.findByRole("button", { name: "Change status" }));
    await user.click(await screen.findByRole("menuitemradio", { name: "Adopted" }));

    expect(await screen.findByText("Bella is now adopted.")).toBeVisible();
    await waitFor(() => expect(title()).toHaveTextContent("BellaAdopted"));
  });

  it("stays as it is when the shelter refuses", async () => {
    const { user } = openPage(
      `/animals/${BELLA}`,
      signedInAs(ADA),
      animal(),
      http.patch(PATH, () => HttpResponse.json(problemJson(403, { detail: "only coordinators may" }), { status: 403 })),
      NO_CHIP,
      EXPENSES,
    );

    await user.click(await screen.findByRole("button", { name: "Change status" }));
    await user.click(await screen.findByRole("menuitemradio", { name: "Adopted" }));

    expect(await screen.findByText("The status is as it was")).toBeVisible();
    expect(title()).toHaveTextContent("BellaAvailable");
  });

  it("is not changed by a volunteer", async () => {
    openPage(`/animals/${BELLA}`, animal(), NO_CHIP, EXPENSES);

    await screen.findByRole("heading", { name: "Bella" });
    expect(screen.queryByRole("button", { name: "Change status" })).not.toBeInTheDocument();
  });
});
