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
    ["KKR indstiller 1.100 studiepladser (inkl. 5 pct. overbooking).", 1100],
    ["Antallet er 1.100 studiepladser, ekskl. overbooking", 1100],
    ["1.100 pladser", 1100],
    ["KKR har den 22. marts 2018 besluttet at indstille 1.100 studiepladser", 1100],
    ["Det samlede antal er uændret 1.100, fordelt over tre specialiseringer.", 1100],
    ["Dimensioneringen er på 2018 studiepladser.", 2018],
    ["Der er 747 studiepladser i Region Sjælland", 747],
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
    "Fastsatte grænser: UC Syddanmark mindst 100 og højst 600 studiepladser.",
    "Der regnes med ca. 1.100 studiepladser.",
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

  it("is found sentence by sentence, each number once, with the sentence", () => {
    const text =
      "I 2016 var der 1.050 pladser. For 2018/2019 indstilles i alt 1.100 studiepladser.\nDer er 589 studiepladser på UC Syd.";
    expect(saidTotals(text, [2018, 2019])).toEqual([
      {
        sentence: "For 2018/2019 indstilles i alt 1.100 studiepladser.",
        written: "1.100",
        value: 1100,
      },
    ]);
  });

  it("takes no time for a text that is long and means nothing", () => {
    expect(said(`samlet antal ${"a ".repeat(100_000)}`)).toEqual([]);
    expect(said(`${"1.100 ".repeat(20_000)}x`)).toEqual([]);
    expect(said(`${"»".repeat(50_000)} i alt ${" ".repeat(50_000)}7`)).toEqual([7]);
  });
});
