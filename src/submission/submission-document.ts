import type { OwnEditions } from "../domain/form-edition.js";
import type { FormFrame } from "../domain/form-frame.js";
import type { Recommendation } from "../domain/recommendation.js";
import { explain } from "../recommend/explain.js";
import { reference } from "../reference/reference.js";
import { annexSection } from "./annex/annex-section.js";
import type { Section, SubmissionDocument } from "./document.js";
import { formSection, senderBlocks } from "./form-section.js";
import { inputSections } from "./input-section.js";
import { letterTitle } from "./letter.js";
import { placesPictures } from "./pictures.js";
import { answersRemark, calculationRemarks } from "./remarks.js";
import { requestSection } from "./request/request-section.js";
import { groupedTable, numbers, spanning, texts } from "./table.js";
import { listOf, oneSection, paragraph, withUnit } from "./blocks.js";

/** What the document has besides the recommendation. */
export interface SubmissionDocumentOptions extends OwnEditions {
  /** Also the institutions of the other KKRs, left blank. */
  readonly wholeForm?: boolean;
  /** The date of the letter, "2027-02-03". Left out: it has none. */
  readonly date?: string;
}

/**
 * The filled form, the annex that follows every number by hand, and what it rests on: the request with the origin
 * of every number, and the internship places. In no format yet. The same recommendation gives the same document.
 *
 * @throws `DimensioneringError` ("invalid-date") if the date is no day of the calendar; an error if the recommendation's form
 * is not known; and as `explain` does.
 */
export function submissionDocument(
  recommendation: Recommendation,
  options: SubmissionDocumentOptions = {},
): SubmissionDocument {
  const frame = reference.behind(recommendation, options.editions);
  const title = titleOf(recommendation, frame);
  return {
    language: "da",
    title,
    sections: [
      formSection(recommendation, frame, title, options),
      ...overbookedSections(recommendation),
      ...intakeSections(recommendation),
      annexOf(recommendation),
      requestSection(recommendation),
      ...inputSections(recommendation),
    ],
  };
}

/**
 * The annex alone, under the letter's title: every number of the recommendation, followed by hand.
 *
 * @throws if the recommendation's form is not known, and as `explain` does.
 */
export function explanationDocument(recommendation: Recommendation): SubmissionDocument {
  const frame = reference.behind(recommendation);
  const annex = annexOf(recommendation);
  const title = `Beregningen trin for trin: ${titleOf(recommendation, frame)}`;
  const blocks = [...senderBlocks(frame), ...answersRemark(recommendation).map(paragraph), ...annex.blocks];
  return oneSection(annex.id, title, blocks);
}

/** What it rests on, to be seen at once, and then followed by hand. */
function annexOf(recommendation: Recommendation): Section {
  const annex = annexSection(explain(recommendation));
  return {
    ...annex,
    blocks: [
      ...listOf(calculationRemarks(recommendation)),
      ...placesPictures(recommendation),
      ...withUnit(annex.blocks, recommendation.request.internshipPlacesUnit),
    ],
  };
}

/** What the internship places carry is no recommendation, and does not have its title. */
export function titleOf({ studyYear, request }: Recommendation, frame: FormFrame): string {
  if (request.studyPlaces.from !== "capacity") return letterTitle(frame);
  return `Loft over antal studiepladser på pædagoguddannelsen i studieåret ${studyYear}`;
}

/** The table beside the form with overbooking on top. */
function overbookedSections({
  institutions: form,
  studyYear,
  request,
  overbooked,
}: Recommendation): Section[] {
  if (overbooked === undefined) return [];
  const { bounds = [], decided = [] } = request;
  const held = bounds.length + decided.length;
  const caption = `Antal studiepladser ${studyYear} med overbooking oven i`;
  const groups = overbooked.map((withMore, position) =>
    withMore.specialisations.map((row, index) => ({
      ...{ withMore, row, form: form[position], onForm: form[position]?.specialisations[index] },
    })),
  );
  return [
    {
      id: "overbooked",
      title: "Med overbooking oven i",
      blocks: [
        paragraph("Tabellen står ved siden af skemaet. Det er skemaets antal, der indstilles."),
        groupedTable({ id: "overbooked", caption }, groups, [
          spanning(texts("Institution", ({ withMore }) => withMore.name)),
          spanning(numbers("Samlet antal på skemaet", (line) => line.form?.studyPlaces ?? 0)),
          spanning(numbers("Samlet antal med overbooking", ({ withMore }) => withMore.studyPlaces)),
          texts("Specialisering", ({ row }) => row.name),
          numbers("På skemaet", ({ onForm }) => onForm?.studyPlaces ?? 0),
          numbers("Med overbooking", ({ row }) => row.studyPlaces),
        ]),
        paragraph(
          `Procenten er lagt til institutionens samlede antal, som er fordelt igen med skemaets antal som det mindste. Derfor stiger felterne ikke lige meget.${held === 0 ? "" : " Et antal, som er fastsat eller begrænset på skemaet, ligger ikke fast her."}`,
        ),
      ],
    },
  ];
}

/** The table beside the form of the intake. */
function intakeSections({ intake, studyYear }: Recommendation): Section[] {
  if (intake === undefined) return [];
  const caption = `Studiepladserne på skemaet ${studyYear} fordelt på sommer- og vinteroptag`;
  const groups = intake.map(({ name: institution, summer, winter, specialisations }) =>
    [...specialisations, { name: "I alt", summer, winter }].map((row) => ({ ...row, institution })),
  );
  return [
    {
      id: "intake",
      title: "Sommer- og vinteroptag",
      blocks: [
        paragraph("Tabellen står ved siden af skemaet og indgår ikke i det."),
        groupedTable({ id: "intake", caption }, groups, [
          spanning(texts("Institution", ({ institution }) => institution)),
          texts("Specialisering", ({ name }) => name),
          numbers("Sommeroptag", ({ summer }) => summer),
          numbers("Vinteroptag", ({ winter }) => winter),
          numbers("I alt", ({ summer, winter }) => summer + winter),
        ]),
      ],
    },
  ];
}
