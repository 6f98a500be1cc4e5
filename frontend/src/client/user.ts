import { known } from "./animal";
import { Fields } from "./fields";

export interface Credentials {
  username: string;
  password: string;
}

export interface User {
  identifier: string;
  username: string;
  /** The name to show. */
  name: string;
  /** A coordinator may do all that a volunteer may. */
  role: "coordinator" | "volunteer";
}

export function readUser(value: unknown): User {
  const fields = new Fields(value, "user");
  return {
    identifier: fields.text("identifier"),
    username: fields.text("username"),
    name: fields.text("name"),
    role: known(["coordinator", "volunteer"], fields.text("role"), "volunteer"),
  };
}
