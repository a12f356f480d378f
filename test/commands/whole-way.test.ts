import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { NationalRecommendation, Recommendation } from "../../src/index.js";
import { runCommand } from "./run-command.js";

const folder = mkdtempSync(join(tmpdir(), "whole-way-"));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});
const at = (name: string): string => join(folder, name);

/** Runs a command that is to succeed, and gives what it printed. */
async function succeed(...words: readonly string[]): Promise<{ readonly out: string; readonly err: string }> {
  const { status, out, err } = await runCommand(words);
  expect({ words, status, err: status === 0 ? "" : err }).toEqual({ words, status: 0, err: "" });
  return { out, err };
}

const FORMATS = ["docx", "xlsx", "csv", "json", "md", "html"];
const SHARES = ["--shares", "dagtilbud=42,skole-fritid=20,social-special=38"];
const TEXT = ["form", "test/cases/letter/letter-2027-2028-as-pasted.txt"];
const LETTERS = [
  TEXT,
  ["form", "examples/letter-2027-2028-constructed.txt"],
  ["form", "test/cases/letter/letter-2027-2028-constructed.docx"],
];
const SEVENTH = [
  ...["form", "test/cases/letter/letter-2028-2029-constructed.docx"],
  ...["--kkr-of", "Professionshøjskolen Storebælt=midtjylland"],
];

type Named = Readonly<Record<"id" | "name", string>>;

/** What the tests look at in a form's file. */
interface Form {
  readonly studyYear: string;
  readonly title: string;
  readonly institutions: readonly (Named & { readonly kkr: string })[];
  readonly specialisations: readonly Named[];
}

function jsonAt(name: string): unknown {
  return JSON.parse(readFileSync(at(name), "utf8"));
}

/** What each of two providers reports for a row of the form. */
const reported = (institution: number, specialisation: number): number =>
  10 * (institution + 1) + specialisation;

/** The blank return filled in, as a provider would, with its unit. */
function filledIn(blank: string, provider: string, { institutions, specialisations }: Form): string {
  return blank
    .replace(/(?<=Kommune eller region;)/, provider)
    .replaceAll(/^([^;\n]+);([^;\n]+);(?=\r?$)/gm, (row, institution: string, specialisation: string) => {
      const where = [
        institutions.findIndex(({ name }) => name === institution),
        specialisations.findIndex(({ name }) => name === specialisation),
      ] as const;
      return where.includes(-1) ? row : `${row}${reported(...where)}`;
    });
}

/**
 * From the blank return to the table in every format, its check, explanation and comparison, for one council. The
 * totals are the numbers of internship places, so that each row of the form is to have as many study places as places.
 */
async function walk(formFile: string, form: Form, kkr: string, name: string): Promise<void> {
  const scope = ["--form", formFile, "--kkr", kkr];
  const { out: blank } = await succeed("template", ...scope, "--unit", "full-year");
  const providers = /Skriv en af disse: ([^,]+), ([^,]+),/.exec(blank)?.slice(1) ?? [];
  expect(providers).toHaveLength(2);
  const returns = providers.map((provider, index) => {
    writeFileSync(at(`${name}-${index}.csv`), filledIn(blank, provider, form));
    return at(`${name}-${index}.csv`);
  });
  const collected = ["--out", at(`${name}-collected.json`)];
  const { err } = await succeed("collect", ...returns, "--form", formFile, ...collected);
  expect(err).toMatch(/2 af \d+ har svaret/);
  expect(jsonAt(`${name}-collected.json`)).toMatchObject({ edition: form, kkr, studyYear: form.studyYear });

  const rows = form.institutions.flatMap((row, position) => {
    const cells = form.specialisations.map((_, index) => 2 * reported(position, index));
    return row.kkr === kkr ? [{ ...row, cells, total: cells.reduce((sum, cell) => sum + cell, 0) }] : [];
  });
  const totals = ["--totals", rows.map((row) => `${row.name}=${row.total}`).join(",")];
  const outs = FORMATS.flatMap((ending) => ["--out", at(`${name}.${ending}`)]);
  await succeed("table", at(`${name}-collected.json`), ...totals, ...outs);
  const made = jsonAt(`${name}.json`) as Recommendation;
  expect(
    made.institutions.map(({ institution, studyPlaces, specialisations }) => [
      ...[institution, studyPlaces],
      ...specialisations.map((cell) => [cell.name, cell.studyPlaces]),
    ]),
  ).toEqual(
    rows.map(({ id, total, cells }) => [
      ...[id, total],
      ...cells.map((cell, index) => [form.specialisations[index]?.name, cell]),
    ]),
  );
  const markdown = readFileSync(at(`${name}.md`), "utf8");
  expect(markdown).toContain(`# ${form.title}`);
  for (const { name: institution } of rows) expect(markdown).toContain(`| ${institution} `);
  // The form travels with the recommendation: no second telling.
  for (const ending of ["docx", "xlsx", "csv", "json"]) {
    const { out } = await succeed("check", at(`${name}.json`), at(`${name}.${ending}`));
    expect(out).toContain("Alle felter har de samme tal som beregningen.");
  }
  expect((await succeed("explain", at(`${name}.json`))).out).toContain(form.title);
  const changed = await succeed("changes", at(`${name}.docx`), at(`${name}.json`));
  expect(changed.out).toContain("Intet felt er ændret.");
}

describe("from the ministry's letter to the national form", () => {
  it.each([...LETTERS, SEVENTH].map((words) => [words[1], words] as const))(
    "of %s, for every council, with every row of the form",
    async (_, words) => {
      const formFile = at("form.json");
      await succeed(...words, "--out", formFile, "--force");
      const form = jsonAt("form.json") as Form;
      const councils = [...new Set(form.institutions.map(({ kkr }) => kkr))];
      expect(councils.toSorted()).toEqual(["midtjylland", "nordjylland", "oestdanmark", "syddanmark"]);
      const parts = [];
      for (const [index, kkr] of councils.entries()) {
        const name = `${form.studyYear.slice(0, 4)}-${kkr}-${String(words.length)}-${String(LETTERS.indexOf(words))}`;
        await walk(formFile, form, kkr, name);
        parts.push(at(`${name}.${FORMATS[index] ?? ""}`));
      }
      // A recommendation in Word, Excel, CSV and JSON: the last says which form they are on.
      const national = await succeed("combine", ...parts, "--format", "json");
      expect(await succeed("combine", ...parts, "--format", "json", "--form", formFile)).toEqual(national);
      const { institutions, edition } = JSON.parse(national.out) as NationalRecommendation;
      expect(edition).toEqual(form);
      expect(institutions.map((row) => row.specialisations.map((cell) => cell.studyPlaces))).toEqual(
        form.institutions.map((__, row) => form.specialisations.map((___, cell) => 2 * reported(row, cell))),
      );
    },
    60_000,
  );

  it("of a letter that names an unknown institution, once its KKR is said", async () => {
    const { status, err } = await runCommand(SEVENTH.slice(0, 2));
    expect([status, err]).toEqual([1, expect.stringContaining("Professionshøjskolen Storebælt")]);
    await succeed(...SEVENTH, "--out", at("seven.json"));
    const { institutions, specialisations } = jsonAt("seven.json") as Form;
    expect([institutions.length, specialisations.length]).toEqual([7, 4]);
  });

  it("of decided shares, by the names of the letter and by those of before", async () => {
    const form = at("shares.json");
    await succeed(...TEXT, "--out", form);
    const rest = ["--kkr", "Syddanmark", "--totals", "UC Syddanmark=589,UCL=521", ...SHARES];
    await succeed(
      "table",
      "--form",
      form,
      ...rest,
      "--out",
      at("shares-made.json"),
      "--out",
      at("shares.md"),
    );
    const { institutions } = jsonAt("shares-made.json") as Recommendation;
    expect(institutions.map((row) => row.specialisations.map((cell) => cell.studyPlaces))).toEqual([
      [247, 118, 224],
      [219, 104, 198],
    ]);
    const markdown = readFileSync(at("shares.md"), "utf8");
    expect(markdown).toContain("Skemaet følger ministeriets brev af 11. januar 2027 (ref. 40001).");
    expect(markdown).not.toMatch(/2023/);
  });

  it("of Østdanmark: blank return, collection, form and capacity, and what changed from the two councils before", async () => {
    const form = at("oest.json");
    await succeed(...TEXT, "--out", form);
    const template = await succeed(
      "template",
      "--form",
      form,
      "--kkr",
      "østdanmark",
      "--out",
      at("blank.csv"),
    );
    expect(template.err).toContain("Region Østdanmark");
    expect(readFileSync(at("blank.csv"), "utf8")).toContain("Region Østdanmark");
    writeFileSync(
      at("places.csv"),
      [
        "Kommune;Institution;Dagtilbud;Skole/fritid;Social/special",
        "Køge;Absalon;20;10;12",
        "København;KP;60;40;31",
        "Region Østdanmark;KP;0;0;25",
        "Region Østdanmark;Absalon;0;0;15",
      ].join("\r\n"),
    );
    const scope = ["--form", form, "--kkr", "oestdanmark", "--unit", "full-year"];
    const collected = await succeed("collect", at("places.csv"), ...scope, "--out", at("collected.json"));
    expect(collected.err).toContain("3 af 47 har svaret");
    const totals = ["--totals", "kp=150,absalon=50"];
    await succeed(
      "table",
      at("collected.json"),
      ...totals,
      "--out",
      at("oest-now.json"),
      "--out",
      at("oest.docx"),
    );
    const capacity = await succeed("capacity", at("collected.json"), ...totals);
    expect(capacity.out).toContain("Østdanmark");
    await succeed("check", at("oest-now.json"), at("oest.docx"));
    for (const [kkr, id] of [
      ["hovedstaden", "kp"],
      ["sjaelland", "absalon"],
    ]) {
      const rest = ["--study-year", "2025/2026", ...SHARES, "--totals", `${id ?? ""}=100`];
      await succeed("table", "--kkr", kkr ?? "", ...rest, "--out", at(`before-${kkr ?? ""}.json`));
    }
    const before = [at("before-hovedstaden.json"), at("before-sjaelland.json")];
    const changed = await succeed("changes", ...before, at("oest-now.json"));
    expect(changed.out).toContain("fra 2025/2026 til 2027/2028");
    expect(changed.out).toContain(
      "Den tidligere er fra KKR Hovedstaden og KKR Sjælland, den nye fra KKR Østdanmark.",
    );
    const twice = await runCommand(["changes", before[0] ?? "", ...before, at("oest-now.json")]);
    expect([twice.status, twice.err]).toEqual([1, expect.stringContaining("står i flere indstillinger")]);
  });

  it("refuses another study year beside the form, and another form in the request", async () => {
    const form = at("year.json");
    await succeed(...TEXT, "--out", form);
    const rest = ["--kkr", "syddanmark", "--totals", "ucsyd=589,ucl=521", ...SHARES];
    const year = await runCommand(["table", "--form", form, "--study-year", "2026/27", ...rest]);
    expect([year.status, year.err]).toEqual([1, expect.stringMatching(/2027\/2028.*2026\/2027/)]);
    await succeed("table", "--form", form, ...rest, "--out", at("a.md"), "--save-request", at("a.json"));
    // Said twice alike is said once.
    await succeed("table", at("a.json"), "--form", form);
    writeFileSync(at("b.json"), readFileSync(form, "utf8").replace("UC SYD", "UC Syd og Nord"));
    const other = await runCommand(["table", at("a.json"), "--form", at("b.json")]);
    expect([other.status, other.err]).toEqual([1, expect.stringContaining("et andet end det angivne")]);
  });

  it("refuses a request for another study year than the form's, and what is no form", async () => {
    const form = at("not-so.json");
    await succeed(...TEXT, "--out", form);
    const outcomes = [
      [
        ["table", "examples/syddanmark-2018-2019.json", "--form", form],
        1,
        /2018-2019\.json, studyYear: .*2027/,
      ],
      [
        ["table", ...SHARES, "--form", form, "--study-year", "i år"],
        1,
        /--study-year: »i år« er ikke et stud/,
      ],
      [["table", ...SHARES, "--form", LETTERS[2]?.[1] ?? ""], 2, /docx: .*dimensionering form BREV/],
      [
        ["table", ...SHARES, "--form", "package.json"],
        1,
        /package\.json: Studieåret \(nøglen "studyYear"\) mangler/,
      ],
      [["template", "--form", form], 2, /Angiv KKR/],
    ] as const;
    for (const [words, expected, says] of outcomes) {
      const { status, out, err } = await runCommand(words);
      expect({ words, status, out, err }).toEqual({
        ...{ words, status: expected, out: "" },
        err: expect.stringMatching(says) as unknown,
      });
    }
  });

  it("takes the form's study year and specialisations for internship places to supply", async () => {
    const form = at("supply.json");
    await succeed(...SEVENTH, "--out", form);
    const needs = { dagtilbud: 4, "skole-fritid": 3, "social-special": 2, "Almen pædagogik": 1 };
    const key = { meaning: "Indbyggere", source: "Konstrueret" };
    const providers = [{ provider: "Køge", weight: 1 }];
    writeFileSync(at("needs.json"), JSON.stringify({ internshipPlacesNeeded: needs, key, providers }));
    const { out } = await succeed("distribute", at("needs.json"), "--form", form);
    expect(out).toContain("kommuner og region 2028/2029");
    expect(out).toMatch(/\| Køge +\| +1 \| +4 \| +3 \| +2 \| +1 \| +10 \|/);
    const other =
      "distribute examples/distribution-constructed.json examples/distribution-key-constructed.csv";
    const { status, err } = await runCommand([...other.split(" "), "--form", form]);
    expect([status, err]).toEqual([
      1,
      expect.stringContaining("constructed.json, studyYear: Skemaet er for"),
    ]);
  });

  it("reads last year's filled form on last year's form, although the new one has another specialisation", async () => {
    const [old, now] = [at("old.json"), at("now.json")];
    await succeed(...TEXT, "--out", old);
    await succeed(...SEVENTH, "--out", now);
    const four = "dagtilbud=40,skole-fritid=20,social-special=20,almen-paedagogik=20";
    const scope = ["--kkr", "syddanmark", "--shares"];
    const last = FORMATS.slice(0, 4).map((ending) => at(`last.${ending}`));
    const outs = last.flatMap((path) => ["--out", path]);
    await succeed("table", "--form", old, ...scope, SHARES[1] ?? "", "--totals", "ucsyd=100,ucl=50", ...outs);
    const line = ["table", "--form", now, ...scope, four];
    await succeed(...line, "--totals", "ucsyd=100,ucl=50", "--out", at("new.json"), "--out", at("new.docx"));
    for (const path of last) {
      for (const words of [
        ["changes", path, at("new.json")],
        ["changes", "--form", now, path, at("new.docx")],
      ]) {
        const { out } = await succeed(...words);
        expect(out).toContain("fra 2027/2028 til 2028/2029");
        expect(out).toContain("Nye specialiseringer: Almen pædagogik.");
      }
      const again = await succeed(...line, "--previous", path, "--change", "+0", "--format", "json");
      const { institutions } = JSON.parse(again.out) as Recommendation;
      expect(institutions.map(({ studyPlaces }) => studyPlaces)).toEqual([100, 50]);
    }
  });

  it.each([
    [SEVENTH, "midtjylland", "Aarhus;Professionshøjskolen Storebælt;20;10;12;1", "Aarhus 43 (43)"],
    [TEXT, "oestdanmark", "Køge;Absalon;20;10;12;", "Køge 42 (42)"],
  ] as const)(
    "compares with last year's table on the year's form (%j, %s)",
    async (words, kkr, row, says) => {
      const form = at("tables.json");
      await succeed(...words, "--out", form, "--force");
      const names = ["Kommune;Institution;Dagtilbud;Skole/fritid;Social/special", "Almen pædagogik"];
      const header = row.endsWith(";") ? `${names[0] ?? ""};` : names.join(";");
      writeFileSync(at("table.csv"), `${header}\r\n${row}\r\n`);
      const scope = ["--form", form, "--kkr", kkr, "--unit", "full-year"];
      const { err } = await succeed("collect", at("table.csv"), ...scope, "--previous", at("table.csv"));
      expect(err).toContain(`Praktikpladser i år (og sidste år): ${says}.`);
    },
  );

  it("has a region that serves both institutions state them itself: a key can't", async () => {
    const form = at("keys.json");
    await succeed(...TEXT, "--out", form);
    writeFileSync(
      at("both.csv"),
      "Kommune;Dagtilbud;Skole/fritid;Social/special\r\nRegion Østdanmark;1;2;3\r\n",
    );
    const line = ["collect", at("both.csv"), "--form", form, "--kkr", "oestdanmark", "--unit", "full-year"];
    const itself = "må selv angive dem for hver";
    const unsaid = await runCommand(line);
    expect([unsaid.status, unsaid.err]).toEqual([1, expect.stringContaining(itself)]);
    const rows = ["Region Østdanmark;KP", "Region Østdanmark;Absalon"];
    writeFileSync(at("key.csv"), ["Kommune;Institution", ...rows].join("\r\n"));
    const twice = await runCommand([...line, "--key", at("key.csv")]);
    expect([twice.status, twice.err]).toEqual([
      1,
      expect.stringMatching(/Behold kun den ene\..*må selv angive/),
    ]);
    writeFileSync(at("key.csv"), ["Kommune;Institution", rows[0], rows[0]].join("\r\n"));
    const same = await runCommand([...line, "--key", at("key.csv")]);
    expect([same.status, same.err]).toEqual([1, expect.not.stringContaining(itself)]);
  });
});
