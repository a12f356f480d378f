import { describe, expect, it } from "vitest";
import { wordFile, wordParagraph, wordTable } from "../../test/word-form.js";
import type { InternshipPlaces, RecommendationRequest } from "../domain/request.js";
import { readFilledForm } from "../input/filled-form/read-filled-form.js";
import { describeFinding } from "../messages/describe-finding.js";
import { valueOf } from "../messages/value-of.js";
import { verify } from "./verify.js";

const SPECIALISATIONS = ["dagtilbud", "skole-fritid", "social-special"];

function reported(
  provider: string,
  institution: string,
  places: readonly (number | string)[],
): InternshipPlaces[] {
  return places.map((count, at) => ({
    ...{ provider, institution, specialisation: SPECIALISATIONS[at] ?? "", places: count },
  }));
}

/** Constructed: in proportion to KKR Syddanmark's table of 2018/19. */
const REQUEST: RecommendationRequest = {
  studyYear: "2018/2019",
  kkr: "syddanmark",
  internshipPlaces: [
    ...reported("Aabenraa", "ucsyd", [147, 59, "112.5"]),
    ...reported("Esbjerg", "ucsyd", [100, 59, "111.5"]),
    ...reported("Odense", "ucl", [219, 104, 198]),
  ],
  studyPlaces: { from: "institution-totals", totals: { ucsyd: 589, ucl: 521 } },
  bounds: [{ institution: "ucl", specialisation: "dagtilbud", maximum: 250 }],
};
const TITLE = "Indstilling om optag på pædagoguddannelsen i studieåret 2018/2019";
const FORM = [
  "Institutionsnavn;Samlet antal studiepladser;Specialisering;Antal studiepladser per specialisering",
  "UC Syddanmark;589;Dagtilbudspædagogik;247",
  ";;Skole- og fritidspædagogik;118",
  ";;Social- og specialpædagogik;224",
  "UCL Erhvervsakademi og professionshøjskole;521;Dagtilbudspædagogik;219",
  ";;Skole- og fritidspædagogik;104",
  ";;Social- og specialpædagogik;198",
];
const PROVIDERS = [
  "Indberetter;Dagtilbudspædagogik;Skole- og fritidspædagogik;Social- og specialpædagogik;I alt",
  "Aabenraa;147;59;112,5;318,5",
  "Esbjerg;100;59;111,5;270,5",
  "I alt;247;118;224;589",
];
const WORKED_OUT = [
  "Specialisering;Praktikpladser;Nøjagtig andel;Studiepladser",
  "Dagtilbudspædagogik (højst 250);219;219,0000;219",
  "Skole- og fritidspædagogik;104;104,0000;104",
  "Social- og specialpædagogik;198;198,0000;198",
  "I alt;521;521;521",
];

function table(lines: readonly string[]): string {
  const rows = lines.map((line) => line.split(";").map((text) => `<w:tc>${wordParagraph(text)}</w:tc>`));
  return wordTable(rows.map((cells) => `<w:tr>${cells.join("")}</w:tr>`).join(""));
}

/** What is found with the annex as a Word document, where captions say whose each table is, and as CSV, where none do. */
function found(change: (line: string) => string): string[][] {
  const [providers, workedOut] = [PROVIDERS.map(change), WORKED_OUT.map(change)];
  const word = wordFile(
    [
      ...[wordParagraph(TITLE), table(FORM), wordParagraph("Beregningsbilag")],
      wordParagraph("UCL Erhvervsakademi og professionshøjskole, mellemregninger"),
      ...[table(workedOut), wordParagraph("UC Syddanmark: praktikpladser, som fordelingen bygger på")],
      table(providers),
    ].join(""),
  );
  const csv = [TITLE, ...FORM, "", "Beregningsbilag", ...workedOut, "", ...providers].join("\n");
  const read = [
    readFilledForm(word, "docx", { studyYear: "2018/2019" }),
    readFilledForm(new TextEncoder().encode(csv), "csv", { studyYear: "2018/2019" }),
  ];
  return read.map((form) => verify(REQUEST, valueOf(form)).map((finding) => describeFinding(finding, "da")));
}

describe("the internship places in an annex of ours", () => {
  it("are nothing where they are the request's", () => {
    expect(found((line) => line)).toEqual([[], []]);
  });

  it.for<[string, string, string, string, string]>([
    ["a provider's", "Aabenraa;147", "Aabenraa;174", "Aabenraa", "174"],
    ["a provider's sum", "111,5;270,5", "111,5;207,5", "Esbjerg", "207,5"],
    ["a specialisation's sum", "I alt;247;118", "I alt;247;181", "Skole- og fritidspædagogik", "181"],
    ["those of a division", "250);219;", "250);291;", "Dagtilbudspædagogik", "291"],
    ["their sum", "I alt;521;521;", "I alt;512;521;", "I alt", "512"],
  ])("are found where they are others: %s", ([, from, to, whose, amount], context) => {
    for (const findings of found((line) => line.replace(from, to))) {
      context.expect(findings).toHaveLength(1);
      context.expect(findings[0]).toContain(`: ${amount} praktikpladser. Efter beregningen skal der stå `);
      context.expect(findings[0]).toContain(whose);
    }
  });

  it("are told with whose they are and what the calculation rests on", () => {
    expect(found((line) => line.replace("Aabenraa;147", "Aabenraa;174"))).toEqual([
      [
        "En tabel ved siden af skemaet har UC Syddanmark, Aabenraa, Dagtilbudspædagogik: 174 praktikpladser. Efter beregningen skal der stå 147.",
      ],
      [
        "En tabel ved siden af skemaet har Aabenraa, Dagtilbudspædagogik: 174 praktikpladser. Efter beregningen skal der stå 147.",
      ],
    ]);
  });

  it("are held against those of the institution that a caption names, and no other's", () => {
    const [word = []] = found((line) => line.replace("pædagogik;104;104,0000", "pædagogik;118;104,0000"));
    expect(word).toHaveLength(1);
  });

  it("are left alone in a table that works nothing out", () => {
    const lines = [TITLE, ...FORM, "", "Specialisering;Praktikpladser", "Dagtilbudspædagogik;5"];
    const form = readFilledForm(new TextEncoder().encode(lines.join("\n")), "csv", {
      studyYear: "2018/2019",
    });
    expect(verify(REQUEST, valueOf(form))).toEqual([]);
  });

  it("are left alone of a provider that the request does not name", () => {
    const others = found((line) => line.replace("Esbjerg;100", "Esbjerg Kommune;1"));
    expect(others).toEqual([[], []]);
  });

  it("are no number of the form's where a provider's name has one", () => {
    expect(found((line) => line.replace("Aabenraa", "Botilbud 2"))).toEqual([[], []]);
  });
});
