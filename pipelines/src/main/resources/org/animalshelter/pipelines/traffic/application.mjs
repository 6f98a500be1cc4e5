import { shelter } from "./shelter/shelter.mjs";

/**
 * What the tools know of the application that a client belongs to. A person has a `username` and a `password`; a view is
 * named, and `of` something.
 *
 * @return what all of them use:
 *     `connect(url, person, sender)` to a session;
 *     `views` that the client ships, each of which is seen by the person whom it is about;
 *     `people` who can sign in, and one `person(on)` of them for whom toggles are on or off;
 *     `actions(mark)` of volunteers: `begin(session)` once, and then the `next(volunteer)` for each of them;
 *     `look(session, view)` to the rows of a view, null where there is nothing to be seen;
 *     `sample(session, number, usernames)` to the views that show whether all is as it was;
 *     `tryOut(trial, others)`, a candidate beside other instances;
 *     `checks`, each with its name, what does it, and the functions that a session must have for it;
 *     `write(session, username)` to what was written, and `find(session, written)` that fails where it is not as it was
 */
export const applicationOf = (client) => shelter(client);
