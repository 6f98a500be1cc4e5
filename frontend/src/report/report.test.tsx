import { screen, waitFor, within } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { BELLA, openPage, problemJson } from "../test";
import { periodOf } from "./period";

// A chart has no size in jsdom, and says so each time.
beforeEach(() => {
  const warn = vi.spyOn(console, "warn").mockReturnValue();
  return () => warn.mockRestore();
});

/** Answers for whatever period it is asked, and keeps what it was asked. */
function report(changes: object = {}, asked: URLSearchParams[] = []) {
  return http.get("/api/reports/expenses", ({ request }) => {
    const query = new URL(request.url).searchParams;
    asked.push(query);
    return HttpResponse.json({
      from: query.get("from"),
      to: query.get("to"),
      totalCents: 123450,
      count: 17,
      months: [
        { month: "2026-10", totalCents: 100000, count: 9 },
        { month: "2026-11", totalCents: 23450, count: 8 },
      ],
      animals: {
        items: [{ identifier: BELLA, name: "Bella", species: "dog", totalCents: 123450, count: 17 }],
        total: 1,
      },
      ...changes,
    });
  });
}

describe("the expense report", () => {
  it("tells what was spent in all, in each month and on each animal", async () => {
    openPage("/report", report());

    expect(await screen.findByText("Spent in all")).toBeVisible();
    expect(screen.getAllByText("$1,234.50")[0]).toBeVisible();
    expect(screen.getByText("$617.25")).toBeVisible();

    const months = within(screen.getByRole("table", { name: "Spent month by month" })).getAllByRole("row");
    expect(months.map((row) => row.textContent)).toEqual(["MonthSpent", "Oct 2026$1,000.00", "Nov 2026$234.50"]);

    const animals = within(screen.getByRole("table", { name: "Animal by animal" }));
    expect(animals.getByRole("link", { name: "Bella" })).toHaveAttribute("href", `/animals/${BELLA}`);
    expect(animals.getByRole("row", { name: /All animals/ })).toHaveTextContent("17$1,234.50");
  });

  it("covers the period that is chosen, and the address keeps it", async () => {
    const asked: URLSearchParams[] = [];
    const { user, address } = openPage("/report", report({}, asked));
    await screen.findByText("Spent in all");

    await user.selectOptions(screen.getByLabelText("Period"), "Last year");

    const lastYear = new Date().getFullYear() - 1;
    await waitFor(() => expect(asked.at(-1)?.get("from")).toBe(`${lastYear}-01-01`));
    expect(asked.at(-1)?.get("to")).toBe(`${lastYear}-12-31`);
    expect(address()).toBe("/report?period=last-year");
  });

  it("covers the dates in the address", async () => {
    openPage("/report?period=other&from=2026-02-01&to=2026-02-28", report());

    expect(await screen.findByText("Feb 1, 2026 to Feb 28, 2026")).toBeVisible();
    expect(screen.getByLabelText("From")).toHaveValue("2026-02-01");
  });

  it("says at the date what is wrong with it", async () => {
    const violations = [{ field: "from", message: "must not be after to" }];
    openPage(
      "/report?period=other&from=2026-03-01&to=2026-02-28",
      http.get("/api/reports/expenses", () => HttpResponse.json(problemJson(400, { violations }), { status: 400 })),
    );

    expect(await screen.findByText("Must not be after to")).toBeVisible();
    expect(screen.getByLabelText("From")).toBeInvalid();
  });

  it("comes in pages of animals", async () => {
    const asked: URLSearchParams[] = [];
    const animals = { items: [{ identifier: "a", name: "Ace", species: "cat", totalCents: 100, count: 1 }], total: 41 };
    const { user, address } = openPage("/report?period=this-year", report({ animals }, asked));

    await user.click(await screen.findByRole("button", { name: "Page 3" }));

    await waitFor(() => expect(asked.at(-1)?.get("page")).toBe("2"));
    expect(address()).toBe("/report?period=this-year&page=3");
  });

  it("without expenses is no empty page", async () => {
    openPage("/report", report({ totalCents: 0, count: 0, animals: { items: [], total: 0 } }));

    expect(await screen.findByRole("heading", { name: "Not a cent spent" })).toBeVisible();
  });
});

describe("a period", () => {
  const today = new Date(2026, 1, 3);

  it.each([
    ["12-months", "2025-03-01", "2026-02-03"],
    ["this-month", "2026-02-01", "2026-02-03"],
    ["this-year", "2026-01-01", "2026-02-03"],
    ["last-year", "2025-01-01", "2025-12-31"],
    ["other", "2025-03-01", "2026-02-03"],
  ] as const)("called %s goes from %s to %s", (name, from, to) => {
    expect(periodOf(name, today)).toEqual({ from, to });
  });
});
