import type { Language } from "../domain/language.js";
import type { Note } from "../domain/note.js";
import { notes } from "./en/notes.js";
import { danishText } from "./note-of.js";
import { sentenceFor } from "./sentences.js";

/**
 * A note as one sentence or a few. One that was read back from JSON has its Danish text alone, which is then given in
 * either language.
 */
export function describeNote({ text, said }: Note, language: Language): string {
  if (said === undefined) return text;
  return language === "da" ? danishText(said) : sentenceFor(notes, said, null);
}
