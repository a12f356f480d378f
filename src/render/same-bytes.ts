import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

// A zip has no time before 1980. Without a zone it is read as local, and zip writes local time: noon everywhere.
const TIME_IN_ZIP = "1980-01-01T12:00:00";
const TIME_IN_PROPERTIES = "1980-01-01T12:00:00Z";
const FIRST = "[Content_Types].xml";

/** Changes the XML of one part of an office file, or returns it as it is; null leaves the part out. */
export type ChangePart = (xml: string, path: string) => string | null;

/**
 * An office file packed again without what differs from one run to the next: the clock, the order of the parts.
 * Its language is said in its properties. The same parts give the same bytes, in every time zone and in a browser.
 */
export function sameBytes(file: Uint8Array, change: ChangePart = (xml) => xml): Uint8Array {
  const parts = Object.entries(unzipSync(file)).sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1));
  const changed = parts.flatMap(([path, bytes]): [string, Uint8Array][] => {
    if (!/\.(xml|rels)$/.test(path)) return [[path, bytes]];
    const xml = change(strFromU8(bytes), path);
    if (xml === null) return [];
    return [[path, strToU8(path === "docProps/core.xml" ? properties(xml) : xml)]];
  });
  return zipSync(Object.fromEntries(changed), { mtime: TIME_IN_ZIP, level: 6 });
}

function rank(path: string): number {
  return path === FIRST ? 0 : 1;
}

function properties(xml: string): string {
  return xml
    .replace(/(<dcterms:(created|modified)[^>]*>)[^<]*/g, `$1${TIME_IN_PROPERTIES}`)
    .replace("</cp:coreProperties>", "<dc:language>da-DK</dc:language></cp:coreProperties>");
}
