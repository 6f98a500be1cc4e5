// The sample users.
const PASSWORD = "shelter";
const called = (username) => ({ username, password: PASSWORD });

/** May add animals and change their status. */
export const COORDINATOR = called("ada");
/** The two volunteers of whom toggles are off for the one, and on for the other. */
export const OFF = called("ben");
export const ON = called("cleo");
export const PEOPLE = [COORDINATOR, OFF, ON];
