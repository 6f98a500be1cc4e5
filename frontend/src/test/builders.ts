/** JSON as the shelter sends it, with defaults: a test names only what it is about. */

export const BELLA = "5f0e6c1c-7d0e-4d6c-9a83-6a3f6d9d1a01";

export function animalJson(changes: object = {}) {
  return {
    identifier: BELLA,
    name: "Bella",
    species: "dog",
    breed: "Border Collie",
    sex: "female",
    bornOn: "2022-04-01",
    arrivedOn: "2026-01-03",
    status: "available",
    microchip: "900123456789012",
    description: "Loves the water.",
    ...changes,
  };
}

export function expenseJson(changes: object = {}) {
  return {
    identifier: "0b6f6f0a-52a5-4c39-b3de-3a5c5c1f0001",
    amountCents: 1234,
    description: "Vaccination",
    createdDate: "2026-11-20T09:00:00Z",
    ...changes,
  };
}

export function reminderJson(changes: object = {}) {
  return {
    identifier: "c3d1b7a4-0f52-4d0e-8a61-2b9f4c7d0001",
    animal: { identifier: BELLA, name: "Bella", species: "dog" },
    everyHours: 8,
    fedAt: null,
    dueAt: "2026-11-21T15:40:00Z",
    ...changes,
  };
}

export function userJson(changes: object = {}) {
  return {
    identifier: "7a1e2f64-2d1c-4c62-9d0b-0c3f5a9e0001",
    username: "ben",
    name: "Ben Okafor",
    role: "volunteer",
    ...changes,
  };
}

export function problemJson(status: number, changes: object = {}) {
  return { type: "about:blank", title: "Problem", status, requestId: "request-1", ...changes };
}
