import { defineConfig } from "vite";

/** The API client by itself: one module for Node 20 and browsers, readable because people will step through it. */
export default defineConfig({
  publicDir: false,
  build: {
    outDir: "dist/client",
    target: "es2022",
    minify: false,
    lib: { entry: "src/client/index.ts", formats: ["es"], fileName: () => "client.js" },
  },
});
