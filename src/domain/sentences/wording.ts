/**
 * The words of a sentence that are for those who use the command or write a request as JSON, as they name a flag or a
 * key; and what stands there for others, mostly nothing.
 */
export type Wording = (forCommand: string, elsewhere?: string) => string;

export interface DescribeOptions {
  /**
   * "command", as when it is left out: a sentence says what to do about it, also by which flag of the command and which
   * key of a request. "flags": by which flag alone, for who has written no request. "none": no flag and no key is named, for a program with a face of its own. The place before the
   * sentence is `where` as ever: who shows the sentence at its field leaves that out.
   */
  readonly remedies?: "command" | "flags" | "none";
}

export const FOR_COMMAND: Wording = (forCommand) => forCommand;

/** For what is sent to others: what to write on the command line is no part of it. */
export const NO_REMEDIES: Wording = (_, elsewhere = "") => elsewhere;

/** A flag without the key behind it, in brackets, that says the same in a request. */
const FOR_FLAGS: Wording = (forCommand) =>
  forCommand.replace(/ \((?:nøglen|i koden|key|in code) [^)]*\)/g, "");

export function wordingFor({ remedies = "command" }: DescribeOptions): Wording {
  return { command: FOR_COMMAND, flags: FOR_FLAGS, none: NO_REMEDIES }[remedies];
}
