import type { ReactNode } from "react";
import { Loading } from "../ui";
import { useSessionState } from "./SessionContext";
import { SignInPage } from "./SignInPage";

interface SignedInProps {
  /** Shown while the shelter cannot tell who is here. */
  failed: (error: Error) => ReactNode;
  children: ReactNode;
}

/**
 * Shows something to people who are signed in, and the sign-in page to everybody else. It takes the place of the page
 * and leaves the address alone, so that signing in leads to where one wanted to be.
 */
export function SignedIn({ failed, children }: SignedInProps) {
  const { who, error } = useSessionState();
  if (who?.user && !who.expired) return children;
  if (who) return <SignInPage expired={who.expired} />;
  if (error) return failed(error);
  return <Loading />;
}
