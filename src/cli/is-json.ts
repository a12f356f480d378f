import { extname } from "node:path";

/** By the file's ending; for standard input and other endings by its first mark. */
export function isJson(path: string, bytes: Uint8Array): boolean {
  const ending = extname(path).toLowerCase();
  if (ending === ".json") return true;
  if (ending === ".csv" || ending === ".tsv") return false;
  const first = bytes.find((byte) => ![0x20, 0x09, 0x0a, 0x0d, 0xef, 0xbb, 0xbf].includes(byte));
  return first === "{".charCodeAt(0) || first === "[".charCodeAt(0);
}
