export { animalJson, BELLA, expenseJson, problemJson, userJson } from "./builders";
export { ADA, nobodyThere, openPage, openRoutes, signedInAs } from "./openPage";
