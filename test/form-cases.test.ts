import { readFileSync } from "node:fs";
import fc from "fast-check";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import {
  checkForm,
  describeFinding,
  describeNotice,
  type Finding,
  type Notice,
  parseRequest,
  readFilledForm,
  type RecommendationRequest,
  valueOf,
} from "../src/index.js";
import { readFilledForm as readFormInWorkbook } from "../src/xlsx.js";
import { wordFile, wordParagraph } from "./word-form.js";

// Filled forms as people make them; all numbers are constructed. Each with what must be found in it.

const SHARES = valueOf(
  parseRequest({
    studyYear: "2023/2024",
    kkr: "sjaelland",
    specialisationShares: { dagtilbud: 39, "skole-fritid": 24, "social-special": 37 },
    studyPlaces: { from: "institution-totals", totals: { absalon: 747 } },
  }),
);
const PUBLISHED = valueOf(
  parseRequest(JSON.parse(readFileSync("examples/syddanmark-2018-2019.json", "utf8"))),
);

interface Checked {
  readonly findings: readonly Finding[];
  readonly notices: readonly Notice[];
}

function check(bytes: Uint8Array, format: "csv" | "docx", request: RecommendationRequest): Checked {
  const form = readFilledForm(bytes, format, { studyYear: request.studyYear });
  if (!form.ok) throw new Error(form.refusals[0].code);
  return { findings: valueOf(checkForm(request, form.value)).findings, notices: form.notices };
}

function checkFile(name: string, request: RecommendationRequest): Checked {
  const bytes = new Uint8Array(readFileSync(new URL(`files/returns/forms/${name}`, import.meta.url)));
  return check(bytes, name.endsWith(".docx") ? "docx" : "csv", request);
}

function checkCsv(lines: readonly string[], request: RecommendationRequest = SHARES): readonly Finding[] {
  return check(new TextEncoder().encode(lines.join("\n")), "csv", request).findings;
}

function typoRequest(): RecommendationRequest {
  const file = readFileSync(new URL("files/returns/forms/typo-request.json", import.meta.url), "utf8");
  const studyPlaces = { from: "institution-totals", totals: { ucsyd: 540, ucl: 480 } };
  return valueOf(parseRequest({ ...(JSON.parse(file) as object), studyPlaces }));
}

/** A Word file of one paragraph, whose links lead to the part of that name. */
function wordOf(words: string, main = "word/document.xml"): Uint8Array {
  const type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";
  const links = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${type}" Target="${main}"/></Relationships>`;
  return wordFile(wordParagraph(words), { "_rels/.rels": links, "word/decoy.xml": "<a/>" });
}

describe("filled forms as people make them", () => {
  it("a text in Word that is longer than a cell of Excel holds is refused", () => {
    const codeOf = (length: number): string | undefined => {
      const form = readFilledForm(wordOf("x".repeat(length)), "docx", { studyYear: "2023/2024" });
      return form.ok ? undefined : form.refusals[0].code;
    };
    expect([codeOf(32_767), codeOf(32_768)]).toEqual(["no-form-table", "archive-too-large"]);
  });

  it("a Word file whose links lead to another part than the one we read is refused", () => {
    const form = readFilledForm(wordOf("x", "word/decoy.xml"), "docx", { studyYear: "2023/2024" });
    expect(form).toMatchObject({ refusals: [{ code: "damaged-file", part: "_rels/.rels" }] });
  });

  it("a comment on a cell in Excel is said, as nobody can tell what it is worth", async () => {
    const bytes = new Uint8Array(readFileSync(new URL("files/returns/forms/comment.xlsx", import.meta.url)));
    const form = await readFormInWorkbook(bytes, { studyYear: "2023/2024" });
    expect(form.ok && form.notices).toMatchObject([
      { code: "cell-comments", cells: [{ text: "Skal være 300" }] },
    ]);
  });

  it.for(["c-total-gap.csv", "c-total-name.csv"])("a total under any name, behind a gap too: %s", (name) => {
    expect(checkFile(name, SHARES).findings).toMatchObject([
      { code: "grand-total-differs", total: 800, sum: 747 },
    ]);
  });

  it("a total in the text, with words behind it: said-total.csv", () => {
    expect(checkFile("said-total.csv", PUBLISHED).findings).toMatchObject([
      { code: "total-in-text-differs", read: 1100, total: 1110 },
    ]);
  });

  it("tracked changes of cells, as accepted, with what the numbers are without them: d-cellDel-column.docx", () => {
    const { findings, notices } = checkFile("d-cellDel-column.docx", SHARES);
    expect(findings.map(({ code, cells }) => [code, cells[0]?.row])).toEqual([
      ["outside-quota", 2],
      ["outside-quota", 4],
    ]);
    expect(notices).toMatchObject([
      {
        code: "tracked-changes",
        numbers: [
          { accepted: "300", rejected: "291" },
          { accepted: "268", rejected: "277" },
        ],
      },
    ]);
    expect(notices.map((notice) => describeNotice(notice, "da")).join()).toContain(
      "300 (uden ændringerne 291)",
    );
  });

  it("a number that is hidden text is none, and is said: d-vanish-only.docx", () => {
    const { findings, notices } = checkFile("d-vanish-only.docx", SHARES);
    expect(findings).toMatchObject([{ code: "missing-row", specialisation: "dagtilbud" }]);
    expect(notices).toMatchObject([{ code: "not-in-form", what: "hidden", texts: ["291"] }]);
  });

  it("nested fields, and a text box at a cell: d-field-nested.docx, d-textbox-note.docx", () => {
    expect(checkFile("d-field-nested.docx", SHARES)).toEqual({ findings: [], notices: [] });
    const { findings, notices } = checkFile("d-textbox-note.docx", SHARES);
    expect(findings).toEqual([]);
    expect(notices).toMatchObject([{ code: "not-in-form", what: "box", texts: ["7"] }]);
  });

  it("one mistyped number, found once: typo.docx", () => {
    expect(checkFile("typo.docx", typoRequest()).findings).toMatchObject([
      { code: "sum-differs", institution: "ucsyd", total: 540, sum: 530 },
    ]);
  });

  it("another study year: wrong-year.docx", () => {
    expect(checkFile("wrong-year.docx", typoRequest()).findings).toMatchObject([
      { code: "other-study-year", severity: "error", written: "2026/2027", needed: "2027/2028" },
    ]);
  });
});

const HEADER =
  "Institutionsnavn;Samlet antal studiepladser;Specialisering;Antal studiepladser per specialisering";
const RIGHT = [
  HEADER,
  "Professionshøjskolen Absalon;747;Dagtilbudspædagogik;291",
  ";;Skole- og fritidspædagogik;179",
  ";;Social- og specialpædagogik;277",
];

describe("a row of sums", () => {
  const label = fc.constantFrom(
    ...["I alt", "Samlet optag", "Sum", "Total for KKR", "Hele regionen", "Studiepladser i alt", "IALT", ""],
    ...["Samlet antal studiepladser", "Tilsammen", "Professionshøjskolen Absalon i alt"],
  );
  const layout = fc.constantFrom<(name: string, total: number) => string>(
    (name, total) => `${name};${total};;${total}`,
    (name, total) => `${name};${total};;`,
    (name, total) => `${name};;;${total}`,
    (name, total) => `;;${name};${total}`,
    (name, total) => `;${name};;${total}`,
    (name, total) => (name === "" ? `;${total};;` : `${name};;;;${total}`),
  );

  it("is held up against the rows, whatever it is called and wherever under them it stands", () => {
    fc.assert(
      fc.property(label, layout, fc.nat(3), fc.integer({ min: 0, max: 2000 }), (name, row, gap, total) => {
        const blank = Array.from({ length: gap }, () => ";;;");
        const findings = checkCsv([...RIGHT, ...blank, row(name, total)]);
        expect(findings.length).toBe(total === 747 ? 0 : 1);
      }),
    );
  });

  it("is of the institution above it where each has one, and of all where it stands at the end", () => {
    const each = [
      ...[HEADER, "UC Syddanmark;589;Dagtilbud;247", ";;Skole/fritid;118", ";;Social/special;224"],
      ...["I alt;589;;589", "UCL;521;Dagtilbud;219", ";;Skole/fritid;104", ";;Social/special;198"],
    ];
    const codes = (...lines: string[]): unknown[] =>
      checkCsv([...each, ...lines], PUBLISHED).map(({ code, cells }) => [code, cells[0]?.row]);
    expect(codes("I alt;521;;521", "I alt;1110;;1110")).toEqual([]);
    expect(codes("I alt;520;;521", "I alt;1110;;1111")).toEqual([
      ["sum-differs", 9],
      ["grand-total-differs", 10],
    ]);
  });

  it("is of a specialisation where it names one", () => {
    const codes = (...lines: string[]): string[] => checkCsv([...RIGHT, ...lines]).map(({ code }) => code);
    expect(codes("I alt;747;Dagtilbudspædagogik;291", ";;Skole- og fritidspædagogik;179")).toEqual([]);
    expect(codes("I alt;;Dagtilbudspædagogik;291", ";;Skole- og fritidspædagogik;178")).toEqual([
      "specialisation-sum-differs",
    ]);
    expect(codes("I alt;747;Dagtilbudspædagogik;291", "I alt;;Skole- og fritidspædagogik;179")).toEqual([]);
    expect(codes("I alt;748;Dagtilbudspædagogik;291", "I alt;;Skole- og fritidspædagogik;178")).toEqual([
      "specialisation-sum-differs",
      "grand-total-differs",
    ]);
  });

  it.for(["Overbooking;53;;", "Mål;1.200;;", "Optag i alt 2023/2024;;1.200;"])(
    "is a notice where its words are none of the form, wherever its number stands: %s",
    (line) => {
      for (const lines of [[line], [";;;", line]]) {
        const found = checkCsv([...RIGHT, ...lines]);
        expect(found.map(({ severity }) => severity)).toEqual(["notice"]);
      }
    },
  );

  it("is held against the form where a table below has its institution and specialisation cross", () => {
    const across = ["Specialisering;Absalon", "Dagtilbud;290", "Skole/fritid;179"];
    const codesOf = (...lines: string[]): string[] =>
      checkCsv([...RIGHT, ";;;", ...lines.map((line) => `${line};;`)]).map(({ code }) => code);
    expect(codesOf(...across)).toEqual(["figure-in-text-differs"]);
    for (const caption of ["Praktikpladser;", "Sidste år;"]) expect(codesOf(caption, ...across)).toEqual([]);
  });

  it.for([
    "Sidste år;730;;730",
    "Heraf overbooking;37;;",
    "I alt 2022/2023;730;;730",
    "Ændring i pct.;2;;",
    "Praktikpladser i alt;1400;;",
  ])("is none where it is of something else: %s", (line) => {
    expect(checkCsv([...RIGHT, line])).toEqual([]);
    expect(checkCsv([...RIGHT, ";;;", line])).toEqual([]);
  });

  it.for([
    "Telefon;38152000;;",
    "Kontakt i KKR;38152000;;",
    "Kontakt: Anne Holm;;;",
    "Vi har optalt 5 steder;;;",
  ])("is none below the table where it is called no sum: %s", (line) => {
    expect(checkCsv([...RIGHT, ";;;", line])).toEqual([]);
  });
});

/** A chart with these study places of Absalon, by specialisation. */
function chartOf(title: string, counts: readonly number[]): string {
  const points = (texts: readonly (string | number)[]): string =>
    texts.map((text, at) => `<c:pt idx="${at}"><c:v>${text}</c:v></c:pt>`).join("");
  const names = points(["Dagtilbud", "Skole/fritid", "Social/special"]);
  return `<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><c:chart><c:title><a:p><a:r><a:t>${title}</a:t></a:r></a:p></c:title><c:plotArea><c:barChart><c:ser><c:cat><c:strRef><c:strCache>${names}</c:strCache></c:strRef></c:cat><c:val><c:numRef><c:numCache>${points(counts)}</c:numCache></c:numRef></c:val></c:ser></c:barChart></c:plotArea></c:chart></c:chartSpace>`;
}

describe("what stands in Word beside the form's table", () => {
  const cells = (row: string): string =>
    `<w:tr>${row
      .split(";")
      .map((text) => `<w:tc>${wordParagraph(text)}</w:tc>`)
      .join("")}</w:tr>`;
  const table = (...rows: string[]): string => `<w:tbl>${rows.map(cells).join("")}</w:tbl>`;
  const namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const checkWith = (blocks: string, others: Record<string, string> = {}): Checked =>
    check(wordFile(blocks, others), "docx", SHARES);

  it.for(["footnotes", "endnotes", "comments"])("is said of %s, whatever they say", (part, context) => {
    const words = `<w:${part} ${namespace}><w:x>${wordParagraph("Rettes efter mødet")}</w:x></w:${part}>`;
    const { findings, notices } = checkWith(table(...RIGHT), { [`word/${part}.xml`]: words });
    context.expect(findings).toEqual([]);
    const what = part === "comments" ? "comment" : "note";
    context.expect(notices).toMatchObject([{ code: "not-in-form", what, texts: ["Rettes efter mødet"] }]);
    context.expect(checkWith(table(...RIGHT)).notices).toEqual([]);
  });

  it("is compared if it is a chart of study places, and said of any chart", () => {
    const codesOf = (title: string, ...counts: number[]): string[] => {
      const { findings, notices } = checkWith(table(...RIGHT), {
        "word/charts/chart1.xml": chartOf(title, counts),
      });
      expect(notices).toMatchObject([{ code: "not-in-form", what: "chart" }]);
      return findings.map(({ code }) => code);
    };
    expect(codesOf("Fordelingen", 291, 179, 277)).toEqual([]);
    expect(codesOf("Fordelingen", 291, 180, 277)).toEqual(["figure-in-text-differs"]);
    expect(codesOf("Praktikpladser", 291, 180, 277)).toEqual([]);
    expect(codesOf("Absalon: 774", 291, 179, 277)).toEqual(["figure-in-text-differs"]);
  });

  it("names another study year wherever it does", () => {
    const year = (written: string): string => table("KKR;Sjælland", `Studieår;${written}`);
    const form = table(...RIGHT);
    for (const around of [
      (aside: string): string => aside + wordParagraph("Indstilling") + form,
      (aside: string): string => form + wordParagraph("Oplysninger") + aside,
    ]) {
      expect(checkWith(around(year("2026/2027"))).findings).toMatchObject([
        { code: "other-study-year", written: "2026/2027" },
      ]);
      expect(checkWith(around(year("2023/2024"))).findings).toEqual([]);
    }
  });

  it.for([0, 2])("is refused where a name of the form is struck out, in column %s", (column, context) => {
    const struck = `<w:tc><w:p><w:r><w:rPr><w:strike/></w:rPr><w:t>${RIGHT[1]?.split(";")[column]}</w:t></w:r></w:p></w:tc>`;
    const first = (RIGHT[1] ?? "").split(";").map((text) => `<w:tc>${wordParagraph(text)}</w:tc>`);
    const rows = [cells(RIGHT[0] ?? ""), `<w:tr>${first.with(column, struck).join("")}</w:tr>`];
    const bytes = wordFile(`<w:tbl>${[...rows, ...RIGHT.slice(2).map(cells)].join("")}</w:tbl>`);
    context
      .expect(readFilledForm(bytes, "docx", { studyYear: "2023/2024" }))
      .toMatchObject({ refusals: [{ code: "unclear-cell", because: "struck-out", where: { row: 2 } }] });
  });
});

describe("another table beside the form", () => {
  const codesOf = (...lines: string[]): string[] =>
    checkCsv([...RIGHT, ";;;", ...lines.map((line) => `${line};;`)]).map(({ code }) => code);
  const heading = fc.constantFrom(
    "Antal",
    "Studiepladser",
    "Studiepladser i alt",
    "Indstillet",
    "Optag 2023/2024",
    "I år",
  );

  it("is held against the form, whatever heads its column of study places", () => {
    fc.assert(
      fc.property(
        heading,
        fc.oneof(fc.constantFrom(747, 291, 179, 277), fc.integer({ min: 100, max: 1899 })),
        (over, count) => {
          // What a specialisation has is no total of its institution, though the form has the number.
          expect(codesOf(`Institution;${over}`, `Absalon;${count}`)).toEqual(
            count === 747 ? [] : ["figure-in-text-differs"],
          );
          expect(codesOf(`Institution;${over}`, "Absalon;747", `I alt;${count}`)).toEqual(
            count === 747 ? [] : ["figure-in-text-differs"],
          );
        },
      ),
    );
  });

  it("has sums of all, of one institution or of one specialisation, as its rows or its columns are", () => {
    const syd = [
      ...[HEADER, "UC Syddanmark;589;Dagtilbud;247", ";;Skole/fritid;118", ";;Social/special;224"],
      ...["UCL;521;Dagtilbud;219", ";;Skole/fritid;104", ";;Social/special;198", ";;;"],
    ];
    const wrong = (heading: string, ...rows: string[]): string[] =>
      checkCsv([...syd, heading, ...rows], PUBLISHED).map(({ code }) => code);
    const both = ["UC Syddanmark;589;;", "UCL;521;;"];
    expect(wrong("Institution;Antal;;", ...both, "I alt;1110;;")).toEqual([]);
    for (const other of [589, 222, 224])
      expect(wrong("Institution;Antal;;", ...both, `I alt;${other};;`)).toEqual(["total-in-text-differs"]);
    const own = ["Dagtilbud;247", "Skole/fritid;118", "Social/special;224"].map(
      (row) => `UC Syddanmark;${row};`,
    );
    expect(wrong("Institution;Speciale;Antal;", ...own, "I alt;;589;")).toEqual([]);
    expect(wrong("Institution;Speciale;Antal;", ...own, "I alt;;1110;")).toEqual(["figure-in-text-differs"]);
    expect(wrong("Institution;Dagtilbud;;", "UC Syddanmark;247;;", "UCL;219;;", "I alt;466;;")).toEqual([]);
    expect(wrong("Institution;Dagtilbud;;", "UC Syddanmark;247;;", "UCL;219;;", "I alt;467;;")).toEqual([
      "figure-in-text-differs",
    ]);
  });

  it("needs no heading if it has names and one number each", () => {
    const table = (caption: string, ...rows: string[]): string[] => {
      const [form, aside] = [RIGHT, rows].map(
        (lines) =>
          `<w:tbl>${lines.map((line) => `<w:tr>${line.replace(/([^;]*)(;|$)/g, (_, text: string) => `<w:tc>${wordParagraph(text)}</w:tc>`)}</w:tr>`).join("")}</w:tbl>`,
      );
      const bytes = wordFile(`${form}${wordParagraph(caption)}${aside}`);
      return check(bytes, "docx", SHARES).findings.map(({ code }) => code);
    };
    expect(table("Oversigt", "Absalon;747", "I alt;747")).toEqual([]);
    expect(table("Oversigt", "I alt;179")).toEqual(["total-in-text-differs"]);
    expect(table("Oversigt", "Absalon;774")).toEqual(["figure-in-text-differs"]);
    for (const caption of ["Praktikpladser", "Bilag 2", "Sidste år"])
      expect(table(caption, "Absalon;774", "I alt;774")).toEqual([]);
  });

  it.for([
    ["Institution;Specialisering;Antal", "Absalon;Dagtilbud;292", ";Skole/fritid;179"],
    ["Institution;2022/2023;2023/2024", "Absalon;730;774"],
    ["Institution;Sidste år;I år;Ændring", "Absalon;730;774;+17"],
    ["KKR;Studiepladser", "KKR Sjælland;774"],
  ])("is, with its institutions and specialisations, years and councils: %j", (lines, context) => {
    context.expect(codesOf(...lines)).toHaveLength(1);
  });

  it.for([
    ["Institution;Specialisering;Antal", "Absalon;Dagtilbud;291", ";Skole/fritid;179"],
    ["Institution;2022/2023;2023/2024", "Absalon;730;747", "I alt;730;747"],
    ["Institution;Studiepladser;Heraf overbooking;Andel i pct.", "Absalon;747;37;100"],
    ["Institution;Udbudssted;Studiepladser", "Absalon;Roskilde;300", "Absalon;Slagelse;447"],
    ["Kommune;Dagtilbud;Skole/fritid", "Køge;40;20", "I alt;40;20"],
    ["Sidste år;", "Her er tallene fra da;", "Institution;Studiepladser", "Absalon;730"],
    ["KKR;Studiepladser", "KKR Hovedstaden;1.180", "KKR Sjælland;747"],
  ])("is nothing where it is right, or of something else: %j", (lines, context) => {
    context.expect(codesOf(...lines)).toEqual([]);
  });

  it("is held against it in Word behind a paragraph, whose words say what it is of", () => {
    const cells = (...texts: string[]): string =>
      `<w:tr>${texts.map((text) => `<w:tc>${wordParagraph(text)}</w:tc>`).join("")}</w:tr>`;
    const table = (...rows: string[]): string =>
      `<w:tbl>${rows.map((row) => cells(...row.split(";"))).join("")}</w:tbl>`;
    const codesBehind = (words: string): string[] => {
      const blocks = table(...RIGHT) + wordParagraph(words) + table("Institution;Antal", "Absalon;774");
      return check(wordFile(blocks), "docx", SHARES).findings.map(({ code }) => code);
    };
    expect(codesBehind("Tabel 2")).toEqual(["figure-in-text-differs"]);
    expect(codesBehind("Praktikpladser")).toEqual([]);
  });

  it("has sums of specialisations in rows of their own", () => {
    const sums = (...counts: number[]): string[] =>
      checkCsv([
        ...RIGHT,
        `;;Dagtilbudspædagogik i alt;${counts[0]}`,
        `Skole- og fritidspædagogik i alt;${counts[1]};;`,
      ]).map(({ code }) => code);
    expect(sums(291, 179)).toEqual([]);
    expect(sums(292, 178)).toEqual(["specialisation-sum-differs", "specialisation-sum-differs"]);
  });
});

describe("a line of the table that is no row of the form", () => {
  const codesOf = (...lines: string[]): string[] => checkCsv(lines).map(({ code }) => code);

  it("is one too many if it has study places that no rows come to, without a name or with one of nobody", () => {
    for (const row of [";;;12", ";;;774", "Øvrige;;;12", "Øvrige;12;;", "Øvrige;12;;12"])
      expect(codesOf(...RIGHT, row)).toEqual(["unknown-row"]);
    expect(codesOf(RIGHT[0] ?? "", RIGHT[1] ?? "", ";;;12", ...RIGHT.slice(2))).toEqual(["unknown-row"]);
    for (const row of ["Øvrige;;;747", "KKR;746;;", "Absalon;;;746"])
      expect(codesOf(...RIGHT, row)).not.toContain("unknown-row");
  });

  it("is the total if it has a number and nothing else, in whatever column", () => {
    for (const row of ["N", ";N;;", ";;N;"])
      for (const [count, codes] of [["747", []] as const, ["774", ["grand-total-differs"]] as const])
        expect(codesOf(...RIGHT, row.replace("N", count))).toEqual(codes);
    expect(codesOf(...RIGHT, "", "1")).toEqual([]);
    expect(codesOf(...RIGHT, ";;;747")).toEqual([]);
  });

  it("is read if it is one cell across the table", () => {
    const rows = RIGHT.map((line) => {
      const cells = line.split(";").map((text) => `<w:tc>${wordParagraph(text)}</w:tc>`);
      return `<w:tr>${cells.join("")}</w:tr>`;
    });
    const codesWith = (words: string): string[] => {
      const across = `<w:tr><w:tc><w:tcPr><w:gridSpan w:val="4"/></w:tcPr>${wordParagraph(words)}</w:tc></w:tr>`;
      const bytes = wordFile(`<w:tbl>${rows.join("")}${across}</w:tbl>`);
      return check(bytes, "docx", SHARES).findings.map(({ code }) => code);
    };
    for (const words of ["I alt: 774 studiepladser", "Samlet 774"])
      expect(codesWith(words)).toEqual(["total-in-text-differs"]);
    for (const words of ["I alt: 747 studiepladser", "Samlet 747", "Indstillet af KKR Sjælland"])
      expect(codesWith(words)).toEqual([]);
  });

  it("names another council or study year in two cells as in one", () => {
    expect(codesOf("KKR;Syddanmark", ...RIGHT)).toEqual(["other-council-on-form"]);
    expect(codesOf("Region:;Syddanmark", ...RIGHT)).toEqual(["other-council-on-form"]);
    expect(codesOf("Studieår:;2026/2027", ...RIGHT)).toEqual(["other-study-year"]);
    expect(codesOf("KKR;Sjælland", "Region;Sjælland", "Studieår;2023/2024", ...RIGHT)).toEqual([]);
  });

  it("heads its own column with last year's numbers, and says nothing of the form's year", () => {
    const [header = "", ...others] = RIGHT;
    expect(codesOf(`${header};2022/2023`, ...others.map((row) => `${row};200`))).toEqual([]);
    expect(codesOf(`${header};2022/2023`, ...others)).toEqual(["other-study-year"]);
  });
});

describe("a number outside the form's cells", () => {
  const total = fc.integer({ min: 100, max: 1900 });

  it("is held up against the rows above the heading too, if it is called a total", () => {
    const row = fc.constantFrom<(all: number) => string>(
      (all) => `I alt;${all};;`,
      (all) => `Samlet antal studiepladser i regionen;;;${all}`,
      (all) => `;;I alt;${all}`,
      (all) => `Total;;;;${all}`,
    );
    fc.assert(
      fc.property(row, fc.nat(2), total, (line, gap, all) => {
        const lines = ["Indstilling 2023/2024;;;", line(all), ...Array.from({ length: gap }, () => ";;;")];
        const codes = checkCsv([...lines, ...RIGHT]).map(({ code }) => code);
        expect(codes).toEqual(all === 747 ? [] : ["grand-total-differs"]);
      }),
    );
  });

  it("is found beside any row if nothing says what it is, with its cell, unless it is a number of that row", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3 }), fc.nat(2), total, (row, gap, number) => {
        const known = [747, [0, 291, 179, 277][row]];
        const lines = RIGHT.with(row, `${RIGHT[row] ?? ""};${";".repeat(gap)}${number}`);
        const found = checkCsv(lines).map(({ code, cells }) => [code, cells[0]?.row, cells[0]?.column]);
        expect(found).toEqual(known.includes(number) && row > 0 ? [] : [["number-beside", row + 1, 5 + gap]]);
      }),
    );
  });

  it("is held up against its institution where its column or the cell before it says that it is a sum", () => {
    const codes = (...lines: string[]): string[] => checkCsv(lines).map(({ code }) => code);
    const [header = "", first = "", ...others] = RIGHT;
    expect(codes(`${header};I alt`, `${first};747`, ...others)).toEqual([]);
    expect(codes(`${header};I alt`, `${first};800`, ...others)).toEqual(["sum-differs"]);
    expect(codes(header, `${first};I alt;800`, ...others)).toEqual(["sum-differs"]);
    expect(codes(header, `${first};Hele KKR;800`, ...others)).toEqual(["grand-total-differs"]);
    expect(codes(header, `${first};I alt 800 studiepladser`, ...others)).toEqual(["total-in-text-differs"]);
  });

  it("is a notice where it stands in a cell with a word that makes it another number of its row", () => {
    const codes = (cell: string): string[] => {
      const [header = "", first = "", ...others] = RIGHT;
      return checkCsv([`${header};Bemærkning`, `${first};${cell}`, ...others]).map(({ code }) => code);
    };
    for (const word of ["Rettet:", "Skal være", "Nyt tal ="])
      expect([codes(`${word} 292`), codes(`${word} 291`)]).toEqual([["number-beside"], []]);
    for (const other of ["Note 1", "Se side 12", "Sidste år: 280", "Heraf overbooking 12", "12 i Næstved"])
      expect(codes(other)).toEqual([]);
  });

  it("is a notice where it is called something else", () => {
    const [header = "", first = "", ...others] = RIGHT;
    const lines = [`${header};Telefon`, `${first};38152000`, ...others, ";;;", "Bestilling;;;800"];
    const { findings, notices } = check(new TextEncoder().encode(lines.join("\n")), "csv", SHARES);
    expect(findings).toEqual([]);
    expect(notices).toMatchObject([
      { what: "beside", texts: ["Telefon: 38152000"], where: { row: 2, column: 5 } },
    ]);
  });
});

describe("one mistyped number", () => {
  it("is one finding, beside totals on which form and request agree", () => {
    const numbers = [247, 118, 224, 219, 104, 198];
    const rowsWith = (cells: readonly number[], grand: readonly string[]): string[] => [
      HEADER,
      `UC Syddanmark;589;Dagtilbud;${cells[0]}`,
      ...[`;;Skole/fritid;${cells[1]}`, `;;Social/special;${cells[2]}`],
      `UCL;521;Dagtilbud;${cells[3]}`,
      ...[`;;Skole/fritid;${cells[4]}`, `;;Social/special;${cells[5]}`],
      ...grand,
    ];
    const grand = fc.constantFrom<string[]>([], ["I alt;1110;;1110"]);
    fc.assert(
      fc.property(fc.nat(5), fc.nat(400), grand, (index, typed, sums) => {
        fc.pre(typed !== numbers[index]);
        const findings = checkCsv(rowsWith(numbers.with(index, typed), sums), PUBLISHED);
        expect(findings.map(({ code }) => code)).toEqual(["sum-differs"]);
      }),
    );
    expect(checkCsv(rowsWith(numbers, ["I alt;1110;;1110"]), PUBLISHED)).toEqual([]);
  });

  it("hides no other: two numbers outside their quotas are both found", () => {
    const wrong = [RIGHT[0], "Absalon;747;Dagtilbud;281", ";;Skole/fritid;199", ";;Social/special;277"];
    expect(checkCsv(wrong.map(String)).map(({ code }) => code)).toEqual([
      "sum-differs",
      "outside-quota",
      "outside-quota",
    ]);
  });
});

describe("the names of a form", () => {
  it("are said where they are not the form's own", () => {
    const lines = [
      HEADER,
      "Absalon;747;Dagtilbud;291",
      ";;Skole- og fritids-pædagogik;179",
      ...RIGHT.slice(3),
    ];
    const { findings, notices } = check(new TextEncoder().encode(lines.join("\n")), "csv", SHARES);
    expect(findings).toEqual([]);
    expect(notices).toMatchObject([
      { code: "read-differently", what: "institution", written: "Absalon", times: 1 },
      {
        code: "read-differently",
        what: "specialisation",
        written: "Dagtilbud",
        readAs: "Dagtilbudspædagogik",
      },
    ]);
  });
});

describe("the headings of a form", () => {
  it("have per or pr.", () => {
    const pr = HEADER.replace("studiepladser per", "studiepladser pr.");
    expect(pr).not.toBe(HEADER);
    expect(checkCsv([pr, ...RIGHT.slice(1)])).toEqual([]);
  });

  it.for<[string, object]>([
    [
      "Institutionsnavn;Specialisering;Antal studiepladser per specialisering",
      { missing: ["Samlet antal studiepladser"] },
    ],
    [
      "Institutionsnavn;Samlet antal studiepladser;Specialisering;Antal (inkl. overbooking);",
      { missing: ["Antal studiepladser per specialisering"], instead: ["Antal (inkl. overbooking)"] },
    ],
    [
      "Institution;I alt;Specialisering;Antal",
      {
        missing: ["Institutionsnavn", "Samlet antal studiepladser", "Antal studiepladser per specialisering"],
        instead: ["Institution", "I alt", "Antal"],
      },
    ],
    ["Institution;I alt;Speciale;Antal", {}],
  ])("are named where they are missing: %s", ([header, missing], context) => {
    const lines = ["Indstilling", header, ...RIGHT.slice(1)].join("\n");
    const form = readFilledForm(new TextEncoder().encode(lines), "csv", { studyYear: "2023/2024" });
    context.expect(form.ok ? [] : form.refusals).toEqual([{ code: "no-form-table", ...missing, where: {} }]);
  });
});

describe("a number with decimals", () => {
  it("is said to be one, though it is whole", () => {
    const findings = checkCsv([...RIGHT.slice(0, 3), ";;Social- og specialpædagogik;277,0"]);
    const said = findings.map((finding) => describeFinding(finding, "da"));
    expect(said.join(" ")).toContain("»277,0« er skrevet med decimaler. Skriv antallet som et helt tal.");
  });
});

describe("bounds", () => {
  it("thousands of rows of sums, or of the form, take time in proportion to them", () => {
    const sums = checkCsv([...RIGHT, ...Array.from({ length: 30_000 }, () => "I alt;747;;747")]);
    expect(sums).toEqual([]);
    const many = Array.from({ length: 3000 }, () => RIGHT.slice(1)).flat();
    expect(checkCsv([HEADER, ...many]).length).toBeGreaterThan(3000);
  });
});

describe("a Word form", () => {
  /** The form with a text box, with something else behind its table. */
  const withBehind = (xml: string, parts: Record<string, string> = {}): Uint8Array => {
    const file = readFileSync(new URL("files/returns/forms/d-textbox-note.docx", import.meta.url));
    const archive = unzipSync(new Uint8Array(file));
    const document = strFromU8(archive["word/document.xml"] ?? new Uint8Array());
    archive["word/document.xml"] = strToU8(document.replace("<w:sectPr/>", xml));
    for (const [name, content] of Object.entries(parts)) archive[name] = strToU8(content);
    return zipSync(archive);
  };
  const cell = (text: string, properties = ""): string =>
    `<w:tc><w:tcPr>${properties}</w:tcPr><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;
  const table = (...cells: string[]): string => `<w:tbl><w:tr>${cells.join("")}</w:tr></w:tbl>`;
  const codes = (xml: string, parts?: Record<string, string>): string[] =>
    check(withBehind(xml, parts), "docx", SHARES).findings.map(({ code }) => code);

  it.for([747, 800])("has its total, %i, in a table of its own, in merged cells or in its text", (total) => {
    const wrong = total === 747 ? [] : ["grand-total-differs"];
    expect(codes(`<w:p/>${table(cell("I alt"), cell(String(total)))}`)).toEqual(wrong);
    expect(codes(table(cell("Samlet optag", '<w:gridSpan w:val="3"/>'), cell(String(total))))).toEqual(wrong);
    const text = `<w:p><w:r><w:t>Samlet optag: ${total}</w:t></w:r></w:p>`;
    expect(codes(text)).toEqual(total === 747 ? [] : ["total-in-text-differs"]);
    const below = text.replace(`: ${total}`, `</w:t></w:r></w:p><w:p><w:r><w:t>${total}`);
    expect(codes(below)).toEqual(codes(text));
  });

  it("has study places of summer and winter in another table that are together its own", () => {
    const rows = (winter: number): string =>
      `<w:p/><w:tbl>${[
        ["Institution", "Sommer", "Vinter"],
        ["Absalon", "400", String(winter)],
      ]
        .map((row) => `<w:tr>${row.map((text) => cell(text)).join("")}</w:tr>`)
        .join("")}</w:tbl>`;
    expect([347, 340].map((winter) => codes(rows(winter)))).toEqual([[], ["sum-in-text-differs"]]);
  });

  it("has no total in a table under a heading of its own", () => {
    const heading = "<w:p><w:r><w:t>Bilag</w:t></w:r></w:p>";
    expect(codes(heading + table(cell("I alt"), cell("1400")))).toEqual([]);
  });

  it("has its comments held against its table", () => {
    const comments =
      '<w:comments xmlns:w="w"><w:comment><w:p><w:r><w:t>Skal det være 300 studiepladser til dagtilbud?</w:t></w:r></w:p></w:comment></w:comments>';
    expect(codes("", { "word/comments.xml": comments })).toEqual(["figure-in-text-differs"]);
  });

  it("has its study year at the top of the pages too", () => {
    const header = '<w:hdr xmlns:w="w"><w:p><w:r><w:t>Indstilling 2026/2027</w:t></w:r></w:p></w:hdr>';
    expect(codes("", { "word/header1.xml": header })).toEqual(["other-study-year"]);
  });

  it("has pictures that may hide its numbers said, and no others", () => {
    const drawing = (properties: string): string =>
      `<w:p><w:r><w:drawing><wp:anchor xmlns:wp="wp"><wp:docPr id="1" ${properties}/></wp:anchor></w:drawing></w:r></w:p>`;
    const shape = '<w:p><w:r><w:pict><v:rect xmlns:v="v" id="Firkant"/></w:pict></w:r></w:p>';
    const noticesWith = (own: string, outside = ""): readonly Notice[] => {
      const columns = [...RIGHT].map((line) => line.split(";").map((text) => cell(text)));
      const [, , , last = ""] = columns[1] ?? [];
      const rows = columns.map((cells) => `<w:tr>${cells.join("")}</w:tr>`).join("");
      const form = `<w:tbl>${rows.replace(last, last.replace("<w:p>", `${own}<w:p>`))}</w:tbl>`;
      return check(wordFile(outside + form + wordParagraph("Slut") + outside), "docx", SHARES).notices;
    };
    const notice = (...texts: string[]): object => ({
      code: "not-in-form",
      what: "picture",
      texts,
      where: {},
    });
    expect(noticesWith(drawing('name="Billede 1"') + shape)).toContainEqual(notice("Billede 1", "Firkant"));
    const logo = drawing('name="Logo"');
    for (const other of [
      "",
      logo,
      shape,
      `<w:tbl><w:tr><w:tc>${logo}</w:tc></w:tr></w:tbl>${wordParagraph("x")}`,
    ])
      expect(noticesWith(drawing('name="Skjult" hidden="1"'), other)).not.toContainEqual(
        expect.objectContaining({ what: "picture" }),
      );
  });

  it("is a draft if that is written across its pages", () => {
    const header =
      '<w:hdr xmlns:w="w" xmlns:v="v"><w:p><w:r><w:pict><v:shape><v:textpath string="UDKAST"/></v:shape></w:pict></w:r></w:p></w:hdr>';
    expect(codes("", { "word/header1.xml": header })).toEqual(["draft-on-form"]);
  });
});

describe("a text that nobody sees in a Word form", () => {
  const cell = (
    text: string,
    { run = "", paragraph = "", own = "" }: Readonly<Record<string, string>> = {},
  ): string =>
    `<w:tc><w:tcPr>${own}</w:tcPr><w:p><w:pPr>${paragraph}</w:pPr><w:r><w:rPr>${run}</w:rPr><w:t>${text}</w:t></w:r></w:p></w:tc>`;
  const white = '<w:color w:val="FFFFFF"/>';
  const shaded = (colour: string): string => `<w:shd w:val="clear" w:color="auto" w:fill="${colour}"/>`;
  const formOf = (number: string, table = "", heading: Readonly<Record<string, string>> = {}): string => {
    const rows = RIGHT.map((line, index) => {
      const [first = "", second = "", third = "", last = ""] = line.split(";");
      const look = index === 0 ? heading : {};
      const end = index === 1 ? number : cell(last, look);
      return `<w:tr>${[first, second, third].map((text) => cell(text, look)).join("")}${end}</w:tr>`;
    });
    return `<w:tbl><w:tblPr>${table}</w:tblPr>${rows.join("")}</w:tbl>`;
  };
  const styles = `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="table" w:styleId="Dark"><w:tblStylePr w:type="firstRow"><w:tcPr>${shaded("1F3864")}</w:tcPr></w:tblStylePr></w:style></w:styles>`;
  const checked = (blocks: string): [string[], string[]] => {
    const { findings, notices } = check(wordFile(blocks, { "word/styles.xml": styles }), "docx", SHARES);
    return [findings.map(({ code }) => code), notices.map(({ code }) => code)];
  };

  it.for([
    { run: white },
    { run: '<w:color w:val="FAFAFA"/>' },
    { run: '<w:sz w:val="2"/>' },
    { run: '<w:color w:val="000000"/>', own: shaded("000000") },
    { run: '<w:color w:val="1F3864"/>', paragraph: shaded("1F3864") },
    { run: `${white}${shaded("FFFFFF")}`, own: shaded("1F3864") },
  ])("is no number of it, and is said: %j", (look, context) => {
    context.expect(checked(formOf(cell("291", look)))).toEqual([["missing-row"], ["not-in-form"]]);
  });

  it.for([
    { run: white, own: shaded("1F3864") },
    { run: white, paragraph: shaded("1F3864") },
    { run: `${white}${shaded("1F3864")}` },
    { run: '<w:color w:val="auto"/>' },
    { run: '<w:color w:val="7F7F7F"/>' },
    { run: '<w:sz w:val="16"/>' },
  ])("is none where it is seen: %j", (look, context) => {
    context.expect(checked(formOf(cell("291", look)))).toEqual([[], []]);
  });

  it("is none in a dark heading, whether its cells, its table or its table's style make it dark", () => {
    expect(checked(formOf(cell("291"), "", { run: white, own: shaded("1F3864") }))).toEqual([[], []]);
    expect(checked(formOf(cell("291"), '<w:tblStyle w:val="Dark"/>', { run: white }))).toEqual([[], []]);
    expect(checked(formOf(cell("291", { run: white }), shaded("1F3864")))).toEqual([[], []]);
    expect(checked(formOf(cell("291", { run: white }), '<w:tblStyle w:val="Dark"/>'))).toEqual([
      ["missing-row"],
      ["not-in-form"],
    ]);
  });

  it("is said where it stands under the table, and is no total", () => {
    const under = `<w:p><w:r><w:rPr>${white}</w:rPr><w:t>I alt 800 studiepladser</w:t></w:r></w:p>`;
    expect(checked(formOf(cell("291")) + under)).toEqual([[], ["not-in-form"]]);
  });

  it("is another thing than one that is struck out, which is said to be the cause", () => {
    const { findings } = check(wordFile(formOf(cell("291", { run: "<w:strike/>" }))), "docx", SHARES);
    expect(findings[0]).toMatchObject({ code: "not-a-whole-number", written: "291", because: "struck-out" });
  });

  it.for(["Professionshøjskolen Absalon", "Skole- og fritidspædagogik"])(
    "is refused where a name is struck out: %s",
    (name, context) => {
      const struck = formOf(cell("291")).replace(cell(name), cell(name, { run: "<w:strike/>" }));
      const form = readFilledForm(wordFile(struck), "docx", { studyYear: "2023/2024" });
      context.expect(form).toMatchObject({
        refusals: [{ code: "unclear-cell", because: "struck-out", readings: ["", name] }],
      });
    },
  );
});
