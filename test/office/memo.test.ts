import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, it } from "vitest";
import { toDocx } from "../../src/docx.js";
import {
  compareScenarios,
  memoDocument,
  parseRequest,
  prepareMemo,
  recommend,
  type Recommendation,
  scenariosDocument,
  type StudyPlacesOrigin,
  type SubmissionDocument,
  type Table,
  valueOf,
} from "../../src/index.js";
import { LibreOffice, missingPackages, pdfText, readWithPython, skipWithout } from "./programs.js";

const isSkipped = skipWithout(
  "the case for the meeting and the scenarios opened in LibreOffice and python-docx (test/office)",
  missingPackages(["libreoffice-writer-nogui", "poppler-utils", "python3-docx"]),
);

const SPECIALISATIONS = ["dagtilbud", "skole-fritid", "social-special"];

/** Everything that can be said of a request. All numbers are constructed. */
function recommended(totals: Readonly<Record<string, number>>, more: object): Recommendation {
  const institutions = Object.keys(totals);
  const request = {
    ...{
      studyYear: "2023/2024",
      internshipPlacesUnit: "half-year",
      survival: { period2: "0.95", period3: "0.90" },
    },
    internshipPlaces: institutions.flatMap((institution, row) =>
      SPECIALISATIONS.map((specialisation, column) => ({
        ...{
          provider: "Konstrueret",
          institution,
          specialisation,
          places: `${417 + 31 * row - 83 * column}.25`,
        },
      })),
    ),
    studyPlaces: { from: "previous-year", totals, change: { percent: "2" } },
    overbooking: { mode: "on-top", percent: "5" },
    intake: { summer: "55", winter: "45", oddTo: "summer" },
    decided: [{ institution: institutions[0], specialisation: "skole-fritid", studyPlaces: 118 }],
    bounds: [{ institution: institutions[0], specialisation: "dagtilbud", minimum: 200, maximum: 320 }],
    tieOrder: [...SPECIALISATIONS, ...institutions],
    returns: { answered: ["Faxe", "Greve", "Holbæk"], missing: ["Køge", "Lejre"], notRead: ["Lolland"] },
    ...more,
  };
  return valueOf(recommend(valueOf(parseRequest(request))));
}

function changed(totals: Readonly<Record<string, number>>, percent: string): StudyPlacesOrigin {
  return { from: "previous-year", totals, change: { percent } };
}

function memoOf(kkr: string, totals: Readonly<Record<string, number>>): SubmissionDocument {
  const before = Object.fromEntries(Object.entries(totals).map(([id, total]) => [id, total - 20]));
  const year = recommended(before, { kkr, studyYear: "2022/2023" });
  return memoDocument(
    valueOf(
      prepareMemo(recommended(totals, { kkr }), {
        previous: [{ year, file: "sidste-aar.json" }],
        scenarios: ["-5", "5"].map((percent) => changed(totals, percent)),
      }),
    ),
  );
}

const SYDDANMARK = { ucsyd: 589, ucl: 521 };
const syddanmark = recommended(SYDDANMARK, { kkr: "syddanmark" });
const scenarios = ["-5", "0", "5"].map((percent) => changed(SYDDANMARK, percent));

const documents: Readonly<Record<string, SubmissionDocument>> = {
  "one-institution": memoOf("sjaelland", { absalon: 747 }),
  "two-institutions": memoOf("syddanmark", SYDDANMARK),
  scenarios: scenariosDocument(valueOf(compareScenarios(syddanmark.request, scenarios))),
};
const names = Object.keys(documents);
const folder = mkdtempSync(join(tmpdir(), "memo-office-"));
const file = (name: string, ending: string): string => join(folder, `${name}.${ending}`);
let read: Record<string, unknown> = {};

beforeAll(async () => {
  if (isSkipped) return;
  for (const [name, document] of Object.entries(documents)) {
    writeFileSync(file(name, "docx"), await toDocx(document));
  }
  const written = names.map((name) => file(name, "docx"));
  await new LibreOffice(folder).convert(written, "pdf", folder);
  read = await readWithPython(written);
}, 120_000);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** A row as python-docx shows it: a covered cell repeats the text above it. */
function shownRows({ columns, rows }: Table): string[][] {
  const shown = [columns.map(({ header }) => header)];
  for (const row of rows) {
    const above = shown.at(-1) ?? [];
    shown.push(row.map((cell, index) => ("text" in cell ? cell.text : (above[index] ?? ""))));
  }
  return shown;
}

describe.skipIf(isSkipped)("the case for the meeting, in Word", () => {
  it.for([
    ["one-institution", 3],
    ["two-institutions", 3],
    ["scenarios", 2],
  ] as const)(
    "needs few pages with everything switched on: %s, %i",
    async ([name, most], { expect: here }) => {
      const pages = (await pdfText(file(name, "pdf"))).split("\f").slice(0, -1);
      here(pages.length).toBeLessThanOrEqual(most);
      here(pages[0]).toContain(documents[name]?.title);
    },
  );

  it.for(names)("has the document's tables, cell by cell: %s", (name, { expect: here }) => {
    const tables = (documents[name]?.sections ?? [])
      .flatMap(({ blocks }) => blocks)
      .filter((block): block is Table => block.kind === "table");
    const word = read[file(name, "docx")] as { readonly tables: unknown };
    here(tables.length).toBeGreaterThan(2);
    here(word.tables).toEqual(tables.map(shownRows));
  });
});
