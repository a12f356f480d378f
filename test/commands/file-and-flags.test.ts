import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runCommand } from "./run-command.js";

const folder = mkdtempSync(join(tmpdir(), "file-and-flags-"));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});
const places = join(folder, "praktikpladser.json");

beforeAll(async () => {
  const returns = ["examples/returns-2027-2028-constructed/kommuner.csv", "--unit", "full-year"];
  const year = ["--study-year", "2027/2028", "--kkr", "sjaelland"];
  expect((await runCommand(["collect", ...returns, ...year, "--out", places])).status).toBe(0);
});

describe("internship places in a table", () => {
  const list = join(folder, "liste.csv");
  const words = (kkr: string): string[] => [
    ...["table", list, "--study-year", "2023/2024", "--kkr", kkr, "--totals", "absalon=747"],
  ];
  const absent = /liste\.csv: .* står ikke i filen\./;

  it("are told who of the KKR is not among them, and not where nobody of it is", async () => {
    writeFileSync(
      list,
      "Kommune;Dagtilbud;Skole/fritid;Social/special\nKøge;10;5;11\nFaxe Kommune, Solsikken;5;5;6\n",
    );
    const { status, err } = await runCommand(words("sjaelland"));
    expect(status).toBe(0);
    expect(err).toMatch(absent);
    expect(absent.exec(err)?.[0]).toContain("Greve, Guldborgsund");
    expect(absent.exec(err)?.[0]).not.toMatch(/Køge|Faxe/);
    writeFileSync(list, "Institution;Dagtilbud;Skole/fritid;Social/special\nAbsalon;10;5;11\n");
    expect((await runCommand(words("sjaelland"))).err).not.toMatch(absent);
  });
});

describe("collected places that flags complete", () => {
  it.each([
    [["table"], "Det fremgår ikke, hvor det samlede antal studiepladser kommer fra"],
    [
      ["table"],
      "på én af fire måder: --totals, --regional-total, --previous (--change) eller --from-capacity.",
    ],
    [["table", "--totals", "absalon=1.747"], "--totals absalon: »1.747« er ikke et helt antal"],
    [
      ["table", "--totals", "ucl=100"],
      "--totals: Antallet af studiepladser mangler for Professionshøjskolen Absalon",
    ],
    [["table", "--regional-total", "1,5"], "--regional-total: »1,5« er ikke et helt antal"],
    [
      ["table", "--totals", "747"],
      "»747« er ikke et navn og et tal. Skriv dem uden mellemrum, som ucl=521,absalon=747",
    ],
    [
      ["table", "--totals", "ucsyd=589,", "ucl=521"],
      "»« er ikke et navn og et tal. Skriv dem uden mellemrum",
    ],
    [["capacity", "--totals", "absalon=747", "--unit", "full-year"], "--unit: Det fremgår allerede af"],
  ])("are refused by the flag that is at fault: %j says %s", async ([command = "", ...flags], said) => {
    const { status, err } = await runCommand([command, places, ...flags]);
    expect(status).not.toBe(0);
    expect(err).toContain(said);
    expect(err).not.toMatch(/studyPlaces|institution-totals|nøgle/);
  });

  it("are refused as last year's recommendation in one sentence that says how one is made", async () => {
    const { status, err } = await runCommand(["changes", places, places]);
    expect(status).toBe(1);
    expect(err).toContain("Lav indstillingen først: dimensionering table FIL --out indstilling.json.");
    expect(err).not.toMatch(/mangler|ukendt/);
  });
});
