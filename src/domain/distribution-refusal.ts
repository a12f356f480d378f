import type { Names } from "./where.js";

/** Why internship places can't be distributed over their providers. */
export type DistributionRefusal =
  | ({ readonly names: Names } & NamedDistribution)
  | { readonly code: "no-providers" }
  | {
      readonly code: "repeated-provider";
      readonly provider: string;
      readonly first: string;
      /** In a key of institutions: the two stand with different ones. */
      readonly isWithAnotherInstitution?: true;
    }
  | { readonly code: "unknown-provider"; readonly written: string; readonly nearest: string | null }
  | { readonly code: "not-whole-places"; readonly written: string }
  | {
      readonly code: "total-outside-limits";
      readonly provider: string;
      readonly total: number;
      readonly minimum: number;
      readonly maximum: number | null;
    }
  /** No column of a key file is the weight, or several could be. */
  | { readonly code: "weight-column"; readonly headers: readonly string[] }
  /** Largest remainder holds no two margins: the needs, and the totals of the providers. */
  | { readonly code: "method-with-totals"; readonly choices: readonly string[] };

/** The names of the ids come along. */
type NamedDistribution =
  | { readonly code: "missing-need"; readonly specialisations: readonly string[] }
  | {
      readonly code: "missing-weight";
      readonly provider: string;
      readonly specialisations: readonly string[];
    }
  /** Within one specialisation, or without one over the totals of the providers. */
  | {
      readonly code: "providers-tied";
      readonly specialisation?: string;
      readonly tied: readonly string[];
      readonly internshipPlacesToDraw: number;
    }
  | {
      readonly code: "provider-cells-tied";
      readonly cells: readonly { readonly provider: string; readonly specialisation: string }[];
    }
  /** The needs don't fit the limits and totals; with both margins held, between these providers and these needs. */
  | {
      readonly code: "needs-not-met";
      readonly needed: number;
      readonly available: number;
      readonly providers?: readonly string[];
      readonly specialisations?: readonly string[];
    }
  /** The key is 0 for everybody. */
  | { readonly code: "empty-distribution-key"; readonly specialisation?: string; readonly needed: number }
  /** adams, huntington-hill and dean give each provider a first place, and there are not enough. */
  | {
      readonly code: "too-few-internship-places";
      readonly specialisation?: string;
      readonly needed: number;
      readonly available: number;
    };
