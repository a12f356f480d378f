import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { COMMANDS } from "../src/cli/commands.js";
import { parseRecommendation } from "../src/input/request/parse-recommendation.js";
import { runCommand } from "./commands/run-command.js";

// The built command, as a user runs it, where a process of its own matters: pipes, files, what the machine is set to.
// What is only said is asked of the same lines in this process. `npm test` builds before.

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const CLI = join(ROOT, "dist", "cli.js");
const folder = mkdtempSync(join(tmpdir(), "dimensionering-"));

beforeEach(() => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

interface Run {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

interface Setting {
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
}

function runBuilt(args: readonly string[], { input = "", env = {}, cwd = folder }: Setting = {}): Run {
  if (!existsSync(CLI)) throw new Error(`${CLI} is missing: build first (npm run build)`);
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
    ...{ cwd, input, encoding: "utf8" },
    env: { ...process.env, ...env },
  });
  // No stack trace ever, whatever is asked.
  expect(stderr).not.toMatch(/^\s+at .*:\d+|node:internal|Error:/m);
  return { status, out: stdout, err: stderr };
}

/** The same in this process: a tenth of the time. */
async function run(args: readonly string[], cwd = folder): Promise<Run> {
  const before = process.cwd();
  process.chdir(cwd);
  try {
    return await runCommand(args);
  } finally {
    process.chdir(before);
  }
}

/** Writes a file in the temporary folder, and gives its name. */
function file(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content);
  return name;
}

function contentOf(name: string): string {
  return readFileSync(join(folder, name), "utf8");
}

const SHARES = ["--shares", "dagtilbud=42,skole-fritid=20,social-special=38"];
const YEAR = ["--study-year", "2018/2019", "--kkr", "syddanmark"];
const TOTALS = ["--totals", "ucsyd=589,ucl=521"];
const PUBLISHED = [...SHARES, ...YEAR, ...TOTALS];

const CSV = `Kommune;Institution;Dagtilbud;Skole/fritid;Social/special
Esbjerg;UC SYD;42;20;38
Odense;UCL;42;20;38
`;

const REQUEST = {
  ...{ studyYear: "2018/2019", kkr: "syddanmark" },
  specialisationShares: { dagtilbud: "42", "skole-fritid": "20", "social-special": "38" },
  studyPlaces: { from: "institution-totals", totals: { ucsyd: 589, ucl: 521 } },
};

/** The published rows, in the Markdown on standard output. */
const ROWS =
  /\| UC Syddanmark +\| +589 \| Dagtilbudspædagogik +\| +247 \|\n.*\| +118 \|\n.*\| +224 \|\n\| UCL .*\| +521 .*\| +219 \|\n.*\| +104 \|\n.*\| +198 \|/;

describe("table", () => {
  it("fills the published form from shares and flags alone", () => {
    const { status, out, err } = runBuilt(["table", ...PUBLISHED, "--overbooking", "included:5"]);
    expect([status, err]).toEqual([
      0,
      expect.stringMatching(/^Der er ikke fundet et skema for 2018\/2019\..*\n$/),
    ]);
    expect(out).toMatch(ROWS);
    expect(out).toContain("Antallet er inkl. 5 pct. overbooking.");
    expect(out).toContain("## Beregningsbilag");
  });

  it("reads a request in JSON, also with a byte-order mark and from standard input", () => {
    const text = JSON.stringify(REQUEST);
    const fromFile = runBuilt(["table", file("request.json", text)]);
    expect(fromFile.status).toBe(0);
    expect(fromFile.out).toMatch(ROWS);
    expect(runBuilt(["table", "-"], { input: text })).toEqual(fromFile);
    expect(runBuilt(["table", file("bom.json", `\ufeff${text}`)])).toEqual(fromFile);
  });

  it("reads internship places in CSV with the rest as flags, also from standard input; notices go to standard error", () => {
    const fromFile = runBuilt(["table", file("pladser.csv", CSV), ...YEAR, ...TOTALS]);
    expect(fromFile.status).toBe(0);
    expect(fromFile.out).toMatch(ROWS);
    expect(fromFile.err).toContain(
      "2 rækker læst fra pladser.csv; 2 kolonneoverskrifter og 1 navn genkendt.\n",
    );
    expect(fromFile.err).not.toContain("er læst som");
    const piped = runBuilt(["table", "-", ...YEAR, ...TOTALS], { input: CSV });
    expect(piped.err.replaceAll("standardinput", "pladser.csv")).toBe(fromFile.err);
    expect(piped.status).toBe(0);
  });

  it("divides a regional total, and last year's with a change, also a negative one", () => {
    const csv = file("pladser.csv", CSV.replace("42;20;38\n", "84;40;76\n"));
    const regional = runBuilt(["table", csv, ...YEAR, "--regional-total", "1500", "--format", "csv"]);
    expect(regional.out).toContain("UC Syddanmark;1000;");
    const previous = (...change: string[]): Run =>
      runBuilt([
        "table",
        ...SHARES,
        "--study-year",
        "2022/2023",
        "--kkr",
        "nordjylland",
        "--previous",
        "ucn=517",
        ...change,
        "--format=csv",
      ]);
    expect(previous("--change", "20%").out).toContain("UC Nordjylland;620;");
    expect(previous("--change", "-5%").out).toContain("UC Nordjylland;491;"); // 491.15
    expect(previous("--change=-17").out).toContain("UC Nordjylland;500;");
    expect(previous("--change", "+23").out).toContain("UC Nordjylland;540;");
    expect(previous("--change", "ucn=+3").out).toContain("UC Nordjylland;520;");
  });

  it("shows the other institutions blank with --whole-form", () => {
    const { out } = runBuilt(["table", ...PUBLISHED, "--whole-form", "--format", "csv"]);
    expect(out.split("\r\n")[1]).toBe("Københavns Professionshøjskole;;Dagtilbudspædagogik;");
    expect(out).toContain("UC Syddanmark;589;Dagtilbudspædagogik;247");
  });

  it("writes the same bytes on every machine: no locale, no time zone", () => {
    const here = runBuilt(["table", ...PUBLISHED, "--format", "html"], {
      env: { LANG: "da_DK.UTF-8", TZ: "Europe/Copenhagen" },
    });
    const there = runBuilt(["table", ...PUBLISHED, "--format", "html"], {
      env: { LANG: "C", LC_ALL: "C", TZ: "Pacific/Kiritimati" },
    });
    expect(there).toEqual(here);
    expect(here.status).toBe(0);
  });

  it("asks for the order of a tie with the flag that settles it", () => {
    const csv = file("lige.csv", "Dagtilbud;Skole/fritid;Social/special\n10;7;1\n");
    const args = ["table", csv, "--study-year", "2023/2024", "--kkr", "sjaelland", "--totals", "absalon=8"];
    const tied = runBuilt(args);
    expect([tied.status, tied.out]).toEqual([1, ""]);
    expect(tied.err).toContain(
      "Dagtilbudspædagogik og Social- og specialpædagogik står lige hos Professionshøjskolen Absalon om 1 studieplads",
    );
    expect(tied.err).toContain("--tie-order");
    const settled = runBuilt([...args, "--tie-order", "social-special,dagtilbud", "--format", "csv"]);
    expect(settled.status).toBe(0);
    expect(settled.out).toContain(";;Social- og specialpædagogik;1\r\n");
  });
});

describe("explain", () => {
  it("prints the annex, and as JSON the figures", async () => {
    const { status, out } = await run(["explain", ...PUBLISHED]);
    expect(status).toBe(0);
    expect(out).toContain("# Beregningen trin for trin: ");
    expect(out).toContain("247,3800");
    const json = JSON.parse((await run(["explain", ...PUBLISHED, "--format", "json"])).out) as {
      divisions: unknown[];
    };
    expect(json.divisions).toHaveLength(2);
  });

  it("does not take what is only for the form", async () => {
    expect((await run(["explain", ...PUBLISHED, "--whole-form"])).status).toBe(2);
  });
});

describe("output files", () => {
  it("are several at once, each in the format of its ending and the same as on standard output", () => {
    const names = ["skema.md", "skema.csv", "skema.html", "skema.json"];
    const { status, out, err } = runBuilt([
      "table",
      ...PUBLISHED,
      ...names.flatMap((name) => ["--out", name]),
    ]);
    expect([status, out]).toEqual([0, ""]);
    for (const name of names) expect(err).toContain(name);
    for (const [index, format] of ["markdown", "csv", "html", "json"].entries()) {
      expect(contentOf(names[index] ?? "")).toBe(runBuilt(["table", ...PUBLISHED, "--format", format]).out);
    }
    expect(contentOf("skema.csv").startsWith("\ufeffInstitutionsnavn;Samlet antal studiepladser;")).toBe(
      true,
    );
    expect(parseRecommendation(JSON.parse(contentOf("skema.json"))).ok).toBe(true);
    expect(readdirSync(folder).toSorted()).toEqual(names.toSorted());
  });

  it("that exist are not overwritten without --force, and no other is written", () => {
    file("skema.md", "before");
    const args = ["table", ...PUBLISHED, "--out", "ny.csv", "--out", "skema.md"];
    const { status, out, err } = runBuilt(args);
    expect([status, out]).toEqual([1, ""]);
    expect(err).toBe("skema.md findes allerede. Brug --force for at overskrive den.\n");
    expect(contentOf("skema.md")).toBe("before");
    expect(readdirSync(folder)).toEqual(["skema.md"]);
    expect(runBuilt([...args, "--force"]).status).toBe(0);
    expect(contentOf("skema.md")).toMatch(ROWS);
  });

  it("are not written when the request is refused", () => {
    file("skema.md", "before");
    const refused = [
      "table",
      ...SHARES,
      ...YEAR,
      "--totals",
      "ucsyd=1",
      "--out",
      "skema.md",
      "--out",
      "x.csv",
      "--force",
    ];
    expect(runBuilt(refused).status).toBe(1);
    expect(readdirSync(folder)).toEqual(["skema.md"]);
    expect(contentOf("skema.md")).toBe("before");
  });

  it("are none when one of them can't be written", () => {
    const missing = runBuilt(["table", ...PUBLISHED, "--out", "a.md", "--out", "nowhere/b.md"]);
    expect([missing.status, missing.out]).toEqual([2, ""]);
    expect(missing.err).toContain("nowhere/b.md");
    mkdirSync(join(folder, "mappe.csv"));
    const isFolder = runBuilt(["table", ...PUBLISHED, "--out", "a.md", "--out", "mappe.csv", "--force"]);
    expect([isFolder.status, isFolder.err]).toEqual([
      1,
      "mappe.csv er en mappe. Skriv også filens navn, fx skema.docx.\n",
    ]);
    expect(readdirSync(folder)).toEqual(["mappe.csv"]);
  });

  it("have an ending that is known, and are named once", () => {
    expect(runBuilt(["table", ...PUBLISHED, "--out", "skema.odt"])).toMatchObject({ status: 2, out: "" });
    expect(runBuilt(["table", ...PUBLISHED, "--out", "a.md", "--out", "./a.md"])).toMatchObject({
      status: 2,
      out: "",
    });
    expect(runBuilt(["table", ...PUBLISHED, "--out", "a.md", "--format", "csv"])).toMatchObject({
      status: 2,
      out: "",
    });
    expect(readdirSync(folder)).toEqual([]);
  });

  it("do not show in a pipe that is closed early", () => {
    const line = `"${process.execPath}" "${CLI}" table ${PUBLISHED.join(" ")} --format html | true`;
    const { stderr } = spawnSync("sh", ["-c", line], { cwd: folder, encoding: "utf8" });
    // What is noticed of the year, and nothing of the pipe.
    expect(stderr).toMatch(/^Der er ikke fundet et skema for 2018\/2019\..*\n$/);
  });
});

/** A file, the flags, and what is said: all of the parts on one line of standard error. */
interface RefusedFile {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly flags?: readonly string[];
  readonly da: readonly string[];
  readonly en?: readonly string[];
}

const LONG =
  "Institution;Specialisering;Antal\nUC SYD;Dagtilbud;42\nUC SYD;Skole/fritid;20\nUC SYD;Social/special;38\nUCL;Dagtilbud;42\nUCL;Skole/fritid;20\nUCL;Social/special;38\n";

const REFUSED: readonly RefusedFile[] = [
  {
    name: "an unknown institution, with the nearest",
    content: LONG.replace("UC SYD", "UC Syddanmrak"),
    da: [
      "f.csv, række 2, kolonne 1 (Institution): »UC Syddanmrak« er en ukendt institution. Mente du »UC Syddanmark«?",
    ],
    en: [
      "f.csv, row 2, column 1 (Institution): “UC Syddanmrak” is an unknown institution. Did you mean “UC Syddanmark”?",
    ],
  },
  {
    name: "an unknown specialisation, with the nearest",
    content: LONG.replace("Skole/fritid", "Skole/frittid"),
    da: [
      "f.csv, række 3, kolonne 2 (Specialisering): »Skole/frittid« er en ukendt specialisering. Mente du »Skole- og fritidspædagogik«?",
    ],
  },
  {
    name: "a negative number",
    content: LONG.replace("38", "-38"),
    da: ["f.csv, række 4, kolonne 3 (Antal): »-38« er negativt. Antallet skal være 0 eller derover."],
    en: ["f.csv, row 4, column 3 (Antal): “-38” is negative. The number must be 0 or more."],
  },
  {
    name: "a missing number",
    content: LONG.replace("38", ""),
    da: [
      "f.csv, række 4, kolonne 3 (Antal): Antallet af praktikpladser mangler. Skriv 0, hvis der ingen er.",
    ],
  },
  {
    name: "a number that could be English",
    content: LONG.replace("38", "1,110").replace("20", "1.5"),
    da: [
      "f.csv, række 3, kolonne 3 (Antal): »1.5« kan læses både som 1,5 og som 15.",
      "f.csv, række 4, kolonne 3 (Antal): »1,110« kan læses både som 1,11 og som 1110.",
    ],
    en: ["f.csv, row 4, column 3 (Antal): “1,110” can be read as 1,11 and as 1110."],
  },
  {
    name: "a number beyond 15 digits",
    content: LONG.replace("38", "1234567890123456"),
    da: ["f.csv, række 4, kolonne 3 (Antal): »1234567890123456« har mere end 15 cifre."],
  },
  {
    name: "the same provider's cell twice",
    content:
      "Kommune;Institution;Dagtilbud;Skole/fritid;Social/special\nEsbjerg;UC SYD;1;2;3\nesbjerg;UC SYD;4;5;6\nOdense;UCL;1;2;3\n",
    da: [
      "f.csv, række 3, kolonne 3 (Dagtilbud): »esbjerg« står to gange med Dagtilbudspædagogik hos UC Syddanmark; første gang: f.csv, række 2",
    ],
    en: [
      "f.csv, row 3, column 3 (Dagtilbud): “esbjerg” appears twice with Dagtilbudspædagogik at UC Syddanmark; first: f.csv, row 2",
    ],
  },
  {
    name: "a specialisation missing for an institution that is present, after all providers are added up",
    content: LONG.replace("UCL;Skole/fritid;20\n", ""),
    da: [
      "f.csv: UCL Erhvervsakademi og professionshøjskole mangler praktikpladser for Skole- og fritidspædagogik. Tilføj dem, eller skriv 0",
    ],
  },
  {
    name: "an institution missing",
    content: LONG.replace(/UCL.*\n/g, ""),
    da: ["Der er ingen praktikpladser for UCL Erhvervsakademi og professionshøjskole."],
  },
  {
    name: "an institution outside the KKR named",
    content: LONG.replaceAll("UCL", "VIA"),
    da: ["f.csv, række 5, kolonne 1 (Institution): VIA University College hører ikke til KKR Syddanmark."],
    en: ["f.csv, row 5, column 1 (Institution): VIA University College does not belong to KKR Syddanmark."],
  },
  { name: "an empty file", content: "", da: ["f.csv: Filen er tom."], en: ["f.csv: The file is empty."] },
  {
    name: "the beginning of a workbook by the name of a CSV file",
    content: new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0, 0]),
    da: ["f.csv: Filen er beskadiget eller ufuldstændig."],
    en: ["f.csv: The file is damaged or incomplete."],
  },
  {
    name: "a binary file",
    content: new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0, 1]),
    da: ["f.csv: Filen er ikke en tekstfil."],
  },
  {
    name: "no recognisable header",
    content: "Navn;Tal\nx;1\n",
    da: ["f.csv: Ingen række er genkendt som overskrift. Første række er »Navn« og »Tal«."],
    en: ["f.csv: No row is recognised as a header. The first row is “Navn” and “Tal”."],
  },
  {
    name: "a column missing",
    content: "Specialisering;Antal\nDagtilbud;1\n",
    da: ["f.csv, række 1: Kolonnen med institution mangler."],
  },
  {
    name: "a header without rows",
    content: "Institution;Specialisering;Antal\n",
    da: ["f.csv: Der er ingen rækker under overskriften."],
  },
  {
    name: "quotation marks that do not match",
    content: `${LONG}"x`,
    da: ["f.csv: Filen kan ikke læses som CSV"],
  },
  {
    name: "places and shares both given",
    content: LONG,
    flags: SHARES,
    da: ["Der er angivet både praktikpladser og besluttede andele. Behold kun det ene."],
    en: ["Internship places and decided shares are both given. Keep one of them."],
  },
  {
    name: "all faults of a file in one go",
    content: LONG.replace("UC SYD;Dagtilbud;42", "UC Syddanmrak;Dagtilbud;-1").replace("38\n", "x\n"),
    da: [
      "f.csv, række 2, kolonne 1",
      "f.csv, række 2, kolonne 3 (Antal): »-1«",
      "f.csv, række 4, kolonne 3 (Antal): »x«",
    ],
  },
];

describe("a file that is refused: exit status 1, every reason on a line, nothing on standard output", () => {
  for (const { name, content, flags = [], da, en } of REFUSED) {
    for (const [language, lines] of [
      ["da", da],
      ["en", en ?? []],
    ] as const) {
      if (lines.length === 0) continue;
      it(`${name} (${language})`, async () => {
        const args = ["table", file("f.csv", content), ...YEAR, ...TOTALS, ...flags, "--lang", language];
        const { status, out, err } = await run(args);
        expect([status, out]).toEqual([1, ""]);
        const said = err.trimEnd().split("\n");
        for (const line of lines) expect(said.some((each) => each.includes(line))).toBe(true);
        expect(said.every((line) => line.length > 20)).toBe(true);
      });
    }
  }
});

describe("a request that is refused: exit status 1, with the flag or the path that it is about", () => {
  it.each<[string, string[], string]>([
    [
      "shares that do not sum to 100, with the sum",
      ["--shares", "dagtilbud=42,skole-fritid=20,social-special=37.5", ...YEAR, ...TOTALS],
      "--shares: Andelene giver 99,5 pct. tilsammen. De skal give præcis 100.",
    ],
    [
      "no origin of the total, with the four ways",
      [...SHARES, ...YEAR],
      "--totals, --regional-total, --previous (--change) eller --from-capacity",
    ],
    [
      "a regional total by shares alone",
      [...SHARES, ...YEAR, "--regional-total", "1110"],
      "--regional-total: Et samlet antal kan ikke fordeles på UC Syddanmark og UCL Erhvervsakademi og professionshøjskole ud fra andele alene",
    ],
    [
      "last year's totals without a change, with the flag for it",
      [...SHARES, ...YEAR, "--previous", "ucsyd=5,ucl=5"],
      "--previous: Angiv enten en samlet ændring med --change 20%",
    ],
    [
      "a total of an institution that is unknown",
      [...SHARES, ...YEAR, "--totals", "ucsyd=1,ucll=2"],
      "--totals ucll: »ucll« er en ukendt institution. De kendte er »UC Syddanmark« og »UCL Erhvervsakademi og professionshøjskole«. ",
    ],
    [
      "a total that is not whole",
      [...SHARES, ...YEAR, "--totals", "ucsyd=1,ucl=1.110"],
      "--totals ucl: »1.110« er ikke et helt antal studiepladser.",
    ],
    ["no study year", [...SHARES, "--kkr", "syddanmark", ...TOTALS], "--study-year mangler."],
    [
      "an unknown KKR, with the nearest",
      [...SHARES, "--study-year", "2018/2019", "--kkr", "sydanmark", ...TOTALS],
      "--kkr: »sydanmark« er et ukendt KKR. Mente du »syddanmark«?",
    ],
    [
      "an unknown id in the tie order",
      [...PUBLISHED, "--tie-order", "dagtilbd"],
      "»dagtilbd« er en ukendt betegnelse. Mente du »dagtilbud«?",
    ],
    [
      "a capacity without internship places",
      [...SHARES, ...YEAR, "--from-capacity"],
      "--shares: Hvad praktikpladserne kan bære",
    ],
    [
      "a change that leaves less than nothing",
      [...SHARES, ...YEAR, "--previous", "ucsyd=5,ucl=5", "--change", "-11"],
      "Ændringen giver -1 studiepladser for institutionerne tilsammen.",
    ],
  ])("%s", async (_, args, said) => {
    const { status, out, err } = await run(["table", ...args]);
    expect([status, out]).toEqual([1, ""]);
    expect(err).toContain(said);
  });

  it("in JSON: a key that stands twice, with both values and their lines", async () => {
    const text = JSON.stringify(REQUEST, null, 2).replace('"ucl": 521', '"ucl": 521,\n      "ucl": 560');
    expect(await run(["table", file("request.json", text)])).toEqual({
      ...{ status: 1, out: "" },
      err: "request.json, studyPlaces.totals.ucl: »ucl« står to gange: i linje 13 (521) og i linje 14 (560). Behold kun den rette.\n",
    });
  });

  it("in JSON: the file and the path, every fault on a line", async () => {
    const faulty = {
      ...REQUEST,
      studyear: 1,
      studyPlaces: { from: "institution-totals", totals: { ucsyd: 589 } },
    };
    const unknown = await run(["table", file("request.json", JSON.stringify(faulty)), "--lang", "en"]);
    expect(unknown).toEqual({
      status: 1,
      out: "",
      err: `request.json: “studyear” is an unknown key. Did you mean “studyYear”?
request.json, studyPlaces.totals: The number of study places is missing for UCL Erhvervsakademi og professionshøjskole. State it.
`,
    });
    const missing = await run([
      "table",
      file("request.json", JSON.stringify({ ...faulty, studyear: undefined })),
    ]);
    expect(missing).toMatchObject({ status: 1, out: "" });
    expect(missing.err).toBe(
      "request.json, studyPlaces.totals: Antallet af studiepladser mangler for UCL Erhvervsakademi og professionshøjskole. Angiv det.\n",
    );
    expect(await run(["table", file("request.json", '{"a":')])).toMatchObject({ status: 1, out: "" });
    expect(await run(["table", file("request.json", "[1]")])).toMatchObject({ status: 1, out: "" });
  });
});

describe("wrong use: exit status 2, with what would be right", () => {
  it.each<[string, string[], string]>([
    ["no command", [], "Afslutningskode"],
    [
      "an unknown command, with those that there are",
      ["tabel"],
      "Kommandoerne er form, template, collect, table",
    ],
    [
      "an unknown flag, with the nearest",
      ["table", ...SHARES, "--totls", "ucl=1"],
      "--totls er et ukendt tilvalg. Mente du --totals?",
    ],
    [
      "an unknown flag in English",
      ["table", "--stduy-year", "x", "--lang", "en"],
      "--stduy-year is an unknown flag. Did you mean --study-year?",
    ],
    ["a flag without its value", ["table", "--kkr"], "--kkr mangler en værdi"],
    ["a switch with a value", ["table", ...PUBLISHED, "--force=yes"], "--force tager ingen værdi"],
    ["a flag twice", ["table", ...PUBLISHED, "--kkr", "sjaelland"], "--kkr er angivet to gange."],
    ["no input", ["table", ...YEAR, ...TOTALS], "FIL mangler"],
    ["two inputs", ["table", "a.csv", "b.csv"], "Angiv kun én FIL"],
    ["a file that is not there", ["table", "nowhere.csv", ...YEAR], "nowhere.csv: filen kan ikke læses"],
    [
      "two origins of the total",
      ["table", ...PUBLISHED, "--regional-total", "5"],
      "Vælg kun én af --totals og --regional-total.",
    ],
    [
      "a total and a change of last year's",
      ["table", ...PUBLISHED, "--previous", "absalon=5", "--change", "20%"],
      "Vælg kun én af --totals og --previous med --change.",
    ],
    ["a change without last year", ["table", ...PUBLISHED, "--change", "5%"], "--change kræver --previous"],
    [
      "a change without a sign or per cent",
      ["table", ...SHARES, ...YEAR, "--previous", "ucn=5", "--change", "20"],
      "20%",
    ],
    ["totals in no form", ["table", ...SHARES, ...YEAR, "--totals", "589"], "absalon=747"],
    ["an unknown format", ["table", ...PUBLISHED, "--format", "odt"], "markdown, csv, html, json"],
    ["an unknown language", ["table", ...PUBLISHED, "--lang", "de"], "da (dansk) eller en (engelsk)"],
  ])("%s", async (_, args, said) => {
    const { status, out, err } = await run(args);
    expect([status, out]).toEqual([2, ""]);
    expect(err).toContain(said);
  });

  it("a key that the file and a flag both say: neither is taken", async () => {
    const { status, out, err } = await run([
      "table",
      file("request.json", JSON.stringify(REQUEST)),
      "--kkr",
      "sjaelland",
    ]);
    expect([status, out]).toEqual([2, ""]);
    expect(err).toContain(
      "request.json. Udelad det på kommandolinjen. Skal det være et andet, så brug filen med praktikpladserne",
    );
  });
});

describe("help", () => {
  it("is for the whole and in two languages, with every command", async () => {
    const danish = await run(["--help"]);
    expect([danish.status, danish.err]).toEqual([0, ""]);
    for (const { name } of COMMANDS) expect(danish.out).toMatch(new RegExp(`^  ${name} +[A-Z]`, "m"));
    expect((await run(["--help", "--lang", "en"])).out).toContain(
      "Exit status: 0 done; 1 refused, or check found something; 2 wrong use, or a file can't be read or written.",
    );
  });

  it("has what stands after a flag in the language of the help", async () => {
    const danish = (await run(["table", "--help", "--lang", "da"])).out;
    const english = (await run(["table", "--help", "--lang", "en"])).out;
    for (const words of ["--out FIL ", "--sheet NAVN ", "included:PROCENT"]) expect(danish).toContain(words);
    for (const words of ["--out FILE ", "--sheet NAME ", "included:PERCENT"])
      expect(english).toContain(words);
    const missing = await run(["table", "--lang", "en", "--out"]);
    expect([missing.status, missing.err.split("\n")[0]]).toEqual([2, "--out needs a value: --out FILE"]);
  });

  it.each(COMMANDS)(
    "of $name names every flag and its example, which runs from a clone's root",
    async (command) => {
      const { status, out, err } = await run([command.name, "--help"]);
      expect([status, err]).toEqual([0, ""]);
      for (const flag of command.flags) expect(out).toContain(`--${flag.name}`);
      expect(out).toContain(command.example);
      const [program, ...words] = command.example.split(" ");
      expect(program).toBe("dimensionering");
      const example = await run(words, ROOT);
      expect(example.status).toBe(0);
      // A document as Markdown, but for what has formats of its own.
      const begins =
        { csv: /^\uFEFFIndberetning/, json: /^\{\n/, docx: /^PK/ }[command.formats?.[0] ?? ""] ?? /^# .+\n/;
      expect(example.out).toMatch(begins);
    },
  );

  it("--version is the package's", () => {
    const text = readFileSync(join(ROOT, "package.json"), "utf8");
    const { version } = JSON.parse(text) as { version: string };
    expect(runBuilt(["--version"])).toEqual({ status: 0, out: `${version}\n`, err: "" });
  });
});
