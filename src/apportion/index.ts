export { apportion } from "./apportion.js";
export type { ApportionOptions, ApportionRefusal, ApportionResult, Method } from "./types.js";
