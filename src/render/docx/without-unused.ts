/**
 * What docx writes into every file, though ours have no notes, no theme, no fonts, no pictures and no properties but a
 * title and when they were made: those parts, and what relates them to others or says what they are.
 */
const PARTS = /\b(?:footnotes|endnotes|fontTable|theme1|custom|app)\.xml|\bfooter1\.xml\.rels$/;
const NAMED =
  /<(?:Relationship|Override) (?=[^>]*\b(?:footnotes|endnotes|fontTable|theme1|custom|app)\.xml")[^>]*\/>|<Default (?![^>]*"(?:rels|xml)")[^>]*\/>/g;

/** Settings that are what Word takes without them. */
const SETTINGS =
  /<w:(?:displayBackgroundShape|evenAndOddHeaders|pgNumType|docGrid)\b[^>]*\/>|<cp:revision>1<\/cp:revision>|<w:lvlOverride.*?<\/w:lvlOverride>| w:tentative="1"/g;

/** The styles of what ours don't have. Word has its own of each, for who adds some. */
const STYLES =
  /<w:style [^>]*w:styleId="(?:Title|Heading[4-6]|Strong|Footnote|Endnote|TOC|Caption|Bibliography|Hyperlink|LineNumber)\w*">.*?<\/w:style>/g;

/** The namespaces of what no part of ours has, what is said of them, and the levels of a list below the first. */
const NAMESPACES =
  / (?:xmlns:(?:dcmitype|wp|wpc|o|v|m|w10|wpg|wpi|wne|wps|cx\d?|aink|am3d|mc|wp14|w1[456]\w*)|mc:Ignorable|w15:\w+)="[^"]*"/g;
const LEVELS = /<w:lvl w:ilvl="[1-9]".*?<\/w:lvl>/g;

/** A part of a file without what is unused, or null for a part that is. */
export function withoutUnused(xml: string, path: string): string | null {
  return PARTS.test(path)
    ? null
    : [NAMED, SETTINGS, STYLES, NAMESPACES, LEVELS].reduce((text, unused) => text.replace(unused, ""), xml);
}
