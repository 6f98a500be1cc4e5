import { useQuery } from "@tanstack/react-query";
import { createContext, type ReactNode } from "react";
import { useSession, useSignedInUser } from "../session";

/** How old a switch may get before the page knows, in milliseconds. */
const INTERVAL = 2_000;

export const TogglesContext = createContext<Record<string, boolean>>({});

/** Keeps asking which toggles are on for the one who is signed in. While the shelter does not answer, the last answer holds. */
export function TogglesProvider({ children }: { children: ReactNode }) {
  const session = useSession();
  const user = useSignedInUser();
  const { data } = useQuery({
    queryKey: ["toggles", user?.identifier],
    queryFn: () => session.toggles(),
    enabled: user !== null,
    refetchInterval: INTERVAL,
    refetchOnWindowFocus: "always",
    staleTime: INTERVAL,
    retry: false,
  });
  return <TogglesContext value={data ?? {}}>{children}</TogglesContext>;
}
