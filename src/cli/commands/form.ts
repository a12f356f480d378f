import { given } from "../../domain/given.js";
import { describeLetterReading } from "../../messages/describe-letter-reading.js";
import type { LetterReading } from "../../domain/letter-reading.js";
import { done, type Outcome } from "../../domain/outcome.js";
import { readLetter } from "../../input/letter/read-letter.js";
import type { Words } from "../flags.js";
import { inFlags } from "../in-flags.js";
import { nameOf, readInput } from "../read-input.js";
import { WrongUse } from "../wrong-use.js";
import { editionsOf } from "../year-form.js";
import { type Handler, jsonOf } from "./handler.js";

/** The form of the ministry's letter, as a file for --form. */
export const form: Handler = ({ positionals, values }) => {
  const [path = ""] = positionals;
  const reading = letterIn(readInput(path), path, { positionals, values });
  if (!reading.ok) return reading;
  const { value, notices } = reading;
  const own = { json: () => jsonOf(value.edition) };
  return done({ own, report: (language) => describeLetterReading(value, language) }, notices);
};

/** A letter, with what the flags say of it. */
export function letterIn(bytes: Uint8Array, path: string, words: Words): Outcome<LetterReading> {
  const { values } = words;
  const studyYear = values.get("study-year")?.[0];
  const read = readLetter(bytes, {
    file: nameOf(path),
    ...given({ studyYear }),
    kkrOf: pairsOf("kkr-of", values.get("kkr-of")),
    ids: pairsOf("id", values.get("id")),
    ...editionsOf(words),
  });
  return inFlags(read, words);
}

/** "NAVN=KKR"; a name may have a sign of equality in it, what it is given may not. */
function pairsOf(flag: string, written: readonly string[] = []): Readonly<Record<string, string>> {
  const pairs = new Map<string, string>();
  for (const pair of written) {
    const at = pair.lastIndexOf("=");
    const [name, value] = [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
    if (at < 1 || name === "" || value === "") {
      throw new WrongUse({
        da: `--${flag} "${pair}": skriv navnet, et lighedstegn og værdien, fx ${EXAMPLES[flag] ?? ""}`,
        en: `--${flag} "${pair}": write the name, a sign of equality and the value, e.g. ${EXAMPLES[flag] ?? ""}`,
      });
    }
    if (pairs.has(name)) {
      throw new WrongUse({
        da: `--${flag}: ${name} er angivet to gange.`,
        en: `--${flag}: ${name} is given twice.`,
      });
    }
    pairs.set(name, value);
  }
  return Object.fromEntries(pairs);
}

const EXAMPLES: Readonly<Record<string, string>> = {
  "kkr-of": '--kkr-of "Professionshøjskolen Storebælt=sjaelland"',
  id: '--id "Professionshøjskolen Storebælt=storebaelt"',
};
