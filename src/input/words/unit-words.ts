import type { InternshipPlacesUnit } from "../../domain/request.js";
import { UNITS } from "../../domain/return-form.js";
import { LONGEST_LINE } from "../grid/grid.js";

/** The ways to write a unit, with the hyphen of a word that was broken. */
export const WAYS: Readonly<Record<InternshipPlacesUnit, Ways>> = {
  "half-year": waysToWrite(
    "(?:(?:halvt?|½|1/2)[- ]?(?:e )?(?:å|aa)r|(?:6|seks)[- ]?(?:mdr\\.?|måned(?:er)?))",
  ),
  "full-year": waysToWrite("(?:hele?[- ]?(?:å|aa)r|ad gangen|(?:12|tolv)[- ]?(?:mdr\\.?|måned(?:er)?))"),
};

type Ways = Readonly<Record<"named" | "over" | "alone", RegExp>>;

function waysToWrite(stem: string): Ways {
  const name = String.raw`(?<!\p{L})${stem}s?[- ]?(?:praktik)?plads(?:er|erne)?(?!\p{L})`;
  return {
    // By its name, or in brackets or at the end by its stem: "Helårspladser", "Dagtilbud (halvår)", "Tal i helår".
    named: new RegExp(
      String.raw`${name}|[([]\s?${stem}\s?[)\]]|(?<!\p{L})(?:i|som|er|á|à|antal|enhed:?) ${stem}\W*$`,
      "iu",
    ),
    // In a heading of the numbers the stem is enough: "Dagtilbud halvår", and not "1. halvår".
    over: new RegExp(String.raw`(?<![\p{L}\d]|\d\.? |første |andet )${stem}(?!\p{L})`, "iu"),
    // A cell beside the numbers of a row that has nothing but their unit: "helårspladser", "Halvår", "pr. halvår".
    alone: new RegExp(
      String.raw`^\s*(?:enhed\s?:\s?|(?:pr\.?|per)\s)?${stem}(?:s|s?[- ]?(?:praktik)?pl(?:ads(er)?)?)?\.?\s*$`,
      "i",
    ),
  };
}

/**
 * What may be half-year places, or something else: places for each half-year may be so many in each of the two; those of
 * a semester, or of half a year's length; and where a text says nothing else, "0,5 år" and courses of internship.
 */
export const MAY_BE_HALF_YEAR: RegExp = new RegExp(
  [
    String.raw`(?<!\p{L})(?:(?:pr\.?|per|hvert|i hvert)\s?(?:halvår|semester)`,
    String.raw`semester-?(?:praktik)?pladser(?:ne)?|halvårlige (?:praktik)?pladser`,
    String.raw`pladser(?:ne)? (?:er )?(?:af|på|med|i|à|á) (?:et )?(?:halvt|½|0[.,]5) års?)(?!\p{L})`,
    String.raw`^\W*(?:enhed\W*)?0[.,]5 år\W*$`,
    String.raw`^\W*antal (?:praktik)?forløb(?: (?:pr\.?|per|om) (?:studie)?år(?:et)?)?\W*$`,
  ].join("|"),
  "iu",
);

/** The unit that a text is, and nothing else. */
export function unitAlone(text: string): InternshipPlacesUnit | undefined {
  return UNITS.find((unit) => WAYS[unit].alone.test(text.slice(0, LONGEST_LINE)));
}

/** The unit that a text names; none where it names both, but for one that it says the places are not in. */
export function unitIn(written: string): InternshipPlacesUnit[] {
  return unitNamed(withoutDenied(written));
}

/** A text without another unit that it says its places are not in: "i halvårspladser, ikke helårspladser". */
export function withoutDenied(written: string): string {
  const own = written.replace(DENIED, " ");
  return unitNamed(own).length > 0 ? own : written;
}

const DENIED = /(?<!\p{L})ikke\s(?:(?:i|som|er|længere)\s)*(?:halv|½|hel)-?(?:å|aa)r\p{L}*/giu;

function unitNamed(written: string): InternshipPlacesUnit[] {
  const text = written.replace(FACTOR, " ");
  const units = UNITS.filter(
    (unit) => WAYS[unit].named.test(text) || (unit === "half-year" && MAY_BE_HALF_YEAR.test(text)),
  );
  return units.length === 1 ? units : [];
}

/** "2 pr. helårsplads": how many half-year places make a full-year place. */
export const FACTOR: RegExp =
  /(?<![\p{L}\d])(?:2|to)\s(?:halvårspladser\s)?(?:pr\.?|per|=|er|svarer til)\s?(?:1\s|én\s|en\s)?helårsplads(?!\p{L})/giu;
