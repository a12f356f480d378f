import { given } from "../domain/given.js";
import type { FormEdition, Specialisation } from "../domain/form-edition.js";
import type { FilledForm } from "../domain/filled-form.js";
import type { Language } from "../domain/language.js";
import type { Notice } from "../domain/notice.js";
import { done, type Outcome, refused, refusedIfAny } from "../domain/outcome.js";
import type { Recommendation } from "../domain/recommendation.js";
import type { Refusal } from "../domain/refusal.js";
import type { RecommendationRequest } from "../domain/request.js";
import { decodePart } from "../input/archive/decode-part.js";
import { openOfficeFile } from "../input/archive/open-office-file.js";
import { formGrids } from "../input/filled-form/form-grids.js";
import { type WholeForm, wholeFormInGrid } from "../input/filled-form/form-in-grid.js";
import { readFilledForm } from "../input/filled-form/read-docx-form.js";
import { MAIN_PART, readDocument } from "../input/filled-form/read-document.js";
import type { Grid } from "../input/grid/grid.js";
import { studyYearsIn } from "../input/letter/letter-title.js";
import { openLetter } from "../input/letter/open-letter.js";
import { readLetter } from "../input/letter/read-letter.js";
import { reference } from "../reference/reference.js";
import { checkForm } from "../check/check-form.js";
import type { Finding } from "../verify/finding.js";
import { describeFinding } from "../messages/describe-finding.js";
import { type CellToFill, cellsToFill } from "./cells-to-fill.js";
import { insertNumbers } from "./insert-numbers.js";
import { replacePart } from "./replace-part.js";

/** How the ministry's document is filled. */
export interface FillFormOptions {
  /** The name of the document's file, for messages. */
  readonly file?: string;
  /** Whether a cell that holds something else is written over; else the document is refused. */
  readonly overwrite?: boolean;
  /** Form editions of your own, as that which the document was read into; they go before the recommendation's. */
  readonly editions?: readonly FormEdition[];
}

/**
 * The ministry's letter of the year as a Word document, with the numbers of a recommendation in its own form. Only
 * the cells that get a number are others than before: each number is plain text, whether changes are tracked or not,
 * and every other part of the file keeps its bytes. The document must have the study year, the institutions and the
 * specialisations of the recommendation. What is returned has been read again and checked as any filled form is.
 * The bytes may be anything.
 *
 * @throws if the recommendation's form is not known.
 */
export function fillForm(
  bytes: Uint8Array,
  recommendation: Recommendation,
  options: FillFormOptions = {},
): Outcome<Uint8Array> {
  const { file, overwrite = false, editions = [] } = options;
  const where = given({ file });
  const refuse = (refusals: readonly Refusal[]): Outcome<never> | null =>
    refusedIfAny(refusals.map((it) => ({ ...it, where: { ...where, ...it.where } })));
  const opened = openOfficeFile(bytes, "docx");
  if (!opened.ok) return refused({ ...opened.refusal, where });
  const { studyYear } = recommendation;
  const { edition: made } = reference.behind(recommendation);
  const letter = readLetter(bytes, { ...where, studyYear, editions: [...editions, made] });
  if (!letter.ok) return letter;
  const { edition } = letter.value;
  const otherForm = refuse([...otherYears(bytes, studyYear), ...differences(edition, made)]);
  if (otherForm !== null) return otherForm;
  const { councils } = made;
  const form = { ...edition, ...given({ councils }) };
  const request = { ...recommendation.request, studyYear, edition: form };
  const found = formIn(opened.parts, request);
  if ("code" in found) return refused({ ...found, where });
  const cells = cellsToFill(recommendation.institutions, found.whole, found.grid);
  const faults = refuse(cells.flatMap((cell) => ("code" in cell ? [cell] : overwrite ? [] : takenBy(cell))));
  if (faults !== null) return faults;
  const open = cells.flatMap((cell) => ("code" in cell || isFilled(cell) ? [] : [cell]));
  const part = opened.parts.get(MAIN_PART);
  const text = insertNumbers(decodePart(part) ?? "", open, overwrite);
  if (typeof text !== "string") return refuse(text) ?? done(bytes);
  // A mark of the encoding is no part of the text that was read.
  const mark = part?.[0] === 0xef ? "\ufeff" : "";
  const filled =
    open.length === 0 ? bytes : replacePart(bytes, MAIN_PART, new TextEncoder().encode(mark + text));
  const read = readFilledForm(filled, { ...where, studyYear, editions: [form] });
  if (!read.ok) return read;
  return (
    refuse(faultsIn(request, recommendation, read.value)) ??
    done(filled, [
      ...saidOnce(letter.notices, read.notices),
      ...othersFilled(recommendation, read.value).map((notice) => ({ ...notice, where })),
      ...overbookingSaid(request),
    ])
  );
}

/** That the form holds numbers for institutions of other KKRs: they are left, and are sent with the rest. */
function othersFilled({ institutions }: Recommendation, { rows }: FilledForm): Notice[] {
  const own = new Set(institutions.map(({ institution }) => institution));
  const filled = rows.filter(({ total, studyPlaces }) => total !== null || studyPlaces !== null);
  const others = new Set(
    filled.flatMap(({ institution: { id, written } }) => (own.has(id ?? "") ? [] : [written])),
  );
  return others.size === 0 ? [] : [{ code: "others-filled", institutions: [...others] }];
}

/** That the number is with overbooking, or that some comes on top of it: the ministry's form does not say it. */
function overbookingSaid({ overbooking }: RecommendationRequest): Notice[] {
  if (overbooking === undefined || overbooking.mode === "none") return [];
  return [{ code: "overbooking-not-in-document", overbooking }];
}

/** The letter is read twice, and may say the same of itself; its tracked changes do not touch the numbers filled in. */
function saidOnce(ofLetter: readonly Notice[], ofForm: readonly Notice[]): Notice[] {
  const said = new Set(ofLetter.map((notice) => JSON.stringify(notice)));
  const isSaid = (notice: Notice): boolean =>
    notice.code === "tracked-changes" ? notice.numbers.length === 0 : said.has(JSON.stringify(notice));
  return [...ofLetter, ...ofForm.filter((notice) => !isSaid(notice))];
}

/** The years that the letter names, if the recommendation's is not among them. */
function otherYears(bytes: Uint8Array, studyYear: string): Refusal[] {
  const letter = openLetter(bytes);
  const named = "code" in letter ? [] : studyYearsIn(letter.words.lines);
  if (named.length === 0 || named.includes(studyYear)) return [];
  return [{ code: "fill-other-year", named, studyYear }];
}

/** Where the forms have not the same institutions or specialisations, in whatever order. */
function differences(inLetter: FormEdition, made: FormEdition): Refusal[] {
  const ids = (named: readonly Specialisation[]): string =>
    JSON.stringify(named.map(({ id }) => id).toSorted());
  const names = (named: readonly Specialisation[]): string[] => named.map(({ name }) => name);
  return (["institution", "specialisation"] as const).flatMap((what): Refusal[] => {
    const [these, those] = [inLetter[`${what}s`], made[`${what}s`]] as const;
    if (ids(these) === ids(those)) return [];
    return [{ code: "fill-other-form", what, inLetter: names(these), inRecommendation: names(those) }];
  });
}

/** The one form of the document, with the grid that it stands in. */
function formIn(
  parts: ReadonlyMap<string, Uint8Array>,
  request: RecommendationRequest,
): { readonly whole: WholeForm; readonly grid: Grid } | Refusal {
  const document = readDocument(parts);
  if ("code" in document) return document;
  const frame = reference.of(request);
  const [grid, ...others] = formGrids(document, frame);
  const whole = grid === undefined ? null : wholeFormInGrid(grid, frame, {});
  if (grid === undefined || whole === null) return { code: "no-form-table" };
  return others.length > 0 ? { code: "fill-several-forms" } : { whole, grid };
}

function isFilled({ found, studyPlaces }: CellToFill): boolean {
  return found?.value === studyPlaces;
}

function takenBy(cell: CellToFill): Refusal[] {
  const { institution, specialisation, written, studyPlaces } = cell;
  if (isFilled(cell) || written === "") return [];
  return [{ code: "fill-cell-taken", institution, specialisation, written, isSeen: true, studyPlaces }];
}

/** What the check of a filled form says of the recommendation's own rows; the rest of the letter is the ministry's. */
function faultsIn(
  request: RecommendationRequest,
  { institutions }: Recommendation,
  { rows }: FilledForm,
): readonly Refusal[] {
  const own = new Set(institutions.map(({ institution }) => institution));
  const ownRows = rows.filter(({ institution }) => own.has(institution.id ?? ""));
  const checked = checkForm(request, { rows: ownRows, grandTotals: [], texts: [] });
  if (!checked.ok) return checked.refusals;
  const { findings, differing, refusals } = checked.value;
  const differs = differing.map(
    ({ institutionName: institution, specialisationName: specialisation, written, calculated }): Refusal => ({
      ...{ code: "fill-differs", institution, specialisation, written, studyPlaces: calculated },
    }),
  );
  if (differs.length > 0) return differs;
  return [...refusals, ...findings.map((it): Refusal => ({ code: "fill-finding", finding: textsOf(it) }))];
}

/** Each language is written when it is asked for: the page has the Danish sentences alone. */
function textsOf(finding: Finding): Readonly<Record<Language, string>> {
  return {
    get da() {
      return describeFinding(finding, "da");
    },
    get en() {
      return describeFinding(finding, "en");
    },
  };
}
