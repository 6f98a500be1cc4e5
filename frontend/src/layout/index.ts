export { BrokenPage } from "./BrokenPage";
export { NotFoundPage } from "./NotFoundPage";
export { Shell } from "./Shell";
