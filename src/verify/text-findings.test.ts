import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { filledForm, type Numbers } from "../../test/filled-forms.js";
import type { RecommendationRequest } from "../domain/request.js";
import { describeFinding } from "../messages/describe-finding.js";
import { verify } from "./verify.js";

/** KKR Syddanmark's table of 2018/19 (kl.dk, 22 March 2018). */
const SYDDANMARK: RecommendationRequest = {
  studyYear: "2018/2019",
  kkr: "syddanmark",
  specialisationShares: { dagtilbud: "42", "skole-fritid": "20", "social-special": "38" },
  studyPlaces: { from: "institution-totals", totals: { ucsyd: 589, ucl: 521 } },
};
const PUBLISHED = { ucsyd: [247, 118, 224], ucl: [219, 104, 198] };

function found(
  texts: readonly string[],
  numbers: Numbers = PUBLISHED,
  language: "da" | "en" = "da",
): string[] {
  return verify(SYDDANMARK, { ...filledForm(numbers), texts }).map((finding) =>
    describeFinding(finding, language),
  );
}

function codes(...texts: readonly string[]): string[] {
  return verify(SYDDANMARK, { ...filledForm(PUBLISHED), texts }).map(
    ({ severity, code }) => `${severity} ${code}`,
  );
}

describe("a number in the text", () => {
  it.for([
    "Heraf 300 studiepladser til Dagtilbudspædagogik",
    "Bemærkning: tallet for dagtilbud er 300",
    "774 studerende på UC Syddanmark",
    "UC SYD: 774",
    "UC Syddanmark skal uddanne 774 pædagoger",
    "774 pædagogstuderende på UC Syddanmark",
    "Der optages 774 studerende på University College Lillebælt.",
    "KKR indstiller 1.110 studiepladser, hvoraf 300 er i skole- og fritidspædagogik",
    "Tallet er ændret fra 247 til 250 for Dagtilbudspædagogik på UC Syddanmark",
    "UC SYD får 588 studiepladser mod UCL's 521.",
  ])("is wrong where it is said of whom the table has another number of: %s", (text, context) => {
    context.expect(codes(text)).toEqual(["error figure-in-text-differs"]);
  });

  it("is told by its row if it is one, and quoted if it is a sentence", () => {
    const right = "I tabellen har UC Syddanmark 589.";
    expect(found(["UC SYD får 774 studiepladser."])).toEqual([
      `I teksten står 774: »UC SYD får 774 studiepladser.«. ${right}`,
    ]);
    expect(found(["UC SYD: 774"])).toEqual([
      "Ud for UC SYD står der 774 i teksten eller en anden tabel end skemaets. På skemaet har UC Syddanmark 589.",
    ]);
  });

  it.for([
    "I 2017/2018 var der 562 studiepladser i UC Syddanmark og 496 i UCL",
    "UC Syddanmark havde 562 studiepladser i 2017/2018.",
    "I studieåret 2017/2018 blev der indstillet 1.058 studiepladser.",
    "Der er 52 studiepladser flere end i 2017/2018.",
    "Fordelingen på UC Syddanmark er 247, 118 og 224 studiepladser.",
    "De sidste 2 studiepladser går til Dagtilbudspædagogik og Social- og specialpædagogik.",
    "Det samlede antal er uændret. 60 studiepladser er flyttet mellem felterne.",
    "KKR anbefaler, at UC Syddanmark opretter et nyt hold på 28 studerende i Esbjerg.",
    "Et flertal i KKR (9 mod 3) indstiller 1.110 studiepladser.",
    "KKR forbeholder sig at indstille yderligere 20 studiepladser.",
    "30 af studiepladserne er på den netbaserede uddannelse.",
    "KKR har drøftet et højere antal, 1.200, men indstiller 1.110.",
    "Esbjerg Kommune har oplyst, at 4 af pladserne i Ribe først er klar fra august 2018.",
    // As the ministry's letter has it, around its form.
    "Styrelsen forventer et samlet optag på 4.800 studiepladser.",
    "Det samlede optag bør være mindst 4.500.",
    "Mindst 60 pct. bør være på Dagtilbudspædagogik.",
    "Til orientering var der 712 ledige pladser.",
    "KKR bedes oplyse, om antallet er inklusive overbooking.",
    "Der henvises til styrelsens brev af 5. december 2027 (ref. 39999).",
    "KKR har drøftet et højere antal, 1.200, men indstiller 1.110.",
    "UC SYD får 9 studiepladser mere end sidste år, nemlig 589 mod 580.",
    "KKR har øget antallet på UC SYD med 17 studiepladser fra 572.",
  ])(
    "is not held against the table where it is of another year, a split or a change: %s",
    (text, context) => {
      context.expect(codes(text)).toEqual([]);
    },
  );

  it("is held against the table where the year beside it is the form's own, and where a split is another", () => {
    expect(codes("I 2018/2019 får UC Syddanmark 562 studiepladser.")).toEqual([
      "error figure-in-text-differs",
    ]);
    expect(codes("Fordelingen på UC Syddanmark er 247, 119 og 223 studiepladser.")).not.toEqual([]);
  });

  it("is a notice where it is another's in the table", () => {
    expect(found(["UC Syddanmark 521 og UCL 589"])).toEqual([
      "I teksten står 521: »UC Syddanmark 521 og UCL 589«. I tabellen har UC Syddanmark 589.",
      "I teksten står 589: »UC Syddanmark 521 og UCL 589«. I tabellen har UCL Erhvervsakademi og professionshøjskole 521.",
    ]);
    expect(codes("219 studerende på UC Syddanmark")).toEqual(["notice figure-in-text-differs"]);
  });

  it.for([
    "Bemærkning: tallet er 300",
    "Der er 150 studiepladser i Esbjerg.",
    "Antal: 300",
    "12 studerende kommer fra Grønland",
  ])("is a notice where nothing explains it: %s", (text, context) => {
    context.expect(codes(text)).toEqual(["notice number-beside"]);
  });

  it.for([
    // The table's own numbers, of those who have them.
    "UC Syddanmark får 589 studiepladser og UCL 521.",
    "Heraf 466 studiepladser til Dagtilbudspædagogik, fordelt med 247 på UC Syddanmark og 219 på UCL",
    "UC Syddanmark: Dagtilbud 247, skole/fritid 118, social/special 224, i alt 589",
    "UC Syddanmark og UCL får tilsammen 1.110",
    // Years, dates, percentages, laws, telephone numbers, pages, prices and addresses.
    "Optag pr. 1. august 2018 og 1. februar 2019",
    "Fordelingen af studiepladser er 42, 20 og 38 pct.",
    "Jf. § 33, stk. 2, i lov nr. 396 fastsættes antallet af studiepladser",
    "Spørgsmål om optaget: Anne Holm, tlf. 38 15 20 00",
    "Side 3 af 12 om studiepladser",
    "En studieplads koster 500 kr., og prisen pr. studerende er 70.000 kr.",
    "UC Syddanmark, Degnevej 16, 6705 Esbjerg Ø",
    "17 kommuner og 2 institutioner har svaret om optaget.",
    "3. udkast til indstilling",
    // What the words say to be something else.
    "Sidste år var der 730 studiepladser på UC Syddanmark",
    "Der er 1.500 praktikpladser, heraf 700 i dagtilbud",
    "UC Syddanmark optager 320 studerende i sommeroptaget",
    "Dagtilbudspædagogik får 20 studiepladser flere",
    "Optaget øges med 23 studiepladser",
    "Indstillingen er godkendt med 12 stemmer mod 3.",
  ])("is nothing: %s", (text, context) => {
    context.expect(codes(text)).toEqual([]);
  });

  it("is found whatever it is, unless the table has it for the specialisation that is named", () => {
    const frames = fc.constantFrom<(count: number) => string>(
      (count) => `Heraf ${count} studiepladser til Dagtilbudspædagogik`,
      (count) => `Tallet for dagtilbud er ${count}`,
      (count) => `Dagtilbudspædagogik: ${count}`,
    );
    fc.assert(
      fc.property(frames, fc.integer({ min: 1, max: 1899 }), (frame, count) => {
        expect(codes(frame(count)).length).toBe([466, 247, 219].includes(count) ? 0 : 1);
      }),
    );
  });

  it("beside the table is held up with the words that it stands under", () => {
    const beside = [
      { label: "Heraf dagtilbud", number: { written: "300", value: 300, where: { row: 2, column: 5 } } },
    ];
    expect(verify(SYDDANMARK, { ...filledForm(PUBLISHED), beside })).toMatchObject([
      { code: "figure-in-text-differs", read: 300, cells: [{ row: 2, column: 5 }] },
    ]);
  });

  it("beside the table is a notice under whatever words, but for those of something else or what is known", () => {
    const codesOf = (label: string, value: number, request = SYDDANMARK): string[] => {
      const number = { written: String(value), value, where: { row: 2, column: 5 } };
      const form = { ...filledForm(PUBLISHED), beside: [{ label, number }] };
      return verify(request, form).map(({ severity, code }) => `${severity} ${code}`);
    };
    for (const label of ["Antal efter møde", "Overbooking", "Mål"]) {
      expect(codesOf(label, 250)).toEqual(["notice number-beside"]);
      expect(codesOf(label, 589)).toEqual([]);
    }
    for (const label of ["Sidste år", "Praktikpladser", "Telefon", "2017"])
      expect(codesOf(label, 250)).toEqual([]);
    expect(
      codesOf("Overbooking", 53, { ...SYDDANMARK, overbooking: { mode: "on-top", percent: "5" } }),
    ).toEqual([]);
  });

  it.for([
    // The whole of an earlier year, change and difference, and what the region has today.
    "I studieåret 2017/2018 blev der indstillet 1.058 studiepladser, heraf 440 til dagtilbud og 200 til skole/fritid.",
    "2016/2017: 1.050 studiepladser",
    "Forskellen mellem de to institutioner er 67 studiepladser.",
    "Stigningen svarer til 52 studiepladser.",
    "UCL har i dag 496 studiepladser.",
    // Numbers of the case.
    "Hermed indstilling fra KKR Syddanmark (sag 22/10457, dokument 104573-22).",
    // Another council's, and the whole country's.
    "KKR Syddanmark indstiller flere end KKR Sjælland, der har 747 studiepladser.",
    "I Midtjylland er antallet 1.235 studiepladser.",
    "På landsplan er der 4.867 studiepladser.",
    "Landstallet for 2018/2019 er 4.867 studiepladser.",
    "I hele landet optages 4.905 studerende, heraf 2.000 i dagtilbud.",
    "De øvrige KKR har indstillet 3.757 studiepladser.",
    "I alt 1.110 studiepladser, hvilket er 23 flere end i 2017/2018 (1.087).",
    "UC Syddanmark: 589 (2017/2018: 577). UCL: 521 (2017/2018: 510).",
    // A place's, a wish, a condition, and what is no number of study places.
    "UCL har udbud i Odense (350), Svendborg (100) og Jelling (71).",
    "De 104 studiepladser i skole- og fritid på UCL fordeles med 52 i Odense og 52 i Svendborg.",
    "Odense Kommune stiller 150 pladser til rådighed.",
    "UCL har ansøgt om 540 studiepladser.",
    "Kommunerne ønskede 1.150 studiepladser.",
    "Hvis optaget blev øget til 1.200 studiepladser, ville der mangle 90 praktikpladser.",
    "Rammen er højst 1.120 studiepladser.",
    "Holdstørrelsen er 30 studerende.",
    "1. UC Syddanmark 2. UCL",
    // Right, in words that are no names of the form.
    "Heraf er 466 i dagtilbud, 222 i skole og fritid og 422 i social og special.",
  ])("is nothing where its sentence tells of others: %s", (text, context) => {
    context.expect(codes("KKR Syddanmark 2018/2019", text)).toEqual([]);
  });

  it("is found behind words of an earlier year where the sentence turns to this one", () => {
    expect(codes("I 2017/2018 var der 1.058 studiepladser, nu indstilles 1.100 studiepladser.")).toEqual([
      "notice number-beside",
    ]);
  });

  it("is none where what it counts stands behind »i alt«", () => {
    expect(codes("De 1.100 i alt fremmødte hørte om dimensioneringen.")).toEqual([]);
    expect(codes("Der er 1.100 i alt på studiepladser.")).toEqual(["notice total-in-text-differs"]);
  });

  it("is found in words, and once where they say it twice", () => {
    expect(codes("Der indstilles et tusind et hundrede og ti studiepladser.")).toEqual([]);
    expect(codes("Der indstilles elleve hundrede (1.100) studiepladser.")).toEqual(["notice number-beside"]);
  });

  it("is found where it is a half of a study place", () => {
    expect(codes("UC Syddanmark får 589,5 studiepladser.")).toEqual(["error figure-in-text-differs"]);
    expect(codes("Der er 1.110,5 studiepladser.")).toEqual(["notice total-in-text-differs"]);
    expect(codes("Der er 62,5 praktikpladser og 62,5 helårspladser.")).toEqual([]);
  });

  it("is found once though the words before a colon name it too", () => {
    expect(codes("Tabel 1: Fordeling af 1.100 studiepladser")).toEqual(["notice total-in-text-differs"]);
  });

  it("that the request states of them is known: a bound, or last year's", () => {
    const bounds = [{ institution: "ucl", minimum: 500, maximum: 530 }];
    const text = "Fastsatte grænser: UCL mindst 500 og højst 530 studiepladser.";
    const form = { ...filledForm(PUBLISHED), texts: [text] };
    expect(verify({ ...SYDDANMARK, bounds }, form)).toEqual([]);
    expect(verify(SYDDANMARK, form).map(({ code }) => code)).toEqual([
      "figure-in-text-differs",
      "number-beside",
    ]);
  });

  it("comes to an end in a text of thousands of names and numbers", () => {
    const found = codes("UC Syddanmark 1 ".repeat(3000), `studiepladser ${"12 og ".repeat(9000)}`);
    expect(new Set(found)).toEqual(new Set(["error figure-in-text-differs", "notice number-beside"]));
  });
});

describe("a number that is about another", () => {
  it.for([
    "Der indstilles ca. 800 studiepladser.",
    "Det samlede antal er omkring 1.200.",
    "Antallet er lidt over 1.120.",
    "Der indstilles knap 1.100 studiepladser.",
    "UC Syddanmark får ca. 650 studiepladser.",
    "Det er over 1.200 studiepladser.",
  ])("is a notice where it can't be a rounding of whose it is: %s", (text, { expect: expectHere }) => {
    expectHere(found([text])).toHaveLength(1);
  });

  it.for([
    "Der indstilles ca. 1.100 studiepladser i alt.",
    "Det samlede antal er cirka 1.000.",
    "Der indstilles godt 1.100 studiepladser.",
    "UC Syddanmark får ca. 600 studiepladser og UCL omkring 520.",
    "Antallet er knap 600 på UC Syddanmark.",
    "Antallet stiger med ca. 20 studiepladser.",
    "Der er ca. 1.500 praktikpladser.",
    "Det er over 1.000 studiepladser.",
  ])("is none where it can: %s", (text, { expect: expectHere }) => {
    expectHere(found([text])).toEqual([]);
  });

  it("is right rounded to any of its digits, and wrong by more than half of the last of them that is not 0", () => {
    const total = fc.integer({ min: 1, max: 999 });
    fc.assert(
      fc.property(total, fc.constantFrom(10, 100), (read, unit) => {
        const step = String(read).endsWith("0") ? null : (read % 10 === 5 ? 5 : 1) * unit;
        if (step === null) return;
        const wrong = Math.abs(1110 - read * unit) * 2 > step;
        const text = `Der indstilles i alt ca. ${read * unit} studiepladser`;
        expect(found([text])).toHaveLength(wrong ? 1 : 0);
      }),
    );
  });
});

it("is told with the mistyped cell alone: what the text says of the number that was meant is right", () => {
  const texts = ["Dagtilbudspædagogik får 247 på UC Syddanmark, og i alt er der 1.110 studiepladser."];
  const mistyped = filledForm({ ...PUBLISHED, ucsyd: [248, 118, 224] }, { ucsyd: 589 });
  expect(verify(SYDDANMARK, { ...mistyped, texts }).map(({ code }) => code)).toEqual(["sum-differs"]);
  const wrong = ["Dagtilbudspædagogik får 249 på UC Syddanmark."];
  expect(verify(SYDDANMARK, { ...mistyped, texts: wrong })).toHaveLength(2);
});

describe("a number alone on a line", () => {
  const OURS = new Set([1110, 589, 521, 466, 222, 422, ...PUBLISHED.ucsyd, ...PUBLISHED.ucl]);

  it("is a notice whatever it is, but for the table's own, years, and what may be a page or the number of a case", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999 }), fc.boolean(), (number, isGrouped) => {
        const written = isGrouped ? String(number).replace(/(?=\d{3}$)(?<=\d)/, ".") : String(number);
        const isYear = !isGrouped && number >= 1900 && number < 2100;
        const isSilent = OURS.has(number) || isYear || number < 32 || number > 9999;
        expect(codes(written)).toEqual(isSilent ? [] : ["notice number-beside"]);
      }),
      {
        examples: [
          [274, false],
          [1101, true],
          [31, false],
          [32, false],
          [38_475, false],
          [2018, false],
        ],
      },
    );
  });

  it.for(["(274)", "= 1.101", "274.", "Med venlig hilsen\n274"])(
    "is a notice with marks around it too: %s",
    (text, context) => {
      context.expect(codes(text)).toEqual(["notice number-beside"]);
    },
  );

  it.for([
    "76631000",
    "76 63 10 00",
    "22.03.2018",
    "8-2-2018",
    "1/2",
    "10.30",
    "2018/2019",
    "§ 274",
    "274 %",
  ])("is none if it is a telephone's, a date, a time, a law or a share: %s", (text, context) => {
    context.expect(codes(text)).toEqual([]);
  });

  it("is said with its cell, and once, if it has one", () => {
    const where = { row: 10, column: 7 };
    const beside = [{ label: "", number: { written: "274", value: 274, where } }];
    expect(verify(SYDDANMARK, { ...filledForm(PUBLISHED), texts: ["274"], beside })).toMatchObject([
      { code: "number-beside", cells: [where] },
    ]);
  });
});

describe("another council", () => {
  it.for<[string[], string[]]>([
    [["KKR Sjælland"], ["error"]],
    [["Indstilling fra KKR Midtjylland"], ["error"]],
    [["Kommunekontaktrådet Sjælland indstiller"], ["error"]],
    [["Region Sjælland"], ["error"]],
    [["KKR Syddanmark", "Indstilling fra KKR Sjælland"], ["notice"]],
    [["KKR Sjælland indstiller følgende."], ["notice"]],
    [["KKR Syddanmark", "UCN hører til KKR Nordjylland, som indstiller 620 studiepladser."], []],
    [["KKR Syddanmark", "Tallene er for Region Sjælland."], ["notice"]],
    [["KKR Syddanmark", "Region Sjælland er orienteret."], []],
    [["KKR Syddanmark", "KKR Nordjylland og KKR Midtjylland indstiller selv."], []],
    [["KKR Syddanmark", "KKR Sjælland sender sin egen indstilling."], []],
    [["KKR Syddanmark", "Indstillingen er afstemt med KKR Sjælland."], []],
    [["KKR Syddanmark", "KKR Midtjylland og KKR Sjælland er orienteret om indstillingen."], []],
    [["KKR Syddanmark", "KKR Sjælland har også godkendt indstillingen."], []],
    [["KKR Syddanmark", "Skemaet er godkendt af KKR Sjælland."], ["notice"]],
    [["KKR Syddanmark", "KKR Sjælland har behandlet indstillingen den 3. februar."], ["notice"]],
    [["KKR Syddanmark"], []],
    [["KKR Hovedstaden, KKR Sjælland, KKR Syddanmark, KKR Midtjylland og KKR Nordjylland"], []],
    [["Kopi til KKR Sjælland"], []],
    [["UC Nordjylland er ikke med på skemaet"], []],
  ])("%j: %j", ([texts, severities], context) => {
    const expected = severities.map((severity) => `${severity} other-council-on-form`);
    context.expect(codes(...texts)).toEqual(expected);
  });

  it("is quoted where more than its name stands there", () => {
    expect(found(["KKR Sjælland"])).toEqual([
      "Skemaet nævner KKR Sjælland. Beregningen gælder KKR Syddanmark.",
    ]);
    expect(found(["Region Sjælland"])).toEqual([
      "Skemaet nævner KKR Sjælland: »Region Sjælland«. Beregningen gælder KKR Syddanmark.",
    ]);
  });
});

describe("the region in the council's place", () => {
  it("is a notice at the top of a form that does not name the council", () => {
    expect(codes("Region Syddanmark")).toEqual(["notice region-for-council"]);
    expect(found(["Region Syddanmark"])).toEqual([
      "Øverst på skemaet står »Region Syddanmark«. Det er KKR Syddanmark, der indstiller.",
    ]);
  });

  it("is nothing beside the council, in a sentence, or further down", () => {
    expect(codes("Region Syddanmark", "Indstilling fra KKR Syddanmark")).toEqual([]);
    expect(codes("Region Syddanmark har ikke svaret.")).toEqual([]);
    expect(codes("Indberetter", "Odense", "Vejle", "Esbjerg", "Varde", "Region Syddanmark")).toEqual([]);
  });
});

describe("a total in the text", () => {
  it("is found where the table does not have it: the notice said 1.100, and its table sums to 1.110", () => {
    const text = "KKR Syddanmark indstiller i alt 1.100 studiepladser til 2018/2019.";
    expect(found([text])).toEqual([
      "I teksten står 1.100: »KKR Syddanmark indstiller i alt 1.100 studiepladser til 2018/2019.«. Det er ingen af tabellens summer; den giver 1.110 i alt.",
    ]);
    expect(found([text], PUBLISHED, "en")[0]).toContain("The text says 1.100:");
    const [finding] = verify(SYDDANMARK, { ...filledForm(PUBLISHED), texts: [text] });
    expect(finding).toMatchObject({ severity: "notice", read: 1100, total: 1110, text, cells: [] });
  });

  it.for(["Sum = 1200", "Antal i alt (inkl. overbooking): 1.163", "Optag i alt 2018/2019 1200"])(
    "is found however it is written: %s",
    (text, context) => {
      context.expect(codes(text)).toEqual(["notice total-in-text-differs"]);
    },
  );

  it("is right where it is the grand total, or that of an institution or a specialisation, or a cell", () => {
    for (const count of ["1.110", "589", "521", "466", "222", "422", "247"]) {
      expect(found([`I alt ${count} studiepladser.`])).toEqual([]);
    }
  });

  it("is right where it is what the rows sum to, also beside a total left blank", () => {
    const form = { ...filledForm(PUBLISHED, { ucl: null }), texts: ["I alt 521 studiepladser."] };
    expect(verify(SYDDANMARK, form).map(({ code }) => code)).toEqual(["missing-total"]);
  });

  it("is no single cell's where it stands alone, but of all, an institution or a specialisation", () => {
    const wrong = (text: string, counts: readonly number[]): number[] =>
      counts.filter((count) => codes(`${text} ${count}`).length > 0);
    const all = [1110, 589, 521, 466, 222, 422, 247, 118, 224, 219, 104, 198];
    expect(wrong("I alt:", all)).toEqual([247, 118, 224, 219, 104, 198]);
    expect(wrong("Tabellens antal i alt:", all)).toEqual(all.slice(1));
    expect(wrong("Der er i alt", all)).toEqual([]);
  });

  it("is right where the form itself says so beside the table: then that is what is found", () => {
    const grandTotals = [{ written: "1.100", value: 1100, where: {} }];
    const form = { ...filledForm(PUBLISHED), grandTotals, texts: ["I alt 1.100 studiepladser."] };
    expect(verify(SYDDANMARK, form).map(({ code }) => code)).toEqual(["grand-total-differs"]);
  });

  it("is none of this table where the sentence is about another council or institution, which is said", () => {
    expect(found(["KKR Sjælland har 747 studiepladser."])).toEqual([
      "Skemaet nævner KKR Sjælland: »KKR Sjælland har 747 studiepladser.«. Beregningen gælder KKR Syddanmark.",
    ]);
    for (const words of [
      "VIA University College får 900 pladser.",
      "UC Nordjylland indstilles til 300 pladser",
    ])
      expect(codes(words)).toEqual(["notice number-beside"]);
    expect(codes("KKR Syddanmark", "UC Nordjylland i KKR Nordjylland får 300 pladser.")).toEqual([]);
  });

  it("is said once for each sentence, however often it stands there", () => {
    expect(found(["I alt 1.100 studiepladser.", "I alt 1.100 studiepladser."])).toHaveLength(1);
  });

  it("is not judged where the table itself is not whole", () => {
    const codes = verify(SYDDANMARK, {
      ...filledForm({ ...PUBLISHED, ucl: [219, null, 198] }, { ucl: 521 }),
      texts: ["I alt 1.100 studiepladser."],
    }).map(({ code }) => code);
    expect(codes).toEqual(["missing-row"]);
    const { rows, ...rest } = filledForm(PUBLISHED);
    const fewer = { ...rest, rows: rows.slice(0, -1), texts: ["I alt 1.100 studiepladser."] };
    expect(verify(SYDDANMARK, fewer).map(({ code }) => code)).not.toContain("total-in-text-differs");
  });

  it("shows nothing unseen of the text", () => {
    expect(found(["I alt 1.100 studiepladser \u202Etil os"])[0]).toContain("<U+202E>");
  });
});
