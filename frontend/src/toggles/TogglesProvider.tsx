import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useSession, useSignedInUser } from "../session";
import { TogglesContext } from "./TogglesContext";

/** How old a switch may get before the page knows, in milliseconds. */
const INTERVAL = 2_000;

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
  return <TogglesContext value={data ?? null}>{children}</TogglesContext>;
}
