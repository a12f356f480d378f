export { apportion } from "./apportion.js";
export { apportionTwoWay } from "./two-way/apportion-two-way.js";
export { verifyApportionment } from "./verify-apportionment.js";
export { verifyTwoWay } from "./two-way/verify-two-way.js";
export type {
  ApportionOptions,
  ApportionRefusal,
  ApportionResult,
  DivisorMethod,
  InvalidArgument,
  Method,
  NoWeight,
} from "./types.js";
export type {
  Cell,
  TwoWayInvalidArgument,
  TwoWayProblem,
  TwoWayRefusal,
  TwoWayResult,
} from "./two-way/types.js";
export type { ApportionmentCheck, Fraction, SeatMove } from "./verify-apportionment.js";
export type { TwoWayCheck, TwoWayMultipliers } from "./two-way/verify-two-way.js";
