import { expect, it } from "vitest";
import { frameOf } from "./frame.js";
import { choicesIn, rememberedKey, SEVERAL, severalAmong } from "./key.js";

const frame = frameOf({ studyYear: "2023/2024", kkr: "syddanmark", edition: null });

it("the key that is remembered has each provider once, with what was chosen last, and nobody else's institution", () => {
  const key = { Odense: "ucsyd", Vejle: "", Varde: "absalon", "Odense Kommune": "ucl" };
  expect(rememberedKey({ key }, frame)).toEqual([{ provider: "Odense Kommune", institution: "ucl" }]);
});

it("who has places at several institutions stands in it with one of them, and is known by any of its names", () => {
  const key = { "Region Syddanmark": SEVERAL, Odense: "ucl" };
  expect(rememberedKey({ key }, frame)).toEqual([
    { provider: "Region Syddanmark", institution: frame.institutions[0]?.id },
    { provider: "Odense", institution: "ucl" },
  ]);
  expect(severalAmong(["region syddanmark", "Odense", "Vejle"], { key }, frame)).toEqual([
    "region syddanmark",
  ]);
});

it("a key is remembered by its providers' institutions, and not of whom it names two, or none of the form", () => {
  const key = ["Odense;UCL", "Vejle;UC Syddanmark", "Vejle;UCL", "Varde;Absalon", "Odense;ucl"].map((row) => {
    const [provider = "", institution = ""] = row.split(";");
    return { provider, institution };
  });
  expect(choicesIn([...key, { provider: "Fanø" }], frame)).toEqual({ Odense: "ucl" });
});
