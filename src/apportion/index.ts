export { apportion } from "./apportion.js";
export type { ApportionOptions, ApportionRefusal, ApportionResult, DivisorMethod, Method } from "./types.js";
