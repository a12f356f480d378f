import { describe, expect, it } from "vitest";
import type { FormCheck } from "./check-form.js";
import type { Notice } from "../domain/notice.js";
import type { Finding } from "../verify/finding.js";
import { checkDocument } from "./check-document.js";

const CLEAN: FormCheck = {
  ...{ studyYear: "2018/2019", kkr: "syddanmark" },
  ...{ findings: [], differing: [], refusals: [] },
};

const FINDING: Finding = {
  ...{ code: "sum-differs", severity: "error", institution: "ucl", total: 1520, sum: 1521 },
  ...{ cells: [{ file: "a.xlsx", sheet: "Skema", row: 5, column: 2 }], names: { ucl: "UCL" } },
};

const DIFFERING = {
  ...{ institution: "ucl", institutionName: "UCL", specialisation: "skole-fritid" },
  ...{ specialisationName: "Skole- og fritidspædagogik", where: { file: "a.csv", row: 6, column: 4 } },
  ...{ written: "1.102", studyPlaces: 1102, calculated: 1104 },
};

/** What the section says, each row of a table as one text. */
function said(check: Partial<FormCheck>): string[] {
  const { sections } = checkDocument({ ...CLEAN, ...check });
  return sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => {
      if (block.kind === "list") return block.items;
      if (block.kind === "picture") return block.title;
      if (block.kind !== "table") return block.text;
      return block.rows.map((row) => row.map((cell) => ("text" in cell ? cell.text : "")).join("|"));
    }),
  );
}

describe("the document of a check", () => {
  it("is one section of its own, titled with whose form it is", () => {
    const { title, sections } = checkDocument(CLEAN);
    expect(title).toBe("Kontrol af udfyldt skema: antal studiepladser i KKR Syddanmark 2018/2019");
    expect(sections.map(({ id }) => id)).toEqual(["check"]);
    expect(checkDocument({ studyYear: "2018/2019", findings: [], differing: [], refusals: [] }).title).toBe(
      "Kontrol af udfyldt skema: antal studiepladser 2018/2019",
    );
  });

  it("says in sentences that nothing was found and that all numbers are the same", () => {
    expect(said({})).toEqual([
      "Der er ikke fundet noget galt i skemaet.",
      "Skemaets og beregningens tal",
      "Alle felter har de samme tal som beregningen.",
    ]);
  });

  it("has the lines that somebody added, the first thirty of them, and says so at once", () => {
    const others = Array.from({ length: 32 }, (_, at) => `Linje ${at}`);
    const [first, , , title, ...lines] = said({ others });
    expect(first).toBe("Der er ikke fundet noget galt i skemaet. Læs også, hvad der står nederst.");
    expect(title).toBe("Tilføjet eller omskrevet af andre");
    expect(lines.slice(1)).toEqual([...others.slice(0, 30), "Og 2 mere."]);
  });

  it("has the parts that are not in the document, and says so at once", () => {
    const [first, ...lines] = said({
      others: [],
      missing: ["Beregningsbilag", "Indberettede praktikpladser"],
    });
    expect(first).toBe("Der er ikke fundet noget galt i skemaet. Læs også, hvad der står nederst.");
    expect(lines.at(-1)).toBe(
      "Beregningen har også disse dele, som ikke står i dokumentet: Beregningsbilag og Indberettede praktikpladser.",
    );
  });

  it("says that the text of a document that is none of ours is only held up against the numbers", () => {
    expect(said({ others: null }).at(-1)).toBe("Dokumentets øvrige tekst er kun holdt op imod skemaets tal.");
  });

  it("has what is said of the file, by its name alone", () => {
    const notice: Notice = {
      ...{ code: "tracked-changes", isForm: true, numbers: [] },
      where: { file: "/hjem/svar/a.docx" },
    };
    const { sections } = checkDocument(CLEAN, [notice]);
    expect(JSON.stringify(sections)).toMatch(/står nederst.*Om filen.*"a\.docx/);
  });

  it("has each finding with how grave it is, its place without the file, and its sentence without the place", () => {
    expect(said({ findings: [FINDING, { ...FINDING, severity: "notice", cells: [] }] }).slice(0, 3)).toEqual([
      "Der er fundet 2 forhold i skemaet, der skal ses på.",
      "Fejl|arket Skema, celle B5|UCL: rækkerne giver 1.521, men det samlede antal er 1.520.",
      "Bemærkning||UCL: rækkerne giver 1.521, men det samlede antal er 1.520.",
    ]);
  });

  it("has the form's number, the calculation's and the difference; and what stands there when it is no number", () => {
    const rows = said({
      findings: [FINDING],
      differing: [
        DIFFERING,
        { ...DIFFERING, written: "ca. 100", studyPlaces: null },
        {
          ...DIFFERING,
          specialisation: null,
          specialisationName: null,
          ...{ where: null, written: null, studyPlaces: null },
        },
      ],
    });
    expect(rows.slice(3)).toEqual([
      "UCL|Skole- og fritidspædagogik|række 6, kolonne 4|1.102|1.104|−2",
      "UCL|Skole- og fritidspædagogik|række 6, kolonne 4|ca. 100|1.104|–",
      "UCL|I alt||–|1.104|–",
    ]);
  });

  it("does not say that all is well where numbers differ that no rule of the check is about", () => {
    expect(said({ differing: [DIFFERING] })[0]).toBe(
      "Skemaet bryder ingen af de regler, det er holdt op imod, men det har ikke overalt beregningens tal.",
    );
  });

  it("says why there is no calculation", () => {
    const refusals = [{ code: "empty-file" as const }];
    expect(said({ refusals }).at(-1)).toMatch(
      /^Der er ingen beregnede tal at holde skemaets op imod\. Filen er tom\./,
    );
  });
});
