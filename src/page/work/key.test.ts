import { expect, it } from "vitest";
import { frameOf } from "./frame.js";
import { rememberedKey, SEVERAL, severalAmong } from "./key.js";

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
