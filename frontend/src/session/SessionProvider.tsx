import { useQuery, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useMemo, useState } from "react";
import { type Credentials, connect, Problem, resume, type Session } from "../client";
import { thisPage } from "../release";
import { forgetPerson } from "./queryClient";
import { SessionContext } from "./SessionContext";
import { NOBODY, WHO, type Who } from "./who";

/** Knows who is signed in, and signs in and out. */
export function SessionProvider({ children }: { children: ReactNode }) {
  const queryClient = useQueryClient();
  const [session, setSession] = useState(() => resume(window.location.origin, thisPage(queryClient)));
  const { data: who, error } = useQuery({
    queryKey: WHO,
    queryFn: () => ask(session),
    // From here on, whatever is answered with 401 tells that the session is over.
    staleTime: Number.POSITIVE_INFINITY,
  });

  const state = useMemo(
    () => ({
      session,
      who,
      error,
      async signIn(credentials: Credentials) {
        const next = await connect(window.location.origin, credentials, thisPage(queryClient));
        const user = await next.me();
        // Whoever comes back after an expiry finds everything as it was; anybody else starts afresh.
        if (queryClient.getQueryData<Who>(WHO)?.user?.identifier !== user.identifier) forgetPerson(queryClient);
        setSession(next);
        queryClient.setQueryData<Who>(WHO, { user, expired: false });
      },
      async signOut() {
        await session.signOut();
        queryClient.setQueryData<Who>(WHO, NOBODY);
        forgetPerson(queryClient);
      },
    }),
    [session, who, error, queryClient],
  );
  return <SessionContext value={state}>{children}</SessionContext>;
}

async function ask(session: Session): Promise<Who> {
  try {
    return { user: await session.me(), expired: false };
  } catch (error) {
    if (error instanceof Problem && error.status === 401) return NOBODY;
    throw error;
  }
}
