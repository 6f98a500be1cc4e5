export { animalJson, BELLA, expenseJson, problemJson, userJson } from "./builders";
export { ADA, nobodyThere, openAnimatedPage, openPage, openRoutes, signedInAs } from "./openPage";
