import { describe, expect, it } from "vitest";
import { DimensioneringError, valueOf } from "../src/messages/value-of.js";
import type { Recommendation } from "../src/domain/recommendation.js";
import { parseRequest } from "../src/input/request/parse-request.js";
import { recommend } from "../src/recommend/recommend.js";
import { toCsv } from "../src/render/to-csv.js";
import { toHtml } from "../src/render/to-html.js";
import { toMarkdown } from "../src/render/to-markdown.js";
import type { SubmissionDocument, Table } from "../src/submission/document.js";
import { explanationDocument, submissionDocument } from "../src/submission/submission-document.js";

// The written documents as a whole: the form to the letter, and texts from outside that are hostile.

const HEADER = [
  "Institutionsnavn",
  "Samlet antal studiepladser",
  "Specialisering",
  "Antal studiepladser per specialisering",
];
const ORDER = [
  "Københavns Professionshøjskole",
  "Professionshøjskolen Absalon",
  "UC Syddanmark",
  "UC Nordjylland",
  "VIA University College",
  "UCL Erhvervsakademi og professionshøjskole",
];
const THREE = ["Dagtilbudspædagogik", "Skole- og fritidspædagogik", "Social- og specialpædagogik"];

function recommended(data: object): Recommendation {
  return valueOf(recommend(valueOf(parseRequest(data))));
}

const SYDDANMARK = recommended({
  studyYear: "2023/2024",
  kkr: "syddanmark",
  specialisationShares: { dagtilbud: "42", "skole-fritid": "20", "social-special": "38" },
  studyPlaces: { from: "institution-totals", totals: { ucsyd: 1589, ucl: 521 } },
});

function withProvider(provider: string): Recommendation {
  const internshipPlaces = ["dagtilbud", "skole-fritid", "social-special"].map((specialisation, index) => ({
    ...{ provider, institution: "absalon", specialisation, places: [39, 24, 37][index] },
  }));
  const studyPlaces = { from: "institution-totals", totals: { absalon: 747 } };
  return recommended({ studyYear: "2023/2024", kkr: "sjaelland", internshipPlaces, studyPlaces });
}

function formOf({ sections }: SubmissionDocument): Table {
  const table = sections[0]?.blocks.find(({ kind }) => kind === "table");
  if (table?.kind !== "table") throw new Error("the document does not begin with the form");
  return table;
}

const textOf = (cell: Table["rows"][number][number]): string =>
  cell.kind === "text" || cell.kind === "number" ? cell.text : `(${cell.kind})`;

describe("the form", () => {
  it("has exactly the letter's columns, names and order, and the rows sum to the total", () => {
    const form = formOf(submissionDocument(SYDDANMARK));
    expect(form.columns.map(({ header }) => header)).toEqual(HEADER);
    expect(form.rows.map((row) => row.map(textOf))).toEqual([
      ["UC Syddanmark", "1.589", "Dagtilbudspædagogik", "667"],
      ["(covered)", "(covered)", "Skole- og fritidspædagogik", "318"],
      ["(covered)", "(covered)", "Social- og specialpædagogik", "604"],
      ["UCL Erhvervsakademi og professionshøjskole", "521", "Dagtilbudspædagogik", "219"],
      ["(covered)", "(covered)", "Skole- og fritidspædagogik", "104"],
      ["(covered)", "(covered)", "Social- og specialpædagogik", "198"],
    ]);
  });

  it.for(["snart", "2027-02-30"])("is not made with the date %j", (date) => {
    expect(() => submissionDocument(SYDDANMARK, { date })).toThrow(
      new DimensioneringError([{ code: "invalid-date", written: date, where: { path: "date" } }]),
    );
  });

  it("as a whole has the six institutions in the letter's order, those of other KKRs blank", () => {
    const { rows } = formOf(submissionDocument(SYDDANMARK, { wholeForm: true }));
    expect(rows.map(([name]) => name).flatMap((cell) => (cell?.kind === "text" ? [cell.text] : []))).toEqual(
      ORDER,
    );
    expect(rows.map(([, , specialisation]) => specialisation && textOf(specialisation))).toEqual(
      ORDER.flatMap(() => THREE),
    );
    const filled = rows.filter(([, , , places]) => places?.kind === "number");
    expect(filled).toHaveLength(6);
    expect(rows.filter(([, total]) => total?.kind === "blank")).toHaveLength(4);
  });

  it("refers to the letter of its own year, and tells the ministry nothing of its own address", () => {
    const written = toMarkdown(submissionDocument(SYDDANMARK));
    expect(written).toContain("Skemaet følger ministeriets brev af 10. januar 2023 (ref. 38475).");
    expect(written).not.toContain("dimensionering@ufm.dk");
    const other = { ...SYDDANMARK.request, studyYear: "2024/2025" };
    expect(toMarkdown(submissionDocument(recommended(other)))).not.toContain("38475");
  });
});

describe("every writing", () => {
  const writers = { toMarkdown, toCsv, toHtml };

  it.each(Object.entries(writers))("%s carries the origin, and that it is a recommendation", (_, write) => {
    const written = write(submissionDocument(withProvider("Faxe")));
    for (const said of [
      "Tabellen er en indstilling. Ministeren fastsætter antallet.",
      "største brøks metode",
      "er fastsat af KKR",
      "Der er ikke regnet med overbooking.",
      "Faxe",
      "747",
    ]) {
      expect(written).toContain(said);
    }
  });

  it.each(Object.entries(writers))("%s writes the same bytes each time", (_, write) => {
    const document = submissionDocument(SYDDANMARK, { wholeForm: true });
    expect(write(submissionDocument(structuredClone(SYDDANMARK), { wholeForm: true }))).toBe(write(document));
  });

  it.each(Object.entries(writers))(
    "%s shows control characters and bidi overrides of a provider by their code",
    (_, write) => {
      const written = write(submissionDocument(withProvider("Bo\u202egus\u0007\u001b[2J\nBogense")));
      expect(written.replace(/^\ufeff/, "").replace(/[\r\n]/g, "")).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
      expect(written).toMatch(/Bo\S{1,6}U\+202E/);
      expect(written).toContain("J Bogense");
    },
  );

  it("CSV has the form's header as its first line, and each row of the form below", () => {
    const [header, first, second] = toCsv(submissionDocument(SYDDANMARK)).split("\r\n");
    expect(header).toBe(`\ufeff${HEADER.join(";")}`);
    expect(first).toBe("UC Syddanmark;1589;Dagtilbudspædagogik;667");
    expect(second).toBe(";;Skole- og fritidspædagogik;318");
  });

  it.each(['=HYPERLINK("x")', "@ABS(1)", "-A2+A3"])("CSV makes no formula of the provider %j", (provider) => {
    expect(toCsv(submissionDocument(withProvider(provider)))).not.toMatch(/(^|[;\n])"?[=@-]/);
  });

  it("HTML has no markup of a provider", () => {
    const html = toHtml(submissionDocument(withProvider("<script>alert(1)</script>")));
    expect(html).not.toContain("<script");
    expect(html).toContain("&lt;script&gt;");
  });

  it("Markdown has every table as wide in each row as in its header, whatever a provider is called", () => {
    const markdown = toMarkdown(submissionDocument(withProvider("a|b\\|c\n|d"))).trimEnd();
    const blocks = markdown.split("\n\n").filter((block) => block.startsWith("|"));
    expect(blocks).toHaveLength(4);
    for (const block of blocks) {
      const widths = block.split("\n").map((line) => line.replace(/\\./g, "").split("|").length);
      expect([block, new Set(widths).size]).toEqual([block, 1]);
    }
  });
});

describe("the annex", () => {
  it("has the figures that can be followed by hand", () => {
    const markdown = toMarkdown(explanationDocument(withProvider("Faxe")));
    // 747 × 39 ÷ 100 = 291.33, and the two others.
    expect(markdown).toMatch(
      /Dagtilbudspædagogik +\| +39 \| +29\.133\/100 \| +291,3300 \| +291 \| +0,3300 \| +2 \| +\| +291 \|/,
    );
    expect(markdown).toMatch(
      /Social- og specialpædagogik +\| +37 \| +27\.639\/100 \| +276,3900 \| +276 \| +0,3900 \| +1 \| +1 \| +277 \|/,
    );
    expect(markdown).toContain("den mindste brøkdel, der gav en studieplads, er 0,3900");
    expect(markdown).toContain("den største, der ikke gav nogen, er 0,3300");
  });

  it("says where the tie order decided", () => {
    const tied = recommended({
      ...withProvider("Faxe").request,
      ...{
        studyPlaces: { from: "institution-totals", totals: { absalon: 8 } },
        tieOrder: ["social-special"],
      },
      internshipPlaces: ["dagtilbud", "skole-fritid", "social-special"].map((specialisation, index) => ({
        ...{ institution: "absalon", specialisation, places: [10, 7, 1][index] },
      })),
    });
    const markdown = toMarkdown(submissionDocument(tied));
    expect(markdown).toContain("1 (efter rækkefølge)");
    expect(markdown).toContain("De er lige store; den angivne rækkefølge har afgjort det.");
    expect(markdown).toContain(
      "Efter den angivne rækkefølge fik Social- og specialpædagogik en studieplads.",
    );
  });
});
