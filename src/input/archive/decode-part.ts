/** A part as text, or null where it is missing or not UTF-8: Office writes nothing else. */
export function decodePart(part: Uint8Array | undefined): string | null {
  if (part === undefined) return null;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(part);
  } catch {
    return null;
  }
}
