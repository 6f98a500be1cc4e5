export { AnimalsPage } from "./AnimalsPage";
