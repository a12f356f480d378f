import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RecommendationRequest } from "../domain/request.js";
import { readFilledForm } from "../input/filled-form/read-filled-form.js";
import { valueOf } from "../messages/value-of.js";
import { recommend } from "../recommend/recommend.js";
import { toCsv } from "../render/to-csv.js";
import { submissionDocument } from "../submission/submission-document.js";
import { checkForm } from "./check-form.js";
import { describeFinding } from "../messages/describe-finding.js";
import { verify } from "./verify.js";

const REQUEST: RecommendationRequest = {
  studyYear: "2018/2019",
  kkr: "syddanmark",
  specialisationShares: { dagtilbud: "42", "skole-fritid": "20", "social-special": "38" },
  studyPlaces: { from: "institution-totals", totals: { ucsyd: 589, ucl: 521 } },
  overbooking: { mode: "on-top", percent: "5" },
  intake: { summer: "55", winter: "45", oddTo: "summer" },
};
const WRITTEN = toCsv(submissionDocument(valueOf(recommend(REQUEST))));

function found(csv: string): string[] {
  const read = readFilledForm(new TextEncoder().encode(csv), "csv", { studyYear: "2018/2019" });
  return verify(REQUEST, valueOf(read)).map(({ code }) => code);
}

/** The tables beside the form, by their cells: with overbooking on top, and of the intake, without its sums. */
const LINES = WRITTEN.split("\r\n");
const TABLES = ["Institution;Samlet antal på skemaet", "Institution;Specialisering;Sommeroptag"].map(
  (heading) => LINES.findIndex((line) => line.startsWith(heading)),
);
const CELLS = LINES.flatMap((line, row) =>
  TABLES.some((heading) => row > heading && row <= heading + 8) && !line.includes("I alt")
    ? line.split(";").flatMap((text, column) => (/^[\d.]+$/.test(text) ? [{ row, column }] : []))
    : [],
);

describe("the tables beside the form in a document of ours", () => {
  it("are nothing as they are written", () => {
    expect(TABLES.every((heading) => heading > 0)).toBe(true);
    expect(found(WRITTEN)).toEqual([]);
  });

  it("are not told of again if it is the form that does not sum", () => {
    const wrong = WRITTEN.replace(";118\r\n", ";181\r\n");
    expect(wrong).not.toBe(WRITTEN);
    expect(found(wrong)).toContain("sum-differs");
    expect(found(wrong)).not.toContain("sum-in-text-differs");
  });

  it("are found if any one number in them is another", () => {
    fc.assert(
      fc.property(fc.constantFrom(...CELLS), fc.constantFrom(-20, -1, 1, 20), ({ row, column }, more) => {
        const changed = LINES.map((line, at) => {
          const cells = line.split(";");
          if (at === row) cells[column] = String(Number(cells[column]?.replace(".", "")) + more);
          return cells.join(";");
        });
        expect(found(changed.join("\r\n"))).not.toEqual([]);
      }),
    );
  });

  it("are held against the calculation, cell by cell, also where every sum stays", () => {
    const check = (csv: string): string[] => {
      const read = readFilledForm(new TextEncoder().encode(csv), "csv", { studyYear: "2018/2019" });
      const { findings } = valueOf(checkForm(REQUEST, valueOf(read)));
      return findings.map((finding) => describeFinding(finding, "da"));
    };
    expect(check(WRITTEN)).toEqual([]);
    const plus = (written: string | undefined, more: number): string => String(Number(written) + more);
    const moved = WRITTEN.replace(
      /(?<=;Dagtilbudspædagogik;)(\d+);(\d+)(?=;247)/,
      (_, summer: string, winter: string) => `${plus(summer, -1)};${plus(winter, 1)}`,
    ).replace(
      /(?<=;Skole- og fritidspædagogik;)(\d+);(\d+)(?=;118)/,
      (_, summer: string, winter: string) => `${plus(summer, 1)};${plus(winter, -1)}`,
    );
    expect(found(moved)).toEqual([]);
    expect(check(moved)).toEqual([
      "Tabellen over sommer- og vinteroptag, sommeroptaget: UC Syddanmark, Dagtilbudspædagogik har 135. Beregningen giver 136.",
      "Tabellen over sommer- og vinteroptag, vinteroptaget: UC Syddanmark, Dagtilbudspædagogik har 112. Beregningen giver 111.",
      "Tabellen over sommer- og vinteroptag, sommeroptaget: UC Syddanmark, Skole- og fritidspædagogik har 66. Beregningen giver 65.",
      "Tabellen over sommer- og vinteroptag, vinteroptaget: UC Syddanmark, Skole- og fritidspædagogik har 52. Beregningen giver 53.",
    ]);
    const more = WRITTEN.replace(/(?<=;247;)\d+/, (count) => plus(count, 1)).replace(
      /(?<=;Skole- og fritidspædagogik;118;)\d+/,
      (count) => plus(count, -1),
    );
    expect(found(more)).toEqual([]);
    expect(check(more).map((text) => text.split(":")[0])).toEqual([
      "Tabellen med overbooking oven i",
      "Tabellen med overbooking oven i",
    ]);
    // Where the form has other numbers they may be right of those.
    const other = check(WRITTEN.replace(";Dagtilbudspædagogik;247", ";Dagtilbudspædagogik;246"));
    expect(other.filter((text) => text.startsWith("Tabellen"))).toEqual([]);
    const both = WRITTEN.replace(";Dagtilbudspædagogik;247", ";Dagtilbudspædagogik;246").replace(
      ";136;111;247",
      ";135;111;246",
    );
    expect(check(both).filter((text) => text.startsWith("Tabellen"))).toEqual([]);
  });

  it("are told by the cell and not by the sum too, also in the row of sums", () => {
    const check = (csv: string): number => {
      const read = readFilledForm(new TextEncoder().encode(csv), "csv", { studyYear: "2018/2019" });
      return valueOf(checkForm(REQUEST, valueOf(read))).findings.length;
    };
    expect(check(WRITTEN.replace(";136;111;247", ";137;111;247"))).toBe(1);
    expect(check(WRITTEN.replace(";I alt;324;265;589", ";I alt;325;265;589"))).toBe(1);
  });
});
