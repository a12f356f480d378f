import type { CellSum } from "./collected-returns.js";
import type { Names, Where } from "./refusal.js";
import type { InternshipPlacesUnit, RemarkCode } from "./request.js";
import type { BlankInstitution, UnreadKind } from "./returns-refusal.js";

/** A provider whose answer was replaced, and the cells that are different now; null if there was none. */
export interface ReplacedAnswer {
  readonly provider: string;
  readonly changes: readonly {
    readonly institution: string;
    readonly specialisation: string;
    readonly before: string | null;
    readonly now: string;
  }[];
  /** What the provider wrote then, and not now. */
  readonly remarks?: readonly string[];
}

/** About the providers' returns together. */
export type ReturnsNotice =
  /** What a table of the collected internship places does not say, and whoever reads it again must be told. */
  | {
      readonly code: "unsaid-in-table";
      readonly studyYear: string;
      readonly kkr: string;
      readonly unit: InternshipPlacesUnit | null;
    }
  /** Municipalities of the KKR, its region, and others that answered last year. */
  | {
      readonly code: "not-answered";
      readonly providers: readonly string[];
      /** Whether there are files that were not read and may be theirs. */
      readonly mayBeUnread?: boolean;
    }
  /** Who has sent a file that was not read. */
  | { readonly code: "answer-not-read"; readonly providers: readonly string[] }
  /** Who has answered for some of the KKR's institutions only, by what they have answered for. */
  | {
      readonly code: "partial-answers";
      readonly answers: readonly {
        readonly institutions: readonly string[];
        readonly providers: readonly string[];
      }[];
      readonly names: Names;
    }
  /** What stands for last year's file has the very bytes of a return of this year: perhaps another file was meant. */
  | { readonly code: "same-file"; readonly as: string }
  /** A file that lies among the returns and was not read. */
  | { readonly code: "file-not-read"; readonly kind: UnreadKind }
  /** Everything of an institution left blank, and read as 0 because the user said so. */
  | { readonly code: "blank-as-zero"; readonly blanks: readonly BlankInstitution[]; readonly names: Names }
  /** Files whose internship places are in another unit than the one asked for, and were converted exactly. */
  | {
      readonly code: "unit-converted";
      readonly from: InternshipPlacesUnit;
      readonly to: InternshipPlacesUnit;
      readonly files: readonly string[];
    }
  /** Forms of ours that leave the unit blank, and were read in the one asked for. */
  | {
      readonly code: "unit-assumed";
      readonly unit: InternshipPlacesUnit;
      readonly files: readonly string[];
    }
  /** What a provider wrote in the field for remarks, or what is ours to say of its return. */
  | {
      readonly code: "provider-remark";
      readonly provider: string;
      readonly text: string;
      readonly of?: RemarkCode;
    }
  /** What somebody wrote beside the cells of a return that we sent out. */
  | { readonly code: "remarks"; readonly cells: readonly { readonly text: string; readonly where: Where }[] }
  /** Who came to an earlier collection, and who stands there with other numbers now; none if they are the same. */
  | {
      readonly code: "collection-changed";
      readonly added: readonly string[];
      readonly replaced: readonly ReplacedAnswer[];
      readonly names: Names;
    }
  /** All internship places of each provider this year and last year, in plain digits and this year's unit. */
  | {
      readonly code: "against-last-year";
      readonly providers: readonly {
        readonly provider: string;
        readonly before: string;
        readonly now: string;
      }[];
      /** Who had internship places last year, and has not answered. */
      readonly silent: readonly string[];
    }
  /** How many of the KKR's providers have answered, and the sums, in plain digits. */
  | {
      readonly code: "collected";
      readonly answered: number;
      readonly of: number;
      readonly sums: readonly CellSum[];
      readonly unit: InternshipPlacesUnit | null;
      readonly names: Names;
    }
  /** Who is neither a municipality of the KKR nor its region, and counted all the same. */
  | {
      readonly code: "other-provider";
      readonly provider: string;
      /** Which of them it nearly is. */
      readonly nearest?: string;
      /** The name of the KKR that it is a municipality or the region of. */
      readonly belongsTo?: string;
    }
  /** A department or a site: its row counts under its own name, and as its municipality's or region's answer. */
  | { readonly code: "part-of-provider"; readonly provider: string; readonly of: string }
  /** Returns that say no institution, and by the key are this one's. */
  | {
      readonly code: "institution-by-key";
      readonly providers: readonly string[];
      readonly institution: string;
      readonly names: Names;
    }
  /** More than half as much again as last year, or less than half, in plain digits and this year's unit. */
  | {
      readonly code: "jump";
      readonly provider: string;
      readonly institution: string;
      readonly specialisation: string;
      readonly before: string;
      readonly now: string;
      readonly names: Names;
    };
