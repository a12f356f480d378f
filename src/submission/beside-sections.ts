import type { InstitutionIntake, InstitutionStudyPlaces, Recommendation } from "../domain/recommendation.js";
import { COVERED, numberCell, textCell } from "./cells.js";
import type { Cell, Section, Table } from "./document.js";

/** The tables beside the form, each a section of its own: with overbooking on top, and of the intake. */
export function besideSections({ institutions, overbooked, intake, studyYear }: Recommendation): Section[] {
  return [
    ...(overbooked === undefined ? [] : [overbookedSection(institutions, overbooked, studyYear)]),
    ...(intake === undefined ? [] : [intakeSection(intake, studyYear)]),
  ];
}

function end(header: string): Table["columns"][number] {
  return { header, align: "end" };
}

function overbookedSection(
  form: readonly InstitutionStudyPlaces[],
  overbooked: readonly InstitutionStudyPlaces[],
  studyYear: string,
): Section {
  return {
    id: "overbooked",
    title: "Med overbooking oven i",
    blocks: [
      {
        kind: "paragraph",
        text: "Tabellen står ved siden af skemaet. Det er skemaets antal, der indstilles.",
      },
      {
        kind: "table",
        id: "overbooked",
        caption: `Antal studiepladser ${studyYear} med overbooking oven i`,
        columns: [
          { header: "Institution", align: "start" },
          end("Samlet antal på skemaet"),
          end("Samlet antal med overbooking"),
          { header: "Specialisering", align: "start" },
          end("På skemaet"),
          end("Med overbooking"),
        ],
        rows: overbooked.flatMap(({ name, studyPlaces, specialisations }, position) => {
          const onForm = form[position];
          const span = specialisations.length;
          return specialisations.map((row, index): Cell[] => [
            ...(index === 0
              ? [
                  textCell(name, span),
                  numberCell(onForm?.studyPlaces ?? 0, { rows: span }),
                  numberCell(studyPlaces, { rows: span }),
                ]
              : [COVERED, COVERED, COVERED]),
            textCell(row.name),
            numberCell(onForm?.specialisations[index]?.studyPlaces ?? 0),
            numberCell(row.studyPlaces),
          ]);
        }),
      },
    ],
  };
}

function intakeSection(intake: readonly InstitutionIntake[], studyYear: string): Section {
  return {
    id: "intake",
    title: "Sommer- og vinteroptag",
    blocks: [
      { kind: "paragraph", text: "Tabellen står ved siden af skemaet og indgår ikke i det." },
      {
        kind: "table",
        id: "intake",
        caption: `Studiepladserne på skemaet ${studyYear} fordelt på sommer- og vinteroptag`,
        columns: [
          { header: "Institution", align: "start" },
          { header: "Specialisering", align: "start" },
          end("Sommeroptag"),
          end("Vinteroptag"),
          end("I alt"),
        ],
        rows: intake.flatMap(({ name, summer, winter, specialisations }) => {
          const rows = [...specialisations, { name: "I alt", summer, winter }];
          return rows.map((row, index): Cell[] => [
            index === 0 ? textCell(name, rows.length) : COVERED,
            textCell(row.name),
            numberCell(row.summer),
            numberCell(row.winter),
            numberCell(row.summer + row.winter),
          ]);
        }),
      },
    ],
  };
}
