export { useBackend, useRecovery } from "./backendRelease";
export { Footer } from "./Footer";
export { NewerVersionNotice } from "./NewerVersionNotice";
