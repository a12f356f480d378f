import type { AssessedPlaces, Load } from "../capacity/capacity-assessment.js";
import { danishList, danishNumber, danishPlaces } from "../domain/danish.js";
import { danishText, programmeSaid } from "../messages/note-of.js";
import type { Season, StudyPlacesOrigin } from "../domain/request.js";
import { reference } from "../reference/reference.js";
import type { Scenario, ScenarioComparison } from "../what-if/compare-scenarios.js";
import {
  answerText,
  exactSharesTexts,
  halfYearDays,
  loadIn,
  assumedTexts,
  partsOfYear,
} from "./capacity/capacity-texts.js";
import { atPlace, cellTable, changes, numbers, type Place } from "./table.js";
import type { Block, SubmissionDocument, Table } from "./document.js";
import { barOf, pictureOf } from "./pictures.js";
import { changeText } from "./request/request-section.js";
import { answersBlocks, heading, listOf, oneSection, paragraph, studyPlacesIn } from "./blocks.js";
import { sum } from "../domain/sum.js";

/**
 * The forms of several totals side by side, and the need against the supply of internship places for each. The first is
 * the proposal that the others are alternatives to, unless it is said to be an alternative itself.
 */
export function scenariosDocument(
  comparison: ScenarioComparison,
  isFirstProposed = true,
): SubmissionDocument {
  const { scenarios } = comparison;
  const [first, ...others] = scenarios;
  const base = isFirstProposed ? proposalName(scenarios).toLowerCase() : `alternativ${NO_BREAK}1`;
  const each = `${isFirstProposed ? `i ${base} og ` : ""}i hvert alternativ`;
  const caption = `Antal studiepladser ${each}`;
  const labels = scenarioLabels(scenarios, isFirstProposed);
  return oneSection("scenarios", `Alternativer: ${studyPlacesIn(comparison)}`, [
    scenarioTable(comparison, caption, labels),
    ...listOf(scenarioTies(comparison, isFirstProposed).flat()),
    ...startBlocks(comparison, isFirstProposed),
    ...answersBlocks(comparison),
    heading(`Forskellen fra ${base}`),
    cellTable(
      first?.institutions ?? [],
      { id: "scenario-differences", caption: `Hvor mange flere eller færre studiepladser end i ${base}` },
      others.map((other, index) =>
        changes(labels[index + 1] ?? "", (at) => studyPlacesAt(other, at) - studyPlacesAt(first, at)),
      ),
    ),
    scenarioPicture(scenarios, labels, caption),
    ...needBlocks(comparison, isFirstProposed, each),
  ]);
}

/** A change stays on one line. */
const NO_BREAK = "\u00A0";

/** A ceiling is no proposal. */
function proposalName([first]: readonly Scenario[]): string {
  return first?.studyPlaces.from === "capacity" ? "Loftet" : "Forslaget";
}

/** What each scenario is called, with its total, and its change if one was asked. */
function scenarioLabels(
  scenarios: readonly Scenario[],
  isFirstProposed: boolean,
  count = danishNumber,
): string[] {
  const proposal = proposalName(scenarios);
  return scenarios.map(({ studyPlaces, total, ...scenario }, at) => {
    const { index = at } = scenario;
    const isProposal = isFirstProposed && index === 0;
    const name = isProposal ? proposal : `Alternativ${NO_BREAK}${index + (isFirstProposed ? 0 : 1)}`;
    const how = studyPlaces.from === "capacity" && !isProposal ? "loft" : changeOf(studyPlaces);
    const said = [count(total), how.replaceAll(" ", NO_BREAK)];
    return `${name} (${said.filter((text) => text !== "").join(", ")})`;
  });
}

/** "−5 pct.", where a change of the whole was asked. */
function changeOf(studyPlaces: StudyPlacesOrigin): string {
  if (studyPlaces.from !== "previous-year" || studyPlaces.change === undefined) return "";
  return changeText(studyPlaces.change).toLowerCase();
}

/** What the changes start from, as a paragraph; none if no scenario is one. */
export function startBlocks({ scenarios }: ScenarioComparison, isFirstProposed = true): Block[] {
  const isAt = (totals: Readonly<Record<string, number>>, form: Scenario | undefined): boolean =>
    form?.institutions.every(({ institution, studyPlaces }) => totals[institution] === studyPlaces) === true;
  const starts = scenarios.flatMap((scenario) => {
    const { studyPlaces } = scenario;
    if (studyPlaces.from !== "previous-year" || isAt(studyPlaces.totals, scenario)) return [];
    const isProposal = isFirstProposed && isAt(studyPlaces.totals, scenarios[0]);
    const isAlternative = scenarios.some((form) => isAt(studyPlaces.totals, form));
    const last = isAlternative ? "" : "sidste års ";
    const whose = isProposal ? `${proposalName(scenarios).toLowerCase()}s ` : last;
    const { totals, changes } = studyPlaces;
    const ids = Object.keys(totals);
    if (changes === undefined || ids.length < 2)
      return [`${whose}${danishPlaces(sum(Object.values(totals)))}`];
    const each = scenario.institutions.map(
      ({ institution, name }) => `${name} ${danishNumber(totals[institution] ?? 0)}`,
    );
    return [`${whose === "" ? "antallet" : `${whose}antal`} for hver institution (${danishList(each)})`];
  });
  if (starts.length === 0) return [];
  const what = starts.length === 1 ? "Ændringen" : "Ændringerne";
  return [paragraph(`${what} er regnet fra ${danishList([...new Set(starts)])}.`)];
}

/** The study places of each scenario, cell by cell, with the sums of each institution and of all. */
export function scenarioTable(
  { scenarios }: ScenarioComparison,
  caption: string,
  labels: readonly string[] = scenarioLabels(scenarios, true),
): Table {
  return cellTable(
    scenarios[0]?.institutions ?? [],
    { id: "scenarios", caption },
    scenarios.map((scenario, index) => numbers(labels[index] ?? "", (at) => studyPlacesAt(scenario, at))),
  );
}

function studyPlacesAt(scenario: Scenario | undefined, at: Place): number {
  const { institutions = [], total = 0 } = scenario ?? {};
  return atPlace(institutions, { studyPlaces: total }, at).studyPlaces;
}

function scenarioPicture(scenarios: readonly Scenario[], labels: readonly string[], title: string): Block {
  return pictureOf({
    id: "picture-scenarios",
    title,
    about: "En søjle for hvert antal.",
    series: ["Studiepladser"],
    groups: (scenarios[0]?.institutions ?? []).flatMap(({ institution, name, specialisations }) =>
      specialisations.map(({ specialisation, name: own }) => ({
        name: `${name}, ${own}`,
        rows: scenarios.map((scenario, index) => ({
          name: labels[index] ?? "",
          bars: [barOf(studyPlacesAt(scenario, { institution, specialisation }))],
        })),
      })),
    ),
  });
}

function needBlocks(comparison: ScenarioComparison, isFirstProposed: boolean, each: string): Block[] {
  const { scenarios } = comparison;
  const labels = scenarioLabels(scenarios, isFirstProposed);
  const capacity = scenarios[0]?.capacity;
  if (capacity === undefined) return [];
  return [
    heading("Behov for praktikpladser"),
    ...listOf([
      ...scenarioAnswers(comparison, isFirstProposed).flat(),
      // Beside those of whole students.
      ...scenarios.flatMap((scenario, index) =>
        (scenario.capacity === undefined ? [] : exactSharesTexts(scenario.capacity)).map(
          (text) => `${labels[index] ?? ""}: ${text}`,
        ),
      ),
    ]),
    paragraph([danishText(programmeSaid(reference.of(comparison))), ...assumedTexts(capacity)].join(" ")),
    ...partsOfYear(capacity).flatMap((season): Block[] => {
      const text =
        season === undefined
          ? "Nødvendige halvårspladser på et år"
          : `Nødvendige praktikpladser på én gang fra ${halfYearDays(capacity, season)}`;
      return [heading(text), needTable(scenarios, labels, season, `${text}, ${each}`)];
    }),
  ];
}

/** Whether the internship places suffice, a sentence for each scenario; none if it can't be known. */
export function scenarioAnswers(comparison: ScenarioComparison, isFirstProposed = true): string[][] {
  return saidOfEach(comparison, isFirstProposed, ({ capacity }) =>
    capacity === undefined ? [] : [answerText(capacity, false)],
  );
}

/** Who got a study place by the tie order, as on the form of each scenario. */
export function scenarioTies(comparison: ScenarioComparison, isFirstProposed = true): string[][] {
  return saidOfEach(comparison, isFirstProposed, ({ notes = [] }) => notes.map(({ text }) => text));
}

function saidOfEach(
  { scenarios }: ScenarioComparison,
  isFirstProposed: boolean,
  textsOf: (scenario: Scenario) => readonly string[],
): string[][] {
  const labels = scenarioLabels(scenarios, isFirstProposed, danishPlaces);
  return scenarios.map((scenario, index) =>
    textsOf(scenario).map((text) => `${labels[index] ?? ""}: ${text}`),
  );
}

/** What is there, and what each scenario needs, in a half-year or in the year as a whole. */
function needTable(
  scenarios: readonly Scenario[],
  labels: readonly string[],
  season: Season | undefined,
  caption: string,
): Table {
  const id = season === undefined ? "scenario-need" : `scenario-need-${season}`;
  const load = (scenario: Scenario | undefined, at: Place): Load | undefined => {
    const { capacity } = scenario ?? {};
    return capacity && loadIn(atPlace<AssessedPlaces>(capacity.institutions, capacity.total, at), season);
  };
  return cellTable(scenarios[0]?.institutions ?? [], { id, caption }, [
    numbers("Til rådighed", (at) => load(scenarios[0], at)?.available ?? 0),
    ...scenarios.map((scenario, index) =>
      numbers<Place>(labels[index] ?? "", (at) => load(scenario, at)?.needed ?? 0),
    ),
  ]);
}
