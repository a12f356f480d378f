import type { InstitutionIntake, InstitutionStudyPlaces, Recommendation } from "../domain/recommendation.js";
import type { Section } from "./document.js";
import { groupedTable, numbers, spanning, texts } from "./table.js";
import { paragraph } from "./blocks.js";

/** The tables beside the form, each a section of its own: with overbooking on top, and of the intake. */
export function besideSections(recommendation: Recommendation): Section[] {
  const { overbooked, intake, studyYear } = recommendation;
  return [
    ...(overbooked === undefined ? [] : [overbookedSection(recommendation, overbooked)]),
    ...(intake === undefined ? [] : [intakeSection(intake, studyYear)]),
  ];
}

function overbookedSection(
  { institutions: form, studyYear, request }: Recommendation,
  overbooked: readonly InstitutionStudyPlaces[],
): Section {
  const { bounds = [], decided = [] } = request;
  const held = bounds.length + decided.length;
  const caption = `Antal studiepladser ${studyYear} med overbooking oven i`;
  const groups = overbooked.map((withMore, position) =>
    withMore.specialisations.map((row, index) => ({
      ...{ withMore, row, form: form[position], onForm: form[position]?.specialisations[index] },
    })),
  );
  return {
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
  };
}

function intakeSection(intake: readonly InstitutionIntake[], studyYear: string): Section {
  const caption = `Studiepladserne på skemaet ${studyYear} fordelt på sommer- og vinteroptag`;
  const groups = intake.map(({ name: institution, summer, winter, specialisations }) =>
    [...specialisations, { name: "I alt", summer, winter }].map((row) => ({ ...row, institution })),
  );
  return {
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
  };
}
