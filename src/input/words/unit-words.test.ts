import { describe, expect, it } from "vitest";
import { unitAlone } from "./unit-words.js";

describe("unitAlone", () => {
  it.each(["Helårs", "hele år", "hel år", "helår", "Helårspladser", "pr. helår"])(
    "»%s« is full-year",
    (text) => {
      expect(unitAlone(text)).toBe("full-year");
    },
  );

  it.each(["Halvårs", "halve år", "1/2 år", "halvårspl."])("»%s« is half-year", (text) => {
    expect(unitAlone(text)).toBe("half-year");
  });

  it.each(["hele året", "hele årspersoner", "helårsværk", "halvårsnorm", "1. halvår"])(
    "»%s« is none",
    (text) => {
      expect(unitAlone(text)).toBeUndefined();
    },
  );
});
