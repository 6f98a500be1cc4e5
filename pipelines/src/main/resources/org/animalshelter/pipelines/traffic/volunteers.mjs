// People who stay signed in. Half of them stay for as long as the traffic does; the others leave now and then, and come
// again, so that signing in is a part of the traffic too.
export class Volunteers {
  #connect;
  #page;
  #all;
  #next = 0;
  #leaving = 0;

  /** @param people who use production: with more volunteers than that, some are signed in several times */
  constructor(connect, page, people, number) {
    this.#connect = connect;
    this.#page = page;
    this.#all = Array.from({ length: number }, (_, index) => ({ ...people[index % people.length] }));
  }

  /** One after the other: checking a password costs the backend as much as many requests. */
  async signIn() {
    for (const volunteer of this.#all) await this.signInAnew(volunteer);
  }

  async signInAnew(volunteer) {
    const { username, password } = volunteer;
    volunteer.session = await this.#connect(this.#page, { username, password });
    volunteer.signedOut = false;
  }

  /** Whose turn it is. */
  next() {
    return this.#all[this.#next++ % this.#all.length];
  }

  /** The next one who leaves, and comes again as somebody who has just signed in. */
  nextToLeave() {
    const staying = Math.ceil(this.#all.length / 2);
    const leaving = this.#all.length - staying;
    return leaving === 0 ? this.#all[0] : this.#all[staying + (this.#leaving++ % leaving)];
  }

  /** One who is called so. */
  called(username) {
    return this.#all.find((volunteer) => volunteer.username === username) ?? this.#all[0];
  }

  get all() {
    return this.#all;
  }
}
