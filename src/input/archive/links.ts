import type { Refusal } from "../../domain/refusal.js";
import { readXml } from "../xml/read-xml.js";

type Parts = ReadonlyMap<string, Uint8Array>;

interface Link {
  /** The last word of its type. */
  readonly type: string;
  /** The part it leads to. */
  readonly part: string;
}

/** The links of a part, or with "" those of the whole file, by their ids. Two of one id are refused. */
export function linksOf(parts: Parts, of: string): ReadonlyMap<string, Link> | Refusal {
  const folder = of.slice(0, of.lastIndexOf("/") + 1);
  const name = `${folder}_rels/${of.slice(folder.length)}.rels`;
  const links = new Map<string, Link>();
  const refusal = readXml(name, parts.get(name), {
    open: (tag, { Id, Type, Target }, { stop }) => {
      if (tag !== "Relationship" || Id === undefined || Type === undefined || Target === undefined) return;
      if (links.has(Id)) stop({ code: "damaged-file", part: name });
      // A target is relative to the part's folder, or from the root of the archive.
      const part = Target.startsWith("/") ? Target.slice(1) : folder + Target;
      links.set(Id, { type: Type.slice(Type.lastIndexOf("/") + 1), part: part.replace(UP, "") });
    },
  });
  return refusal ?? links;
}

/** A folder and the way back out of it: the comments of a sheet stand beside its folder. */
const UP = /[^/]{1,100}\/\.\.\//;

/** The part of the only link of a type, or null where there is none; undefined where several lead apart. */
export function only(links: ReadonlyMap<string, Link>, type: string): string | null | undefined {
  const parts = new Set([...links.values()].filter((link) => link.type === type).map(({ part }) => part));
  const [first, ...others] = parts;
  if (others.length > 0) return undefined;
  return first ?? null;
}
