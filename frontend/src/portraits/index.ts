export { Portrait } from "./Portrait";
