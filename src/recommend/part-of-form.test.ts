import { describe, expect, it } from "vitest";
import { filledForm, type Numbers } from "../../test/filled-forms.js";
import { describeRefusal } from "../messages/describe-refusal.js";
import type { FilledForm } from "../domain/filled-form.js";
import { valueOf } from "../messages/value-of.js";
import { combine, type CombineOptions } from "./combine.js";
import { partOfForm, studyYearsIn, yearOfForm } from "./part-of-form.js";

const TEXTS = ["Antal studiepladser 2023/2024"];
const SYDDANMARK = { ucsyd: [247, 118, 224], ucl: [219, 104, 198] };

function form(numbers: Numbers, texts: readonly string[] = TEXTS): FilledForm {
  return { ...filledForm(numbers), texts };
}

const OTHERS = [
  form({ kp: [1, 2, 3] }),
  form({ absalon: [4, 5, 6] }),
  form({ ucn: [7, 8, 9] }),
  form({ via: [10, 11, 12] }),
];

function refusalsOf(syddanmark: FilledForm, options: CombineOptions = {}): string[] {
  const outcome = combine([...OTHERS, syddanmark], options);
  return outcome.ok ? [] : outcome.refusals.map((refusal) => describeRefusal(refusal, "da"));
}

describe("combining filled forms", () => {
  it("says that the text and the remarks of a form are left out, if it has any below its title", () => {
    const withRemarks = { ...form(SYDDANMARK), texts: [...form(SYDDANMARK).texts, "Vi er bekymrede."] };
    const { notes } = valueOf(combine([withRemarks, ...OTHERS])).parts[2] ?? {};
    expect(notes?.map(({ text }) => text)).toEqual([
      "Tallene er læst fra et udfyldt skema. Skemaets øvrige tekst og bemærkninger er ikke gengivet.",
    ]);
  });

  it("hands on what a form says of overbooking word for word, and says it alike of every kind of file", () => {
    const said = "Antallet er uden overbooking. Herudover overbookes med 5 pct.";
    const noticesOf = (...texts: readonly string[]): unknown => {
      const forms = [...OTHERS, form(SYDDANMARK)].map((one, index) => ({
        ...one,
        texts: [...TEXTS, texts[index] ?? ""],
      }));
      const outcome = combine(forms);
      if (!outcome.ok) return outcome;
      return [
        outcome.value.parts.map(({ notes }) => notes[1]?.text),
        outcome.notices.map(({ code }) => code),
      ];
    };
    const all = [...OTHERS, 0].map(() => said);
    expect(noticesOf(said, `• ${said}`, `Kære alle. ${said} Hilsen KKR.`, said, said)).toEqual([all, []]);
    const heading = "I alt inkl. 5 pct. overbooking";
    expect(noticesOf(heading)).toEqual([
      [heading, undefined, undefined, undefined, undefined],
      ["overbooking-unlike"],
    ]);
  });

  it("knows the overbooking that a form states as our own remarks do, and no other", () => {
    const stated = (text: string): unknown =>
      valueOf(yearOfForm({ ...form(SYDDANMARK), texts: [...TEXTS, text] })).overbooking;
    expect(stated("Der er ikke regnet med overbooking.")).toEqual([{ mode: "none" }]);
    expect(stated("Antallet er inkl. 5 pct. overbooking.")).toEqual([{ mode: "included", percent: "5" }]);
    expect(stated("• Antallet er uden overbooking. Herudover overbookes med 2,5 pct.")).toEqual([
      { mode: "on-top", percent: "2.5" },
    ]);
    expect(stated("Der overbookes ikke med 5 pct.")).toBeUndefined();
    expect(stated("")).toBeUndefined();
  });

  it("says that a form is headed with another council than its institutions', and takes a joined one's own", () => {
    const texts = ["Indstilling for 2027/2028"];
    const headed = (name: string): FilledForm => ({ ...form({ kp: [1, 2, 3] }), texts: [...texts, name] });
    const others = [...OTHERS.slice(1), form(SYDDANMARK)].map((one) => ({ ...one, texts }));
    const combined = (name: string): unknown => {
      const outcome = combine([headed(name), ...others]);
      if (!outcome.ok) return outcome;
      const notices = outcome.notices.filter(({ code }) => code === "other-council-heading");
      return [outcome.value.parts[0]?.kkr, notices.length];
    };
    expect(combined("KKR Hovedstaden")).toEqual(["hovedstaden", 0]);
    expect(combined("KKR Østdanmark")).toEqual(["oestdanmark", 0]);
    expect(combined("Til KKR Syddanmark")).toEqual(["hovedstaden", 0]);
    expect(combined("KKR Syddanmark\nKKR Nordjylland")).toEqual(["hovedstaden", 0]);
    expect(combined("KKR Syddanmark")).toEqual(["hovedstaden", 1]);
    expect(combined("KKR Sjælland")).toEqual(["hovedstaden", 1]);
    const both = { ...form({ kp: [1, 2, 3], absalon: [4, 5, 6] }), texts };
    expect(valueOf(yearOfForm(both)).kkr).toBe("oestdanmark");
    expect(valueOf(yearOfForm(headed("KKR Hovedstaden"))).kkr).toBe("hovedstaden");
  });

  it("gives the national form, its parts by council, and says that they were read from forms", () => {
    const files = ["a.docx", "b.xlsx", "c.csv", "d.csv", "e.docx"];
    const national = valueOf(combine([form(SYDDANMARK), ...OTHERS], { files }));
    expect(national.studyYear).toBe("2023/2024");
    expect(national.studyPlaces).toBe(1110 + 6 + 15 + 24 + 33);
    expect(national.specialisations.map(({ studyPlaces }) => studyPlaces)).toEqual([488, 248, 452]);
    expect(national.institutions.map(({ institution }) => institution)).toEqual([
      ...["kp", "absalon", "ucsyd", "ucn", "via", "ucl"],
    ]);
    expect(national.parts.map(({ kkr }) => kkr)).toEqual([
      ...["hovedstaden", "sjaelland", "syddanmark", "nordjylland", "midtjylland"],
    ]);
    expect(national.parts[2]?.notes).toEqual([
      { code: "filled-form", text: "Tallene er læst fra et udfyldt skema." },
    ]);
  });

  it("is the same in whatever order rows stand on the form, and beside recommendations", () => {
    const { rows, ...rest } = form(SYDDANMARK);
    const turned = { ...rest, rows: [...rows].reverse() };
    const straight = valueOf(combine([...OTHERS, form(SYDDANMARK)]));
    expect(combine([...OTHERS, turned])).toEqual(combine([...OTHERS, form(SYDDANMARK)]));
    const { studyYear, form: edition, institutions } = straight;
    const part = {
      studyYear,
      form: edition,
      institutions: institutions.filter(({ institution }) => institution === "kp"),
    };
    expect(valueOf(combine([...OTHERS.slice(1), part, turned])).institutions).toEqual(institutions);
  });

  it("has no council where a form has institutions of several", () => {
    const both = form({ kp: [1, 2, 3], absalon: [4, 5, 6] });
    const { parts } = valueOf(combine([both, ...OTHERS.slice(2), form(SYDDANMARK)]));
    expect(parts.map(({ kkr }) => kkr)).toEqual([undefined, "syddanmark", "nordjylland", "midtjylland"]);
  });

  it("refuses each cell that is blank, no whole number, twice or not there", () => {
    const numbers = { ucsyd: [247, null, "ca. 224"], ucl: [219, 104, 198] };
    const { rows, ...rest } = { ...filledForm(numbers, { ucsyd: 589 }), texts: TEXTS };
    const again = rows[3] === undefined ? [] : [rows[3]];
    expect(refusalsOf({ ...rest, rows: [...rows.slice(0, 5), ...again] })).toEqual([
      "række 5, kolonne 3: UCL Erhvervsakademi og professionshøjskole: Dagtilbudspædagogik står to gange; første gang: række 5, kolonne 3. Behold kun den ene.",
      "række 3, kolonne 4 (Antal studiepladser per specialisering): UC Syddanmark: Skole- og fritidspædagogik mangler eller er ikke udfyldt. Skriv 0, hvis der ingen studiepladser er, eller tøm institutionens felter, hvis den hører til et andet KKR.",
      "række 4, kolonne 4: »ca. 224« er ikke et helt antal studiepladser. Skriv et helt tal uden punktum og komma, fx 1110.",
      "[4]: UCL Erhvervsakademi og professionshøjskole: Social- og specialpædagogik mangler eller er ikke udfyldt. Skriv 0, hvis der ingen studiepladser er, eller tøm institutionens felter, hvis den hører til et andet KKR.",
    ]);
  });

  it("refuses a total that is missing or that the rows do not sum to, and a grand total", () => {
    const withTotals = (totals: Readonly<Record<string, number | null>>): FilledForm => ({
      ...filledForm(SYDDANMARK, totals),
      texts: TEXTS,
    });
    expect(refusalsOf(withTotals({ ucsyd: 590, ucl: null }))).toEqual([
      "række 2, kolonne 2: UC Syddanmark: rækkerne giver 589, men det samlede antal er 590.",
      "række 5, kolonne 2 (Samlet antal studiepladser): Antallet af studiepladser mangler for UCL Erhvervsakademi og professionshøjskole. Angiv det.",
    ]);
    const grand = { written: "1.100", value: 1100, where: { row: 8, column: 2 } };
    expect(refusalsOf({ ...form(SYDDANMARK), grandTotals: [grand] })).toEqual([
      "række 8, kolonne 2: Antallet i alt er 1.100, men institutionerne giver 1.110.",
    ]);
    expect(refusalsOf({ ...form(SYDDANMARK), grandTotals: [{ ...grand, value: 1110 }] })).toEqual([]);
  });

  it("refuses names that the form does not have", () => {
    const { rows, ...rest } = form(SYDDANMARK);
    const [first, second, ...others] = rows;
    if (first === undefined || second === undefined) throw new Error("the form has no rows");
    const unknown = { ...first, institution: { ...first.institution, written: "UC Nord", id: null } };
    const other = { ...second, specialisation: { ...second.specialisation, written: "Andet", id: null } };
    expect(refusalsOf({ ...rest, rows: [unknown, other, ...others] }).slice(0, 2)).toEqual([
      expect.stringMatching(/^række 2, kolonne 1: .*UC Nord/),
      expect.stringMatching(/^række 3, kolonne 3: .*Andet/),
    ]);
  });

  it("refuses an institution that it was read by, but that its own study year's form does not have", () => {
    const { rows, ...rest } = form({ ucl: [219, 104, 198] });
    const later = rows.map((row) => ({ ...row, institution: { ...row.institution, id: "storebaelt" } }));
    const part = partOfForm({ ...rest, rows: [...rows, ...later] }, {}, {});
    expect(part).toMatchObject({ refusals: later.map(() => ({ code: "unknown-name" })) });
  });

  it("refuses a name that the form does not have once for each time it stands there, and not as repeated", () => {
    const { rows, ...rest } = form({ ucl: [219, 104, 198] });
    const unknown = { written: "Ukendt", id: null, where: {} };
    const codes = (own: FilledForm["rows"]): unknown => {
      const part = partOfForm({ ...rest, rows: own }, {}, {});
      return part.ok ? part : part.refusals.map(({ code }) => code);
    };
    const [row] = rows;
    if (row === undefined) throw new Error("there is no row");
    const ofNobody = { ...row, institution: unknown };
    expect(codes([...rows, ofNobody, ofNobody])).toEqual(["unknown-name", "unknown-name"]);
    const inNothing = { ...row, specialisation: unknown, total: null, studyPlaces: null };
    expect(codes([...rows, inNothing, inNothing])).toEqual(["unknown-name", "unknown-name"]);
  });

  it("refuses a grand total that is no whole number", () => {
    const grandTotals = [{ written: "ca. 521", value: null, where: {} }];
    expect(partOfForm({ ...form({ ucl: [219, 104, 198] }), grandTotals }, {}, {})).toMatchObject({
      refusals: [{ code: "not-whole", written: "ca. 521", where: {} }],
    });
  });

  it("reads a form without rows as a part of no council", () => {
    expect(valueOf(partOfForm({ rows: [], grandTotals: [], texts: TEXTS }, {}, {}))).toStrictEqual({
      studyYear: "2023/2024",
      form: "2023/2024",
      institutions: [],
      notes: [{ code: "filled-form", text: "Tallene er læst fra et udfyldt skema." }],
    });
  });

  it("refuses a form that does not say its study year, or says several, unless it is stated", () => {
    const none = form(SYDDANMARK, []);
    expect(refusalsOf(none)).toEqual([
      "[4]: Det fremgår ikke af skemaet, hvilket studieår det er for. Skriv studieåret over tallene, eller angiv det med --study-year (nøglen studyYear).",
    ]);
    const several = form(SYDDANMARK, ["2022/2023 og 2023/2024"]);
    expect(refusalsOf(several)).toEqual([
      "[4]: Skemaet nævner flere studieår: 2022/2023 og 2023/2024. Lad kun det rigtige stå, eller angiv med --study-year (nøglen studyYear), hvilket det er for.",
    ]);
    for (const unsaid of [none, several]) {
      expect(refusalsOf(unsaid, { studyYear: "2023/2024" })).toEqual([]);
      const { parts } = valueOf(combine([...OTHERS, unsaid], { studyYear: "2023/2024" }));
      expect(parts[2]?.notes[0]?.text).toContain("oplyst ved sammenlægningen");
    }
  });

  it("refuses a title of another year than the table's, and says it if the year is stated", () => {
    const title = "Indstilling om optag på pædagoguddannelsen i studieåret 2024/2025";
    const clashing = form(SYDDANMARK, [title, ...TEXTS]);
    expect(refusalsOf(clashing)).toEqual([
      "[4]: Skemaet nævner flere studieår: 2024/2025 og 2023/2024. Lad kun det rigtige stå, eller angiv med --study-year (nøglen studyYear), hvilket det er for.",
    ]);
    expect(refusalsOf(clashing, { studyYear: "2022/2023" })[0]).toContain("2024/2025 og 2023/2024");
    expect(yearOfForm(clashing, { studyYear: "2023/24" })).toMatchObject({
      value: { studyYear: "2023/2024" },
      notices: [{ code: "letter-other-title", inTitle: "2024/2025", studyYear: "2023/2024", isForm: true }],
    });
    expect(yearOfForm(clashing, { studyYear: "2024/2025" })).toMatchObject({ ok: true, notices: [] });
  });

  it("refuses a stated year that is none, and knows one in another wording", () => {
    const unsaid = form(SYDDANMARK, ["Antal studiepladser"]);
    const refusals = [{ code: "invalid-study-year", written: "2023/2025", where: { path: "studyYear" } }];
    const typo = { studyYear: "2023/2025" };
    expect(combine([unsaid, ...OTHERS], typo)).toEqual({ ok: false, refusals });
    expect(combine([], typo)).toEqual({ ok: false, refusals });
    for (const filled of [unsaid, form(SYDDANMARK)])
      expect(yearOfForm(filled, typo)).toEqual({ ok: false, refusals });
    expect(combine([unsaid, ...OTHERS], { studyYear: "2023/24" })).toMatchObject({
      value: { studyYear: "2023/2024" },
    });
  });

  it("refuses a form for another study year than the others, or than was stated", () => {
    expect(refusalsOf(form(SYDDANMARK, ["Antal studiepladser 2022/2023"]))[0]).toContain("2022/2023 ([4])");
    expect(refusalsOf(form(SYDDANMARK), { studyYear: "2022/2023" })[0]).toContain("2022/2023 (studyYear)");
  });
});

describe("the study years that a form names", () => {
  it("are those in its texts, as the form writes them, each once", () => {
    expect(studyYearsIn(["Dimensionering 2018-2019", "Studieåret 2018/19"])).toEqual(["2018/2019"]);
    expect(studyYearsIn(["I 2017/18 var der flere end i 2018/19."])).toEqual(["2017/2018", "2018/2019"]);
    expect(studyYearsIn(["Brev af 10. januar 2023", "2018/2020", "Ref. 38475", ""])).toEqual([]);
  });

  it("are those it is headed with, where it is: a note may speak of another year", () => {
    const note = "Der er ikke fundet et skema for 2018/2019. Skemaet for 2023/2024 er brugt.";
    const title = "Indstilling fra KKR om antal studiepladser på pædagoguddannelsen 2018/2019";
    expect(studyYearsIn([title, note])).toEqual(["2018/2019"]);
    expect(studyYearsIn([note, "Antal studiepladser 2018/2019"])).toEqual(["2018/2019"]);
    expect(studyYearsIn([title, "Antal studiepladser 2019/2020"])).toEqual(["2018/2019", "2019/2020"]);
  });

  it.for([
    "KKR Syddanmarks indstilling om optag 2018/19",
    "Dimensionering af pædagoguddannelsen, studieåret 2018/2019",
    "Vedr.: Indstilling om optag i 2018/2019",
  ])("are that of a title, whatever else the texts tell: %s", (title, { expect: expectHere }) => {
    expectHere(studyYearsIn([title, "I 2017/2018 var der flere."])).toEqual(["2018/2019"]);
  });

  it.for([
    "Indstillingen er den samme som i 2019/2020.",
    "Indstilling 2019/2020 sammenlignet med 2018/2019",
    "Sidste års indstilling 2019/2020",
    "Indstillingen følger budgettet for 2019/2020,",
  ])("are not that of a line that is no title of the form: %s", (line, { expect: expectHere }) => {
    const caption = "Antal studiepladser 2018/2019";
    expectHere(studyYearsIn([line, caption])).toEqual(["2018/2019"]);
  });
});
