import type { Amount } from "../domain/amount.js";
import type { Where } from "../domain/where.js";

/** The internship places of one cell in one return. */
export interface ReportedCell {
  /** The name in the reference data; of others as written. */
  readonly provider: string;
  /** Of a department or a site: the municipality or region whose it is. */
  readonly partOf?: string;
  /** What the provider is known by, however it is written. */
  readonly providerId: string;
  readonly institution: string;
  readonly specialisation: string;
  readonly places: Amount;
  readonly where: Where;
}
