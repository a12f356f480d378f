import type { CapacityAssessment } from "../../capacity/capacity-assessment.js";
import { danishList, danishNumber, danishPlaces } from "../../domain/danish.js";
import type { FormFrame } from "../../domain/form-frame.js";
import { given } from "../../domain/given.js";
import { danishText, programmeSaid } from "../../messages/note-of.js";
import type { Recommendation } from "../../domain/recommendation.js";
import { reference } from "../../reference/reference.js";
import type { Memo } from "../../what-if/prepare-memo.js";
import { loadTable } from "../capacity/capacity-document.js";
import { answerText, halfYearDays, assumedTexts, sumsTexts } from "../capacity/capacity-texts.js";
import type { Block, SubmissionDocument } from "../document.js";
import { formTable } from "../form-section.js";
import { formRemarks } from "../remarks.js";
import { scenarioAnswers, scenarioTable, scenarioTies, startBlocks } from "../scenarios-document.js";
import { titleOf } from "../submission-document.js";
import { changesBlocks, yearTable } from "../year-comparison-document.js";
import { closestCallText } from "../sensitivity-texts.js";
import { answeredText, placesBlocks, remarksText, taskText, whyItems } from "./account.js";
import { heading, listOf, oneSection, paragraph } from "../blocks.js";
import { sumOfStudyPlaces } from "../../domain/sum.js";

/** How the case for a council's meeting begins. */
export const MEMO = "Sag til møde i ";

/**
 * The case for the council's meeting: what is to be decided, the account of it, the alternatives and the annexes, in the
 * order that such cases have. What only people can judge is a gap in brackets; no judgement is made here.
 *
 * @throws if the recommendation's form is not known.
 */
export function memoDocument(memo: Memo): SubmissionDocument {
  const { recommendation } = memo;
  const frame = reference.behind(recommendation);
  const title = titleOf(recommendation, frame);
  const who = frame.council?.name ?? frame.kkr;
  return oneSection("memo", title, [
    ...(who === undefined ? [] : [paragraph(`${MEMO}${who}`)]),
    heading("Indstilling"),
    ...proposalBlocks(recommendation, who),
    heading("Sagsfremstilling"),
    ...accountBlocks(memo, frame),
    ...alternativeBlocks(memo),
    heading("Bilag"),
    ...listOf(annexItems(memo)),
  ]);
}

function part(text: string, blocks: readonly Block[]): Block[] {
  return blocks.length === 0 ? [] : [{ kind: "heading", text, isSub: true }, ...blocks];
}

function proposalBlocks(
  { studyYear, institutions, request }: Recommendation,
  who: string | undefined,
): Block[] {
  const total = sumOfStudyPlaces(institutions);
  const isCeiling = request.studyPlaces.from === "capacity";
  const what = `${danishPlaces(total)} på pædagoguddannelsen i studieåret ${studyYear}`;
  const text = isCeiling
    ? `Praktikpladserne kan højst bære ${what}. Det er et loft og ingen indstilling.`
    : who === undefined
      ? `Det foreslås, at der over for ministeriet indstilles ${what}:`
      : `Det foreslås, at ${who} over for ministeriet indstiller ${what}:`;
  const items = institutions.map(({ name, studyPlaces, specialisations }) => {
    const cells = specialisations.map((cell) => `${danishNumber(cell.studyPlaces)} på ${cell.name}`);
    return `${name}: ${danishNumber(studyPlaces)}, heraf ${danishList(cells)}.`;
  });
  return [
    paragraph(text),
    ...listOf(items),
    paragraph(
      `[KKR's vurdering${isCeiling ? ": hvor mange studiepladser der skal indstilles" : " af det samlede antal: …"}]`,
    ),
  ];
}

function accountBlocks({ recommendation, ...found }: Memo, frame: FormFrame): Block[] {
  const { sensitivity, capacity, changes, previousPlaces, previousUnit } = found;
  const { request } = recommendation;
  const last =
    changes === undefined || previousPlaces === undefined
      ? undefined
      : { studyYear: changes.previous.studyYear, places: previousPlaces, ...given({ unit: previousUnit }) };
  return [
    ...part("Opgaven", [paragraph(taskText(frame))]),
    ...part("Praktikpladserne, og hvem der har indberettet", [
      ...[answeredText(recommendation), remarksText(recommendation)]
        .filter((text) => text !== "")
        .map(paragraph),
      ...placesBlocks(recommendation, frame, last),
    ]),
    ...part(request.studyPlaces.from === "capacity" ? "Loftet" : "Den foreslåede indstilling", [
      formTable(recommendation, frame.edition, false),
      ...listOf(
        formRemarks({
          ...recommendation,
          // Who is missing is said above.
          notes: recommendation.notes.filter(({ code }) => code !== "returns"),
        }).map(proposed),
      ),
    ]),
    ...part("Hvorfor tallene er, som de er", listOf(whyItems(recommendation).map(proposed))),
    ...part(
      "Behovet for praktikpladser",
      capacity === undefined ? [] : needBlocks(capacity, danishText(programmeSaid(frame))),
    ),
    ...part("Hvad der skal til for at ændre tallene", [paragraph(closestCallText(sensitivity))]),
    ...(changes === undefined
      ? []
      : part(
          `Ændringen fra ${changes.previous.studyYear}`,
          changesBlocks(changes, [yearTable(changes, "memo-changes")]),
        )),
  ];
}

/** What the form calls decided is before the meeting only proposed. */
function proposed(text: string): string {
  return text
    .replace(/(^|\. )Fastsat af KKR/g, "$1Foreslås fastsat af KKR")
    .replace("er fastsat af KKR", "foreslås fastsat af KKR");
}

/** The answer first; then the half-year in which the most internship places are in use, or the year. */
function needBlocks(capacity: CapacityAssessment, programme: string): Block[] {
  const season = capacity.total.peak?.seasons[0];
  const caption = season === undefined ? "Halvårspladser på et år" : "Praktikpladser i brug på én gang";
  const shown = season === undefined ? "" : ` Tabellen viser halvåret ${halfYearDays(capacity, season)}.`;
  const about = { id: "memo-need", caption };
  const table = loadTable(capacity, season, about, ["needed", "available", "missing"]);
  const said = [`${answerText(capacity)} ${programme}${shown}`, ...assumedTexts(capacity)];
  return [paragraph(said.join(" ")), table, ...sumsTexts(capacity, season).map(paragraph)];
}

function alternativeBlocks({ scenarios }: Memo): Block[] {
  if (scenarios === undefined) return [];
  // Of the proposal both are said above.
  const ofAlternatives = (said: typeof scenarioTies): Block[] => listOf(said(scenarios).slice(1).flat());
  return [
    heading("Alternativer"),
    scenarioTable(scenarios, "Den foreslåede indstilling først, og derefter alternativerne"),
    ...ofAlternatives(scenarioTies),
    ...startBlocks(scenarios),
    ...ofAlternatives(scenarioAnswers),
    paragraph("[KKR's vurdering af alternativerne: …]"),
  ];
}

function annexItems({ recommendation, capacity }: Memo): string[] {
  const parts = [
    "beregningsbilag",
    ...(recommendation.request.internshipPlaces === undefined ? [] : ["indberettede praktikpladser"]),
  ];
  return [
    `Indstillingen på ministeriets skema med ${danishList(parts)}`,
    ...(capacity === undefined ? [] : ["Behovet for praktikpladser"]),
    "[Ministeriets brev]",
  ];
}
