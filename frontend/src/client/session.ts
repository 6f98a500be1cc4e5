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
import { type Reminder, type ReminderOptions, readReminder } from "./reminder";
import { type ExpenseReport, type ReportQuery, readReport } from "./report";
import { readUser, type User } from "./user";

/** As many expenses or reminders as the shelter hands out at once. */
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
      amountCents: parseAmount(amount),
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

  /** One's own reminders, the next one due first. */
  async reminders(): Promise<Reminder[]> {
    const path = await this.#remindersPath();
    const all: Reminder[] = [];
    let page: Page<Reminder>;
    for (let number = 0; ; number++) {
      page = readPage(await this.#http.get(path, { page: number, size: LARGEST_PAGE }), readReminder);
      all.push(...page.items);
      if (page.items.length === 0 || all.length >= page.total) break;
    }
    return all.sort((one, other) => Date.parse(one.dueAt) - Date.parse(other.dueAt));
  }

  /**
   * Reminds the one who is signed in to feed an animal, once however often it is sent with the same identifier.
   *
   * @param everyHours 1 to 168; it is due for the first time after as many hours
   */
  async remind(animalId: string, everyHours: number, options: ReminderOptions = {}): Promise<Reminder> {
    const identifier = options.identifier ?? crypto.randomUUID();
    return readReminder(await this.#http.post(await this.#remindersPath(), { identifier, animalId, everyHours }));
  }

  /** @param at the ISO date and time at which the animal was fed: sent twice, it was fed once */
  async markFed(reminderId: string, at: string): Promise<Reminder> {
    const path = `${await this.#remindersPath()}/${encodeURIComponent(reminderId)}/fed`;
    return readReminder(await this.#http.put(path, { at }));
  }

  /** Asks each time: the one who is signed in may be another one by now. */
  async #remindersPath(): Promise<string> {
    return `/api/users/${(await this.me()).identifier}/reminders`;
  }

  /** Ends the session; what is asked of it afterwards is a 401. */
  async signOut(): Promise<void> {
    await this.#http.delete("/api/session");
  }
}

function animalPath(animalId: string): string {
  return `/api/animals/${encodeURIComponent(animalId)}`;
}
