import { describe, expect, it } from "vitest";
import { wordFile, wordParagraph, wordTable } from "../../test/word-form.js";
import type { RecommendationRequest } from "../domain/request.js";
import { readFilledForm } from "../input/filled-form/read-filled-form.js";
import { describeFinding } from "../messages/describe-finding.js";
import { valueOf } from "../messages/value-of.js";
import { verify } from "./verify.js";

const REQUEST: RecommendationRequest = {
  studyYear: "2018/2019",
  kkr: "syddanmark",
  specialisationShares: { dagtilbud: "42", "skole-fritid": "20", "social-special": "38" },
  studyPlaces: { from: "institution-totals", totals: { ucsyd: 589, ucl: 521 } },
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

function table(lines: readonly string[]): string {
  const rows = lines.map((line) => line.split(";").map((text) => `<w:tc>${wordParagraph(text)}</w:tc>`));
  return wordTable(rows.map((cells) => `<w:tr>${cells.join("")}</w:tr>`).join(""));
}

/** What is found of the published form as a Word document, with another table above it, and as CSV with it below. */
function found(lines: readonly string[], form: readonly string[] = FORM): unknown[][] {
  const word = wordFile(`${wordParagraph(TITLE)}${table(lines)}${wordParagraph("Skema:")}${table(form)}`);
  const text = [TITLE, ...form, "", ...lines].join("\n");
  const read = [
    readFilledForm(word, "docx", { studyYear: "2018/2019" }),
    readFilledForm(new TextEncoder().encode(text), "csv", { studyYear: "2018/2019" }),
  ];
  return read.map((filled) =>
    verify(REQUEST, valueOf(filled)).map((finding) =>
      "written" in finding ? finding.written : finding.code,
    ),
  );
}

describe("another table beside the form", () => {
  it("is held against it right under a sentence of another day, and not under a caption of one", () => {
    const rows = ["Institution;Specialisering;Studiepladser", "UCL;Dagtilbudspædagogik;229"];
    const under = (line: string): string[] => {
      const word = wordFile(`${wordParagraph(TITLE)}${table(FORM)}${wordParagraph(line)}${table(rows)}`);
      const form = valueOf(readFilledForm(word, "docx", { studyYear: "2018/2019" }));
      return verify(REQUEST, form).map(({ code }) => code);
    };
    expect(under("Skemaet følger ministeriets brev af 11. januar 2018 (ref. 40001).")).toEqual([
      "figure-in-text-differs",
    ]);
    expect(under("Optaget den 1. oktober 2017")).toEqual([]);
  });

  it.for<[string, string[], unknown[]]>([
    ["a sentence that goes on in the next cell", ["Det indstilles, at UCL får;300"], ["300"]],
    ["one over three", ["Det indstilles, at;UCL får;300"], ["300"]],
    ["one of a word in each", ["UCL;får;300"], ["300"]],
    ["one whose number is first", ["300;indstilles til UCL"], ["300"]],
    ["one whose number could be that of a point", ["30;indstilles til UCL"], ["30"]],
    ["one with a word behind its number", ["Det indstilles, at UCL får;300;studiepladser"], ["300"]],
    ["a row of study places under institutions", [";UC SYD;UCL", "Antal studiepladser;589;531"], ["531"]],
    ["a decision with its number", ["1;UCL tildeles 531 studiepladser", "2;Godkendt"], ["531"]],
    ["one without a verb", ["Punkt;Beslutning", "1;UCL: 531 studiepladser"], ["531"]],
    ["a total under the form's own title", ["UCL;531", "UC Syddanmark;589"], ["531"]],
    ["a number in words", ["UCL;fem hundrede og enogtredive"], ["531"]],
    ["numbers parted by slashes", ["UC Syddanmark;247/119/223"], ["119", "223"]],
    ["a percentage", ["Specialisering;Andel", "Dagtilbudspædagogik;45 %"], ["45"]],
    ["one with decimals", ["Specialisering;Andel", "Dagtilbudspædagogik;42,5 pct."], ["42,5"]],
    ["shares under a caption", ["Andele i procent", "Institution;Dagtilbud", "UC Syddanmark;45"], ["45"]],
    ["a number under per cent", ["Specialisering;Andel i pct.", "Dagtilbudspædagogik;45"], ["45"]],
  ])("is held against it: %s", ([, lines, expected], context) => {
    context.expect(found(lines)).toEqual([expected, expected]);
  });

  it.for<[string, string[]]>([
    ["a sentence", ["Det indstilles, at UCL får;521"]],
    ["what counts other things", ["Kommune;Mødte", "Odense;274", "Vejle;312", ";586"]],
    ["a sentence of last year", ["Sidste år fik UCL 500;UC SYD får;589"]],
    ["totals", ["UCL;521", "UC Syddanmark;589"]],
    ["a number in words", ["UCL;fem hundrede og enogtyve"]],
    [
      "percentages",
      ["Specialisering;Andel", "Dagtilbudspædagogik;42 %", "Skole- og fritidspædagogik;20,0 %"],
    ],
    ["those of institutions", ["Institution;Procent", "UC Syddanmark;53", "UCL;46,9"]],
    [
      "the shares of one institution, and what they come to",
      ["UC Syddanmark", "Specialisering;Andel i pct.", "Dagtilbudspædagogik;42", "I alt;100"],
    ],
    ["those under a caption", ["Andele i procent", "Institution;Dagtilbud", "UC Syddanmark;42"]],
    ["a number and its share", ["Institution;Antal og pct.", "UC Syddanmark;589 53"]],
    ["places of another kind", ["Praktikpladser", "Institution;Antal", "UC Syddanmark;700"]],
    [
      "a caption of last year",
      ["Antallet i 2017/2018 og 2018/2019", "Institution;Antal", "UC Syddanmark;577"],
    ],
    ["a change", ["Institution;Ændring i pct.", "UC Syddanmark;12", "UCL;1,5"]],
    ["of others", ["Institution;Frafald", "UC Syddanmark;12 %", "UCL;15 %"]],
    ["of internship places", ["Specialisering;Praktikpladser i pct.", "Dagtilbudspædagogik;45"]],
    ["of an earlier year", ["Specialisering;2016/2017", "Dagtilbudspædagogik;45 %"]],
    ["a decision", ["1;UCL tildeles 521 studiepladser", "2;Godkendt"]],
    ["a row under institutions", [";UC SYD;UCL", "Antal studiepladser;589;521", "Ansatte;100;200"]],
    [
      "an annex",
      [
        "UCL",
        "Specialisering;Praktikpladser;Nøjagtig andel;Studiepladser",
        "Dagtilbudspædagogik;420;218,8200;219",
      ],
    ],
    [
      "an annex whose names have a remark with them",
      [
        "Institution;Specialisering;Gange multiplikatorerne;Studiepladser",
        ...[
          "UCL;Dagtilbudspædagogik (fastsat af KKR);218,8200;219",
          ";Skole- og fritidspædagogik;104,2000;104",
        ],
      ],
    ],
    [
      "one of the seasons",
      ["UCL om sommeren", "Specialisering;Nøjagtig andel;Studiepladser", "Dagtilbudspædagogik;218,8200;120"],
    ],
    ["campuses", ["Udbudssted;Studiepladser", "UCL, Odense;300"]],
  ])("has nothing wrong where it is right, or of something else: %s", ([, lines], context) => {
    context.expect(found(lines)).toEqual([[], []]);
  });

  it.for<[string, string, string[], unknown[]]>([
    ["another share", "Andel", ["52 %", "20 %", "38 %"], ["52"]],
    ["another number", "Procent", ["42", "21", "38"], ["21"]],
    ["another beside long names", "Andel", ["42 %", "20 %", "38 %", "42 %", "20 %", "45 %"], ["45"]],
    ["the shares of the form", "Andel", ["42 %", "20 %", "38 %"], []],
    ["the institution's share", "Andel", ["53 %", "", ""], []],
    ["the share of all", "Andel af studiepladser", ["22,3 %", "10,6 %", "20,2 %"], []],
    ["a change", "Ændring", ["+4 %", "2 %", "3 %"], []],
    ["something else", "Andel af praktikpladser", ["41 %", "22 %", "37 %"], []],
  ])("may be a column of the form's: %s", ([, heading, percents, expected], context) => {
    const form = FORM.map((line, at) => `${line};${at === 0 ? heading : (percents[at - 1] ?? "")}`);
    context.expect(found([], form)).toEqual([expected, expected]);
  });

  it.for<[string, string[], string, unknown[]]>([
    ["what it has none of", [], "Oversigt", ["300"]],
    [
      "remarks of other things",
      ["Praktikpladserne er fra 4 kommuner.", "Overbooking: se brevet."],
      "Oversigt",
      ["300"],
    ],
    ["internship places too", [], "Praktikpladser og studiepladser", ["300"]],
    ["a remark of last year", ["Sidste år var tallene 280."], "", ["300"]],
    ["a remark on overbooking", ["Der er ikke regnet med overbooking."], "", ["300"]],
    ["a remark on the intake", ["Optaget er fordelt med 55 pct. om sommeren."], "", ["300"]],
    ["overbooking", [], "Overbooking", ["300"]],
    ["a sentence that points to it", ["Nedenfor ses sidste års tal."], "", []],
    ["other things", [], "Ledige studiepladser sidste år", []],
  ])("is held against it under %s", ([, remarks, caption, expected], context) => {
    const above = [...remarks, caption].filter((line) => line !== "").map((line) => wordParagraph(line));
    const other = table([
      "Institution;Specialisering;Studiepladser",
      "UC Syddanmark;Dagtilbudspædagogik;300",
    ]);
    const word = wordFile(`${wordParagraph(TITLE)}${table(FORM)}${above.join("")}${other}`);
    const findings = verify(REQUEST, valueOf(readFilledForm(word, "docx")));
    context.expect(findings.map((finding) => "written" in finding && finding.written)).toEqual(expected);
  });

  it("is held against it in the column of the form's year, and not in that of another", () => {
    const other = table(["Institution;2017/2018;2018/2019;Ændring", "UC Syddanmark;577;598;21"]);
    const caption = wordParagraph("Ændring fra 2017/2018 til 2018/2019");
    const word = wordFile(`${wordParagraph(TITLE)}${table(FORM)}${caption}${other}`);
    expect(verify(REQUEST, valueOf(readFilledForm(word, "docx", { studyYear: "2018/2019" })))).toMatchObject([
      { code: "figure-in-text-differs", written: "598", right: [589] },
    ]);
  });

  it.for<[string, string[], string[]]>([
    ["a change that is not that of its row", ["UC Syddanmark;580;589;19"], ["sum-in-text-differs"]],
    ["one without its sign", ["UCL;530;521;9"], ["sum-in-text-differs"]],
    ["changes", ["UC Syddanmark;580;589;+9", "UCL;530;521;−9"], []],
  ])("is held against itself with %s", ([, rows, expected], context) => {
    const other = table(["Institution;2017/2018;2018/2019;Ændring", ...rows]);
    const word = wordFile(`${wordParagraph(TITLE)}${table(FORM)}${wordParagraph("Oversigt")}${other}`);
    const form = valueOf(readFilledForm(word, "docx", { studyYear: "2018/2019" }));
    context.expect(verify(REQUEST, form).map(({ code }) => code)).toEqual(expected);
  });

  it("is held against its own sums where it has internship places", () => {
    const places = ["Kommune;Dagtilbud;Skole/fritid", "Odense;96;44", "Svendborg;31;12"];
    expect(found(["Praktikpladser", ...places, "I alt;127;56"])).toEqual([[], []]);
    expect(found(["Praktikpladser", ...places, "I alt;172;56"])).toEqual([
      ["sum-in-text-differs"],
      ["sum-in-text-differs"],
    ]);
  });

  it("is not quoted with words that it does not have", () => {
    const word = wordFile(table(["Uddannelse;Pladser", "Sum;1.111"]) + wordParagraph("Skema:") + table(FORM));
    const [finding, ...others] = verify(REQUEST, valueOf(readFilledForm(word, "docx")));
    expect(others).toEqual([]);
    expect(finding === undefined ? "" : describeFinding(finding, "da")).toBe(
      "En anden tabel har 1.111 i alt, men skemaet giver 1.110.",
    );
  });
});
