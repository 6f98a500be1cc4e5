import { shelter } from "./shelter/shelter.mjs";
import { Shipped } from "./shipped/shipped.mjs";

/**
 * What the tools know of the application that a client belongs to. One that ships people has an application of its own, any
 * other is the shelter's: what a client lacks does not decide it, because a release of the shelter that lost a function is
 * broken, and not another application.
 *
 * @return what all scripts use; a person has a `username` and a `password`, and a view a `name`, and what it is `of`:
 *     `connect(url, person, sender)` to a session;
 *     `views` that the client ships, each of which is seen by the person whom it is about;
 *     `people` who can sign in, and one `person(on)` of them for whom toggles are on or off;
 *     `actions(mark)` of volunteers: `begin(session)` once, and then the `next(volunteer)` for each of them;
 *     `look(session, view, sought)` to the rows of a view, null where there is nothing to be seen; of a long one, at least
 *     those that are sought;
 *     `sample(session, number, usernames)` to the views that show whether all is as it was;
 *     `tryOut(trial, others)`, a candidate beside other instances;
 *     `checks`, each with its name, what does it, and the functions that a session must have for it;
 *     `write(volunteer)` to what was written, and `find(session, written)` that fails where it is not as it was
 * @throws Error where the client ships too little
 */
export const applicationOf = (client) => ("people" in client ? new Shipped(client) : shelter(client));
