import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RecommendationRequest } from "../domain/request.js";
import { readFilledForm } from "../input/filled-form/read-filled-form.js";
import { describeFinding } from "../messages/describe-finding.js";
import { valueOf } from "../messages/value-of.js";
import { recommend } from "../recommend/recommend.js";
import { toCsv } from "../render/to-csv.js";
import { submissionDocument } from "../submission/submission-document.js";
import { checkForm } from "./check-form.js";

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
  return valueOf(checkForm(REQUEST, valueOf(read))).findings.map(({ code }) => code);
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

  it("are nothing in the annex where overbooking is worked out from a number that the form has not", () => {
    const request: RecommendationRequest = {
      ...REQUEST,
      specialisationShares: { dagtilbud: "65.1", "skole-fritid": "10.6", "social-special": "24.3" },
      studyPlaces: { from: "institution-totals", totals: { ucsyd: 6, ucl: 9 } },
      method: "dhondt",
      bounds: [{ institution: "ucsyd", specialisation: "dagtilbud", minimum: 0, maximum: 0 }],
      decided: ["ucsyd", "ucl"].map((institution) => {
        return { institution, specialisation: "skole-fritid", studyPlaces: 2 };
      }),
      overbooking: { mode: "on-top", percent: "18" },
    };
    const written = toCsv(submissionDocument(valueOf(recommend(request))));
    expect(written).toContain("fordeling med overbooking oven i");
    const read = valueOf(readFilledForm(new TextEncoder().encode(written), "csv"));
    expect(valueOf(checkForm(request, read)).findings).toEqual([]);
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

  const check = (csv: string): string[] => {
    const read = readFilledForm(new TextEncoder().encode(csv), "csv", { studyYear: "2018/2019" });
    const { findings } = valueOf(checkForm(REQUEST, valueOf(read)));
    return findings.map((finding) => describeFinding(finding, "da"));
  };
  const moved = (of: RegExp, more: number): ((csv: string) => string) => {
    return (csv) => csv.replace(of, (count) => String(Number(count) + more));
  };

  it("are held against the calculation row by row, also where every sum stays", () => {
    expect(check(WRITTEN)).toEqual([]);
    const intake = [
      moved(/(?<=;Dagtilbudspædagogik;)\d+(?=;111;247)/, -1),
      moved(/(?<=;Dagtilbudspædagogik;135;)\d+(?=;247)/, 1),
      moved(/(?<=;Skole- og fritidspædagogik;)\d+(?=;53;118)/, 1),
      moved(/(?<=;Skole- og fritidspædagogik;66;)\d+(?=;118)/, -1),
    ].reduce((csv, move) => move(csv), WRITTEN);
    expect(check(intake)).toEqual([
      "række 39: Der står »UC Syddanmark | Dagtilbudspædagogik | 135 | 112 | 247«; efter beregningen skal der stå »UC Syddanmark | Dagtilbudspædagogik | 136 | 111 | 247«.",
      "række 40: Der står »Skole- og fritidspædagogik | 66 | 52 | 118«; efter beregningen skal der stå »Skole- og fritidspædagogik | 65 | 53 | 118«.",
    ]);
    const overbooked = [moved(/(?<=;247;)\d+/, 1), moved(/(?<=;Skole- og fritidspædagogik;118;)\d+/, -1)];
    const more = overbooked.reduce((csv, move) => move(csv), WRITTEN);
    expect(check(more).map((text) => text.split(" »")[0])).toEqual([
      "række 24: Der står",
      "række 25: Der står",
    ]);
  });

  it.for<[string, string[], string[]]>([
    [
      "overbooking",
      ["Institution;Antal;Med overbooking", "UC SYD;589;618", "UCL;521;547", "I alt;1.110;1.165"],
      [],
    ],
    [
      "overbooking that is rounded up",
      ["Institution;Antal;Med overbooking", "UC SYD;589;619", "UCL;521;547", "I alt;1.110;1.166"],
      ["UC SYD: 618 med overbooking", "I alt: 1.165 med overbooking"],
    ],
    ["only what overbooking comes to", ["Institution;Studiepladser", "UC SYD;618", "UCL;547"], []],
    [
      "the intake",
      ["Institution;Sommer;Vinter;I alt", "UC SYD;324;265;589", "UCL;287;234;521", "I alt;611;499;1.110"],
      [],
    ],
    [
      "the seasons in each other's place",
      ["Institution;Vinter;Sommer;I alt", "UC SYD;324;265;589"],
      ["UC SYD: 324 om sommeren og 265 om vinteren"],
    ],
  ])("are held against the calculation where somebody else made them: %s", ([, table, right], context) => {
    const form = LINES.slice(
      0,
      LINES.findIndex((line) => line.startsWith("Bemærkninger")),
    );
    const remark = "Antallet er uden overbooking. Herudover overbookes med 5 pct.";
    const texts = check([...form, remark, "", remark, ...table].join("\r\n"));
    context.expect(texts.map((text) => /skal der stå »(.*)«/u.exec(text)?.[1] ?? text)).toEqual(right);
  });

  it("may be a column of the form itself", () => {
    const heading = LINES.findIndex((line) => line.includes("Institutionsnavn;"));
    const end = LINES.findIndex((line) => line.startsWith("Bemærkninger"));
    const withColumn = (title: string, counts: readonly number[]): string[] =>
      check(
        LINES.slice(0, end)
          .map((line, at) => `${line};${at === heading ? title : (counts[at - heading - 1] ?? "")}`)
          .join("\r\n"),
      );
    for (const title of ["Med overbooking", "Inkl. 5 pct. overbooking"]) {
      expect(withColumn(title, [259, 124, 235, 230, 109, 208])).toEqual([]);
      expect(withColumn(title, [259, 124, 236, 230, 109, 208])).toEqual([
        "Der står »UC Syddanmark, Social- og specialpædagogik: 236 med overbooking«; efter beregningen skal der stå »UC Syddanmark, Social- og specialpædagogik: 235 med overbooking«.",
      ]);
    }
  });

  it("may be right of other numbers that the form has", () => {
    const other = WRITTEN.replace(";Dagtilbudspædagogik;247", ";Dagtilbudspædagogik;246");
    const both = other.replace(";136;111;247", ";135;111;246");
    for (const csv of [other, both])
      expect(check(csv).filter((text) => text.includes("Der står"))).toEqual([]);
  });

  it("are told by the row and not by the sum too, also in the row of sums", () => {
    expect(check(WRITTEN.replace(";136;111;247", ";137;111;247"))).toHaveLength(1);
    expect(check(WRITTEN.replace(";I alt;324;265;589", ";I alt;325;265;589"))).toHaveLength(1);
  });
});
