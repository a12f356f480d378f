import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvFile } from "../../../test/arbitraries/filled-returns.js";
import { prop } from "../../../test/prop.js";
import { valueOf } from "../../messages/value-of.js";
import { collectReturns } from "../../returns/collect-returns.js";

const WIDE = "Kommune;Dagtilbud;Skole/fritid;Social/special";
const SJAELLAND = { kkr: "sjaelland", studyYear: "2023/2024", unit: "full-year" } as const;

function collected(...rows: readonly string[]) {
  return collectReturns([csvFile("t.csv", WIDE, ...rows)], SJAELLAND);
}

function answers(...rows: readonly string[]): unknown {
  const outcome = collected(...rows);
  if (!outcome.ok) return outcome.refusals.map(({ code }) => code);
  const { answered, request } = outcome.value;
  return [answered.map(({ provider }) => provider), request.internshipPlaces.map(({ provider }) => provider)];
}

describe("a municipality in a row by itself", () => {
  it.each([
    ["alone", []],
    ["with its sum below", ["Faxe Kommune i alt;5;5;7", ""]],
  ])("is whose the sites below it are, %s", (_, sum) => {
    const outcome = collected(
      "Faxe Kommune;;;",
      "Rosen;4;2;3",
      "Skoven;1;3;4",
      ...sum,
      "Greve;;;",
      "Ly;1;4;6",
    );
    const { answered, sums } = valueOf(outcome);
    expect(answered.map(({ provider }) => provider)).toEqual(["Faxe", "Greve"]);
    expect(sums.map(({ places }) => places)).toEqual(["6", "9", "13"]);
  });

  it("is asked about where other rows are of nobody in a row by itself, and is not to be removed", () => {
    for (const other of ["Greve;1;2;3", "\nEfterskolen;1;2;3"]) {
      expect(answers("Faxe;;;", "Rosen;4;2;3", ...other.split("\n"))).toEqual(["names-left-out"]);
    }
  });

  it("over nobody's rows has left all blank", () => {
    expect(answers("Faxe;;;", "Greve;1;2;3")).toEqual(["missing-value", "missing-value", "missing-value"]);
  });

  prop([
    fc.array(fc.array(fc.nat({ max: 20 }), { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 4 }),
  ])("with sites below it is read as if its name stood before each of theirs", (numbers) => {
    const sites = numbers.map((row, at) => `Hus ${"ABCD"[at] ?? ""}en;${row.join(";")}`);
    const named = sites.map((site) => `Faxe, ${site}`);
    expect(answers("Faxe;;;", ...sites)).toEqual(answers(...named));
  });
});

describe("a name in the genitive", () => {
  it("is its municipality's part, but alone or with others than its own", () => {
    expect(answers("Faxes børnehaver;4;2;3")).toEqual([["Faxe"], Array(3).fill("Faxes børnehaver")]);
    expect(answers("Roskilde;10;11;12", "Roskildes børnehaver;1;2;3")).toEqual(["whole-and-part"]);
    expect(answers("Faxes;4;2;3")).toEqual(["misspelt-provider"]);
  });

  prop([
    fc.constantFrom("Faxe", "Køge", "Sorø", "Greve", "Roskilde"),
    fc.constantFrom("børnehaver", "dagpleje"),
  ])("is the same one's part as the name set apart before", (name, part) => {
    const owner = (written: string): unknown =>
      valueOf(collected(`${written};1;2;3`)).answered.map(({ provider }) => provider);
    expect(owner(`${name}s ${part}`)).toEqual(owner(`${name}, ${part}`));
  });
});

describe("rows that split the places of others again", () => {
  const asked = (...rows: readonly string[]): unknown => {
    const outcome = collected(...rows);
    return outcome.ok
      ? []
      : outcome.refusals.map((one) =>
          one.code === "sum-or-provider" ? [one.written, one.because] : one.code,
        );
  };

  it("are asked about, each", () => {
    const again = [
      ["Kommunale", "split-again"],
      ["Private", "split-again"],
    ];
    expect(asked("Faxe;4;5;6", "Greve;1;1;1", "Kommunale;4;4;5", "Private;1;2;2")).toEqual(again);
    expect(asked("Kommunale;4;4;5", "Private;1;2;2", "Faxe;4;5;6", "Greve;1;1;1")).toEqual(again);
    expect(asked("Faxe;4;5;6", "Greve;1;1;1", "Kommunale;4;4;5", "Private;1;2;3")).toEqual([]);
  });

  it("and one that is set in under somebody's", () => {
    expect(asked("Faxe;4;5;6", "   private;1;1;1", "Greve;1;1;1")).toEqual([["private", "label"]]);
  });

  prop([
    fc.array(fc.tuple(fc.integer({ min: 9, max: 40 }), fc.integer({ min: 1, max: 8 })), {
      minLength: 3,
      maxLength: 3,
    }),
  ])("are asked about whatever the numbers are", (numbers) => {
    const row = (name: string, cells: readonly number[]): string => [name, ...cells].join(";");
    const rows = [
      row(
        "Faxe",
        numbers.map(([all]) => all),
      ),
      row(
        "Greve",
        numbers.map(([, part]) => part + 1),
      ),
      row(
        "Kommunale",
        numbers.map(([all, part]) => all + part),
      ),
      row(
        "Private",
        numbers.map(() => 1),
      ),
    ];
    expect(asked(...rows)).toEqual([
      ["Kommunale", "split-again"],
      ["Private", "split-again"],
    ]);
  });
});
