import { describe, expect, it } from "vitest";
import { InvalidInput, Problem, Unreachable } from "../client";
import { fieldMessages } from "./fieldMessages";

describe("the messages for the fields of a form", () => {
  const problem = new Problem({
    status: 400,
    title: "Bad Request",
    detail: null,
    violations: [
      { field: "amount", message: "must be greater than 0" },
      { field: "amount", message: "must have two decimals" },
      { field: "elsewhere", message: "must not be" },
    ],
    requestId: null,
  });

  it("are the first for each field that the form has", () => {
    expect(fieldMessages(problem, ["amount", "description"])).toEqual({ amount: "Must be greater than 0" });
  });

  it("come from what was refused before sending, too", () => {
    expect(fieldMessages(new InvalidInput("amount", "must be an amount"), ["amount"])).toEqual({
      amount: "Must be an amount",
    });
  });

  it("are none where no field is to blame", () => {
    expect(fieldMessages(new Unreachable("nobody"), ["amount"])).toEqual({});
  });
});
