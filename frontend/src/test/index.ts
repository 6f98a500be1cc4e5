export { animalJson, BELLA, expenseJson, problemJson, reminderJson, userJson } from "./builders";
export { ADA, nobodyThere, openAnimatedPage, openPage, openRoutes, signedInAs } from "./openPage";
