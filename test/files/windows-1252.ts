/** A Danish text as Windows' code page has it: all its letters are those of Latin 1. */
export function encode(text: string): Uint8Array {
  return Uint8Array.from(text.replace(/^\uFEFF/, ""), (letter) => letter.charCodeAt(0));
}
