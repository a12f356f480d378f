import type { FormFrame } from "../../domain/form-frame.js";
import { wordsOf } from "../../domain/provider-within.js";

/** Whether a name is set apart behind that of its municipality or region, and says all of it: "Køge, Hele Køge Kommune". */
export function isAllOfOwner(name: string, { knownProvider }: FormFrame): boolean {
  const [, owner = "", part = ""] = /^([^,]*),(.*)$/u.exec(name) ?? [];
  const known = knownProvider(owner);
  // Whom the text is as a whole is held against its parts with all rows.
  if (known?.isPart !== false || knownProvider(name)?.isPart !== true) return false;
  const words = wordsOf(part.toLowerCase());
  const others = words.filter((word) => !ALL.test(word) && !OF_ALL.test(word)).join(" ");
  const named = knownProvider(others);
  return others === ""
    ? words.some((word) => ALL.test(word))
    : named?.isPart === false && named.name === known.name;
}

/** What says that a row is of all its municipality, and what may stand beside that: "Alle institutioner", "Kommunen som helhed". */
const ALL = /^(?:hele|samle(?:t|de)|alle|samtlige|tilsammen|sammenlagt|helhed|(?:kommun|region)en)$/u;
const OF_ALL =
  /^(?:i|for|af|som|vores|antal|kommunen?s|(?:praktik)?pladser|(?:institutioner|(?:praktik)?steder|afdelinger|forvaltninger|enheder|områder)(?:ne)?)$/u;
