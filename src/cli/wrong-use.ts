import type { Language } from "../domain/language.js";

/** A text of the command in each language that it speaks. */
export type Said = Readonly<Record<Language, string>>;

/** The command was called in a way that means nothing: exit status 2. Whoever shows it chooses the language. */
export class WrongUse extends Error {
  override readonly name = "WrongUse";

  constructor(readonly said: Said) {
    super(said.da);
  }
}
