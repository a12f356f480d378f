import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { csvFile, filledCsv } from "../../test/arbitraries/filled-returns.js";
import { valueOf } from "../messages/value-of.js";
import { kkrs } from "../reference/kkrs.js";
import { remindersToMarkdown } from "../render/returns-to-text.js";
import type { RemindersOptions } from "./reminders.js";
import { collectReturns, returnReminders } from "./xlsx/collect-returns.js";

const OPTIONS: RemindersOptions = {
  kkr: "sjaelland",
  studyYear: "2023/2024",
  internshipPlacesUnit: "full-year",
};
const HEADER = "Kommune;Dagtilbud;Skole/fritid;Social/special";

const sjaelland = kkrs.find(({ id }) => id === "sjaelland");
const ALL = [...(sjaelland?.municipalities ?? []).map(({ name }) => name), sjaelland?.region ?? ""];

describe("returnReminders", () => {
  it("tells who is silent, whose answer is refused and why, and whose file was not read", async () => {
    const files = [
      csvFile("svar/holbaek.csv", "Enhed: helårspladser", HEADER, "Holbæk;1;x;3"),
      csvFile("svar/greve.csv", "Enhed: helårspladser", HEADER, "Greve;1;2;3"),
    ];
    const { reminders, others } = valueOf(
      await returnReminders(files, { ...OPTIONS, notRead: ["svar/Lejre.pdf"] }),
    );
    const of = (name: string) => reminders.find(({ provider }) => provider === name);
    expect(of("Greve")).toBeUndefined();
    expect(of("Holbæk")).toMatchObject({ why: "refused", files: ["holbaek.csv"] });
    expect(of("Holbæk")?.reasons).toEqual([
      "Professionshøjskolen Absalon, Skole- og fritidspædagogik (holbaek.csv, række 3, kolonne 3): »x« er ikke et tal. Skriv kun cifre (0, hvis der ingen pladser er) og decimaler efter komma.",
    ]);
    expect(of("Lejre")).toMatchObject({ why: "not-read", files: ["Lejre.pdf"], reasons: ["Det er en PDF."] });
    expect(of("Lejre")?.text).toContain("praktikpladserne i den. Det er en PDF.");
    expect(of("Faxe")?.why).toBe("not-answered");
    expect(others).toEqual([]);
  });

  it("quotes to whoever is refused what they wrote beside their numbers", async () => {
    const files = [
      csvFile(
        "faxe.csv",
        "Kommune;Dagtilbud;Skole/fritid;Social/special;Bemærkning",
        "Faxe;1;x;3;Tallet er usikkert",
      ),
      csvFile(
        "greve.csv",
        "Kommune;Dagtilbud;Skole/fritid;Social/special;Bemærkning",
        "Greve;1;2;3;Alt er med",
      ),
    ];
    const { reminders } = valueOf(await returnReminders(files, OPTIONS));
    const texts = reminders.flatMap(({ provider, remarks }) =>
      remarks === undefined ? [] : [[provider, remarks]],
    );
    expect(texts).toEqual([["Faxe", ["Tallet er usikkert"]]]);
    expect(reminders[0]?.text).toContain(
      "I skrev i den: »Tallet er usikkert«. Skriv det igen, hvis det stadig gælder.",
    );
  });

  it("tell the sender of two files to send one, and not to take out the other", async () => {
    const files = ["a.csv", "b.csv"].map((name) => csvFile(name, HEADER, "Faxe;1;2;3"));
    const { reminders } = valueOf(await returnReminders(files, OPTIONS));
    expect(reminders[0]?.text).toContain("Send én fil med alle jeres tal.");
    expect(reminders[0]?.text).not.toMatch(/fjern|behold/i);
  });

  it("give every fault of a misspelt municipality's file to the one that is meant", async () => {
    const files = [csvFile("svar.csv", HEADER, "Rinsted;1;x;3")];
    const { reminders, others } = valueOf(await returnReminders(files, OPTIONS));
    const ringsted = reminders.find(({ provider }) => provider === "Ringsted");
    expect(ringsted?.reasons.join(" ")).toMatch(/Mente du »Ringsted«\?.*»x« er ikke et tal/);
    expect(others).toEqual([]);
  });

  it("do not say of anybody that they are silent while a file is unread that is nobody's by its name", async () => {
    const { reminders } = valueOf(await returnReminders([], { ...OPTIONS, notRead: ["svar.pdf"] }));
    expect(reminders[0]?.text).toContain(
      "Vi kan ikke se, at vi har modtaget jeres indberetning af praktikpladser til pædagoguddannelsen i studieåret 2023/2024. Den kan være i en af de filer, vi har fået, men ikke har kunnet læse.",
    );
    expect(reminders.some(({ text }) => text.includes("har ikke modtaget"))).toBe(false);
  });

  it.for(["snart", "2027-02-30"])("are refused with the deadline %j", async (deadline) => {
    expect(await returnReminders([], { ...OPTIONS, deadline })).toEqual({
      ok: false,
      refusals: [{ code: "invalid-date", written: deadline, where: { path: "deadline" } }],
    });
  });

  it("tells who is silent under which name they may have answered", async () => {
    const file = csvFile("alle.csv", HEADER, "Greve;1;2;3", "Psykiatrien;1;2;3");
    const { reminders } = valueOf(await returnReminders([file], OPTIONS));
    const said = "Region Sjælland kan være talt med som »Psykiatrien«.";
    const about = reminders.filter(({ text }) => text.includes(said));
    expect(about).toMatchObject([{ provider: "Region Sjælland", why: "not-answered", reasons: [said] }]);
  });

  it("blames nobody for another's row, and tells apart what is no single provider's", async () => {
    const file = csvFile("alle.csv", HEADER, "Holbæk;1;x;3", "Greve;1;2;3");
    const { reminders } = valueOf(await returnReminders([file], OPTIONS));
    expect(reminders.map(({ provider, why }) => [provider, why])).toContainEqual(["Holbæk", "refused"]);
    expect(reminders.map(({ provider }) => provider)).not.toContain("Greve");
    const broken = csvFile("alle.csv", "noget andet");
    expect(valueOf(await returnReminders([broken], OPTIONS)).others).toHaveLength(1);
  });

  it("tells nobody of a file that was put together of several", async () => {
    const file = csvFile("vores.csv", HEADER, "Holbæk;1;x;3", "Greve;1;2;3", "Rosklide;1;2;3");
    const { reminders } = valueOf(await returnReminders([file], OPTIONS));
    const refused = reminders.filter(({ why }) => why === "refused");
    expect(refused.map(({ provider }) => provider).toSorted()).toEqual(["Holbæk", "Roskilde"]);
    for (const { files, text } of refused)
      expect([files, text]).toEqual([[], expect.not.stringMatching("vores")]);
  });

  it("calls an e-mail that could not be read one", async () => {
    const { reminders } = valueOf(
      await returnReminders([], { ...OPTIONS, notRead: ["Køge.eml", "Faxe.pdf"] }),
    );
    const texts = reminders.filter(({ why }) => why === "not-read").map(({ text }) => text);
    expect(texts).toEqual([
      expect.stringContaining("en fil fra jer (Faxe.pdf)"),
      expect.stringContaining("en e-mail fra jer (Køge.eml)"),
    ]);
  });

  it("names the cell where its file is not named, and asks for whole numbers as the form does", async () => {
    const own = csvFile("vores.csv", HEADER, "Holbæk;1;;3", "Greve;1;2;3");
    const form = filledCsv("faxe.csv", { provider: "Faxe", places: [1, 2, "ca. 5"] });
    const { reminders } = valueOf(await returnReminders([own, form], OPTIONS));
    expect(reminders.flatMap(({ reasons }) => reasons)).toEqual([
      "Professionshøjskolen Absalon, Social- og specialpædagogik (faxe.csv, række 16, kolonne 3): »ca. 5« er ikke et tal. Skriv kun cifre (0, hvis der ingen pladser er) og decimaler efter komma.",
      "Professionshøjskolen Absalon, Skole- og fritidspædagogik: Antallet af praktikpladser mangler. Skriv 0, hvis der ingen er.",
    ]);
  });

  it("asks who left the unit blank whether it was read right, also where others are refused", async () => {
    const blank = filledCsv("greve.csv", { provider: "Greve", unit: "", places: [1, 2, 3] });
    const broken = filledCsv("faxe.csv", { provider: "Faxe", unit: "", places: [1, 2, "x"] });
    const said = "Enheden var ikke angivet; pladserne er læst som helårspladser.";
    for (const files of [[blank], [blank, broken]]) {
      const { reminders, others } = valueOf(await returnReminders(files, OPTIONS));
      const greve = reminders.find(({ provider }) => provider === "Greve");
      expect(greve).toMatchObject({ why: "unit-assumed", files: ["greve.csv"], reasons: [said] });
      expect(greve?.text).toContain(
        `(greve.csv). ${said}\n\nSkriv til os, hvis det er forkert. En helårsplads`,
      );
      expect(others).toEqual([]);
      const faxe = reminders.find(({ provider }) => provider === "Faxe");
      if (files.length > 1) expect(faxe?.reasons).toEqual([expect.stringContaining("»x«"), said]);
    }
    const add = valueOf(await collectReturns([blank], OPTIONS)).request;
    // So it is of a table that states none, but of one with several, who did not make it, nobody is asked.
    const own = csvFile("lejre.csv", HEADER, "Lejre;1;2;3", "Køge;;;");
    const ours = csvFile("alle.csv", HEADER, "Holbæk;1;2;3", "Solrød;1;2;3");
    const { reminders: asked } = valueOf(await returnReminders([own, ours], OPTIONS));
    expect(asked.filter(({ why }) => why === "unit-assumed")).toMatchObject([
      { provider: "Lejre", files: ["lejre.csv"], reasons: [said] },
    ]);
    const koege = filledCsv("koege.csv", { provider: "Køge", unit: "helårspladser", places: [1, 2, 3] });
    const later = valueOf(await returnReminders([koege], { ...OPTIONS, add }));
    expect(later.reminders.map(({ why }) => why)).toContain("unit-assumed");
  });

  it("tells nobody of a misspelt name in which file the right one stands", async () => {
    const files = [
      csvFile("svar.csv", HEADER, "Rosklide;1;2;3"),
      csvFile("vores.csv", HEADER, "Roskilde;1;2;3", "Greve;1;2;3"),
    ];
    const { reminders } = valueOf(await returnReminders(files, OPTIONS));
    const roskilde = reminders.find(({ provider }) => provider === "Roskilde");
    expect(roskilde?.text).toContain("Mente du »Roskilde«?");
    expect(roskilde?.text).not.toContain("vores");
  });

  it("tells nobody of another's file", async () => {
    const files = [
      csvFile("a.csv", HEADER, "Greve;1;2;3"),
      csvFile("b.csv", HEADER, "Greve;1;2;3"),
      csvFile("c.csv", HEADER, "Faxe;1;2;x"),
    ];
    const { reminders } = valueOf(await returnReminders(files, OPTIONS));
    const faxe = reminders.find(({ provider }) => provider === "Faxe");
    expect(faxe?.files).toEqual(["c.csv"]);
    expect(faxe?.text).not.toMatch(/[ab]\.csv/);
  });

  it("does not say of a row that may be a sum that nobody has answered", async () => {
    const rows = ["Guldborgsund;0;0;12", "Næstved;0;0;12", "Faxe;0;0;0"];
    const made = valueOf(await returnReminders([csvFile("alle.csv", HEADER, ...rows)], OPTIONS));
    expect(made.reminders.map(({ provider }) => provider)).not.toContain("Guldborgsund");
    expect(made.others).toEqual([expect.stringContaining("Guldborgsund")]);
  });

  it("has deadline, contact and address only where they are given", async () => {
    const file = csvFile("greve.csv", HEADER, "Greve;1;2;3");
    const bare = valueOf(await returnReminders([file], OPTIONS)).reminders;
    expect(bare.every((one) => one.address === undefined && !/senest|Spørgsmål/.test(one.text))).toBe(true);
    const key = [{ provider: "Faxe Kommune", institution: "absalon", address: "post@faxe.example" }];
    const more = { ...OPTIONS, key, deadline: "2027-01-20", contact: "NN" };
    const faxe = valueOf(await returnReminders([file], more)).reminders.find(
      (one) => one.provider === "Faxe",
    );
    expect(faxe?.address).toBe("post@faxe.example");
    expect(faxe?.text).toContain("senest den 20. januar 2027");
    expect(faxe?.text).toContain("Spørgsmål kan rettes til NN.");
  });

  it("calls a municipality by its name in a letter, and a region by its own", async () => {
    const file = csvFile("gribskov.csv", HEADER, "Gribskov;1;2;3");
    const options = { ...OPTIONS, kkr: "hovedstaden", key: [] };
    const { reminders } = valueOf(await returnReminders([file], options));
    const firstLines = reminders.map(({ text }) => text.split("\n")[0]);
    expect(firstLines).toEqual(
      expect.arrayContaining([
        ...["Til Albertslund Kommune", "Til Københavns Kommune", "Til Bornholms Regionskommune"],
        "Til Region Hovedstaden",
      ]),
    );
  });

  it("has e-mail addresses as they are in Markdown, and no mark-up that was not meant", async () => {
    const file = csvFile("greve.csv", HEADER, "Greve;1;2;3");
    const key = [{ provider: "Faxe", institution: "absalon", address: "praktik_post@faxe.example" }];
    const contact = "Anne *Holm* _NN_, anne_holm@kkr.example";
    const markdown = remindersToMarkdown(
      valueOf(await returnReminders([file], { ...OPTIONS, key, contact })),
    );
    expect(markdown).toContain("\n\nTil: praktik_post@faxe.example\n\nEmne: ");
    expect(markdown).toContain("rettes til Anne \\*Holm\\* \\_NN\\_, anne_holm@kkr.example.");
  });

  it("takes study year and KKR from what the answers are added to", async () => {
    const add = { studyYear: "2023/2024", kkr: "sjaelland", internshipPlaces: [] };
    const { reminders } = valueOf(
      await returnReminders([csvFile("greve.csv", HEADER, "Greve;1;x;3")], { add }),
    );
    expect(reminders.find(({ provider }) => provider === "Greve")?.why).toBe("refused");
  });

  it("rejects no answer that only differs from an earlier collection: that is for us to settle", async () => {
    const { internshipPlacesUnit: _, ...unsaid } = OPTIONS;
    const add = valueOf(await collectReturns([csvFile("greve.csv", HEADER, "Greve;1;2;3")], unsaid)).request;
    const koege = filledCsv("koege.csv", { provider: "Køge", unit: "helårspladser", places: [1, 2, 3] });
    for (const before of [add, { ...add, file: "samlet.json" }]) {
      const { reminders, others } = valueOf(await returnReminders([koege], { ...unsaid, add: before }));
      expect(new Set(reminders.map(({ why }) => why))).toEqual(new Set(["not-answered"]));
      expect(reminders.map(({ provider }) => provider)).not.toContain("Køge");
      expect(others).toEqual([expect.stringContaining("ikke den samme enhed")]);
    }
  });

  it("asks again for what was refused before, of who isn't in these returns, and of the later of two", async () => {
    const files = ["lejre.csv"];
    const refusedBefore = [
      { provider: "Lejre Kommune", files, reasons: ["Én."] },
      { provider: "Lejre", files, reasons: ["To."] },
      { provider: "Greve", files: [], reasons: ["Tre."] },
    ];
    const greve = csvFile("greve.csv", HEADER, "Greve;1;2;3");
    const { reminders } = valueOf(await returnReminders([greve], { ...OPTIONS, refusedBefore }));
    const refused = reminders.filter(({ why }) => why === "refused");
    expect(refused).toMatchObject([{ provider: "Lejre", files, reasons: ["To."] }]);
    expect(refused[0]?.text).toContain("• To.");
    const faxe = csvFile("faxe.csv", HEADER, "Faxe;1;2;3");
    const { request: add } = valueOf(await collectReturns([greve], OPTIONS));
    const later = valueOf(await returnReminders([faxe], { ...OPTIONS, add, refusedBefore }));
    expect(later.reminders.flatMap(({ provider, why }) => (why === "refused" ? [provider] : []))).toEqual([
      "Greve",
      "Lejre",
    ]);
  });

  it("is refused where nobody can tell for whom", async () => {
    const file = csvFile("greve.csv", HEADER, "Greve;1;2;3");
    expect(await returnReminders([file])).toMatchObject({ ok: false });
  });
});

const places = fc.constantFrom("0", "12", "x", "", "-1", "1,5", "1.234", "4,25x");
const row = fc.tuple(fc.constantFrom(...ALL), places, places, places);

test("each that has not answered stands once, and no text holds a flag, a path or a key", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 6 }), fc.boolean(), async (rows, isOne) => {
      const line = ([name, ...cells]: readonly string[]): string => [name, ...cells].join(";");
      const files = isOne
        ? [csvFile("mappe/alle.csv", HEADER, ...rows.map(line))]
        : rows.map((one, index) => csvFile(`mappe/svar-${index}.csv`, HEADER, line(one)));
      const { reminders } = valueOf(await returnReminders(files, OPTIONS));
      const reminded = reminders.map(({ provider }) => provider);
      expect(new Set(reminded).size).toBe(reminded.length);
      // A fault that several have part in would name the file of another.
      for (const { provider, files: own } of reminders) {
        if (!isOne)
          expect(own.every((file) => rows[Number(/\d+/.exec(file)?.[0])]?.[0] === provider)).toBe(true);
      }
      const silent = ALL.filter((name) => rows.every(([written]) => written !== name));
      expect(reminders.filter(({ why }) => why === "not-answered").map((one) => one.provider)).toEqual(
        silent,
      );
      for (const { text, subject, reasons } of reminders) {
        const said = [text, subject, ...reasons].join("\n");
        expect(said).not.toMatch(/(^|\s)--[a-z]|mappe|[/\\](?!fritid|special|20)|[a-z]+[A-Z][a-z]+/m);
      }
    }),
    { numRuns: 60 },
  );
});
