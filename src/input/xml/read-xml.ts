import { SaxesParser } from "saxes";
import type { Refusal } from "../../domain/refusal.js";
import { decodePart } from "../archive/decode-part.js";

export type Attributes = Readonly<Record<string, string>>;

/** Ends the reading at once: nothing behind a fault is to be believed. */
export type Stop = (refusal: Refusal) => never;

/** Where the reading of a part stands. */
export interface XmlPlace {
  /** The elements around a tag, or those that a text stands in, the innermost last. */
  readonly path: readonly string[];
  /** Where the tag ends in the part's text (`decodePart`). Both tags of an empty element end at one place. */
  readonly to: number;
  readonly stop: Stop;
}

export interface XmlEvents {
  /** The name without its prefix, and the attributes likewise. */
  readonly open?: (name: string, attributes: Attributes, at: XmlPlace) => void;
  readonly text?: (text: string, at: XmlPlace) => void;
  readonly close?: (name: string, at: XmlPlace) => void;
  /** The part's vocabulary: elements of another, with all they hold, and attributes are passed over. Left out: all is read. */
  readonly vocabulary?: Vocabulary;
}

export interface Vocabulary {
  readonly namespaces: readonly string[];
  /** Elements that some programs would read within another vocabulary's, and others not: such a part is refused. */
  readonly essential: readonly string[];
}

/** Deeper than any office program nests; each level costs memory. */
const DEEPEST = 200;

/**
 * Tells what stands in an XML part, and whether it can be read to its end: a document type, by which entities
 * expand or other files are drawn in, a depth beyond reason, and XML that is broken off or ill-formed are
 * refused. Only a part for which this returns null has been read whole.
 */
export function readXml(name: string, part: Uint8Array | undefined, events: XmlEvents): Refusal | null {
  const text = decodePart(part);
  if (text === null) return { code: "damaged-file", part: name };
  const parser = new SaxesParser({ position: false, xmlns: false });
  // Thrown to stop the parser, and caught below.
  const stop: Stop = (refusal) => {
    throw new Stopped(refusal);
  };
  const { vocabulary } = events;
  const namespaces = vocabulary === undefined ? null : new Namespaces(vocabulary.namespaces);
  const essential = new Set(vocabulary?.essential);
  const path: string[] = [];
  const at: XmlPlace = {
    ...{ path, stop },
    get to() {
      return parser.position;
    },
  };
  let depth = 0;
  /** The depth of the element of another vocabulary that is being passed over. */
  let passedOver = Infinity;
  parser.on("error", () => stop({ code: "damaged-file", part: name }));
  // Its letters and line ends are others; no office program writes it.
  parser.on("xmldecl", ({ version }) => {
    if (version !== "1.0") stop({ code: "damaged-file", part: name });
  });
  parser.on("doctype", () => stop({ code: "unsafe-xml", part: name, reason: "doctype" }));
  parser.on("opentag", (tag) => {
    depth += 1;
    if (depth > DEEPEST) stop({ code: "unsafe-xml", part: name, reason: "depth" });
    namespaces?.open(depth, tag.attributes);
    const isOwn = namespaces?.has(tag.name) ?? true;
    if (depth > passedOver) {
      if (isOwn && essential.has(local(tag.name))) stop({ code: "damaged-file", part: name });
    } else if (!isOwn) passedOver = depth;
    else {
      events.open?.(local(tag.name), attributesOf(tag.attributes, namespaces), at);
      path.push(local(tag.name));
    }
  });
  const say = (content: string): void => {
    if (depth < passedOver) events.text?.(content, at);
  };
  parser.on("text", say);
  parser.on("cdata", say);
  parser.on("closetag", (tag) => {
    if (depth < passedOver) {
      path.pop();
      events.close?.(local(tag.name), at);
    } else if (depth === passedOver) passedOver = Infinity;
    namespaces?.close(depth);
    depth -= 1;
  });
  try {
    parser.write(text).close();
    return null;
  } catch (error) {
    if (error instanceof Stopped) return error.refusal;
    throw error;
  }
}

class Stopped extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

function local(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** By their names without a prefix. Where both are there, the one without a prefix is the element's own. */
function attributesOf(attributes: Attributes, namespaces: Namespaces | null): Attributes {
  const names = Object.keys(attributes);
  if (!names.some((name) => name.includes(":"))) return attributes;
  const own: Record<string, string> = {};
  for (const name of names) {
    const hasPrefix = name.includes(":");
    if (hasPrefix && (name.startsWith("xmlns:") || namespaces?.has(name) === false)) continue;
    if (!hasPrefix || attributes[local(name)] === undefined) own[local(name)] = attributes[name] ?? "";
  }
  return own;
}

/** Which namespace a name is of, by the prefixes declared around it. saxes does it for every name, half as slow again. */
class Namespaces {
  readonly #own: ReadonlySet<string>;
  /** For each prefix the namespaces it stands for, the innermost last. */
  readonly #meanings = new Map<string, string[]>();
  /** The prefixes that the open element of a depth declares. */
  readonly #declared = new Map<number, readonly string[]>();

  constructor(own: readonly string[]) {
    this.#own = new Set(own);
  }

  open(depth: number, attributes: Readonly<Record<string, string>>): void {
    const declared = Object.keys(attributes).filter((name) => name === "xmlns" || name.startsWith("xmlns:"));
    if (declared.length === 0) return;
    const prefixes = declared.map((name) => name.slice("xmlns:".length));
    prefixes.forEach((prefix, index) => {
      const meanings = this.#meanings.get(prefix) ?? [];
      meanings.push(attributes[declared[index] ?? ""] ?? "");
      this.#meanings.set(prefix, meanings);
    });
    this.#declared.set(depth, prefixes);
  }

  close(depth: number): void {
    for (const prefix of this.#declared.get(depth) ?? []) this.#meanings.get(prefix)?.pop();
    this.#declared.delete(depth);
  }

  /** Whether a name is of one of the namespaces asked for; one without a prefix also where none is declared. */
  has(name: string): boolean {
    const prefix = name.slice(0, Math.max(0, name.indexOf(":")));
    const meaning = this.#meanings.get(prefix)?.at(-1);
    return meaning === undefined ? prefix === "" : this.#own.has(meaning);
  }
}
