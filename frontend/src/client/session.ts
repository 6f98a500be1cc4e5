import { parseAmount } from "./amount";
import {
  type Animal,
  type AnimalQuery,
  type Microchip,
  type NewAnimal,
  readAnimal,
  readMicrochip,
  type Status,
} from "./animal";
import { type Expense, type ExpenseOptions, type ExpensePageQuery, readExpense } from "./expense";
import { Fields } from "./fields";
import type { Http } from "./http";
import { type Page, readPage } from "./page";
import { type ExpenseReport, type ReportQuery, readReport } from "./report";
import { readUser, type User } from "./user";

/** As many expenses as the shelter hands out at once. */
const LARGEST_PAGE = 500;

/**
 * One person's conversation with the shelter. Every function rejects with `Problem` (the shelter says no; 401 when
 * the session is over) or `Unreachable` (nobody answered), and sends its request once.
 */
export class Session {
  readonly #http: Http;

  constructor(http: Http) {
    this.#http = http;
  }

  /** Who is signed in. */
  async me(): Promise<User> {
    return readUser(await this.#http.get("/api/users/me"));
  }

  /** Every toggle as it stands for this person. A toggle that is not in here is off. */
  async toggles(): Promise<Record<string, boolean>> {
    return new Fields(await this.#http.get("/api/toggles"), "toggles").flags();
  }

  /** Animals by name, 24 on a page unless `size` says otherwise. */
  async animals(query: AnimalQuery = {}): Promise<Page<Animal>> {
    const { search, species, status, page, size } = query;
    return readPage(await this.#http.get("/api/animals", { search, species, status, page, size }), readAnimal);
  }

  async animal(animalId: string): Promise<Animal> {
    return readAnimal(await this.#http.get(animalPath(animalId)));
  }

  /** Adds an animal, once however often it is sent with the same identifier. For coordinators. */
  async addAnimal(animal: NewAnimal): Promise<Animal> {
    const { name, species, breed, sex, bornOn, arrivedOn, status, microchip, description } = animal;
    const identifier = animal.identifier ?? crypto.randomUUID();
    const body = { identifier, name, species, breed, sex, bornOn, arrivedOn, status, microchip, description };
    return readAnimal(await this.#http.post("/api/animals", body));
  }

  /** For coordinators. */
  async changeStatus(animalId: string, status: Status): Promise<Animal> {
    return readAnimal(await this.#http.patch(animalPath(animalId), { status }));
  }

  /** What the registry knows of an animal's microchip; slow or broken registries are an answer too, never an error. */
  async microchip(animalId: string): Promise<Microchip> {
    return readMicrochip(await this.#http.get(`${animalPath(animalId)}/microchip`));
  }

  /**
   * Records an expense, once however often it is sent with the same identifier.
   *
   * @param amount dollars and cents as a person types them in, such as `12.34`
   * @throws InvalidInput naming the field `amount`, before anything is sent, where the text is no amount
   */
  async recordExpense(animalId: string, amount: string, options: ExpenseOptions = {}): Promise<Expense> {
    const body = {
      identifier: options.identifier ?? crypto.randomUUID(),
      amount: parseAmount(amount),
      description: options.description,
    };
    return readExpense(await this.#http.post(`${animalPath(animalId)}/expenses`, body));
  }

  /** All expenses of an animal, newest first. */
  async expenses(animalId: string): Promise<Expense[]> {
    const all: Expense[] = [];
    let page: Page<Expense>;
    do {
      page = await this.expensePage(animalId, { before: all.at(-1)?.identifier, size: LARGEST_PAGE });
      all.push(...page.items);
    } while (page.items.length > 0 && all.length < page.total);
    return all;
  }

  /** Some expenses of an animal, newest first, and how many there are in all. */
  async expensePage(animalId: string, query: ExpensePageQuery = {}): Promise<Page<Expense>> {
    const { before, size } = query;
    return readPage(await this.#http.get(`${animalPath(animalId)}/expenses`, { before, size }), readExpense);
  }

  async expenseReport(query: ReportQuery = {}): Promise<ExpenseReport> {
    const { from, to, page, size } = query;
    return readReport(await this.#http.get("/api/reports/expenses", { from, to, page, size }));
  }

  /** Ends the session; what is asked of it afterwards is a 401. */
  async signOut(): Promise<void> {
    await this.#http.delete("/api/session");
  }
}

function animalPath(animalId: string): string {
  return `/api/animals/${encodeURIComponent(animalId)}`;
}
