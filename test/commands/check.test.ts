import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { toDocx } from "../../src/docx.js";
import {
  parseRequest,
  recommend,
  reference,
  submissionDocument,
  toCsv,
  toJson,
  toMarkdown,
  valueOf,
} from "../../src/index.js";
import { toXlsx } from "../../src/xlsx.js";
import { type Ran, runCommand } from "./run-command.js";

const REQUEST = "examples/syddanmark-2018-2019.json";
const FORM = "examples/syddanmark-2018-2019-form.csv";
const PUBLISHED = readFileSync(FORM, "utf8");
const NOTHING = "Der er ikke fundet noget galt i skemaet.";
const SAME = "Alle felter har de samme tal som beregningen.";

const folder = mkdtempSync(join(tmpdir(), "check-"));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** Checks a form against the published request. */
function check(form: string, ...flags: readonly string[]): Promise<Ran> {
  return runCommand(["check", REQUEST, form, ...flags]);
}

/** Words of a table's row, whatever the widths of its columns. */
function cellsOf(out: string): string[] {
  return out.split("\n").map((line) => line.replaceAll(/ +/g, " ").trim());
}

describe("dimensionering check", () => {
  it("finds nothing in the published table", async () => {
    const { status, out, err } = await check(FORM);
    expect({ status, err }).toEqual({ status: 0, err: "" });
    expect(out).toContain(NOTHING);
    expect(out).toContain(SAME);
  });

  it("says what a file is that is given in the place of another", async () => {
    const request = parseRequest(JSON.parse(readFileSync(REQUEST, "utf8")));
    const own = submissionDocument(valueOf(recommend(valueOf(request))));
    const docx = await toDocx(own);
    const swapped = await runCommand(["check", file("skema.docx", docx), REQUEST]);
    expect([swapped.status, swapped.err]).toEqual([2, expect.stringContaining("FIL og SKEMA er byttet om")]);
    const year = file("aar.json", JSON.stringify(reference.at("2018/2019").edition));
    expect((await runCommand(["check", year, FORM])).err).toBe(
      `${year}: Filen er årets skema og har ingen tal. Angiv den med --form ved siden af filen med tallene.\n`,
    );
    expect((await check(REQUEST)).err).toContain("Filen er ikke en indstilling, men det, som den laves af.");
    expect((await check(file("skema.pdf", "%PDF-1.7"))).err).toContain(
      "Filen er en PDF. Brug det Word-dokument (.docx), som skemaet står i.",
    );
    for (const places of [join(folder, "skema.docx"), file("skema.xlsx", await toXlsx(own))]) {
      const { err } = await runCommand(["capacity", places]);
      expect(err).toContain("Filen er ministeriets brev eller en udfyldt indstilling");
    }
  });

  it("holds what a text says of the whole country against a form of the whole country, and against no other", async () => {
    const ids = ["kp", "absalon", "ucsyd", "ucl", "via", "ucn"];
    const national = {
      studyYear: "2023/2024",
      specialisationShares: { dagtilbud: "39", "skole-fritid": "24", "social-special": "37" },
      studyPlaces: { from: "institution-totals", totals: Object.fromEntries(ids.map((id) => [id, 700])) },
    };
    const request = file("landet.json", JSON.stringify(national));
    const recommendation = valueOf(recommend(valueOf(parseRequest(national))));
    const form = toMarkdown(submissionDocument(recommendation));
    const said = async (text: string): Promise<string> => {
      const { out } = await runCommand(["check", request, file("landet.md", `${form}\n${text}\n`)]);
      return out;
    };
    expect(await said("I hele landet indstilles 4.200 studiepladser.")).toContain(NOTHING);
    expect(await said("I hele landet indstilles 4.210 studiepladser.")).toContain("4.210");
    const ofKkr = valueOf(recommend(valueOf(parseRequest(JSON.parse(readFileSync(REQUEST, "utf8"))))));
    const own = `${toMarkdown(submissionDocument(ofKkr))}\nPå landsplan indstilles 4.664 studiepladser.\n`;
    expect((await check(file("kkr.md", own))).out).toContain(NOTHING);
  });

  it("finds a place that was moved, from where to where, with the calculation's own numbers beside", async () => {
    const moved = file("moved.csv", PUBLISHED.replace("247", "248").replace("118", "117"));
    const { status, out, err } = await check(moved);
    expect({ status, err }).toEqual({ status: 1, err: "" });
    expect(out).toContain("Der er fundet ét forhold i skemaet, der skal ses på.");
    expect(out).toContain(
      "UC Syddanmark: En studieplads hører til Skole- og fritidspædagogik og ikke Dagtilbudspædagogik. Dagtilbudspædagogik har 248, 0,6200 over sin nøjagtige andel på 247,3800",
    );
    const cells = cellsOf(out);
    expect(cells).toContain("| UC Syddanmark | Dagtilbudspædagogik | række 2, kolonne 4 | 248 | 247 | +1 |");
    expect(cells).toContain(
      "| UC Syddanmark | Skole- og fritidspædagogik | række 3, kolonne 4 | 117 | 118 | −1 |",
    );
  });

  it("finds a total that its rows do not sum to", async () => {
    const { status, out } = await check(file("sum.csv", PUBLISHED.replace("589", "590")));
    expect(status).toBe(1);
    expect(out).toContain("UC Syddanmark: rækkerne giver 589, men det samlede antal er 590.");
    expect(cellsOf(out)).toContain("| UC Syddanmark | I alt | række 2, kolonne 2 | 590 | 589 | +1 |");
  });

  it("finds a row without a number, and what is none", async () => {
    const { status, out } = await check(
      file("blank.csv", PUBLISHED.replace("118", "").replace("104", "hundrede")),
    );
    expect(status).toBe(1);
    expect(out).toContain("UC Syddanmark: Skole- og fritidspædagogik mangler eller er ikke udfyldt.");
    const cells = cellsOf(out);
    expect(cells).toContain("| UC Syddanmark | Skole- og fritidspædagogik | | – | 118 | – |");
    expect(cells).toContain(
      "| UCL Erhvervsakademi og professionshøjskole | Skole- og fritidspædagogik | række 6, kolonne 4 | hundrede | 104 | – |",
    );
  });

  it("finds nothing in the rows of other KKRs that are blank on the whole form", async () => {
    const whole = await runCommand(`table ${REQUEST} --whole-form --format csv`);
    expect(whole.out).toContain("Professionshøjskolen Absalon");
    const { status, out } = await check(file("whole.csv", whole.out));
    expect(status).toBe(0);
    expect(out).toContain(NOTHING);
  });

  it("has the same as JSON, each finding with its sentence", async () => {
    const { status, out } = await check(
      file("decided.csv", PUBLISHED.replace("521", "520")),
      "--format",
      "json",
    );
    expect(status).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      studyYear: "2018/2019",
      kkr: "syddanmark",
      findings: [
        {
          ...{ code: "sum-differs", severity: "error", institution: "ucl", total: 520, sum: 521 },
          text: expect.stringContaining("520") as string,
        },
      ],
      differing: [{ institution: "ucl", specialisation: null, studyPlaces: 520, calculated: 521 }],
      refusals: [],
    });
  });

  it.for(["csv", "html", "docx", "xlsx"])(
    "writes a form that is wrong as %s, exit status 1",
    async (format) => {
      const wrong = file("wrong.csv", PUBLISHED.replace("589", "590"));
      const { status, out } = await check(wrong, "--format", format);
      expect(status).toBe(1);
      expect(out.length).toBeGreaterThan(100);
      const target = join(folder, `result.${format}`);
      expect(await check(wrong, "--out", target)).toMatchObject({ status: 1, out: "" });
      expect(readFileSync(target).length).toBeGreaterThan(100);
    },
  );

  it("takes internship places with flags, or decided shares in place of INPUT", async () => {
    const input =
      "examples/sjaelland-constructed.csv --study-year 2023/2024 --kkr sjaelland --totals absalon=747";
    const form = file("sjaelland.csv", (await runCommand(`table ${input} --format csv`)).out);
    const [places = "", ...flags] = input.split(" ");
    expect((await runCommand(["check", places, form, ...flags])).status).toBe(0);
    const shares =
      "--shares dagtilbud=42,skole-fritid=20,social-special=38 --study-year 2018/2019 --kkr syddanmark --totals ucsyd=589,ucl=521";
    expect((await runCommand(`check ${FORM} ${shares}`)).status).toBe(0);
  });

  it("checks a form by the method that the request states, whichever it is", async () => {
    const data = { ...(JSON.parse(readFileSync(REQUEST, "utf8")) as object), method: "dhondt" };
    const far = file("far.csv", PUBLISHED.replace("247", "257").replace("118", "108"));
    const { status, out } = await runCommand(["check", file("dhondt.json", JSON.stringify(data)), far]);
    expect(status).toBe(1);
    expect(out).toContain("Efter D’Hondts metode (Jefferson) har den som nummer 257 hos Dagtilbudspædagogik");
    expect(cellsOf(out)).toContain(
      "| UC Syddanmark | Dagtilbudspædagogik | række 2, kolonne 4 | 257 | 247 | +10 |",
    );
  });

  it("says in a sentence that a tie leaves no calculated numbers, and checks the form without", async () => {
    const places = file("tie.csv", "Dagtilbud;Skole/fritid;Social/special\n10;7;1\n");
    const flags = ["--study-year", "2023/2024", "--kkr", "sjaelland", "--totals", "absalon=8"];
    const formOf = (numbers: readonly number[]): string => {
      const [a = 0, b = 0, c = 0] = numbers;
      const header = PUBLISHED.split("\n")[0] ?? "";
      return `${header}\nProfessionshøjskolen Absalon;8;Dagtilbud;${a}\n;;Skole/fritid;${b}\n;;Social/special;${c}\n`;
    };
    const allowed = await runCommand(["check", places, file("allowed.csv", formOf([4, 3, 1])), ...flags]);
    expect(allowed.status).toBe(0);
    expect(allowed.out).toContain("Der er ingen beregnede tal at holde skemaets op imod.");
    expect(allowed.out).toContain("Dagtilbudspædagogik og Social- og specialpædagogik står lige");
    const wrong = await runCommand(["check", places, file("not.csv", formOf([6, 2, 0])), ...flags]);
    expect(wrong.status).toBe(1);
    expect(wrong.out).toContain("står lige");
  });
});

describe("dimensionering check of forms in every format", () => {
  const plain = JSON.parse(readFileSync(REQUEST, "utf8")) as Record<string, unknown>;
  const requests = {
    published: plain,
    "tables beside": {
      ...plain,
      overbooking: { mode: "on-top", percent: "5" },
      intake: { summer: "55", winter: "45", oddTo: "summer" },
    },
    "whole number": {
      ...plain,
      studyPlaces: { from: "institution-totals", totals: { ucsyd: 2000, ucl: 0 } },
    },
  };
  const places = ["ucsyd", "ucl"].flatMap((institution, row) =>
    ["dagtilbud", "skole-fritid", "social-special"].map((specialisation, column) => ({
      ...{ provider: "Region Syddanmark", institution, specialisation },
      places: String(100 + 17.5 * row + 31 * column),
    })),
  );
  const reported = { studyYear: "2023/2024", kkr: "syddanmark", internshipPlaces: places };
  const more = {
    "both margins, last year and a change": {
      ...{ ...reported, specialisationTotals: "by-internship-places" },
      studyPlaces: {
        from: "previous-year",
        totals: { ucsyd: 589, ucl: 521 },
        change: { percent: "2.5" },
      },
      overbooking: { mode: "included", percent: "5" },
    },
    ceilings: {
      ...{ ...reported, internshipPlacesUnit: "full-year", studyPlaces: { from: "capacity" } },
      intake: { summer: "55", winter: "45", oddTo: "winter" },
      survival: { period2: "0.95", period3: "0.90" },
    },
    "bounds, decisions and another method": {
      ...{ ...reported, method: "huntington-hill", overbooking: { mode: "on-top", percent: "5" } },
      studyPlaces: { from: "regional-total", total: 1110 },
      bounds: [{ institution: "ucl", specialisation: "skole-fritid", minimum: 210, maximum: 220 }],
      decided: [{ institution: "ucsyd", specialisation: "dagtilbud", studyPlaces: 133 }],
    },
  };
  for (const [name, data] of Object.entries({ ...requests, ...more })) {
    const request = file(`${name}.json`, JSON.stringify(data));
    const recommendation = valueOf(recommend(valueOf(parseRequest(data))));
    for (const wholeForm of [false, true]) {
      const document = submissionDocument(recommendation, { wholeForm });
      it.for<["docx" | "xlsx" | "csv" | "json", () => Promise<Uint8Array> | string]>([
        ["docx", () => toDocx(document)],
        ["xlsx", () => toXlsx(document)],
        ["csv", () => toCsv(document)],
        ["json", () => toJson(recommendation)],
      ])(
        `${name}, whole form ${String(wholeForm)}: nothing found in our own %s, by ending and by content`,
        async ([format, write]) => {
          const content = await write();
          for (const ending of [`.${format}`, "", ".form"]) {
            const form = file(`${name}-${String(wholeForm)}-${format}${ending}`, content);
            const { status, out, err } = await runCommand(["check", request, form]);
            expect({ status, err }).toEqual({ status: 0, err: "" });
            expect(out).toContain(NOTHING);
            expect(out).toContain(SAME);
          }
        },
      );
    }
  }

  it.for(["form-libreoffice.xlsx", "form-libreoffice.csv", "form-openpyxl.xlsx"])(
    "nothing is found in the published numbers typed into the ministry's table: %s",
    async (name) => {
      expect(await check(`test/files/${name}`)).toMatchObject({ status: 0, err: "" });
    },
  );

  it.for(["form-python-docx.docx", "form-libreoffice.docx"])(
    "only the added row with another grand total is found in %s",
    async (name) => {
      const { status, out } = await check(`test/files/${name}`);
      expect(status).toBe(1);
      expect(out).toContain("Der er fundet ét forhold");
      expect(out).toContain("Antallet i alt er angivet til 1.100, men rækkerne giver 1.110.");
      expect(out).toContain(SAME);
    },
  );
});

describe("dimensionering check refuses with nothing on standard output", () => {
  it.for<[string, string | Uint8Array, string]>([
    ["no.csv", "Navn;Tal\nx;1\n", "no.csv"],
    ["no.json", "{", "no.json"],
    ["no.docx", PUBLISHED, "no.docx"],
    ["no.xlsx", new Uint8Array(readFileSync("test/files/form-libreoffice.docx")), "no.xlsx"],
    ["xls", new Uint8Array(readFileSync("test/files/municipality.xls")), "xls"],
    ["ods", new Uint8Array(readFileSync("test/files/municipality.ods")), "ods"],
    ["empty", "", "empty"],
  ])("%s", async ([name, content, said]) => {
    const { status, out, err } = await check(file(name, content));
    expect({ status, out }).toEqual({ status: 1, out: "" });
    expect(err).toContain(said);
  });

  it("a request that is wrong", async () => {
    const data = { ...(JSON.parse(readFileSync(REQUEST, "utf8")) as object), kkr: "ukendt" };
    const { status, out, err } = await runCommand(["check", file("r.json", JSON.stringify(data)), FORM]);
    expect({ status, out }).toEqual({ status: 1, out: "" });
    expect(err).toContain("ukendt");
  });

  it.for(["check", `check ${REQUEST}`, `check ${REQUEST} ${FORM} ${FORM}`, `check ${REQUEST} nowhere.csv`])(
    "%s is wrong use",
    async (line) => {
      const { status, out, err } = await runCommand(line);
      expect({ status, out }).toEqual({ status: 2, out: "" });
      expect(err).toMatch(/SKEMA|nowhere\.csv/);
    },
  );

  it.for(["check - -", `check ${REQUEST} - --form -`, "changes - - -", "table - --form -"])(
    "%s can't read standard input twice",
    async (line) => {
      const { status, out, err } = await runCommand(line);
      expect({ status, out }).toEqual({ status: 2, out: "" });
      expect(err).toBe("Kun én fil kan være - (standardinput).\n");
    },
  );
});
