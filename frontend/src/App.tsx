import { MantineProvider } from "@mantine/core";
import { type QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider, type RouterProviderProps } from "react-router";
import { SessionProvider } from "./session";
import { cssVariables, theme } from "./ui";

interface AppProps {
  queryClient: QueryClient;
  router: RouterProviderProps["router"];
  /** `test` leaves out animations. */
  env?: "default" | "test";
}

export function App({ queryClient, router, env = "default" }: AppProps) {
  return (
    <MantineProvider env={env} theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
      <QueryClientProvider client={queryClient}>
        <SessionProvider>
          <RouterProvider router={router} />
        </SessionProvider>
      </QueryClientProvider>
    </MantineProvider>
  );
}
