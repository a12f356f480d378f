import type { Language } from "../domain/language.js";
import type { Note } from "../domain/note.js";
import { notes } from "./en/notes.js";
import { danishText } from "./note-of.js";
import { sentenceFor } from "./sentences.js";

/**
 * A note as one sentence or a few. One that was read back from JSON, or copied, has lost `said`: its Danish text is then
 * given in either language. So describe a note before it is copied, or copy it as `{ ...note, said: note.said }`.
 */
export function describeNote({ text, said }: Note, language: Language): string {
  if (said === undefined) return text;
  return language === "da" ? danishText(said) : sentenceFor(notes, said, null);
}
