export { Portrait } from "./Portrait";
export { SpeciesMark } from "./SpeciesMark";
