import { execFileSync } from "node:child_process";
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { ReportedInternshipPlaces } from "../../src/index.js";
import { runCommand } from "./run-command.js";

const folder = mkdtempSync(join(tmpdir(), "files-fit-"));
const at = (name: string): string => join(folder, name);
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const REQUEST = "examples/syddanmark-2018-2019.json";
const BEFORE = "examples/sjaelland-2016-2017-recommendation.json";
const NOW = "examples/sjaelland-2019-2020-recommendation.json";
const PLACES = "examples/sjaelland-constructed.csv";
const SJAELLAND = ["--study-year", "2023/2024", "--kkr", "sjaelland"];

describe("a saved recommendation is an INPUT", () => {
  it.for(["table", "explain", "sensitivity", "compare"])("of %s, as its request is", async (command) => {
    const saved = at(`${command}.json`);
    await runCommand(["table", REQUEST, "--out", saved]);
    expect(await runCommand([command, saved])).toEqual(await runCommand([command, REQUEST]));
  });

  it("of check and capacity", async () => {
    const saved = at("capacity.json");
    await runCommand([
      "table",
      PLACES,
      ...SJAELLAND,
      "--totals",
      "absalon=747",
      "--unit",
      "full-year",
      "--out",
      saved,
    ]);
    expect((await runCommand(["capacity", saved])).status).toBe(0);
    const form = at("form.csv");
    await runCommand(["table", saved, "--out", form]);
    expect((await runCommand(["check", saved, form])).status).toBe(0);
  });

  it("and is refused where its numbers do not add up", async () => {
    const broken = at("broken.json");
    writeFileSync(broken, readFileSync(NOW, "utf8").replace(/"studyPlaces": (\d+)/, '"studyPlaces": 1$1'));
    const { status, out, err } = await runCommand(["explain", broken]);
    expect([status, out]).toEqual([1, ""]);
    expect(err).toContain(broken);
  });

  it("with flags for what it does not say, and never for what it says", async () => {
    const { status, err } = await runCommand(["table", NOW, "--kkr", "sjaelland"]);
    expect([status, err]).toEqual([2, expect.stringContaining("--kkr: Det fremgår allerede af")]);
  });
});

describe("table --save-request", () => {
  it("saves all that the flags said, and gives the same table again", async () => {
    const saved = at("request.json");
    const flags = [...SJAELLAND, "--totals", "absalon=747", "--overbooking", "included:2,5"];
    const first = await runCommand(["table", PLACES, ...flags, "--format", "csv", "--save-request", saved]);
    expect([first.status, first.err.endsWith(`Skrevet: ${saved}\n`)]).toEqual([0, true]);
    expect(JSON.parse(readFileSync(saved, "utf8"))).toMatchObject({
      ...{ studyYear: "2023/2024", kkr: "sjaelland" },
      studyPlaces: { from: "institution-totals", totals: { absalon: 747 } },
      overbooking: { mode: "included", percent: "2.5" },
    });
    const again = await runCommand(["table", saved, "--format", "csv"]);
    const form = (csv: string): string => csv.slice(0, csv.indexOf("\r\n\r\n"));
    expect([again.status, form(again.out)]).toEqual([0, form(first.out)]);
    expect(form(first.out)).toContain("747;Dagtilbudspædagogik;");
  });

  it("overwrites nothing without --force, and prints nothing then", async () => {
    writeFileSync(at("mine.json"), "mine");
    const { status, out } = await runCommand(["table", REQUEST, "--save-request", at("mine.json")]);
    expect([status, out, readFileSync(at("mine.json"), "utf8")]).toEqual([1, "", "mine"]);
  });

  it("is a file of JSON", async () => {
    const { status, err } = await runCommand(["table", REQUEST, "--save-request", at("request.csv")]);
    expect([status, err]).toEqual([2, expect.stringMatching(/^--save-request .*\.json/)]);
  });
});

describe("last year's form", () => {
  it.for(["docx", "xlsx", "csv", "md", "json"])("as %s is what changes compares with", async (ending) => {
    const path = at(`last.${ending}`);
    await runCommand(["table", BEFORE, "--out", path]);
    const told = ["changes", path, NOW, "--format", "csv"];
    const asked = ending === "csv" ? [...told, "--study-year", "2016/2017"] : told;
    const ran = await runCommand(asked);
    expect(ran.status).toBe(0);
    expect(ran.err).toMatch(/^Der sammenlignes med studieåret 2016\/2017.*\n$/);
    expect(ran.out).toEqual((await runCommand(["changes", BEFORE, NOW, "--format", "csv"])).out);
  });

  it.for(["docx", "xlsx", "md", "json"])("as %s is what --previous takes", async (ending) => {
    const path = at(`previous.${ending}`);
    await runCommand(["table", BEFORE, "--out", path]);
    const asked = (previous: string): string[] => [
      ...["table", PLACES, ...SJAELLAND, "--previous", previous, "--change", "2,5%", "--format", "json"],
    ];
    const ran = await runCommand(asked(path));
    expect(ran.status).toBe(0);
    expect(ran.out).toEqual((await runCommand(asked("absalon=747"))).out);
  });

  it("in Markdown is checked as any other, its texts too", async () => {
    const [own, wrong, said] = ["own.md", "wrong.md", "said.md"].map(at) as [string, string, string];
    await runCommand(["table", REQUEST, "--out", own]);
    const text = readFileSync(own, "utf8");
    const found = async (path: string): Promise<readonly unknown[]> => {
      const { out } = await runCommand(["check", REQUEST, path, "--format", "json"]);
      return (JSON.parse(out) as { findings: readonly unknown[] }).findings;
    };
    expect(await found(own)).toEqual([]);
    writeFileSync(wrong, text.replace(/\| +247 \|/, "|  248 |"));
    const line = text.split("\n").findIndex((row) => /\| +247 \|/.test(row)) + 1;
    expect(JSON.stringify(await found(wrong))).toContain(`"row":${line}`);
    writeFileSync(said, `${text}\nDer er i alt 1.111 studiepladser.\n`);
    expect(await found(said)).not.toEqual([]);
  });

  it("of another council is said", async () => {
    const other = at("other.json");
    await runCommand(["table", REQUEST, "--out", other]);
    const { status, err } = await runCommand(["changes", other, NOW]);
    expect(status).toBe(0);
    expect(err).toBe(
      [
        "De to indstillinger gælder ikke det samme: sidste år KKR Syddanmark, i år KKR Sjælland.\n",
        "Overbooking er ikke regnet ens i de to indstillinger: I den tidligere er der 5 pct. overbooking, som er regnet med i antallet, og i den nye er der ingen overbooking. Ændringen er ikke omregnet for det.\n",
      ].join(""),
    );
  });
});

describe("a message names what its reader can do:", () => {
  const tie = at("tie.csv");
  writeFileSync(tie, "Kommune;Institution;Dagtilbud;Skole/fritid;Social/special\nFaxe;Absalon;10;10;10\n");

  it.for([
    [["table", "--totals", "absalon=100"], "angiv den med --tie-order: dagtilbud"],
    [["capacity", "--totals", "absalon=99"], "--unit: Det fremgår ikke"],
    [
      ["table", "--totals", "absalon=99", "--decided", "absalon/dagtilbud=100"],
      "--decided absalon/dagtilbud: ",
    ],
  ] as const)("flags and no key where flags are used, %j", async ([[command, ...flags], said]) => {
    const { status, err } = await runCommand([command, tie, ...SJAELLAND, ...flags]);
    expect(status).toBe(1);
    expect(err).toContain(said);
    expect(err).not.toMatch(/nøglen|tieOrder|internshipPlacesUnit|decided\[/);
  });

  it("what distribute lacks without its key", async () => {
    const { status, err } = await runCommand("distribute examples/syddanmark-2018-2019.json");
    expect([status, err]).toEqual([2, expect.stringContaining("NØGLE mangler: ")]);
  });

  it("no flag in collect that it has not", async () => {
    const { err } = await runCommand(
      "collect test/files/two-tables.xlsx --kkr sjaelland --study-year 2023/2024",
    );
    expect(err).not.toContain("--sheet");
  });
});

describe.runIf(process.platform !== "win32")("a folder of returns", () => {
  it("has its pipes and its links to nowhere named, and not opened", async () => {
    const returns = at("returns");
    mkdirSync(returns);
    for (const name of ["faxe.xlsx", "koege.csv", "oevrige.csv"])
      copyFileSync(`examples/returns-constructed/${name}`, join(returns, name));
    const whole = await runCommand(["collect", returns, "--unit", "full-year"]);
    expect(whole.status).toBe(0);
    execFileSync("mkfifo", [join(returns, "pipe.csv")]);
    symlinkSync(at("nowhere"), join(returns, "dangling.xlsx"));
    const { status, out, err } = await runCommand(["collect", returns, "--unit", "full-year"]);
    const { returns: said, ...places } = JSON.parse(out) as ReportedInternshipPlaces;
    const { returns: all, ...same } = JSON.parse(whole.out) as ReportedInternshipPlaces;
    expect([status, places]).toEqual([whole.status, same]);
    // Whoever has not answered may have sent one of them.
    expect(said).toEqual({ ...all, mayBeUnread: all?.missing });
    for (const name of ["pipe.csv", "dangling.xlsx"])
      expect(err).toContain(`${name}: Filen er ikke læst: det er ikke en almindelig fil.`);
  });
});

it("reads Danish decimals in flags where there is no other reading, and refuses the others", async () => {
  const shares = ["--shares", "dagtilbud=42,5,skole-fritid=19,5,social-special=38"];
  const rest = [
    "--study-year",
    "2018/2019",
    "--kkr",
    "syddanmark",
    "--totals",
    "ucsyd=589,ucl=521",
    "--format",
    "csv",
  ];
  const ran = await runCommand(["table", ...shares, ...rest]);
  const points = ["--shares", "dagtilbud=42.5,skole-fritid=19.5,social-special=38"];
  expect(ran).toEqual(await runCommand(["table", ...points, ...rest]));
  expect(ran.status).toBe(0);
  const total = ["table", "examples/sjaelland-constructed.csv", ...SJAELLAND, "--regional-total"];
  for (const written of ["1.110", "1,110"]) expect((await runCommand([...total, written])).status).toBe(1);
});
