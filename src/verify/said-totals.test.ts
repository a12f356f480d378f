import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { saidTotals } from "./said-totals.js";

function said(text: string): number[] {
  return saidTotals(text, [2018, 2019]).map(({ value }) => value);
}

describe("what a text says of a total", () => {
  it.for<[string, number]>([
    ["Der er i alt 1.100 uddannelsespladser i region Syddanmark i 2018/2019.", 1100],
    ["Der indstilles i alt 1.100.", 1100],
    ["I alt: 1.100", 1100],
    ["UC Syddanmark og UCL får tilsammen 1.100", 1100],
    ["Det samlede antal studiepladser er 1.100.", 1100],
    ["Det samlede antal for regionen, 1.100, er angivet i anmodningen.", 1100],
    ["KKR Syddanmark indstiller et samlet antal studiepladser for 2018/2019 på 1.100.", 1100],
    ["et samlet optag på 1100 fordelt på regionens institutioner", 1100],
    ["Samlet antal studiepladser: 1 100", 1100],
    ["Samlet antal studiepladser: 1.100,0", 1100],
    ["Antal i alt:1100", 1100],
    ["I alt 1.100 stk.", 1100],
    ["KKR indstiller tusind etthundrede pladser", 1100],
    ["Tredive i alt i studiepladser", 30],
    ["Ministeriet optager tredive i alt", 30],
    ["Der optages 1.100 i alt fordelt på to", 1100],
    ["I alt: et tusind et hundrede", 1100],
    ["Et hundrede i alt", 100],
    // Grouped so that it is no number of the table, whatever was meant.
    ["Der er i alt 1,100 studiepladser.", 1.1],
    ["I alt 1.1100 studiepladser", 11100],
    ["KKR indstiller 1.100 studiepladser (inkl. 5 pct. overbooking).", 1100],
    ["Antallet er 1.100 studiepladser, ekskl. overbooking", 1100],
    ["1.100 pladser", 1100],
    ["KKR har den 22. marts 2018 besluttet at indstille 1.100 studiepladser", 1100],
    ["Det samlede antal er uændret 1.100, fordelt over tre specialiseringer.", 1100],
    ["Dimensioneringen er på 2018 studiepladser.", 2018],
    ["Der er 747 studiepladser i Region Sjælland", 747],
    // With words behind it.
    ["KKR Syddanmark indstiller et samlet optag på 1.100 studiepladser i studieåret 2018/2019.", 1100],
    ["Der indstilles 1.100 studiepladser, heraf 540 på UC Syddanmark.", 1100],
    ["Der indstilles i alt 1.100, hvoraf 540 er på UC Syddanmark", 1100],
    ["Der indstilles 1.100 studiepladser på pædagoguddannelsen.", 1100],
    ["et samlet optag på 1.100 studiepladser på pædagoguddannelsen i Region Syddanmark", 1100],
    ["1.100 studiepladser (heraf 150 på campus Esbjerg)", 1100],
    ["KKR indstiller 1.100 studiepladser, hvilket er 20 flere end sidste år.", 1100],
    ["KKR indstiller 1.100 studiepladser mod 1.050 studiepladser i 2017/2018.", 1100],
    ["KKR indstiller, at der optages 1.100 studerende i 2018/2019.", 1100],
    ["Det samlede antal er et tusind et hundrede (1.100).", 1100],
    ["I ALT: 1.100 STUDIEPLADSER", 1100],
    ["Total: 1.100", 1100],
    ["Samlet 1.100", 1100],
    ["Summen er 1.100.", 1100],
    ["Total, Region Syddanmark: 1.100", 1100],
    ["Samlet for hele regionen: 1.100", 1100],
    ["Hele regionen: 1.100", 1100],
    ["Region Syddanmark 1.100", 1100],
    ["KKR Syddanmark 1.100", 1100],
    ["Til sammen giver det 1.100.", 1100],
    ["Dimensioneringen er på 1.100 og fordeles som vist", 1100],
    ["KKR indstiller et optag på 1.100 for 2018/2019", 1100],
  ])("%s", ([text, value], { expect: expectHere }) => {
    expectHere(said(text)).toEqual([value]);
  });

  it.for([
    // Years, dates, percentages, decimals, pages and other things that are counted.
    "Samlet antal studiepladser 2018/2019",
    "Samlet antal studiepladser 2018",
    "Optaget i alt 2018-2019",
    "Brevet er sendt den 10. februar 2018 til i alt 5 KKR.",
    "Indstillingen er i alt på 3 sider.",
    "De tyve i alt fremmødte medlemmer tiltrådte indstillingen.",
    "De 1.100 i alt fremmødte tiltrådte.",
    "Der har været tyve i alt til mødet om indstillingen.",
    "Sammenlagt tredive.",
    "Fordelingen er 42 pct., 20 pct. og 38 %, i alt 100 pct.",
    "Samlet antal: 784,35",
    "I alt 22 kommuner og 2 institutioner har svaret.",
    "Samlet antal institutioner, jf. punkt 2.6",
    // Internship places, overbooking, intakes.
    "Kommunerne har i alt 1.100 praktikpladser.",
    "Der er 1.100 pladser i praktikken.",
    "Herudover overbookes med 5 pct., i alt 784 studiepladser.",
    "Med overbooking er der 784 studiepladser.",
    "Af dem er 411 studiepladser i sommeroptaget.",
    // Changes, parts, bounds and estimates.
    "Det er 20 studiepladser flere end året før.",
    "Det samlede antal er sidste års 517 + 20 pct. = 620,4, afrundet til 620.",
    "Optaget hæves fra 517 studiepladser.",
    "Antallet øges med 103 studiepladser.",
    "Heraf ligger 150 studiepladser på campus Esbjerg.",
    "Der er 150 studiepladser i Esbjerg.",
    "I alt 150 på UC Syddanmark.",
    "Et optag på 150 studiepladser i Esbjerg.",
    "Kommunerne har 1.500 praktikpladser, heraf 1.100 pladser i dagtilbud.",
    "Fastsatte grænser: UC Syddanmark mindst 100 og højst 600 studiepladser.",
    "Der regnes med ca. 1.100 studiepladser.",
    "Alternativt kunne der indstilles 1.090 studiepladser; det er fravalgt.",
    "Der er godt 1.100 studiepladser.",
    "Antallet ændres med 20 studiepladser.",
    "20 studiepladser er til merituddannelsen.",
    // Another year, and what somebody else has said.
    "I 2016/17 var der 1.050 studiepladser.",
    "Over tabellen står »Pladser i alt 1.234«; det indgår ikke i beregningen.",
    // What the annex says.
    "Der er 784 studiepladser at fordele. Efter de hele dele er der givet 2 efter rang.",
    "der kræves 21 studiepladser, men kun 20 er mulige inden for grænserne.",
    "Dagtilbudspædagogik og Social- og specialpædagogik står lige om 1 studieplads.",
  ])("nothing: %s", (text, { expect: expectHere }) => {
    expectHere(said(text)).toEqual([]);
  });

  it("is found sentence by sentence, each number once, as it is written", () => {
    const text =
      "I 2016 var der 1.050 pladser. For 2018/2019 indstilles i alt 1.100 studiepladser.\nDer er 589 studiepladser på UC Syd.";
    expect(saidTotals(text, [2018, 2019])).toEqual([{ written: "1.100", value: 1100 }]);
  });

  it("has the same numbers whatever lower-case words stand behind a total", () => {
    // Whoever says what should be, or what it rises by, says no number of the table.
    const word = fc.stringMatching(/^[a-zæøå]{2,9}$/).filter((text) => !/^(?:bør|nye|øge)/.test(text));
    const words = fc.array(word, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.constantFrom("i", "på", "til", "for", "og"), words, (first, behind) => {
        const sentence = `KKR indstiller 1.100 studiepladser ${first} ${behind.join(" ")}`;
        expect(said(sentence)).toEqual([1100]);
      }),
    );
  });

  it.for([
    ...[
      "1.100 ",
      "(inkl ",
      "(inkl",
      "inkl. 5 ",
      "samlet antal ",
      "samlet antal på ",
      "i alt ",
      "i alt:",
      "i ",
    ],
    ...[
      "»",
      "»a",
      '"',
      "1 ",
      "1.",
      "111.",
      "1.111 ",
      "studiepladser ",
      "1.100 studiepladser ",
      " ",
      "\u00a0",
      "\n",
    ],
    ...[". ", ".", "optag ", "10. jan", "2018/", "2018 ", "heraf", "en ", "i\t", "på ", "1\u202f"],
  ])("takes time in proportion to a text of »%s« over and over", (piece, { expect: expectHere }) => {
    const text = piece.repeat(Math.ceil(200_000 / piece.length));
    for (const end of ["", "x", "7 "]) expectHere(said(text + end)).toBeInstanceOf(Array);
  });

  it("takes no time for a text that is long and means nothing", () => {
    expect(said(`samlet antal ${"a ".repeat(100_000)}`)).toEqual([]);
    expect(said(`${"1.100 ".repeat(20_000)}x`)).toEqual([]);
    expect(said(`${"»".repeat(50_000)} i alt ${" ".repeat(50_000)}7`)).toEqual([7]);
  });
});
