import { screen, waitFor, within } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { describe, expect, it } from "vitest";
import { animalJson, BELLA, openPage } from "../test";

const MILO = animalJson({ identifier: "milo", name: "Milo", species: "cat", breed: "Siamese" });

/** Answers with these animals, 24 to a page, and keeps what was asked. */
function animals(all: object[], asked: string[] = []) {
  return http.get("/api/animals", ({ request }) => {
    const { search, searchParams } = new URL(request.url);
    asked.push(search);
    const name = searchParams.get("search")?.toLowerCase() ?? "";
    const items = (all as { name: string }[]).filter((animal) => animal.name.toLowerCase().includes(name));
    const page = Number(searchParams.get("page"));
    return HttpResponse.json({ items: items.slice(page * 24, page * 24 + 24), total: items.length });
  });
}

const names = () => within(screen.getByRole("list", { name: "Animals" })).getAllByRole("link");

describe("the animals", () => {
  it("are shown with what one wants to know first, and lead to their pages", async () => {
    openPage("/", animals([animalJson({ bornOn: null }), MILO]));

    const bella = await screen.findByRole("link", { name: "Bella" });
    expect(bella).toHaveAttribute("href", `/animals/${BELLA}`);
    const card = bella.closest("article") as HTMLElement;
    expect(card).toHaveTextContent("Border Collie");
    expect(card).toHaveTextContent("Female, age not known");
    expect(card).toHaveTextContent("Available");
    expect(screen.getByText("2 animals in our care")).toBeVisible();
  });

  it("show how they are coming while they are", async () => {
    openPage("/animals", animals([MILO]));

    expect(await screen.findByRole("status", { name: "Loading the animals" })).toBeVisible();
    expect(await screen.findByRole("link", { name: "Milo" })).toBeVisible();
  });

  it("can be searched, and the address keeps the search", async () => {
    const { user, address } = openPage("/animals", animals([animalJson(), MILO]));
    await screen.findByRole("link", { name: "Bella" });

    await user.type(screen.getByLabelText("Search"), "mil");

    await screen.findByText("1 animal found");
    expect(names().map((link) => link.textContent)).toEqual(["Milo"]);
    expect(address()).toBe("/animals?search=mil");
  });

  it("can be filtered, and an address with a filter brings it back", async () => {
    const asked: string[] = [];
    const { user, address } = openPage("/animals?species=cat&page=2", animals([MILO], asked));
    await screen.findByText("1 animal found");

    await user.selectOptions(screen.getByLabelText("Status"), "In treatment");

    await waitFor(() => expect(asked.at(-1)).toBe("?species=cat&status=in_treatment&page=0&size=24"));
    expect(asked[0]).toBe("?species=cat&page=1&size=24");
    expect(address()).toBe("/animals?species=cat&status=in_treatment");
  });

  it("come in pages", async () => {
    const many = Array.from({ length: 30 }, (_, n) => animalJson({ identifier: `a${n}`, name: `Animal ${n}` }));
    const { user, address } = openPage("/animals", animals(many));
    await screen.findByRole("link", { name: "Animal 0" });

    await user.click(screen.getByRole("button", { name: "Page 2" }));

    expect(await screen.findByRole("link", { name: "Animal 29" })).toBeVisible();
    expect(address()).toBe("/animals?page=2");
  });

  it("that nobody found are no empty page", async () => {
    const { user } = openPage("/animals?search=dragon", animals([MILO]));

    expect(await screen.findByRole("heading", { name: "Nobody like that here" })).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Show all animals" }));

    expect(await screen.findByRole("link", { name: "Milo" })).toBeVisible();
    expect(screen.getByLabelText("Search")).toHaveValue("");
  });

  it("are not added by a volunteer", async () => {
    openPage("/animals", animals([MILO]));

    await screen.findByRole("link", { name: "Milo" });
    expect(screen.queryByRole("button", { name: "Add animal" })).not.toBeInTheDocument();
  });
});
