import type { DistributionRequest, KeyOrigin } from "../domain/distribution-request.js";
import type { Method } from "../domain/request.js";
import type { Note } from "../domain/note.js";

/** Internship places of one specialisation: of one provider, or needed in all. */
export interface SpecialisationInternshipPlaces {
  readonly specialisation: string;
  readonly name: string;
  readonly internshipPlaces: number;
}

/** What one provider is to supply. */
export interface ProviderInternshipPlaces {
  readonly provider: string;
  /** All specialisations together: exactly the sum of its cells, and within the provider's limits. */
  readonly internshipPlaces: number;
  readonly specialisations: readonly SpecialisationInternshipPlaces[];
}

/** Half-year internship places to supply, by provider and specialisation: rows and columns both sum. */
export interface Distribution {
  /** The study year of the form whose specialisations these are. */
  readonly form: string;
  readonly key: KeyOrigin;
  /** The method of the cells. */
  readonly method: Method;
  /** Whether the providers' totals were held: fixed beforehand, or found first, because a limit would not hold. */
  readonly totalsHeld: boolean;
  /** What was needed, and is supplied to the last place. */
  readonly specialisations: readonly SpecialisationInternshipPlaces[];
  /** In the order of the key. */
  readonly providers: readonly ProviderInternshipPlaces[];
  readonly internshipPlaces: number;
  /** In Danish: what the table rests on, and what was done on the way. */
  readonly notes: readonly Note[];
  readonly request: DistributionRequest;
}
