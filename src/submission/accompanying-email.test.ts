import { expect, test } from "vitest";
import { parseRequest } from "../input/request/parse-request.js";
import { valueOf } from "../messages/value-of.js";
import { recommend } from "../recommend/recommend.js";
import { accompanyingEmail } from "./accompanying-email.js";

test.each(["letter-and-annex", "ministry-document"] as const)(
  "an e-mail with the %s says who has not answered, and nothing of it where all have",
  (attachment) => {
    const textFor = (missing: readonly string[]): string => {
      const request = parseRequest({
        ...{ studyYear: "2023/2024", kkr: "sjaelland" },
        internshipPlaces: [
          { provider: "Køge", institution: "absalon", specialisation: "dagtilbud", places: 2 },
          { provider: "Køge", institution: "absalon", specialisation: "skole-fritid", places: 1 },
          { provider: "Køge", institution: "absalon", specialisation: "social-special", places: 1 },
        ],
        studyPlaces: { from: "institution-totals", totals: { absalon: 8 } },
        returns: { answered: ["Køge"], missing, notRead: [] },
      });
      return accompanyingEmail(valueOf(recommend(valueOf(request))), { attachment }).text;
    };
    expect(textFor(["Faxe"])).toContain("Faxe har ikke svaret. Praktikpladserne er fra 1 af 2 indberettere.");
    expect(textFor([])).not.toContain("indberetter");
  },
);

test.each([
  [undefined, "Der er ikke regnet med overbooking."],
  [{ mode: "included", percent: "5" }, "Antallet er inkl. 5 pct. overbooking."],
  [{ mode: "on-top", percent: "2.5" }, "Antallet er uden overbooking. Herudover overbookes med 2,5 pct."],
])("an e-mail with the ministry's document says of overbooking %j: %s", (overbooking, said) => {
  const request = parseRequest({
    ...{ studyYear: "2023/2024", kkr: "sjaelland", overbooking },
    specialisationShares: { dagtilbud: 40, "skole-fritid": 22, "social-special": 38 },
    studyPlaces: { from: "institution-totals", totals: { absalon: 750 } },
  });
  const recommendation = valueOf(recommend(valueOf(request)));
  expect(accompanyingEmail(recommendation, { attachment: "ministry-document" }).text).toContain(said);
  // Our own letter says it.
  expect(accompanyingEmail(recommendation).text).not.toContain("overbook");
});

test("an e-mail with the ministry's document says what was decided, as our letter does", () => {
  const request = parseRequest({
    ...{ studyYear: "2023/2024", kkr: "sjaelland", tieOrder: ["skole-fritid", "social-special"] },
    specialisationShares: { dagtilbud: 40, "skole-fritid": 30, "social-special": 30 },
    studyPlaces: { from: "institution-totals", totals: { absalon: 751 } },
    bounds: [{ institution: "absalon", specialisation: "dagtilbud", minimum: 310 }],
    intake: { summer: 50, winter: 50 },
  });
  const recommendation = valueOf(recommend(valueOf(request)));
  const { text } = accompanyingEmail(recommendation, { attachment: "ministry-document" });
  expect(text).toContain("Fastsat af KKR: Professionshøjskolen Absalon, Dagtilbudspædagogik mindst 310.");
  expect(text).toContain("fik Skole- og fritidspædagogik en studieplads.");
  // The table of the intake is left out, but not what was decided of it.
  expect(text).toContain("Optaget er fordelt med 50 pct. om sommeren og 50 pct. om vinteren.");
  expect(accompanyingEmail(recommendation).text).not.toContain("Fastsat");
});
