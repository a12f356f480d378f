import type { Coded, NoData } from "./coded.js";
import type { Names } from "./where.js";

export type DistributionRefusal =
  | ({ readonly names: Names } & NamedDistribution)
  | Coded<{
      "no-providers": NoData;
      "repeated-provider": {
        provider: string;
        first: string;
        /** In a key of institutions: the two stand with different ones. */
        isWithAnotherInstitution?: true;
      };
      "unknown-provider": { written: string; nearest: string | null };
      "not-whole-places": { written: string };
      "total-outside-limits": { provider: string; total: number; minimum: number; maximum: number | null };
      /** No column of a key file is the weight, or several could be. */
      "weight-column": {
        headers: readonly string[];
        /** Whether the specialisations stand below these, each in rows of its own. */ haveSpecialisations?: true;
      };
      /** Largest remainder holds no two margins: the needs, and the totals of the providers. */
      "method-with-totals": { choices: readonly string[] };
    }>;

type NamedDistribution = Coded<{
  "missing-need": { specialisations: readonly string[] };
  /** For these specialisations; for all of them together if none is named. */
  "missing-weight": { provider: string; specialisations: readonly string[] };
  /** Within one specialisation, or without one over the totals of the providers. */
  "providers-tied": { specialisation?: string; tied: readonly string[]; internshipPlacesToDraw: number };
  "provider-cells-tied": { cells: readonly { readonly provider: string; readonly specialisation: string }[] };
  /** The needs don't fit the limits and totals; with both margins held, between these providers and these needs. */
  "needs-not-met": {
    needed: number;
    available: number;
    providers?: readonly string[];
    specialisations?: readonly string[];
    /** Some have a total of their own, which is held. */
    isFixed?: true;
  };
  /** The key is 0 for everybody. */
  "empty-distribution-key": { specialisation?: string; needed: number };
  /** adams, huntington-hill and dean give each provider a first place, and there are not enough. */
  "too-few-internship-places": { specialisation?: string; needed: number; available: number };
}>;
