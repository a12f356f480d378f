import type {
  Answers,
  EmailAttachment,
  FilledForm,
  FormEdition,
  Method,
  ProviderRemark,
  YearInFile,
} from "../../index.js";
import type { RefusedAnswer } from "../../xlsx.js";
import type { Texts } from "./kinds-of-numbers.js";
import { blankNumbers, type NumberTexts } from "./numbers.js";

/** A row of the grid: what one provider reports for one institution, by specialisation, as typed. */
export interface PlacesRow {
  readonly provider: string;
  readonly institution: string;
  readonly places: Texts;
  /** The file that its numbers were read from, if that is known; `BY_HAND` where they were typed. */
  readonly file?: string | undefined;
  /** Its numbers as they were read, once one of them is typed over. */
  readonly read?: Texts | undefined;
  /** Whether they are 0 because the return left them blank. */
  readonly isBlankAsZero?: true | undefined;
}

/** A row that waits, with what its provider remarked on the numbers. */
export interface WaitingRow extends PlacesRow {
  /** Whether the provider's rows in the table came with it, from another file of the same drop. */
  readonly isTogether?: true | undefined;
  readonly remarks?: readonly ProviderRemark[] | undefined;
}

/** What came of a file or of a paste, in the words shown beside it. */
export interface ReadReport {
  readonly name: string;
  readonly isRead: boolean;
  /** Of what is wrong: whether it was read and put away. */
  readonly isClosed?: boolean;
  readonly texts: readonly string[];
  /** Whether something that was read should be looked at, such as a sum that does not match. */
  readonly isOdd?: boolean;
  /** Whose answers it has. */
  readonly of?: readonly SentAnswer[] | undefined;
}

/** An answer that was sent: in the table, to be mended, or waiting for what only the caseworker knows. */
export interface SentAnswer extends RefusedAnswer {
  readonly why: "read" | "refused" | "not-read" | "waits";
}

/**
 * All that a caseworker has typed, chosen and read in, as texts: what is kept by the browser, undone and redone.
 * Nothing in it is calculated. The texts of the request's number keys are those that `NUMBERS` lists.
 */
export interface Work extends NumberTexts {
  readonly studyYear: string;
  /** The study year that the page wrote in the field itself, out of the date; empty once another one is typed or read. */
  readonly suggestedYear: string;
  /** The study year that the decisions were made for, once another one was typed; empty where it is this one. */
  readonly decisionsYear: string;
  /** Empty: not chosen yet. `WHOLE_FORM`: every institution on the form. */
  readonly kkr: string;
  /** The year's form, read from the ministry's letter or from a file; null where a bundled one is used. */
  readonly edition: FormEdition | null;
  /** What was read of the letter or of the file. */
  readonly editionReport: ReadReport | null;
  readonly basis: "places" | "shares";
  readonly rows: readonly PlacesRow[];
  /** Rows that were read of providers who stand in the table already, until it is answered what becomes of them. */
  readonly waiting: readonly WaitingRow[];
  readonly reports: readonly ReadReport[];
  /** The unit that the files in the table were read in; left out where none were, or where it was answered since. */
  readonly readUnit?: string | undefined;
  /** Whose internship places these are, as the collection stated it; null where nothing was collected. */
  readonly returns: Answers | null;
  /** Who is not to be named as missing, as long as nobody else is. */
  readonly unnamed?: readonly string[] | undefined;
  /** What is sent with the e-mail, once it is chosen. */
  readonly attachment?: EmailAttachment | undefined;
  /** The ministry's document that was filled in last, and the numbers that it has. */
  readonly filledIn?: { readonly name: string; readonly numbers: string } | undefined;
  /** The questions about numbers out of proportion that were answered: the number is right. */
  readonly confirmed: readonly string[];
  /** Not on offer here: only what an opened request names. */
  readonly method: "" | Method;
  readonly tieOrder: readonly string[];
  /** Last year's study places, to compare with. */
  readonly previous: {
    readonly name: string;
    readonly year: YearInFile["year"];
    /** Those of the other councils that have become this one since. */
    readonly more?: readonly YearInFile[] | undefined;
  } | null;
  /** Other totals to hold beside the work's own: for each the study places by institution, or of the region. */
  readonly scenarios: readonly Texts[];
  /** What a blank return and a reminder say: the last day to answer, and whom to ask. */
  readonly asking: { readonly deadline: string; readonly contact: string };
  /** The institution that a provider's places belong to, by the provider's name; where returns do not say it. */
  readonly key: Texts;
  /** Internship places to supply, what the key to divide them by is, and who goes first where it does not decide. */
  readonly supply: {
    readonly needed: Texts;
    readonly meaning: string;
    readonly source: string;
    readonly order?: readonly string[];
  };
  /** A form that somebody else filled in, to check. */
  readonly form: { readonly name: string; readonly form: FilledForm } | null;
}

/** In the place of a file: the numbers were typed or pasted. */
export const BY_HAND = "";

/** In the place of a file: the numbers were taken along from another study year. */
export function takenFrom(studyYear: string): string {
  return `studieåret ${studyYear}`;
}

/** Whether a row's numbers are another study year's still. */
export function isTaken({ file = "" }: PlacesRow): boolean {
  return takenIn(takenText(file)) !== undefined;
}

/** Whether none of a row's numbers is as it was read any more. */
export function isByHand({ file, read, places }: PlacesRow): boolean {
  const isAnother = ([id, text]: [string, string]): boolean => !/\d/.test(text) || places[id] !== text;
  return file === BY_HAND || (read !== undefined && Object.entries(read).every(isAnother));
}

/** What is said beside numbers that were taken along. */
export function takenText(file: string): string {
  return `Tallene er fra ${file}.`;
}

/** What stood in the place of a file, where that is said. */
export function takenIn(text: string): string | undefined {
  return /^Tallene er fra (studieåret [\d/]+)\.$/.exec(text)?.[1];
}

/** So many rows of the table are drawn at once. */
export const SHOWN_ROWS = 200;

/** Chosen in the place of a KKR: every institution on the form. */
export const WHOLE_FORM = "hele-landet";

/** Whose a row is before a KKR is chosen. */
export const NO_INSTITUTION = { id: "" } as const;

/** The KKR as the library takes it: left out where it is all of them, or not chosen yet. */
export function kkrOf({ kkr }: Pick<Work, "kkr">): { readonly kkr?: string } {
  return kkr === "" || kkr === WHOLE_FORM ? {} : { kkr };
}

export function blankWork(institutions: readonly { readonly id: string }[]): Work {
  return {
    ...{ studyYear: "", suggestedYear: "", decisionsYear: "", confirmed: [], kkr: "" },
    ...{ edition: null, editionReport: null, basis: "places" },
    ...{ rows: blankRows(institutions), waiting: [], reports: [], returns: null },
    ...blankNumbers,
    ...{ method: "", tieOrder: [], previous: null, form: null, scenarios: [], key: {} },
    ...{ asking: { deadline: "", contact: "" }, supply: { needed: {}, meaning: "", source: "" } },
  };
}

export function blankRows(institutions: readonly { readonly id: string }[]): PlacesRow[] {
  return institutions.map(({ id }) => ({ provider: "", institution: id, places: {} }));
}

/** Whether nothing has been typed in a row: such a row is not part of the request. */
export function isBlankRow({ provider, places }: PlacesRow): boolean {
  return provider.trim() === "" && !hasNumber({ places });
}

/** Whether anything stands under the specialisations of a row: a name alone is put there to be filled in. */
export function hasNumber({ places }: Pick<PlacesRow, "places">): boolean {
  return Object.values(places).some((text) => text.trim() !== "");
}
