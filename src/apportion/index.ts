export { apportion } from "./apportion.js";
export { apportionTwoWay } from "./two-way/apportion-two-way.js";
export type { ApportionOptions, ApportionRefusal, ApportionResult, DivisorMethod, Method } from "./types.js";
export type { Cell, TwoWayProblem, TwoWayRefusal, TwoWayResult } from "./two-way/types.js";
