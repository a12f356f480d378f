import type { Coded } from "./coded.js";
import type { CellSum, PossibleAnswer } from "./collected-returns.js";
import type { Names, Where } from "./refusal.js";
import type { InternshipPlacesUnit, RemarkCode } from "./request.js";
import type { BlankInstitution, UnreadKind } from "./returns-refusal.js";

/** The internship places of a provider this year and last year. */
export interface AgainstLastYear {
  readonly provider: string;
  /** Null where last year's table has nobody of that name. */
  readonly before: string | null;
  readonly now: string;
  /** The names of the institutions that they are for, if those are not the same in both years. */
  readonly institutions?: { readonly before: readonly string[]; readonly now: readonly string[] };
}

/** A provider whose answer was replaced, and the cells that are different now; null if there was none. */
export interface ReplacedAnswer {
  readonly provider: string;
  readonly changes: readonly {
    readonly institution: string;
    readonly specialisation: string;
    readonly before: string | null;
    readonly now: string;
  }[];
  /** The departments and sites, or the whole, that stood there instead. */
  readonly instead?: readonly string[];
  /** What the provider wrote then, and not now. */
  readonly remarks?: readonly string[];
}

/** About the providers' returns together. */
export type ReturnsNotice = Coded<{
  /** What a table of the collected internship places does not say, and whoever reads it again must be told. */
  "unsaid-in-table": { studyYear: string; kkr: string; unit: InternshipPlacesUnit | null };
  /** Municipalities of the KKR, its region, and others that answered last year; with a `where` who is not in that table. */
  "not-answered": {
    providers: readonly string[];
    /** Whether there are files that were not read and may be theirs. */
    mayBeUnread?: boolean;
    /** Who of them may be in the numbers by another name. */
    mayBeIn?: readonly PossibleAnswer[];
  };
  /** Who has sent a file that was not read. */
  "answer-not-read": { providers: readonly string[] };
  /** Who has answered for some of the KKR's institutions only, by what they have answered for. */
  "partial-answers": {
    answers: readonly { readonly institutions: readonly string[]; readonly providers: readonly string[] }[];
    names: Names;
  };
  /** Who has no row for these specialisations of an institution, beside rows for others: they count as 0. */
  "specialisations-left-out": {
    providers: readonly string[];
    institution: string;
    specialisations: readonly string[];
    names: Names;
  };
  /** What stands for last year's file has the very bytes of a return of this year: perhaps another file was meant. */
  "same-file": { as: string };
  /** A file that lies among the returns and was not read. */
  "file-not-read": { kind: UnreadKind };
  /** Everything of an institution left blank, and read as 0 because the user said so. */
  "blank-as-zero": { blanks: readonly BlankInstitution[]; names: Names };
  /** Files whose internship places are in another unit than the one asked for, and were converted exactly. */
  "unit-converted": { from: InternshipPlacesUnit; to: InternshipPlacesUnit; files: readonly string[] };
  /** Files that state no unit, and were read in the one asked for. */
  "unit-assumed": { unit: InternshipPlacesUnit; files: readonly string[] };
  /** What a provider wrote in the field for remarks, or what is ours to say of its return. */
  "provider-remark": { provider: string; text: string; of?: RemarkCode };
  /** What somebody wrote beside the cells of a return that we sent out. */
  remarks: { cells: readonly { readonly text: string; readonly where: Where }[] };
  /** Who came to an earlier collection, and who stands there with other numbers now; none if they are the same. */
  "collection-changed": { added: readonly string[]; replaced: readonly ReplacedAnswer[]; names: Names };
  /** All internship places of each provider this year and last year, in plain digits and this year's unit. */
  "against-last-year": {
    providers: readonly AgainstLastYear[];
    /** Who had internship places last year, and has not answered. */
    silent: readonly string[];
  };
  /** How many of the KKR's providers have answered, and the sums, in plain digits. */
  collected: {
    answered: number;
    of: number;
    sums: readonly CellSum[];
    unit: InternshipPlacesUnit | null;
    names: Names;
  };
  /** Who is neither a municipality of the KKR nor its region, and counted all the same. */
  "other-provider": {
    provider: string;
    /** Which of them it nearly is. */
    nearest?: string;
    /** The name of the KKR that it is a municipality or the region of. */
    belongsTo?: string;
    /** The municipality or region of the KKR that it may be a part of. */
    mayBe?: string;
  };
  /** Several of another KKR, as `gatherReadings` puts them together. */
  "providers-of-another-kkr": { providers: readonly string[]; belongsTo: string };
  /** A department or a site: its row counts under its own name, and as its municipality's or region's answer. */
  "part-of-provider": { provider: string; of: string };
  /** A file named after somebody whom its numbers are not from. */
  "file-of-other": { named: readonly string[]; holds: readonly string[] };
  /** A file whose name says that its numbers are not the last ones, "udkast", or may be of the year before: "2026". */
  "draft-by-name": {
    written: string;
    /** Whether it stands over the table: "Opgjort den 12. januar 2026". */
    isOverTable?: true;
  };
  /** Internship places of a file that are no whole numbers: as many as were reported, before any conversion. */
  "part-of-place": { numbers: readonly { readonly provider: string; readonly places: string }[] };
  /** Who of the KKR has no weight in a key, and so nothing to supply. */
  "key-leaves-out": { kkr: string; providers: readonly string[] };
  /** Returns that say no institution, and by the key are this one's. */
  "institution-by-key": {
    providers: readonly string[];
    institution: string;
    names: Names;
    /** Who stands in the key too, and neither belongs to a KKR nor has numbers. */
    unused?: readonly string[];
  };
  /** Who states another institution than the key gives: what is stated is used. */
  "key-overruled": { providers: readonly string[] };
  /** More than half as much again as last year, or less than half, in plain digits and this year's unit. */
  jump: {
    provider: string;
    institution: string;
    specialisation: string;
    before: string;
    now: string;
    names: Names;
  };
}>;
