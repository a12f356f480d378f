import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { Recommendation } from "../../src/index.js";
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

const placesOf = ({ institutions }: Recommendation): unknown =>
  institutions.map(({ institution, studyPlaces, specialisations }) => [
    institution,
    studyPlaces,
    ...specialisations.map((row) => row.studyPlaces),
  ]);

const FORMATS = ["docx", "xlsx", "csv", "json", "md", "html"];
const SHARES = ["--shares", "dagtilbud=42,skole-fritid=20,social-special=38"];
const SEVENTH = [
  ...["form", "test/cases/letter/letter-2028-2029-constructed.docx"],
  ...["--kkr-of", "Professionshøjskolen Storebælt=midtjylland"],
];

describe("from the ministry's letter to the national form", () => {
  it.each([
    ["the text of the letter", ["form", "test/cases/letter/letter-2027-2028-as-pasted.txt"]],
    ["the letter in Word", ["form", "test/cases/letter/letter-2027-2028-constructed.docx"]],
  ])("of %s, for Syddanmark", async (_, words) => {
    const form = at("form.json");
    await succeed(...words, "--out", form, "--force");
    const outs = FORMATS.flatMap((ending) => ["--out", at(`syddanmark.${ending}`)]);
    const rest = ["--kkr", "Syddanmark", "--totals", "UC Syddanmark=589,UCL=521", ...SHARES];
    await succeed("table", "--form", form, ...rest, ...outs, "--save-request", at("request.json"), "--force");

    const made = JSON.parse(readFileSync(at("syddanmark.json"), "utf8")) as Recommendation;
    expect(placesOf(made)).toEqual([
      ["ucsyd", 589, 247, 118, 224],
      ["ucl", 521, 219, 104, 198],
    ]);
    const markdown = readFileSync(at("syddanmark.md"), "utf8");
    expect(markdown).toContain("# Indstilling om optag på pædagoguddannelsen i studieåret 2027/2028");
    expect(markdown).toContain("| UC SYD  ");
    expect(markdown).toContain("dimensionering@ufm.dk senest den 12. februar 2027");
    expect(markdown).not.toMatch(/2023/);
    for (const ending of ["docx", "xlsx", "csv", "json"]) {
      const { out } = await succeed("check", at("request.json"), at(`syddanmark.${ending}`));
      expect(out).toContain("Alle felter har de samme tal som beregningen.");
    }
    // The form travels with the recommendation: no second telling.
    const explained = await succeed("explain", at("syddanmark.json"));
    expect(explained.out).toContain("Indstilling om optag på pædagoguddannelsen i studieåret 2027/2028");
    const changed = await succeed("changes", at("syddanmark.json"), at("syddanmark.docx"), "--form", form);
    expect(changed.out).toContain("UC SYD");
  });

  it("of a form with a seventh institution and a fourth specialisation, whose rows are all there", async () => {
    const form = at("seventh.json");
    const refused = await runCommand(SEVENTH.slice(0, 2));
    expect([refused.status, refused.err]).toEqual([
      1,
      expect.stringContaining("Professionshøjskolen Storebælt"),
    ]);
    await succeed(...SEVENTH, "--out", form);
    const edition = JSON.parse(readFileSync(form, "utf8")) as {
      readonly institutions: readonly { readonly id: string; readonly name: string; readonly kkr: string }[];
      readonly specialisations: readonly { readonly id: string; readonly name: string }[];
    };
    expect([edition.institutions.length, edition.specialisations.length]).toEqual([7, 4]);
    const shares = edition.specialisations.map(({ id }, index) => `${id}=${index === 0 ? 40 : 20}`).join(",");
    const councils = [...new Set(edition.institutions.map(({ kkr }) => kkr))];
    for (const kkr of councils) {
      const totals = edition.institutions.filter((row) => row.kkr === kkr).map(({ id }) => `${id}=101`);
      const rest = ["--kkr", kkr, "--shares", shares, "--totals", totals.join(",")];
      await succeed(
        "table",
        "--form",
        form,
        ...rest,
        "--tie-order",
        shares.replaceAll(/=\d+/g, ""),
        "--out",
        at(`7-${kkr}.json`),
      );
    }
    const national = await succeed("combine", ...councils.map((kkr) => at(`7-${kkr}.json`)));
    for (const { name } of [...edition.institutions, ...edition.specialisations])
      expect(national.out).toContain(name);
    const rows = national.out.split("\n").filter((line) => /^\| .* \d+ \|$/.test(line));
    expect(rows.length).toBeGreaterThanOrEqual(28);
  });

  it("of Østdanmark: blank return, collection, form and capacity, and what changed from the two councils before", async () => {
    const form = at("oest.json");
    await succeed("form", "test/cases/letter/letter-2027-2028-as-pasted.txt", "--out", form);
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
    expect(changed.out).not.toContain("ikke fra det samme KKR");
    const twice = await runCommand(["changes", before[0] ?? "", ...before, at("oest-now.json")]);
    expect([twice.status, twice.err]).toEqual([1, expect.stringContaining("står i flere indstillinger")]);
  });

  it("refuses another study year beside the form, and another form in the request", async () => {
    const form = at("year.json");
    await succeed("form", "test/cases/letter/letter-2027-2028-as-pasted.txt", "--out", form);
    const rest = ["--kkr", "syddanmark", "--totals", "ucsyd=589,ucl=521", ...SHARES];
    const year = await runCommand(["table", "--form", form, "--study-year", "2026/27", ...rest]);
    expect([year.status, year.err]).toEqual([1, expect.stringMatching(/2027\/2028.*2026\/27/)]);
    await succeed("table", "--form", form, ...rest, "--out", at("a.md"), "--save-request", at("a.json"));
    // Said twice alike is said once.
    await succeed("table", at("a.json"), "--form", form);
    writeFileSync(at("b.json"), readFileSync(form, "utf8").replace("UC SYD", "UC Syd og Nord"));
    const other = await runCommand(["table", at("a.json"), "--form", at("b.json")]);
    expect([other.status, other.err]).toEqual([1, expect.stringContaining("et andet end det angivne")]);
  });
});
