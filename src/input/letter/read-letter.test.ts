import { readFileSync } from "node:fs";
import {
  Document,
  Header,
  InsertedTextRun,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from "docx";
import { describe, expect, it } from "vitest";
import { formEditions, type FormEdition, type Outcome, parseFormEdition, valueOf } from "../../index.js";
import { formRows, formTable, headingsOf, pastedForm, wordLetter } from "../../../test/letters.js";
import type { LetterReading } from "../../domain/letter-reading.js";
import { readLetter, type ReadLetterOptions } from "./read-letter.js";

const [bundled] = formEditions;
if (bundled === undefined) throw new Error("no bundled form");
const known = bundled;

const file = (name: string): Uint8Array => new Uint8Array(readFileSync(`test/cases/${name}`));
const text = (letter: string): Uint8Array => new TextEncoder().encode(letter);
const codes = (outcome: Outcome<unknown>): string[] =>
  outcome.ok ? [] : outcome.refusals.map(({ code }) => code);

const TITLE = "Indstilling om optag på pædagoguddannelsen i studieåret 2027/2028";
const SENT =
  "Indstillingerne bedes sendt til dimensionering@ufm.dk senest den 12. februar 2027. Med venlig hilsen";

function namesOf({ edition }: LetterReading): string[][] {
  return [edition.institutions, edition.specialisations].map((list) => list.map(({ name }) => name));
}

const KNOWN_NAMES = [known.institutions, known.specialisations].map((list) => list.map(({ name }) => name));

function rowOf(row: readonly (string | null)[]): TableRow {
  return new TableRow({
    children: row.map((cell) => new TableCell({ children: [new Paragraph(cell ?? "")] })),
  });
}

/** A letter with the form of 2023/2024, whatever stands around it. */
async function letter(
  parts: Parameters<typeof wordLetter>[0],
  options?: ReadLetterOptions,
): Promise<LetterReading> {
  return valueOf(readLetter(await wordLetter(parts), options));
}

describe("readLetter", () => {
  it.each([
    ["Heraf sommeroptag", ["Heraf sommeroptag"]],
    ["Heraf sommeroptag \nHeraf vinter-\n\noptag", ["Heraf sommeroptag", "Heraf vinteroptag"]],
    ["Heraf sommerop-\n\ntag", ["Heraf sommeroptag"]],
    ["Antal studiepladser med sommeroptag", ["Antal studiepladser med sommeroptag"]],
    ["Optag om\nsommeren Optag om vinteren", ["Optag om sommeren", "Optag om vinteren"]],
  ])("names the column »%s« of a pasted form, and reads on behind it", (heading, headers) => {
    const { studyPlaces } = known.columns;
    const pasted = pastedForm(known, 40, 30).replace(studyPlaces, `${studyPlaces} \n${heading} `);
    const outcome = readLetter(text(`${TITLE}\n\n${pasted}`));
    expect(namesOf(valueOf(outcome))).toEqual(KNOWN_NAMES);
    expect(outcome.ok && outcome.notices).toContainEqual({ code: "extra-columns", headers, where: {} });
  });

  it("reads the form of 2023/2024 as pasted from the letter's PDF into the bundled edition", () => {
    const { edition, notFound, comparison } = valueOf(
      readLetter(file("ufm-form-2023-as-pasted.txt"), { studyYear: "2023/2024" }),
    );
    const { institutions, specialisations, columns } = known;
    expect(edition).toEqual({ studyYear: "2023/2024", institutions, specialisations, columns });
    expect(notFound.map(({ fact }) => fact)).toEqual(["title", "date", "reference", "recipient", "deadline"]);
    const same = { renamed: [], added: [], gone: [], isReordered: false };
    expect(comparison).toEqual({ with: "2023/2024", institutions: same, specialisations: same, columns: [] });
  });

  it.each(["letter-2027-2028-as-pasted.txt", "letter-2027-2028-constructed.docx"])("reads %s", (name) => {
    const { edition, notFound, comparison } = valueOf(readLetter(file(`letter/${name}`)));
    expect(edition).toMatchObject({
      studyYear: "2027/2028",
      title: TITLE,
      date: "2027-01-11",
      reference: "40001",
      recipient: "dimensionering@ufm.dk",
      deadline: "2027-02-12",
    });
    expect(notFound).toEqual([]);
    expect(edition.institutions.map(({ id }) => id)).toEqual(known.institutions.map(({ id }) => id));
    expect(edition.institutions.map(({ kkr }) => kkr)).toEqual([
      ...["oestdanmark", "oestdanmark", "syddanmark", "nordjylland", "midtjylland", "syddanmark"],
    ]);
    expect(valueOf(parseFormEdition(JSON.parse(JSON.stringify(edition))))).toEqual(edition);
    expect(edition.institutions[2]).toMatchObject({ name: "UC SYD", kkr: "syddanmark" });
    expect(edition.institutions[2]?.aliases).toContain("UC Syddanmark");
    expect(comparison.institutions.renamed.map(({ now }) => now)).toEqual([
      "UC SYD",
      "Professionshøjskolen UCN",
      "UCL Erhvervsakademi og Professionshøjskole",
    ]);
  });

  it("gives a Word letter and its text as the same edition", () => {
    const [word, pasted] = ["constructed.docx", "as-pasted.txt"].map(
      (ending) => valueOf(readLetter(file(`letter/letter-2027-2028-${ending}`))).edition,
    );
    expect(word).toEqual(pasted);
  });

  it("knows a name with its number or its own short name, and none with another's", async () => {
    const named = (change: (name: string, at: number) => string): FormEdition => ({
      ...known,
      institutions: known.institutions.map((one, at) => ({ ...one, name: change(one.name, at) })),
      specialisations: known.specialisations.map((one, at) => ({
        ...one,
        name: `${"abc"[at] ?? ""}) ${one.name}`,
      })),
    });
    const numbered = named((name, at) => `${at + 1}. ${name}`);
    const { edition } = await letter([TITLE, formTable(numbered)]);
    const idsOf = (one: FormEdition): string[][] =>
      [one.institutions, one.specialisations].map((list) => list.map(({ id }) => id));
    expect(idsOf(edition)).toEqual(idsOf(known));
    expect(edition.institutions.map(({ name }) => name)).toEqual(
      numbered.institutions.map(({ name }) => name),
    );
    const [via = ""] = known.institutions.flatMap(({ id, name }) => (id === "via" ? [name] : []));
    const short = named((name) => (name === via ? `${name} (VIA)` : name));
    expect(idsOf((await letter([TITLE, formTable(short)])).edition)).toEqual(idsOf(known));
    const other = named((name) => (name === via ? `${name} (UCL)` : name));
    expect(codes(readLetter(await wordLetter([TITLE, formTable(other)])))).toEqual([
      "letter-institution-unknown",
    ]);
  });

  it("asks for the KKR of a seventh institution, and takes a fourth specialisation with a notice", () => {
    const bytes = file("letter/letter-2028-2029-constructed.docx");
    const refused = readLetter(bytes);
    expect(refused.ok ? [] : refused.refusals).toEqual([
      {
        code: "letter-institution-unknown",
        written: "Professionshøjskolen Storebælt",
        former: [],
        where: {},
      },
    ]);
    const outcome = readLetter(bytes, { kkrOf: { "professionshøjskolen storebælt": "KKR Syddanmark" } });
    const { edition, comparison } = valueOf(outcome);
    expect(edition.institutions[2]).toEqual({
      ...{ id: "professionshoejskolen-storebaelt", name: "Professionshøjskolen Storebælt" },
      ...{ kkr: "syddanmark", aliases: [] },
    });
    expect(edition.specialisations.at(-1)).toEqual({
      ...{ id: "almen-paedagogik", name: "Almen pædagogik", aliases: [] },
    });
    expect(outcome.ok && outcome.notices).toEqual([
      { code: "new-specialisation", name: "Almen pædagogik", id: "almen-paedagogik", where: {} },
    ]);
    expect(comparison.institutions.added).toEqual(["Professionshøjskolen Storebælt"]);
    expect(comparison.specialisations.added).toEqual(["Almen pædagogik"]);
  });

  it("names the known institutions that an unknown one may be, those that the letter does not have", async () => {
    const [first, ...others] = known.institutions;
    if (first === undefined) throw new Error("no institutions");
    const edition = { ...known, institutions: [{ ...first, name: "Storebælt" }, ...others] };
    const refused = readLetter(await wordLetter([TITLE, formTable(edition)]));
    expect(refused.ok ? [] : refused.refusals).toMatchObject([{ written: "Storebælt", former: [first.id] }]);
  });

  it.each([" 2027/2028", " i studieåret 2027/28", " (2027/2028)", " (inkl. evt. overbooking)"])(
    "reads headings with a remark behind them, and keeps it: »…%s«",
    async (remark) => {
      const columns = { ...known.columns, total: `${known.columns.total}${remark}` };
      const { edition } = valueOf(readLetter(await wordLetter([TITLE, formTable({ ...known, columns })])));
      expect(edition.columns.total).toBe(columns.total);
      const other = [
        [
          "Institutionsnavn",
          `Samlet antal studiepladser (sidste år)`,
          "Specialisering",
          "Antal studiepladser",
        ],
        ["UCL", "", "x", ""],
      ];
      expect(readLetter(await wordLetter([TITLE, other])).ok).toBe(false);
    },
  );

  it("says that the form is there twice, and takes no row that sums up an institution for a specialisation", async () => {
    const twice = readLetter(
      await wordLetter([TITLE, formTable(known), "Meritpædagoguddannelsen", formTable(known)]),
    );
    expect(twice.ok && twice.notices).toContainEqual({ code: "letter-form-repeated", where: {} });
    const summed = {
      ...known,
      specialisations: [...known.specialisations, { id: "x", name: "I alt", aliases: [] }],
    };
    const { edition } = valueOf(readLetter(await wordLetter([TITLE, formTable(summed)])));
    expect(edition.specialisations).toHaveLength(known.specialisations.length);
  });

  it("has no title that asks for the recommendation: the answer has it too", async () => {
    const title = "Dimensionering af pædagoguddannelsen 2027/2028 – anmodning om indstilling";
    const { edition } = valueOf(readLetter(await wordLetter([title, formTable(known)])));
    expect(edition.title).toBe("Dimensionering af pædagoguddannelsen 2027/2028");
  });

  it("writes a name that a narrow column has broken as the known form does", async () => {
    const broken = (name: string): string => name.replace(/(?<=\p{L}{6})(?=\p{L}{4})/u, " ");
    const names = known.institutions.map((one) => ({ ...one, name: broken(one.name) }));
    expect(names.map(({ name }) => name)).not.toEqual(known.institutions.map(({ name }) => name));
    const letter = await wordLetter([TITLE, formTable({ ...known, institutions: names })]);
    const { edition, comparison } = valueOf(readLetter(letter));
    expect(edition.institutions.map(({ name }) => name)).toEqual(known.institutions.map(({ name }) => name));
    expect(comparison.institutions.renamed).toEqual([]);
  });

  it("takes no words that stand behind every institution for a part of its name", async () => {
    const institutions = known.institutions.map((one) => ({
      ...one,
      name: `${one.name} Natur- og udepædagogik`,
    }));
    const refused = readLetter(await wordLetter([TITLE, formTable({ ...known, institutions })]));
    expect(refused.ok ? [] : refused.refusals).toEqual([{ code: "letter-rows-unclear", where: {} }]);
  });

  it("says every unknown institution at once, and what is stated and of no use", async () => {
    const [first, ...others] = known.institutions;
    const edition = {
      ...known,
      institutions: [
        { ...first, name: "Nord" },
        { ...first, name: "Syd" },
        ...others,
      ] as FormEdition["institutions"],
    };
    const bytes = await wordLetter([TITLE, formTable(edition)]);
    const outcome = readLetter(bytes, { kkrOf: { Vest: "midtjylland" }, ids: { Syd: "ø!" } });
    expect(codes(outcome)).toEqual([
      "letter-name-unused",
      "letter-id-invalid",
      "letter-institution-unknown",
      "letter-institution-unknown",
    ]);
    expect(codes(readLetter(bytes, { kkrOf: { Nord: "nord", Syd: "syddanmark" } }))).toEqual([
      "unknown-name",
    ]);
    const kkrOf = { Nord: "nordjylland", Syd: "syddanmark" };
    expect(codes(readLetter(bytes, { kkrOf, ids: { Nord: "via" } }))).toEqual(["letter-id-taken"]);
    expect(codes(readLetter(bytes, { kkrOf, ids: { Nord: "hovedstaden" } }))).toEqual(["letter-id-taken"]);
    // The institution that is gone goes by another name: so much the user may say.
    const { edition: read, comparison } = valueOf(readLetter(bytes, { kkrOf, ids: { Nord: "kp" } }));
    expect(read.institutions[0]).toMatchObject({ id: "kp", name: "Nord", kkr: "nordjylland" });
    expect(comparison.institutions).toMatchObject({ gone: [], added: ["Syd"] });
    expect(comparison.institutions.renamed).toEqual([
      { before: "Københavns Professionshøjskole", now: "Nord" },
    ]);
  });

  describe("the form in Word", () => {
    it.each(["merged", "blank", "repeated"] as const)(
      "with the institution %s in its other rows",
      async (below) => {
        expect(namesOf(await letter([TITLE, formTable(known, below)]))).toEqual(KNOWN_NAMES);
      },
    );

    it("with its headings once more within the table, and numbers filled in", async () => {
      const rows = formRows(known, "blank").map(([name, , specialisation], index) => [
        ...[name ?? "", "1.110", specialisation ?? "", String(index)],
      ]);
      const table = [headingsOf(known), ...rows.slice(0, 5), headingsOf(known), ...rows.slice(5)];
      const total = ["I alt", "7.000", "", ""];
      expect(namesOf(await letter([TITLE, [...table, total]]))).toEqual(KNOWN_NAMES);
    });

    it("over two tables, with the headings again or without, in the middle of an institution too", async () => {
      const rows = formRows(known, "blank");
      const headed = [headingsOf(known), ...rows.slice(0, 7)];
      const rest = rows.slice(7);
      for (const second of [[headingsOf(known), ...rest], rest]) {
        expect(namesOf(await letter([TITLE, headed, "Side 2", second]))).toEqual(KNOWN_NAMES);
      }
    });

    it("the same one twice is one form; two that differ are refused", async () => {
      const twice = await letter([TITLE, formTable(known), formTable(known)]);
      expect(namesOf(twice)).toEqual(KNOWN_NAMES);
      const reversed = { ...known, institutions: [...known.institutions].reverse() };
      const bytes = await wordLetter([TITLE, formTable(known), formTable(reversed)]);
      expect(codes(readLetter(bytes))).toEqual(["letter-several-forms"]);
      const columns = { ...known.columns, total: "Samlet optag" };
      const others = { ...known, columns, institutions: known.institutions.slice(0, 2) };
      const otherHeadings = await wordLetter([TITLE, formTable(known), formTable(others)]);
      expect(codes(readLetter(otherHeadings))).toEqual(["letter-several-forms"]);
    });

    it("with hyphens that never break, and with those that Word may break at", async () => {
      const table = formTable(known).map((row) =>
        row.map((cell) => cell?.replace(/-/g, "\u2011").replace(/pædagogik/g, "pæda\u00adgogik") ?? null),
      );
      expect(namesOf(await letter([TITLE, table, SENT]))).toEqual(KNOWN_NAMES);
    });

    it("says that the title is of another year than the one stated, which the text asks for", async () => {
      const asked = "Ministeriet beder om indstilling til optag i studieåret 2026/2027.";
      const bytes = await wordLetter([TITLE, asked, formTable(known, "blank"), SENT]);
      const outcome = readLetter(bytes, { studyYear: "2026/2027" });
      const said = { code: "letter-other-title", inTitle: "2027/2028", studyYear: "2026/2027" };
      expect(outcome.ok && outcome.notices).toEqual([{ ...said, where: {} }]);
      expect(readLetter(bytes, { studyYear: "2027/2028" })).toMatchObject({ ok: true, notices: [] });
    });

    it("says what is tracked, and what nobody sees", async () => {
      const inserted = new InsertedTextRun({
        text: " i alt",
        id: 1,
        author: "x",
        date: "2027-01-11T00:00:00Z",
      });
      const written = [
        new Paragraph(TITLE),
        new Paragraph({ children: [new TextRun("Indstilling"), inserted] }),
        new Paragraph({ children: [new TextRun({ text: "udkast", vanish: true })] }),
        new Table({ rows: formTable(known, "blank").map(rowOf) }),
      ];
      const document = new Document({ sections: [{ children: written }] });
      const bytes = new Uint8Array(await Packer.toArrayBuffer(document));
      const outcome = readLetter(bytes, { file: "brev.docx" });
      expect(outcome.ok && outcome.notices).toEqual([
        { code: "letter-tracked-changes", where: { file: "brev.docx" } },
        { code: "not-in-form", what: "hidden", texts: ["udkast"], where: { file: "brev.docx" } },
      ]);
    });

    it("with headings in other words, columns in another order and one more", async () => {
      const heading = ["UDDANNELSESINSTITUTION", "Specialiseringsretning", "Samlet optag"];
      const table = [
        [...heading, "Antal studiepladser pr. specialisering", "Bemærkninger"],
        ...known.institutions.flatMap(({ name }) =>
          known.specialisations.map((one) => [name, one.name, "", "", ""]),
        ),
      ];
      const outcome = readLetter(await wordLetter([TITLE, table]));
      const { edition, comparison } = valueOf(outcome);
      expect(edition.columns).toEqual({
        institution: "UDDANNELSESINSTITUTION",
        total: "Samlet optag",
        specialisation: "Specialiseringsretning",
        studyPlaces: "Antal studiepladser pr. specialisering",
      });
      expect(comparison.columns).toHaveLength(4);
      expect(outcome.ok && outcome.notices).toEqual([
        { code: "extra-columns", headers: ["Bemærkninger"], where: {} },
      ]);
    });

    it.each(["Professionshøjskole", "Uddannelsessted", "Institutioner"])(
      "with %j over the institutions",
      async (heading) => {
        const form = formTable(known);
        const named = form.map((row, index) => (index === 0 ? [heading, ...row.slice(1)] : row));
        expect((await letter([TITLE, named])).edition.columns.institution).toBe(heading);
      },
    );

    it("of a study year before every known form, which is said; a later one is known by its letter", async () => {
      const codes = async (year: string): Promise<string[]> => {
        const outcome = readLetter(await wordLetter([formTable(known)]), { studyYear: year });
        return outcome.ok ? outcome.notices.map(({ code }) => code) : [];
      };
      expect(await codes("2013/2014")).toEqual(["distant-study-year"]);
      expect(await codes("2050/2051")).toEqual([]);
      expect(await codes("2024/2025")).toEqual([]);
    });

    it("in another order, with an institution and a specialisation gone", async () => {
      const [kp, , ...others] = known.institutions;
      const edition = {
        ...known,
        institutions: [...others, kp] as FormEdition["institutions"],
        specialisations: known.specialisations.slice(0, 2).reverse(),
      };
      const { comparison } = await letter([TITLE, formTable(edition)]);
      expect(comparison.institutions).toMatchObject({
        gone: ["Professionshøjskolen Absalon"],
        isReordered: true,
      });
      expect(comparison.specialisations).toMatchObject({
        gone: ["Social- og specialpædagogik"],
        isReordered: true,
      });
    });

    it("is none in an address table or a timetable; a letter without one is refused", async () => {
      const address = [
        ["Dato", "11. januar 2027"],
        ["Ref.-nr.", "40001"],
      ];
      const times = [
        ["Institution", "Møde"],
        ["UC SYD", "2. februar 2027"],
      ];
      const read = await letter([address, TITLE, formTable(known), times, SENT]);
      expect(namesOf(read)).toEqual(KNOWN_NAMES);
      expect(read.edition).toMatchObject({ date: "2027-01-11", reference: "40001" });
      expect(codes(readLetter(await wordLetter([TITLE, address, times])))).toEqual(["letter-without-form"]);
    });

    it("is refused where an institution has other specialisations, or stands twice", async () => {
      const rows = formRows(known, "repeated");
      const lacking = [headingsOf(known), ...rows.filter((_, index) => index !== 4)];
      expect(codes(readLetter(await wordLetter([TITLE, lacking])))).toEqual(["letter-rows-uneven"]);
      const twice = [...formTable(known, "repeated"), ...rows.slice(0, 3)];
      expect(codes(readLetter(await wordLetter([TITLE, twice])))).toEqual(["repeated-name"]);
      const aliased = [
        ...formTable(known, "repeated"),
        ...rows.slice(0, 3).map(([, ...row]) => ["KP", ...row]),
      ];
      expect(codes(readLetter(await wordLetter([TITLE, aliased])))).toEqual(["repeated-name"]);
    });
  });

  describe("the form in a text", () => {
    it("with each row on a line, from Word or from a PDF", () => {
      const rows = formRows(known, "blank").map(([name = "", , specialisation = ""]) => [
        name,
        specialisation,
      ]);
      const tabbed = rows.map(([name, specialisation]) => `${name ?? ""}\t589\t${specialisation ?? ""}\t247`);
      const spaced = rows.map(([name, specialisation]) =>
        name === "" ? `${specialisation ?? ""} 118` : `${name ?? ""} 1.110 ${specialisation ?? ""} 247`,
      );
      for (const [gap, lines] of [
        ["\t", tabbed],
        [" ", spaced],
      ] as const) {
        const whole = [TITLE, "", headingsOf(known).join(gap), ...lines, SENT].join("\n");
        expect(namesOf(valueOf(readLetter(text(whole))))).toEqual(KNOWN_NAMES);
      }
    });

    it("with new names over two lines, which the rows of the others tell apart", () => {
      const edition = {
        ...known,
        institutions: known.institutions.map((it, index) =>
          index === 2 ? { ...it, name: "Professionshøjskolen\n\nStorebælt" } : it,
        ),
        specialisations: [...known.specialisations, { id: "almen", name: "Almen pædagogik", aliases: [] }],
      };
      const whole = `${TITLE}\n\n${pastedForm(edition, 12, 5)}\n${SENT}`;
      const outcome = readLetter(text(whole), { kkrOf: { "Professionshøjskolen Storebælt": "syddanmark" } });
      const [institutions, specialisations] = namesOf(valueOf(outcome));
      expect(institutions?.[2]).toBe("Professionshøjskolen Storebælt");
      expect(specialisations?.[3]).toBe("Almen pædagogik");
    });

    const pasted = (edition: FormEdition): string => `${TITLE}\n\n${pastedForm(edition, 40, 99)}\n\n${SENT}`;
    const [kp, ...others] = known.institutions;
    if (kp === undefined) throw new Error("no institution");
    const unknown = (names: readonly string[]): FormEdition["specialisations"] =>
      names.map((name) => ({ id: name, name, aliases: [] }));

    it("of one known institution, whatever its specialisations, up to where running text begins", () => {
      for (const specialisations of [
        known.specialisations,
        unknown(["Pædagogik"]),
        unknown(["Leg", "Kunst"]),
      ]) {
        const form = pasted({ ...known, institutions: [kp], specialisations });
        expect(namesOf(valueOf(readLetter(text(form))))).toEqual([
          [kp.name],
          specialisations.map(({ name }) => name),
        ]);
      }
    });

    it("is refused where one unknown institution has unknown specialisations", () => {
      const institutions = [{ ...kp, name: "Nordisk Højskole" }];
      const form = pasted({ ...known, institutions, specialisations: unknown(["Leg", "Kunst"]) });
      expect(codes(readLetter(text(form)))).toEqual(["letter-rows-unclear"]);
    });

    it("is refused by its headings where only three of them are the form's", async () => {
      const [head = [], ...rows] = formTable(known);
      const table = [head.map((text, at) => (at === 3 ? `${text}, sommeroptag` : text)), ...rows];
      expect(readLetter(await wordLetter([TITLE, table]))).toMatchObject({
        refusals: [{ code: "letter-without-form", headings: table[0] }],
      });
    });

    it("without the number of a footnote right behind a known name", () => {
      const [, second = kp] = known.institutions;
      const marked = pasted(known).replaceAll(second.name, `${second.name}1`);
      expect(marked).toContain(`${second.name}1`);
      expect(namesOf(valueOf(readLetter(text(marked))))).toEqual(KNOWN_NAMES);
    });

    it("with a number that is the end of a name, and without those filled in", () => {
      const name = "Professionshøjskolen Nord 2";
      const edition = { ...known, institutions: [kp, { ...kp, name }, ...others] };
      const kkrOf = { [name]: "nordjylland" };
      const blank = pasted(edition);
      const filled = [...edition.institutions, ...edition.specialisations].reduce(
        (form, { name: written }) => form.replaceAll(`${written} `, `${written} 1.110 `),
        pastedForm(edition, 99, 99),
      );
      expect(filled).toContain("Nord 2 1.110");
      for (const form of [blank, `${TITLE}\n\n${filled}\n\n${SENT}`]) {
        const [institutions, specialisations] = namesOf(valueOf(readLetter(text(form), { kkrOf })));
        expect(institutions).toEqual(edition.institutions.map((it) => it.name));
        expect(specialisations).toEqual(KNOWN_NAMES[1]);
      }
    });

    it("is refused where a row is gone, the form stands twice, or there is none", () => {
      const form = pastedForm(known, 12, 9);
      const lacking = form.replace(/Social- og[^]*?gogik/, "");
      expect(lacking).not.toBe(form);
      expect(codes(readLetter(text(`${TITLE}\n\n${lacking}\n${SENT}`)))).toEqual(["letter-rows-unclear"]);
      expect(codes(readLetter(text(`${TITLE}\n\n${form}\n\n${form}\n${SENT}`)))).not.toEqual([]);
      expect(codes(readLetter(text(`${TITLE}\n\n${SENT}`)))).toEqual(["letter-without-form"]);
    });
  });

  describe("the study year", () => {
    const last = "I studieåret 2026/2027 var optaget 1.110. Se også indstillingen for 2025/2026.";

    it("is the title's, not another one of the text, and in any of the wordings met", async () => {
      const { edition } = await letter([last, TITLE, last, formTable(known)]);
      expect([edition.studyYear, edition.title]).toEqual(["2027/2028", TITLE]);
      const short = "Vedr.: Indstilling om optag på pædagoguddannelsen 2027/28";
      const outcome = readLetter(await wordLetter([last, short, formTable(known)]));
      expect(valueOf(outcome).edition).toMatchObject({ studyYear: "2027/2028", title: short });
      expect(outcome.ok && outcome.notices.map(({ code }) => code)).toEqual(["read-differently"]);
    });

    it("is asked for where the text asks for another year alone", async () => {
      const asks = (year: string): string => `Vi beder om indstilling til optag i studieåret ${year}.`;
      const differs = await wordLetter([TITLE, last, asks("2026/2027"), formTable(known)]);
      expect(readLetter(differs)).toMatchObject({
        refusals: [{ code: "letter-without-study-year", met: ["2027/2028", "2026/2027"] }],
      });
      for (const studyYear of ["2026/2027", "2027/2028"]) {
        expect(valueOf(readLetter(differs, { studyYear })).edition.studyYear).toBe(studyYear);
      }
      expect(codes(readLetter(differs, { studyYear: "2025/2026" }))).toEqual(["letter-other-study-year"]);
      const both = await wordLetter([TITLE, asks("2027/2028"), asks("2028/29"), formTable(known)]);
      expect(valueOf(readLetter(both)).edition.studyYear).toBe("2027/2028");
    });

    it("is asked for where a pasted text or the line above its form says another than the title", () => {
      const form = pastedForm(known, 12, 30);
      const asks = "Vi beder om indstilling til optag i studieåret 2026/2027.";
      for (const said of [asks, "Skema for studieåret 2026/2027", "Studieår: 2026/27"]) {
        expect(readLetter(text(`${TITLE}\n\n${said}\n\n${form}`))).toMatchObject({
          refusals: [{ code: "letter-without-study-year", met: ["2027/2028", "2026/2027"] }],
        });
        const same = said.replace(/2026.*27/, "2027/2028");
        expect(valueOf(readLetter(text(`${TITLE}\n\n${same}\n\n${form}`))).edition.studyYear).toBe(
          "2027/2028",
        );
      }
    });

    it("is stated where the title has none, or where two titles differ; another than the title's is refused", async () => {
      const without = await wordLetter([last, formTable(known)]);
      expect(readLetter(without)).toMatchObject({
        refusals: [{ code: "letter-without-study-year", met: ["2026/2027", "2025/2026"] }],
      });
      expect(valueOf(readLetter(without, { studyYear: "2027/28" })).edition.studyYear).toBe("2027/2028");
      const two = await wordLetter([TITLE, TITLE.replace("2027/2028", "2026/2027"), formTable(known)]);
      expect(codes(readLetter(two))).toEqual(["letter-without-study-year"]);
      expect(valueOf(readLetter(two, { studyYear: "2026/2027" })).edition.title).toContain("2026/2027");
      const one = await wordLetter([TITLE, formTable(known)]);
      expect(codes(readLetter(one, { studyYear: "2026/2027" }))).toEqual(["letter-other-study-year"]);
      expect(codes(readLetter(one, { studyYear: "2026" }))).toEqual(["invalid-study-year"]);
    });
  });

  describe("what the letter says beside the form", () => {
    it.each([
      ["senest den 12. februar 2027.", "2027-02-12"],
      ["senest fredag den 12. feb. 2027 kl. 12.", "2027-02-12"],
      ["senest 12.02.2027.", "2027-02-12"],
      ["senest d. 12/2-2027.", "2027-02-12"],
      ["senest den 12. februar.", "2027-02-12"],
      ["senest den 4. januar.", undefined],
      ["senest den 31. februar 2027.", undefined],
      ["senest den 12. februar 2027, dog senest den 14. februar 2027.", undefined],
      ["snarest.", undefined],
    ])("a deadline »%s«", async (said, deadline) => {
      const sentence = `Indstillingerne bedes sendt til optag@example.dk ${said}`;
      const { edition, notFound } = await letter(["11. januar 2027", TITLE, formTable(known), sentence]);
      expect(edition.deadline).toBe(deadline);
      expect(edition.recipient).toBe("optag@example.dk");
      expect(notFound.some(({ fact }) => fact === "deadline")).toBe(deadline === undefined);
    });

    it("stands in the top of the page too", async () => {
      const header = new Header({
        children: [new Paragraph("11. januar 2027"), new Paragraph("Ref.-nr. 40001")],
      });
      const children = [new Paragraph(TITLE), new Table({ rows: formTable(known, "blank").map(rowOf) })];
      const document = new Document({ sections: [{ headers: { default: header }, children }] });
      const { edition } = valueOf(readLetter(new Uint8Array(await Packer.toArrayBuffer(document))));
      expect(edition).toMatchObject({ date: "2027-01-11", reference: "40001" });
    });

    it.each([
      "Frist: d. 12/2-27.",
      "Frist for svar er den 12. februar 2027.",
      "Indstillingen sendes senest 12.2.27.",
      "Fristen for indsendelse er den 12. februar 2027.",
      "Styrelsen skal have indstillingen senest den 12. februar 2027.",
      "Indstillingen skal være styrelsen i hænde senest fredag den 12. februar 2027.",
    ])("the deadline of: %s", async (said) => {
      const { edition } = await letter(["d. 11/1-27", TITLE, formTable(known), said]);
      expect(edition).toMatchObject({ date: "2027-01-11", deadline: "2027-02-12" });
    });

    it("no deadline »inden« a day, which may be that day or the one before", async () => {
      const said = [
        "11. januar 2027",
        TITLE,
        formTable(known),
        "Indstillingen sendes inden den 12. februar 2027.",
      ];
      const { edition, notFound } = valueOf(readLetter(await wordLetter(said)));
      expect(edition.deadline).toBeUndefined();
      expect(notFound).toContainEqual({ fact: "deadline", met: ["12. februar 2027"] });
    });

    it("the only address to which anything is sent", async () => {
      const said = [TITLE, formTable(known), "Vi skal have indstillingen. Den sendes til post@ufm.dk."];
      expect(valueOf(readLetter(await wordLetter(said))).edition.recipient).toBe("post@ufm.dk");
    });

    it("a deadline without a year is left out where the letter has no date", async () => {
      const { notFound } = await letter([
        ...[TITLE, formTable(known), "Skemaet bedes sendt til a@example.dk senest den 12. februar."],
      ]);
      expect(notFound).toContainEqual({ fact: "deadline", met: ["12. februar"] });
    });

    it.each([
      ["10. januar 2027", undefined],
      ["11. januar 2027", "2027-01-11"],
    ])("a deadline before the letter's own date is left out: %s", async (day, deadline) => {
      const sentence = `Skemaet bedes sendt til a@example.dk senest den ${day}.`;
      const { edition, notFound } = await letter(["11. januar 2027", TITLE, formTable(known), sentence]);
      expect(edition.deadline).toBe(deadline);
      const met = notFound.filter(({ fact }) => fact === "deadline");
      expect(met).toEqual(deadline === undefined ? [{ fact: "deadline", met: [day] }] : []);
    });

    it.each([
      ["Ref.-nr. 40001", "40001"],
      ["Sagsnr.: 2027-123", "2027-123"],
      ["J.nr. 27/00123", "27/00123"],
      ["Referat vedlægges", undefined],
    ])("a reference »%s«", async (said, reference) => {
      expect((await letter([said, TITLE, formTable(known)])).edition.reference).toBe(reference);
    });

    it("the recipient is where recommendations are sent, not where questions are", async () => {
      const asked = "Spørgsmål om skemaet kan sendes til hjaelp@example.dk senest den 20. januar 2027.";
      const { edition } = await letter([TITLE, formTable(known), asked, SENT]);
      expect(edition).toMatchObject({ recipient: "dimensionering@ufm.dk", deadline: "2027-02-12" });
      const { notFound } = await letter([TITLE, formTable(known), asked]);
      expect(notFound).toContainEqual({ fact: "recipient", met: ["hjaelp@example.dk"] });
    });
  });

  it("is not held up by a long text", () => {
    const long = ["a".repeat(50_000), `${" ".repeat(50_000)}x`, "1 ".repeat(25_000), "VIA\n".repeat(1000)];
    for (const behind of long) {
      const whole = `${TITLE}\n${headingsOf(known).join("\n")}\nVIA\n${behind}`;
      expect(codes(readLetter(text(whole)))).toEqual(["letter-rows-unclear"]);
    }
  }, 10_000);

  it("refuses what is no letter, with advice", () => {
    expect(codes(readLetter(text("%PDF-1.7")))).toEqual(["letter-as-pdf"]);
    expect(codes(readLetter(new Uint8Array()))).toEqual(["letter-without-form"]);
    expect(codes(readLetter(file("../files/municipality.xlsx")))).toEqual(["other-format"]);
  });
});
