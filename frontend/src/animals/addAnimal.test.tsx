import { screen, within } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { expect, it } from "vitest";
import { ADA, animalJson, nobodyThere, openPage, problemJson, signedInAs } from "../test";

const NO_ANIMALS = http.get("/api/animals", () => HttpResponse.json({ items: [], total: 0 }));

const MINE = [
  http.get("/api/animals/:id", ({ params }) => HttpResponse.json(animalJson({ identifier: params.id, name: "Rex" }))),
  http.get("/api/animals/:id/microchip", () => HttpResponse.json({ number: null, state: "none" })),
  http.get("/api/animals/:id/expenses", () => HttpResponse.json({ items: [], total: 0 })),
];

async function fillIn(user: ReturnType<typeof openPage>["user"]) {
  await user.click(await screen.findByRole("button", { name: "Add animal" }));
  const dialog = within(await screen.findByRole("dialog", { name: "Add animal" }));
  await user.type(dialog.getByLabelText(/^Name/), "Rex");
  await user.selectOptions(dialog.getByLabelText(/^Sex/), "Male");
  return dialog;
}

it("a coordinator adds an animal, sending what is known of it, and gets to its page", async () => {
  let sent: unknown;
  const adding = http.post("/api/animals", async ({ request }) => {
    sent = await request.json();
    return HttpResponse.json(animalJson(sent as object), { status: 201 });
  });
  const { user } = openPage("/animals", signedInAs(ADA), NO_ANIMALS, adding, ...MINE);

  const dialog = await fillIn(user);
  await user.click(dialog.getByRole("button", { name: "Add animal" }));

  expect(await screen.findByText("Welcome, Rex!")).toBeVisible();
  expect(await screen.findByRole("heading", { level: 1, name: "Rex" })).toBeVisible();
  expect(sent).toEqual({
    identifier: expect.any(String) as string,
    name: "Rex",
    species: "dog",
    sex: "male",
    arrivedOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as string,
    status: "available",
  });
});

it("what the shelter refuses is said at the field, and sending it again adds one animal", async () => {
  const identifiers: unknown[] = [];
  const answers = [
    () =>
      HttpResponse.json(problemJson(400, { violations: [{ field: "microchip", message: "must be 15 digits" }] }), {
        status: 400,
      }),
    nobodyThere,
    () => HttpResponse.json(animalJson({ name: "Rex" }), { status: 201 }),
  ];
  const adding = http.post("/api/animals", async ({ request }) => {
    const { identifier } = (await request.json()) as { identifier: string };
    return answers[identifiers.push(identifier) - 1]?.();
  });
  const { user } = openPage("/animals", signedInAs(ADA), NO_ANIMALS, adding, ...MINE);

  const dialog = await fillIn(user);
  await user.type(dialog.getByLabelText("Microchip"), "123");
  await user.click(dialog.getByRole("button", { name: "Add animal" }));
  expect(await dialog.findByText("Must be 15 digits")).toBeVisible();
  expect(dialog.getByLabelText("Microchip")).toBeInvalid();

  await user.clear(dialog.getByLabelText("Microchip"));
  await user.click(dialog.getByRole("button", { name: "Add animal" }));
  expect(await dialog.findByRole("alert")).toHaveTextContent("The shelter does not answer");
  expect(dialog.getByLabelText(/^Name/)).toHaveValue("Rex");

  await user.click(dialog.getByRole("button", { name: "Try again" }));
  expect(await screen.findByText("Welcome, Rex!")).toBeVisible();
  expect(new Set(identifiers).size).toBe(1);
});
