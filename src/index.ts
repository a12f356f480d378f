export { apportion } from "./apportion/index.js";
