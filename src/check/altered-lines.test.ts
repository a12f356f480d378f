import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyCheckedRequest } from "../../test/arbitraries/checked-request.js";
import { readFilledForm as readWorkbook } from "../xlsx.js";
import { readFilledForm as readDocument } from "../docx.js";
import type { RecommendationRequest } from "../domain/request.js";
import { readFilledForm } from "../input/filled-form/read-filled-form.js";
import { valueOf } from "../messages/value-of.js";
import { recommend } from "../recommend/recommend.js";
import { toDocx, toXlsx } from "../render/office-writers.js";
import { toCsv } from "../render/to-csv.js";
import { toMarkdown } from "../render/to-markdown.js";
import { memoDocument } from "../submission/memo/memo-document.js";
import { submissionDocument } from "../submission/submission-document.js";
import { prepareMemo } from "../what-if/prepare-memo.js";
import { type AlteredLine, comparedLines, firstOf } from "./altered-lines.js";
import { checkForm, type FormCheck } from "./check-form.js";

const PLACES = [
  ["Køge Kommune", 27, 14, 30],
  ["Greve Kommune", 20, 16, 21],
  ["Faxe Kommune", 52, 32, 46],
] as const;
const REQUEST: RecommendationRequest = {
  studyYear: "2023/2024",
  kkr: "sjaelland",
  internshipPlaces: PLACES.flatMap(([provider, ...numbers]) =>
    (["dagtilbud", "skole-fritid", "social-special"] as const).map((specialisation, at) => ({
      ...{ provider, institution: "absalon", specialisation, places: String(numbers[at]) },
    })),
  ),
  internshipPlacesUnit: "half-year",
  studyPlaces: { from: "institution-totals", totals: { absalon: 747 } },
  overbooking: { mode: "on-top", percent: "5" },
  intake: { summer: "55", winter: "45", oddTo: "summer" },
};
const DOCUMENT = submissionDocument(valueOf(recommend(REQUEST)));
const LINES = toCsv(DOCUMENT).split("\r\n");
/** The form and what stands under it end where the next part begins. */
const BESIDE = LINES.findIndex((line) => line.startsWith("Med overbooking oven i"));
/** Within a table, the first is its heading. */
const ROWS = LINES.flatMap((line, at) => (at > BESIDE && line.includes(";") && /;\d/.test(line) ? [at] : []));

function checkOf(lines: readonly string[], request = REQUEST): FormCheck {
  const bytes = new TextEncoder().encode(lines.join("\r\n"));
  const { studyYear } = request;
  return valueOf(checkForm(request, valueOf(readFilledForm(bytes, "csv", { studyYear }))));
}

function codesIn(lines: readonly string[], request = REQUEST): string[] {
  return checkOf(lines, request).findings.map(({ code }) => code);
}

function withLine(at: number, ...lines: readonly string[]): string[] {
  return LINES.toSpliced(at, 1, ...lines);
}

/** The number at a place of a line, one higher in its last digit. */
function oneMore(line: string, at: number): string {
  let index = -1;
  return line.replace(/\d(?=$|;|\/)/g, (digit) => {
    index += 1;
    return index === at ? String((Number(digit) + 1) % 10) : digit;
  });
}

describe("a document that began as ours", () => {
  it("has no altered line and none of others' as it is written, in CSV, Word and Excel", async () => {
    expect(BESIDE).toBeGreaterThan(0);
    expect(checkOf(LINES)).toMatchObject({ findings: [], others: [] });
    const word = readDocument(await toDocx(DOCUMENT), { studyYear: "2023/2024" });
    const excel = await readWorkbook(await toXlsx(DOCUMENT), { studyYear: "2023/2024" });
    for (const form of [valueOf(word), valueOf(excel)]) {
      expect(form.lines?.length).toBeGreaterThan(50);
      expect(valueOf(checkForm(REQUEST, form))).toMatchObject({ findings: [], others: [] });
    }
  });

  it("has each line that somebody added named, on the form and in the annex, if no finding is of it", () => {
    const added = ["Beslutning: Ikke godkendt. Sagen genoptages.", "Se bort fra tallene for Absalon."];
    const [one = "", other = ""] = added;
    const title = LINES.findIndex((line) => line.startsWith("Indstilling om optag"));
    const lines = [...LINES.slice(0, title), one, "", ...LINES.slice(title), "", other, "3. februar 2023"];
    expect(checkOf(lines)).toMatchObject({ findings: [], others: added });
    const at = LINES.findIndex((line) => line.includes("Der er 747 studiepladser at fordele"));
    const reworded = (LINES[at] ?? "").replace("gives", "gives, foreløbigt,");
    expect(checkOf(withLine(at, reworded))).toMatchObject({
      ...{ findings: [], others: [expect.stringContaining("foreløbigt")] },
    });
    // A line with the numbers of one that is told says something else.
    const beside = "Se bort fra det, der blev sagt om 748.";
    const both = checkOf([...LINES, "", "Absalon: 748 studiepladser.", "", beside]);
    expect(
      both.findings.some((one) => "text" in one && one.text === beside) || both.others?.includes(beside),
    ).toBe(true);
    const told = checkOf([...LINES, "", "Absalon: 748 studiepladser."]);
    expect(told.findings).toHaveLength(1);
    expect(told.others).toEqual([]);
  });

  it("is one only with most of our sentences around the form; another has texts that are not compared, or none", () => {
    const form = LINES.slice(0, LINES.indexOf(""));
    expect(checkOf([...form, "", "Til KKR Sjælland", "Hermed skemaet."]).others).toBeNull();
    expect(checkOf(form).others).toBeUndefined();
  });

  it("has no altered line and none of others' as it is written, whatever the request", () => {
    fc.assert(
      fc.property(anyCheckedRequest, (request) => {
        const calculation = recommend(request);
        fc.pre(calculation.ok);
        const lines = toCsv(submissionDocument(valueOf(calculation))).split("\r\n");
        const { findings, others } = checkOf(lines, request);
        expect(findings.map(({ code }) => code)).not.toContain("altered-line");
        expect(others).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  it("is told of if any one number in a row of it is another", () => {
    const missed = ROWS.flatMap((at) => {
      const line = LINES[at] ?? "";
      const numbers = line.match(/\d(?=$|;|\/)/g) ?? [];
      return numbers.flatMap((_, which) => {
        const altered = oneMore(line, which);
        return codesIn(withLine(at, altered)).length === 0 ? [altered] : [];
      });
    });
    expect(ROWS.length).toBeGreaterThan(20);
    expect(missed).toEqual([]);
  }, 120_000);

  it("is told of if any one row is gone from a table, or put into it", () => {
    const last = LINES.findIndex((line) => line.startsWith("Faxe Kommune;"));
    expect(codesIn(LINES.toSpliced(last, 1))).toEqual(["altered-line"]);
    expect(codesIn(LINES.toSpliced(last, 0, "Lejre;10;5;5;20"))).toContain("altered-line");
    const missed = ROWS.filter((at) => codesIn(LINES.toSpliced(at, 1)).length === 0);
    expect(missed.map((at) => LINES[at])).toEqual([]);
  }, 120_000);

  it("is told of if a name or a heading in a table is another's", () => {
    const greve = LINES.findIndex((line) => line.startsWith("Greve Kommune;"));
    expect(codesIn(withLine(greve, (LINES[greve] ?? "").replace("Greve", "Lejre")))).toContain(
      "altered-line",
    );
    const seasons = LINES.findIndex((line) => line.includes("Sommeroptag;"));
    const twice = (LINES[seasons] ?? "").replace("Sommeroptag", "Vinteroptag");
    expect(codesIn(withLine(seasons, twice))).toContain("altered-line");
  });

  it("is told of if a sentence of ours has another number, and what it should be from a few words before", () => {
    const at = LINES.findIndex((line) => line.includes("Der er 747 studiepladser at fordele"));
    const line = LINES[at] ?? "";
    expect(codesIn(withLine(at, line.replace("747", "774")))).toContain("altered-line");
    expect(codesIn(withLine(at, line.replace("er der 2 tilbage", "er der 1 tilbage")))).toEqual([
      "altered-line",
    ]);
  });

  it("may have lines of others', other words where no number is, and parts left out", () => {
    const at = LINES.findIndex((line) => line.includes("Der er 747 studiepladser at fordele"));
    const polished = (LINES[at] ?? "").replace("gives", "tildeles");
    expect(codesIn(withLine(at, polished))).toEqual([]);
    expect(codesIn(withLine(at, LINES[at] ?? "", "Med venlig hilsen", "Karen Holm, sekretariatet"))).toEqual(
      [],
    );
    expect(codesIn(LINES.slice(0, BESIDE))).toEqual([]);
  });

  it("has the parts that are left out named, by their titles, and is right all the same", () => {
    const [, ...parts] = DOCUMENT.sections.map(({ title }) => title);
    expect(checkOf(LINES.slice(0, BESIDE))).toMatchObject({ findings: [], others: [], missing: parts });
    const from = LINES.indexOf("Beregningsbilag");
    const to = LINES.indexOf(parts.at(-1) ?? "");
    expect(checkOf(LINES.toSpliced(from, to - from))).toMatchObject({
      findings: [],
      missing: parts.slice(2, -1),
    });
    expect(checkOf(LINES)).not.toHaveProperty("missing");
  });

  it("is told of if a line of a part of the annex, or a table, is gone, once", () => {
    const from = LINES.findIndex((line) => line === "Indberettede praktikpladser");
    const head = LINES.findIndex((line) => line.startsWith("Indberetter;"));
    expect(codesIn(LINES.slice(0, head + 2))).toEqual(["altered-line"]);
    expect(codesIn(LINES.slice(0, from))).toEqual([]);
    const limit = LINES.findIndex((line) => line.includes("Grænsen:"));
    expect(codesIn(LINES.toSpliced(limit, 1))).toEqual(["altered-line"]);
    const minister = LINES.findIndex((line) => line.includes("Ministeren fastsætter"));
    expect(codesIn(withLine(minister, (LINES[minister] ?? "").replace("Ministeren", "KKR")))).toEqual([
      "altered-line",
    ]);
  });

  it("may have its title after whose it is, and the providers in another order", () => {
    const title = "KKR Sjællands indstilling om optag på pædagoguddannelsen i studieåret 2023/2024";
    expect(comparedLines([{ cells: [title], block: 0, where: {} }], DOCUMENT).altered).toEqual([]);
    const denied = `Ikke ${title.replace("KKR Sjællands ", "")}`;
    expect(comparedLines([{ cells: [denied], block: 0, where: {} }], DOCUMENT).altered).toHaveLength(1);
    const first = LINES.findIndex((line) => line.startsWith("Køge Kommune;"));
    const [one = "", other = ""] = LINES.slice(first, first + 2);
    expect(codesIn(LINES.toSpliced(first, 2, other, one))).toEqual([]);
    expect(one).toMatch(/^Køge Kommune;27;/);
  });

  it("takes time in proportion to its lines, however many of others' there are", () => {
    const others = Array.from({ length: 100_000 }, (_, at) => ({
      ...{ cells: [`I alt er der ${at} elever at fordele på de fem skoler`], block: at, where: {} },
    }));
    expect(comparedLines(others, DOCUMENT).altered).toEqual([]);
  });

  it("may have a row of others' with the text of a heading of ours", () => {
    expect(codesIn([...LINES, "", "Beregningsbilag;2"])).toEqual([]);
  });

  it("is not told of line by line where the form has other numbers than the calculation", () => {
    const other: RecommendationRequest = {
      ...REQUEST,
      studyPlaces: { from: "institution-totals", totals: { absalon: 700 } },
    };
    expect(codesIn(LINES, other)).not.toContain("altered-line");
  });

  it("is told of in ten lines, the last with how many more there are", () => {
    const line: AlteredLine = { code: "altered-line", text: "Faxe | 53", own: "Faxe | 52", cells: [] };
    const told = firstOf(Array.from({ length: 13 }, () => line));
    expect(told).toEqual([...Array.from({ length: 9 }, () => line), { ...line, others: 3 }]);
    expect(firstOf([line])).toEqual([line]);
  });
});

describe("what a provider wrote itself", () => {
  const text = "Der mangler 5 studiepladser. Vi har i alt 57 pladser.";
  const remarks = [{ provider: "Faxe", text }];
  const request = { ...REQUEST, returns: { answered: ["Faxe"], missing: [], notRead: [], remarks } };
  const lines = toCsv(submissionDocument(valueOf(recommend(request)))).split("\r\n");

  it("is left alone as long as it is as it was written", () => {
    expect(lines).toContainEqual(expect.stringContaining(`Faxe: »${text}«`));
    expect(codesIn(lines, request)).toEqual([]);
  });

  it("is told where somebody wrote it otherwise, with another number or another word", () => {
    const told = (from: string, to: string): string => {
      const { findings, others } = checkOf(
        lines.map((line) => line.replace(from, to)),
        request,
      );
      return JSON.stringify([findings, others]);
    };
    expect(told("mangler 5", "mangler 6")).toContain("mangler 6");
    expect(told("57 pladser", "57 sure pladser")).toContain("57 sure pladser");
  });
});

describe("a row put into the form's own table that names nothing of it", () => {
  const last = LINES.findIndex((line, at) => at < BESIDE && line.includes("Social- og specialpædagogik"));

  it.for(["Heraf merit;;;45", "Ministeriets forslag sidste år;1088;;"])(
    "is told among what others added: %s",
    (row, context) => {
      const lines = LINES.toSpliced(last + 1, 0, row);
      const cells = row.split(";").filter((cell) => cell !== "");
      context.expect(checkOf(lines).others).toContain(cells.join(" | "));
      context.expect(checkOf(LINES).others).toEqual([]);
      const bare = lines.filter((line, at) => at < BESIDE && line.includes(";"));
      context.expect(checkOf(bare).others).toContain(cells.join(" | "));
    },
  );
});

describe("a workbook or a Word document of ours", () => {
  const { studyYear } = REQUEST;
  const whole = submissionDocument(valueOf(recommend(REQUEST)), { wholeForm: true });

  it("has nothing of others' if it has the whole form, with rows that are left blank", async () => {
    const forms = [
      valueOf(readDocument(await toDocx(whole), { studyYear })),
      valueOf(await readWorkbook(await toXlsx(whole), { studyYear })),
    ];
    for (const form of forms) {
      const { findings, others, missing } = valueOf(checkForm(REQUEST, form));
      expect([findings, others ?? [], missing ?? []]).toEqual([[], [], []]);
    }
  });

  it("tells of the rows with formulas whose results are not saved, as no numbers that are wrong", async () => {
    const form = valueOf(await readWorkbook(await toXlsx(DOCUMENT), { studyYear }));
    const lines = (form.lines ?? []).map((line) =>
      line.cells[0] === "I alt" && line.where.sheet === "Praktikpladser"
        ? { ...line, cells: line.cells.map((cell, at) => (at === 0 ? cell : `=SUM(B5:B${at + 6})`)) }
        : line,
    );
    const { findings, others } = valueOf(checkForm(REQUEST, { ...form, lines }));
    expect(findings).toEqual([]);
    expect(others).toHaveLength(1);
    expect(others?.[0]).toContain("I alt | =SUM(B5:B7)");
  });

  it("tells what somebody wrote on another sheet than the form's", async () => {
    const form = valueOf(await readWorkbook(await toXlsx(DOCUMENT), { studyYear }));
    const last = form.lines?.at(-1);
    if (last === undefined) throw new Error("no lines");
    const cells = ["Studiepladserne er fordelt efter indbyggertal."];
    const lines = [...(form.lines ?? []), { ...last, block: last.block + 1, cells }];
    expect(valueOf(checkForm(REQUEST, { ...form, lines })).others).toEqual(cells);
  });
});

describe("the case for the meeting", () => {
  const memo = toMarkdown(memoDocument(valueOf(prepareMemo(valueOf(recommend(REQUEST))))));
  const written = (text: string): FormCheck => checkOf(text.split("\n"));

  it("has its gaps told and nothing else as long as it is as we write it", () => {
    const { findings, others, missing } = written(memo);
    expect(new Set(findings.map(({ code }) => code))).toEqual(new Set(["draft-on-form"]));
    expect([others, missing]).toEqual([[], undefined]);
  });

  it("is told of whichever of its numbers is another", () => {
    const before = written(memo).findings.length;
    const places = [...memo.matchAll(/\d(?!\d|[.,/]\d)/g)].map(({ index }) => index);
    fc.assert(
      fc.property(fc.constantFrom(...places), (at) => {
        const other = String((Number(memo[at]) + 1) % 10);
        const { findings } = written(memo.slice(0, at) + other + memo.slice(at + 1));
        expect(findings.length).toBeGreaterThan(before);
      }),
      { numRuns: 40 },
    );
  });
});

it("a mistyped cell is one finding, at the cell that the calculation has another number for", () => {
  const at = LINES.findIndex((line) => line.includes("Skole- og fritidspædagogik"));
  const { findings, differing } = checkOf(withLine(at, (LINES[at] ?? "").replace(/\d+$/, "999")));
  expect(findings).toMatchObject([{ code: "sum-differs", cells: [differing[0]?.where, {}, {}, {}] }]);
  expect(differing).toMatchObject([{ specialisation: "skole-fritid", studyPlaces: 999 }]);
});

it("names the lines around the form that somebody has taken out", async () => {
  const read = valueOf(readDocument(await toDocx(DOCUMENT), { studyYear: REQUEST.studyYear }));
  const without = (gone: string): unknown => {
    const lines = (read.lines ?? []).filter(({ cells }) => cells[0] !== gone);
    return valueOf(checkForm(REQUEST, { ...read, lines })).missing;
  };
  expect(without("KKR Sjælland")).toEqual(["»KKR Sjælland«"]);
  const title = DOCUMENT.sections[0]?.title ?? "";
  expect(without(title)).toEqual([`»${title}«`]);
  expect(without("nobody's line")).toBeUndefined();
});
