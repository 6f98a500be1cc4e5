export { createQueryClient } from "./queryClient";
export { useIsCoordinator, useSession, useSignedInUser, useSignOut } from "./SessionContext";
export { SessionProvider } from "./SessionProvider";
export { SignedIn } from "./SignedIn";
