export { useBackend, useRecovery } from "./backendRelease";
export { Footer } from "./Footer";
export { thisPage } from "./frontendRelease";
export { NewerVersionNotice } from "./NewerVersionNotice";
export { useRetirement } from "./useRetirement";
