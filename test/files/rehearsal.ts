import { encode } from "./windows-1252.js";
import { filledCsv } from "../arbitraries/filled-returns.js";
import { filledXlsx } from "../arbitraries/filled-workbook.js";
import type { FormEdition } from "../../src/domain/form-edition.js";
import { kkrs } from "../../src/reference/kkrs.js";
import type { ReturnFile } from "../../src/input/returns/opened-return.js";

// The returns of a KKR with the mess of life in them. All numbers are constructed, from a seed.

/** Internship places of one provider in half-year places, cell by cell: the first institution, then the second. */
export type Answer = readonly number[];

export interface Rehearsal {
  /** What lies in the folder on the first day. */
  readonly first: readonly ReturnFile[];
  /** What the providers send when they are asked: each takes the place of a file, or `null` takes it away. */
  readonly corrected: Readonly<Record<string, ReturnFile | null>>;
  /** What comes after the deadline. */
  readonly late: readonly ReturnFile[];
  readonly truth: ReadonlyMap<string, Answer>;
}

/** Whole numbers from a seed, the same everywhere (mulberry32). */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** What each of Syddanmark's 23 has: those west of Lillebælt at UC Syddanmark, those east of it at UCL. */
function truthFrom(seed: number): Map<string, Answer> {
  const next = numbersFrom(seed);
  const council = kkrs.find(({ id }) => id === "syddanmark");
  if (council === undefined) throw new Error("there is no KKR Syddanmark");
  const funen = ["Assens", "Faaborg-Midtfyn", "Kerteminde", "Langeland", "Nordfyns", "Nyborg", "Odense"];
  const isAtUcl = (name: string): boolean => [...funen, "Middelfart", "Svendborg", "Ærø"].includes(name);
  return new Map(
    [...council.municipalities.map(({ name }) => name), council.region].map((name) => {
      const own = [20 + next(60), 10 + next(30), 12 + next(40)].map((places) => 2 * places);
      const none = [0, 0, 0];
      if (name === council.region) return [name, [...own, ...own]];
      return [name, isAtUcl(name) ? [...none, ...own] : [...own, ...none]];
    }),
  );
}

/** Of "2023/2024" "2022/2023". */
function yearBefore(studyYear: string): string {
  const first = Number(studyYear.slice(0, 4));
  return `${String(first - 1)}/${String(first)}`;
}

/** @param edition the form that the returns were made for; without it the one for 2023/2024 */
export async function syddanmarkRehearsal(seed: number, edition?: FormEdition): Promise<Rehearsal> {
  const studyYear = edition?.studyYear ?? "2023/2024";
  const editions = edition === undefined ? [] : [edition];
  const truth = truthFrom(seed);
  // Vejle reports in half-year places, and one of them is odd.
  truth.set("Vejle", (truth.get("Vejle") ?? []).map((places, cell) => (cell === 1 ? places + 1 : places)));
  const answerOf = (provider: string): Answer => truth.get(provider) ?? [];
  const form = (
    provider: string,
    change: (places: readonly (number | string)[]) => readonly (number | string)[] = (places) => places,
    unit: "helårspladser" | "halvårspladser" = "helårspladser",
  ) => ({
    ...{ kkr: "syddanmark", studyYear, editions, provider, unit },
    places: change(answerOf(provider).map((places) => (unit === "helårspladser" ? places / 2 : places))),
  });
  const blankNone = (places: readonly (number | string)[]) => places.map((count) => (count === 0 ? "" : count));
  const put = (cell: number, value: string) => (places: readonly (number | string)[]) =>
    places.map((count, index) => (index === cell ? value : count));
  const plain = [
    ...["Aabenraa", "Billund", "Esbjerg", "Faaborg-Midtfyn", "Fredericia", "Haderslev", "Kolding"],
    ...["Langeland", "Nordfyns", "Region Syddanmark", "Tønder"],
  ];
  const ownTable = ["Nyborg", "Sønderborg"].map((name) => {
    const own = answerOf(name).map((places) => String(places / 2));
    return [
      [name, "UC Syd", ...own.slice(0, 3)].join(";"),
      [`${name} Kommune`, "UCL", ...own.slice(3)].join(";"),
    ].join("\r\n");
  });
  const first: ReturnFile[] = [
    ...(await Promise.all(plain.map((name) => filledXlsx(`${name}.xlsx`, form(name))))),
    // Saved as CSV by an Excel that writes Windows' letters.
    { name: "ærø.csv", bytes: encode(new TextDecoder().decode(filledCsv("", form("Ærø")).bytes)) },
    filledCsv("egne tabeller.csv", form("Nyborg")),
    // Blank where there are none.
    await filledXlsx("Middelfart indberetning.xlsx", form("Middelfart", blankNone)),
    await filledXlsx("Varde.xlsx", form("Varde", blankNone)),
    await filledXlsx("Vejle.xlsx", form("Vejle", undefined, "halvårspladser")),
    // A number forgotten, one that is none, a name misspelt, last year's form, one municipality twice.
    await filledXlsx("Odense.xlsx", form("Odense", put(4, ""))),
    await filledXlsx("Kerteminde.xlsx", form("Kerteminde", put(3, "ca. 12"))),
    await filledXlsx("skema (3).xlsx", { ...form("Vejen"), provider: "Veijen" }),
    await filledXlsx("Assens gammel.xlsx", form("Assens", put(3, "1"))),
    await filledXlsx("Assens ny.xlsx", form("Assens")),
    // What nobody reads, and what programs leave behind.
    ...["Svendborg.ods", "kvittering.msg", "~$Odense.xlsx", "Thumbs.db"].map((name) => ({
      name,
      bytes: new TextEncoder().encode("x"),
    })),
  ];
  const tables = ["Kommune;Institution;Dagtilbud;Skole/fritid;Social/special", ...ownTable].join("\r\n");
  const withTables = first.map((file) =>
    file.name === "egne tabeller.csv" ? { ...file, bytes: new TextEncoder().encode(tables) } : file,
  );
  const lastYears = await filledXlsx("Langeland.xlsx", {
    ...form("Langeland"),
    studyYear: yearBefore(studyYear),
  });
  return {
    first: withTables.map((file) => (file.name === "Langeland.xlsx" ? lastYears : file)),
    corrected: {
      "Odense.xlsx": await filledXlsx("Odense.xlsx", form("Odense")),
      "Kerteminde.xlsx": await filledXlsx("Kerteminde.xlsx", form("Kerteminde")),
      "skema (3).xlsx": await filledXlsx("skema (3).xlsx", form("Vejen")),
      "Langeland.xlsx": await filledXlsx("Langeland.xlsx", form("Langeland")),
      "Assens gammel.xlsx": null,
    },
    late: [
      await filledXlsx("Svendborg.xlsx", form("Svendborg")),
      filledCsv("Fanø.csv", form("Fanø", undefined, "halvårspladser")),
    ],
    truth,
  };
}
