import type { FormEdition } from "../domain/form-edition.js";
import type { InternshipHalfYears, InternshipPeriods } from "../domain/form-frame.js";
import type { Kkr } from "../domain/kkr.js";
import type { Dated } from "./dated.js";

/** Everything that is dated, as plain data. */
export interface ReferenceData {
  readonly editions: readonly FormEdition[];
  readonly councils: readonly Dated<Kkr>[];
  readonly internshipPeriods: readonly Dated<InternshipPeriods>[];
  readonly internshipHalfYears: readonly Dated<InternshipHalfYears>[];
}
