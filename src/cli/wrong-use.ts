/** The command was called in a way that means nothing: exit status 2. The message is in the user's language. */
export class WrongUse extends Error {
  override readonly name = "WrongUse";
}
