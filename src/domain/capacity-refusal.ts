/** Why internship places say nothing of how many study places they carry. */
export type CapacityRefusal =
  /** Half-year or full-year places: without the unit every figure could be wrong by a factor of 2. */
  | { readonly code: "missing-unit" }
  /** Decided shares say in which proportion, not how many internship places there are. */
  | { readonly code: "capacity-without-places" }
  /** A key that divides or fixes study places, where each cell is its own ceiling. */
  | { readonly code: "not-with-capacity"; readonly key: string }
  /** Where each cell is its own ceiling, no method divides anything. */
  | { readonly code: "no-methods-with-capacity" }
  /** A share of the students left that is 0 or above 1. */
  | { readonly code: "survival-range"; readonly written: string };
