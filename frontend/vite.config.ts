import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const nodeModule = (names: string) => new RegExp(`[\\\\/]node_modules[\\\\/](${names})[\\\\/]`);

export default defineConfig({
  plugins: [react()],
  server: { port: 5173, proxy: { "/api": "http://localhost:8080" } },
  build: {
    outDir: "dist/app",
    // The content security policy allows fonts from the page's own address only, not from within a style sheet.
    assetsInlineLimit: 0,
    // Libraries change less often than the pages do: apart from them, a browser keeps them over many releases.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: "react", test: nodeModule("react|react-dom|react-router|scheduler|@tanstack") },
            { name: "mantine", test: nodeModule("@mantine[\\\\/](core|form|hooks|notifications|store)|@floating-ui") },
          ],
        },
      },
    },
  },
});
