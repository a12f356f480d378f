import type { Language } from "../../domain/language.js";
import type { Outcome } from "../../domain/outcome.js";
import type { Words } from "../flags.js";
import type { Result } from "../output-formats.js";
import type { SideFiles } from "../side-files.js";
import type { Progress } from "../progress.js";

/** A result with what was noticed, or why there is none; what is written beside it is written then too. */
export type Made = Outcome<Result> & { readonly beside?: SideFiles };

/** What a command does with its words. One that may take longer than a second tells how far it has come. */
export type Handler = (words: Words, progress: Progress, language: Language) => Made | Promise<Made>;

/** A result as JSON for programs, in the order of its keys. */
export function jsonOf(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
