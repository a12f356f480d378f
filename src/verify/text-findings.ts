import {
  type FilledForm,
  isRowBeside,
  namesOfRow,
  OR_OVERBOOKED,
  saidBeside,
} from "../domain/filled-form.js";
import { besideFindings } from "./beside-findings.js";
import { changeFindings } from "./change-findings.js";
import { type Checked, filledTable } from "./filled-table.js";
import type { Where } from "../domain/where.js";
import type { Found, SaidWrong } from "./finding.js";
import { intakeFindings } from "./intake-findings.js";
import { withCountedNames, withUncountedNames } from "./names-in-text.js";
import { numberFindings } from "./number-findings.js";
import { comesOfOverbooking, overbookingFindings, WITH } from "./overbooking-findings.js";
import { partFindings } from "./part-findings.js";
import { placesFindings } from "./places-findings.js";
import { percentFindings } from "./percent-findings.js";
import { ofOtherCouncils, type Sentence, sentencesOf } from "./running-text.js";
import { textContext } from "./text-context.js";

/** What a number beside the table is called that counts something else than this year's study places. */
const OF_OTHER_THINGS =
  /sidste|forrige|tidligere|(?:heraf|hvoraf|deraf) overbook|(?<!\p{L})før|praktik|ændr|forskel|afvig|difference|procent|pct|%|andel|gennemsnit|sommer|vinter|merit|udvikling|telefon|tlf|kontakt|cvr|ean|mail|dato|side|nr\.|halvår|helår|campus|udbudssted|afdeling|(?:19|20)\d\d/iu;

/** What a sentence is held against when its numbers are right. */
const RULES = [
  partFindings,
  overbookingFindings,
  intakeFindings,
  percentFindings,
  changeFindings,
  placesFindings,
];

/**
 * What the running text, and the numbers beside the table, say of study places and the table does not have. What a
 * sentence says of another council or the whole country is left alone. A sentence with a number that is wrong is told
 * once. Where an institution's rows do not sum to its total, one number may be mistyped: what would be right with one of
 * them mended is not told of as well.
 */
export function textFindings(checked: Checked): Found[] {
  const mended = mendedForms(checked).map((form) => {
    const found = saidFindings({ ...checked, form, table: filledTable({ ...checked, form }) });
    return new Set(found.map(textOf));
  });
  return saidFindings(checked).filter((one) => mended.every((texts) => texts.has(textOf(one))));
}

function textOf(finding: Found): string {
  return "text" in finding ? (finding.text ?? "") : "";
}

/** The forms with one number of an institution the other by which its rows sum to its total. */
function mendedForms({ form, table }: Checked): FilledForm[] {
  return form.rows.flatMap((row) => {
    const lacking = table.lackingAt(row.institution.id ?? "");
    const { studyPlaces } = row;
    if (lacking === 0 || studyPlaces?.value === null || studyPlaces === null) return [];
    const mended = { ...row, studyPlaces: { ...studyPlaces, value: studyPlaces.value + lacking } };
    return [{ ...form, rows: form.rows.map((one) => (one === row ? mended : one)) }];
  });
}

function saidFindings(checked: Checked): Found[] {
  const context = textContext(checked);
  if (context === null) return [];
  const { form, frame, request } = checked;
  const { texts, beside = [] } = form;
  const isOfOtherCouncil = ofOtherCouncils(frame);
  // "UC Nordjylland" is no council.
  const isOfOthers = (text: string): boolean =>
    isOfOtherCouncil(context.absent.reduce((left, { name }) => left.replaceAll(name, ""), text));
  // A number without a word of what it is has its cell.
  const elsewhere = new Set(beside.map((one) => (one.label === "" ? one.number.written : saidBeside(one))));
  const sentencesIn = (text: string): Sentence[] =>
    sentencesOf(withUncountedNames(text, context.namesIn), "together");
  const sentences = new Map(
    texts
      .filter((text) => !elsewhere.has(text) && !isRowBeside(text))
      .flatMap(sentencesIn)
      .map((one) => [one.sentence, one]),
  );
  const inSentence = (wrong: readonly SaidWrong[], text: string, cells: readonly Where[] = []): Found[] =>
    wrong.map((one) => ({ ...one, text: withCountedNames(text), cells }));
  const told = new Set<string | undefined>();
  const underOverbooking = texts
    .filter((text) => text.endsWith(OR_OVERBOOKED))
    .flatMap((text) => sentencesIn(text.slice(0, -OR_OVERBOOKED.length)))
    .flatMap((one) => {
      const wrong = numberFindings(one, context).filter((found) => !comesOfOverbooking(found, context));
      if (wrong.length > 0) told.add(namesOfRow(one.sentence));
      return inSentence(wrong, one.sentence);
    });
  const inTexts = [...sentences.values()].flatMap((one) => {
    const { sentence } = one;
    const [, changed] = /^([^:]+): [\d.]+ \+ /u.exec(sentence) ?? [];
    // A number that is wrong in its row makes the change beside it wrong too.
    if (isOfOthers(sentence) || (changed !== undefined && told.has(changed))) return [];
    const wrong = numberFindings(one, context);
    if (wrong.length > 0) told.add(namesOfRow(sentence));
    return inSentence(wrong.length > 0 ? wrong : RULES.flatMap((rule) => rule(one, context)), sentence);
  });
  const inCells = beside.flatMap((one): Found[] => {
    const { written, value, where } = one.number;
    const text = saidBeside(one);
    const isOverbooked = request.overbooking?.mode === "on-top" && /overbook/iu.test(one.label);
    // Held against the calculation itself.
    if (one.label === "" || (isOverbooked && WITH.test(one.label))) return [];
    const sentences = isOfOthers(text) ? [] : sentencesIn(text);
    const wrong = sentences.flatMap((sentence) =>
      inSentence(numberFindings(sentence, context), sentence.sentence, [where]),
    );
    if (wrong.length > 0) return wrong;
    const isOurs = value === null || context.isKnown(value) || isOverbooked;
    return isOurs || OF_OTHER_THINGS.test(one.label)
      ? []
      : [{ code: "number-beside", written, text, cells: [where] }];
  });
  return [...inTexts, ...underOverbooking, ...besideFindings(texts, context), ...inCells];
}
