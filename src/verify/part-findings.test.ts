import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { filledForm } from "../../test/filled-forms.js";
import type { RecommendationRequest } from "../domain/request.js";
import { verify } from "./verify.js";

const REQUEST: RecommendationRequest = {
  studyYear: "2018/2019",
  kkr: "syddanmark",
  specialisationShares: { dagtilbud: "42", "skole-fritid": "20", "social-special": "38" },
  studyPlaces: { from: "institution-totals", totals: { ucsyd: 589, ucl: 521 } },
};
const NUMBERS = { ucsyd: [247, 118, 224], ucl: [219, 104, 198] };

/** What is found in texts of the form that was published for Syddanmark: 589 and 521 of 1.110. */
function found(...texts: string[]): unknown[] {
  return verify(REQUEST, { ...filledForm(NUMBERS), texts }).map((finding) => {
    if (finding.code === "sum-in-text-differs") return [finding.sum, finding.total];
    return "written" in finding ? finding.written : finding.code;
  });
}

describe("parts of a number in the text", () => {
  it.for<[string, unknown[]]>([
    ["589 + 521 = 1.101", [[1110, 1101]]],
    ["1.100 = 589 + 521", [[1110, 1100]]],
    ["589+521=1.101", [[1110, 1101]]],
    ["589 + 521 = 1.100 studiepladser", ["1.100"]],
    ["I alt 1.110 pladser (466 + 222 + 424).", [[1112, 1110]]],
    ["UC SYD: 589 (247 + 118 + 244).", [[609, 589]]],
    ["UC SYD: 589 (247 + 118 + 224).", []],
    ["Total 1.110 = 590 + 520", ["590", "520"]],
    ["Der indstilles 1.110 studiepladser, heraf 611 om sommeren og 489 om vinteren.", [[1100, 1110]]],
    ["Sommeroptag 610, vinteroptag 490.", [[1100, 1110]]],
    ["Fordelingen på UC SYD bliver 247/119/223.", ["119", "223"]],
    ["UC SYD 589 (247/119/223) og UCL 521 (219/104/198).", ["119", "223"]],
    ["Fordelt på specialiseringerne: 466/223/422", ["223"]],
    ["UC SYD får 247-119-224.", ["119"]],
    ["UC SYD og UCL får 589/522.", ["522"]],
    ["UC SYD: 247/119 (dagtilbud og skole)", ["119"]],
    ["Studiepladserne er fordelt 248/119/223.", ["248", "119", "223"]],
    ["Fordelingen er 248/121/220.", ["248", "121", "220"]],
    ["Fordeling: 247/118/224/590", ["590"]],
    ["Sidste år fik UC SYD 500 studiepladser. Fordelingen på UC SYD bliver 247/119/223.", ["119", "223"]],
    ["UC SYD får 589, heraf 300 om sommeren og 200 om vinteren.", [[500, 589]]],
    ["UC SYD får 247 om sommeren og 300 om vinteren.", [[547, 1110]]],
    ["Fordelingen på UC SYD af dagtilbud m.fl. bliver 247/119/224.", ["119"]],
    ["Fordelingen på UC SYD bliver 219/104/198.", ["219", "104", "198"]],
    ["Studiepladserne er fordelt 20/247/300.", ["20", "300"]],
    ["Fordelingen på UC SYD er 40/20/30.", ["40", "20", "30"]],
  ])("is found where they differ: %s", ([text, expected], context) => {
    context.expect(found(text)).toEqual(expected);
  });

  it.for([
    "589 + 521 = 1.110",
    "UCL: 219 + 104 + 198 = 521 studiepladser",
    "Sidste år: 577 + 510 = 1.090",
    "Praktikpladser: 700 + 500 = 1.300",
    "Det samlede antal er sidste års 517 + 20 pct. = 620,4, afrundet til 620.",
    "Telefon +45 12 34 56 78",
    "Der er 611 sommer- og 499 vinterpladser.",
    "Heraf 55 pct. om sommeren og 45 pct. om vinteren.",
    "Hvert felt er den nøjagtige andel gange optagets multiplikator (sommer 1, vinter 1).",
    "UC SYD 589 (247/118/224) og UCL 521 (219/104/198).",
    "UC SYD behandlede sagen 12/3/2018.",
    "Fordelingen på UC SYD er 42/20/38.",
    "Mødet handlede om 33/44/55.",
    "UCL: 33/44",
    "Studiepladser, side 20/25",
    "Studiepladser, side 20/31",
    "Fordelingen er 42/20/38, besluttet 2/3-18.",
    "UC SYD og UCL får 589/521.",
    "Indstillingen fra UC SYD har sagsnummer 2018/1110 og 118/2018.",
    "Indstillingen er sendt 12-03-2018.",
    "Indstillingens side 1/2",
    "Sag 247/33 er lukket.",
    "Sidste års fordeling på UC SYD var 240/110/220.",
  ])("is nothing where they are right, or of something else: %s", (text, context) => {
    context.expect(found(text)).toEqual([]);
  });

  it("is an error where somebody has another number, and else a notice, of no cell", () => {
    const findings = (text: string): unknown => verify(REQUEST, { ...filledForm(NUMBERS), texts: [text] });
    const notice = { severity: "notice", cells: [] };
    const right = { code: "figure-in-text-differs", severity: "error", read: 119, right: [118], cells: [] };
    expect(findings("UC SYD får 247/119/224.")).toMatchObject([{ ...right, ids: ["ucsyd", "skole-fritid"] }]);
    const all = { ids: ["skole-fritid"], read: 223, right: [222] };
    expect(findings("Fordelt: 466/223/422")).toMatchObject([{ ...right, ...all }]);
    expect(findings("589 + 521 = 1.100")).toMatchObject([{ code: "sum-in-text-differs", cells: [] }]);
    const sum = { code: "sum-in-text-differs", ...notice };
    expect(findings("611 om sommeren og 489 om vinteren.")).toMatchObject([sum]);
    const beside = { code: "number-beside", ...notice };
    const others = "Studiepladserne er fordelt 248/119/223.";
    expect(findings(others)).toMatchObject([beside, beside, beside]);
  });

  it("is found of a sum of the totals whatever it is said to be, unless it is theirs", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1899 }), fc.constantFrom("+", " + "), (said, plus) => {
        const expected = said === 1110 ? [] : [[1110, said]];
        expect(found(`589${plus}521 = ${said}`)).toEqual(expected);
        expect(found(`${said} = 589${plus}521`)).toEqual(expected);
      }),
    );
  });

  it("is found of an institution's row of slashes where any number of it is another's", () => {
    const count = fc.integer({ min: 100, max: 400 });
    fc.assert(
      fc.property(fc.tuple(count, count, count), (row) => {
        const wrong = row.flatMap((one, at) => (one === NUMBERS.ucsyd[at] ? [] : [String(one)]));
        expect(found(`UC SYD får ${row.join("/")}.`)).toEqual(wrong);
      }),
    );
  });

  it("is not told by a number of the table that may be a day", () => {
    const writtenIn = (first: number): unknown[] => {
      const form = filledForm({ ...NUMBERS, ucsyd: [first, 118, 471 - first] });
      const findings = verify(REQUEST, { ...form, texts: [`Fordelingen er ${first}/45.`] });
      return findings.flatMap((finding) => (finding.code === "number-beside" ? finding.written : []));
    };
    expect([31, 32].map(writtenIn)).toEqual([[], ["45"]]);
  });
});
