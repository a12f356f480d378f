import type { InternshipPlacesUnit } from "../domain/request.js";
import { WrongUse } from "./wrong-use.js";

/** The unit that a flag says. */
export function unitIn(written: string | undefined): InternshipPlacesUnit | undefined {
  if (written === undefined || written === "half-year" || written === "full-year") return written;
  throw new WrongUse({
    da: `--unit ${written}: enheden er half-year (halvårspladser) eller full-year (helårspladser).`,
    en: `--unit ${written}: the unit is half-year or full-year.`,
  });
}
