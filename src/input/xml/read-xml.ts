import { SaxesParser } from "saxes";
import type { Refusal } from "../../domain/refusal.js";
import { decodePart } from "../archive/decode-part.js";

export interface XmlEvents {
  /** The name without its prefix, and the attributes likewise. */
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
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
  // Thrown to stop the parser at once, and caught below: nothing behind a fault is to be believed.
  const stop = (refusal: Refusal): never => {
    throw new Stopped(refusal);
  };
  let depth = 0;
  parser.on("error", () => stop({ code: "damaged-file", part: name }));
  parser.on("doctype", () => stop({ code: "unsafe-xml", part: name, reason: "doctype" }));
  parser.on("opentag", (tag) => {
    depth += 1;
    if (depth > DEEPEST) stop({ code: "unsafe-xml", part: name, reason: "depth" });
    events.open?.(local(tag.name), attributesOf(tag.attributes));
  });
  parser.on("text", (content) => events.text?.(content));
  parser.on("cdata", (content) => events.text?.(content));
  parser.on("closetag", (tag) => {
    depth -= 1;
    events.close?.(local(tag.name));
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

function attributesOf(attributes: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [local(name), value]));
}
