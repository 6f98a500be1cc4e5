import { createContext, useContext } from "react";
import type { Credentials, Session, User } from "../client";
import type { Who } from "./who";

interface SessionState {
  session: Session;
  /** Undefined until the shelter has told. */
  who: Who | undefined;
  /** Why the shelter could not tell. */
  error: Error | null;
  signIn(credentials: Credentials): Promise<void>;
  signOut(): Promise<void>;
}

export const SessionContext = createContext<SessionState | null>(null);

export function useSessionState(): SessionState {
  const state = useContext(SessionContext);
  if (!state) throw new Error("there is no <SessionProvider> around this");
  return state;
}

/** The conversation with the shelter: what every page asks. */
export function useSession(): Session {
  return useSessionState().session;
}

/** Who is signed in, for what is only shown to somebody who is. */
export function useUser(): User {
  const user = useSessionState().who?.user;
  if (!user) throw new Error("nobody is signed in: show this inside <SignedIn>");
  return user;
}

/** Whether the one who is signed in may add animals and change their status. */
export function useIsCoordinator(): boolean {
  return useUser().role === "coordinator";
}

export function useSignOut(): () => Promise<void> {
  return useSessionState().signOut;
}

/** Who is signed in, or null, for what is shown to everybody. */
export function useSignedInUser(): User | null {
  const who = useSessionState().who;
  return who && !who.expired ? who.user : null;
}
