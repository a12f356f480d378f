import type { Flag } from "./flags.js";
import type { Said } from "./wrong-use.js";

/** What `--out` and a command's other flags of files take. */
export const FILE: Said = { da: "FIL", en: "FILE" };

export const FORCE: Flag = {
  name: "force",
  da: "Overskriv filer, der findes; dog aldrig en, der læses.",
  en: "Overwrite files that exist, but never one that is read.",
};

/** Where the result goes, in these words. */
export function outFlag(text: Said): Flag {
  return { name: "out", value: FILE, repeated: true, ...text };
}

/** The flags of a command that writes several formats: the endings of its files, and the formats by name. */
export function outputFlags(endings: Said, first: string, formats: Said): readonly Flag[] {
  return [
    outFlag({
      da: `Skriv til en fil; formatet følger endelsen (${endings.da}). Kan gentages. En .docx har højst 5.000 rækker i sine tabeller, en .xlsx højst 50.000.`,
      en: `Write to a file; the format follows the ending (${endings.en}). May be repeated. A .docx has no more than 5,000 rows in its tables, an .xlsx 50,000.`,
    }),
    {
      name: "format",
      value: first,
      da: `Formatet på standardoutput: ${formats.da}.`,
      en: `The format on standard output: ${formats.en}.`,
    },
    FORCE,
  ];
}
