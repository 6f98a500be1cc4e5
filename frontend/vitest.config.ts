import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "client",
          environment: "node",
          include: ["src/client/**/*.test.ts"],
          setupFiles: ["src/test/setup.ts"],
        },
      },
      {
        plugins: [react()],
        test: {
          name: "pages",
          environment: "jsdom",
          include: ["src/**/*.test.{ts,tsx}"],
          exclude: ["src/client/**"],
          setupFiles: ["src/test/setup.ts", "src/test/setupPages.ts"],
          testTimeout: 30_000,
        },
      },
    ],
  },
});
