export { AnimalPage } from "./AnimalPage";
export { AnimalsPage } from "./AnimalsPage";
