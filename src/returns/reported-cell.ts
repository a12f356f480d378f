import type { Amount } from "../domain/amount.js";
import type { InternshipPlacesUnit } from "../domain/request.js";
import type { Where } from "../domain/refusal.js";

/** The internship places of one cell in one return. */
export interface ReportedCell {
  /** The name in the reference data; of others as written. */
  readonly provider: string;
  /** What the provider is known by, however it is written. */
  readonly providerId: string;
  /** The same for its municipality or region, if it is a department or a site of one. */
  readonly ownerId: string;
  readonly institution: string;
  readonly specialisation: string;
  readonly places: Amount;
  /** Null where the return states none. */
  readonly unit: InternshipPlacesUnit | null;
  /** Whether its number is left blank: 0 stands in for it. */
  readonly isBlank: boolean;
  /** Whether its return could be read to the end: of another one cells may be missing. */
  readonly isWhole: boolean;
  readonly where: Where;
}
