import type { Amount } from "./amount.js";
import type { Method } from "./request.js";

/** One provider's part of the key: a municipality, or the region. */
export interface ProviderKey {
  readonly provider: string;
  /** Inhabitants, children, employees or anything else: one for all specialisations, or one for each by its id. */
  readonly weight: Amount | Readonly<Record<string, Amount>>;
  /** The fewest internship places of the provider, all specialisations together; 0 unless said. */
  readonly minimum?: number;
  /** The most; none unless said. */
  readonly maximum?: number;
  /** Exactly so many: decided, or agreed. */
  readonly total?: number;
}

/** What a key counts, and where its numbers come from: the user's words, printed with the result. */
export interface KeyOrigin {
  readonly meaning: string;
  readonly source: string;
}

/** How many internship places are needed, and the key by which the providers are to supply them. */
export interface DistributionRequest {
  /** "2023/2024": its form says which specialisations there are. The newest form unless said. */
  readonly studyYear?: string;
  /** The KKR whose municipalities and region the key is for, by id; left out: the one that they belong to. */
  readonly kkr?: string;
  /** Half-year places by specialisation id, whole numbers; every specialisation of the form. */
  readonly internshipPlacesNeeded: Readonly<Record<string, number>>;
  readonly key: KeyOrigin;
  readonly providers: readonly ProviderKey[];
  /** Left out: largest-remainder; where the providers' totals are held too, sainte-lague. */
  readonly method?: Method;
  /** Providers and specialisation ids, the first preferred; those not listed come after. */
  readonly tieOrder?: readonly string[];
}
