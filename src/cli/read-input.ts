import { closeSync, constants, fstatSync, openSync, readFileSync, readSync, statSync } from "node:fs";
import { done, type Outcome, refused, refusedAs } from "../domain/outcome.js";
import { shortened } from "../domain/visible-text.js";
import { valueOf } from "../messages/value-of.js";
import { causeOf, codeOf, WrongUse } from "./wrong-use.js";
import { extname } from "node:path";
import { kindOfFile } from "../input/archive/recognise.js";
import { readJson } from "../input/request/read-json.js";

/** The largest input that is read, in bytes: a hundred times what a KKR's providers fill. */
const LARGEST = 32 * 2 ** 20;
/** From so many bytes on what is made of an input takes far more memory than the command itself. */
const LARGE = 2 ** 18;
/** How long to wait for a pipe that has nothing yet, in milliseconds. */
const PAUSE = 5;

/** How long a named pipe may have no writer, in milliseconds. */
const PATIENCE = 5000;

/** What messages call a file. */
export function nameOf(path: string): string {
  return path === "-" ? "standardinput" : path;
}

/**
 * The bytes of a file, or of standard input for `-`. A pipe is waited for, and left where it is longer than what is
 * read; a named one that nobody writes to is waited for so many milliseconds. Throws `WrongUse` where the system does
 * not read it, and `DimensioneringError` where it is too large.
 */
export function readInput(path: string, patience: number = PATIENCE): Uint8Array {
  const bytes = valueOf(bytesAt(path, patience));
  if (bytes.length > LARGE) clearAwaySooner();
  return bytes;
}

/** V8 lets the memory grow fourfold before it clears away what is no longer used; here by half, which takes no longer. */
function clearAwaySooner(): void {
  try {
    process.getBuiltinModule("node:v8").setFlagsFromString("--heap-growing-percent=50");
  } catch {
    // What runs the command has no V8.
  }
}

function bytesAt(path: string, patience: number): Outcome<Uint8Array> {
  let file = 0;
  try {
    // To open a named pipe as a file waits for its writer, and nobody may come.
    const isPipe = path !== "-" && statSync(path).isFIFO();
    if (path !== "-") file = openSync(path, isPipe ? constants.O_RDONLY | constants.O_NONBLOCK : "r");
    const { size } = fstatSync(file);
    const isRegular = fstatSync(file).isFile();
    if (isRegular && size > LARGEST) return tooLarge(path, size);
    const bytes = isRegular ? readFileSync(file) : readStream(file, isPipe ? patience : 0);
    // A file may have grown meanwhile, and some of the system's own say that they hold nothing.
    return bytes.length > LARGEST ? tooLarge(path, isRegular ? bytes.length : null) : done(bytes);
  } catch (error) {
    const cause = causeOf(error, "read");
    throw new WrongUse({
      da: `${shortened(path)}: filen kan ikke læses: ${cause.da}.`,
      en: `${shortened(path)}: the file can't be read: ${cause.en}.`,
    });
  } finally {
    if (file !== 0) closeSync(file);
  }
}

function tooLarge(path: string, size: number | null): Outcome<never> {
  return refused({ code: "file-too-large", limit: LARGEST, size, where: { file: nameOf(path) } });
}

/**
 * All that a pipe or a device gives, until it ends or has given more than the limit. One that has no writer yet seems
 * to have ended: it is looked at again for so many milliseconds. Throws `ENOWRITER` where nothing has come by then.
 */
function readStream(file: number, patience: number): Uint8Array {
  const chunks: Uint8Array[] = [];
  let length = 0;
  let waited = 0;
  while (length <= LARGEST) {
    const chunk = nextOf(file);
    if (chunk.length === 0 && (length > 0 || patience === 0)) break;
    if (chunk.length === 0) {
      if (waited >= patience) throw Object.assign(new Error("no writer"), { code: "ENOWRITER" });
      pause();
      waited += PAUSE;
    }
    chunks.push(chunk);
    length += chunk.length;
  }
  return Buffer.concat(chunks);
}

function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
}

/** The next bytes; none at the end. */
function nextOf(file: number): Uint8Array {
  const buffer = Buffer.alloc(2 ** 16);
  for (;;) {
    try {
      return buffer.subarray(0, readSync(file, buffer));
    } catch (error) {
      const code = codeOf(error);
      // So Windows says that the other end of a pipe is closed.
      if (code === "EOF") return buffer.subarray(0, 0);
      if (code !== "EAGAIN") throw error;
      pause();
    }
  }
}

/** By the file's ending; for standard input and other endings by its first mark, or where a program wrote nothing but `null`. */
export function isJson(path: string, bytes: Uint8Array): boolean {
  const ending = extname(path).toLowerCase();
  if (ending === ".json") return true;
  if (ending === ".csv" || ending === ".tsv") return false;
  const first = bytes.find((byte) => ![0x20, 0x09, 0x0a, 0x0d, 0xef, 0xbb, 0xbf].includes(byte));
  if (kindOfFile(bytes) !== "text") return false;
  const isNull = bytes.length < 16 && new TextDecoder().decode(bytes).trim() === "null";
  return first === "{".charCodeAt(0) || first === "[".charCodeAt(0) || isNull;
}

/** What was refused of data in a file, with the file's name. */
export function inFile<T>(outcome: Outcome<T>, file: string): Outcome<T> {
  return refusedAs(outcome, ({ where, ...refusal }) => ({ ...refusal, where: { ...where, file } }));
}

/** Data in a file of JSON, read and parsed. */
export function jsonIn<T>(bytes: Uint8Array, file: string, parse: (data: unknown) => Outcome<T>): Outcome<T> {
  const data = readJson(bytes, { file });
  return data.ok ? inFile(parse(data.value), file) : data;
}
