import type { User } from "../client";

/** The query that tells who is signed in. */
export const WHO = ["who"] as const;

export interface Who {
  /** Null where nobody is. */
  user: User | null;
  /** Whether the session is over, so that the user has to sign in again. */
  expired: boolean;
}

export const NOBODY: Who = { user: null, expired: false };
