/**
 * What saxes tells our reader of XML, for the page: a sixth of the size of saxes, and the same is read and refused, as
 * test/xml-reader.test.ts says. Nothing stands in it of a document type: our reader refuses one.
 */

interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

interface Handlers {
  /** Throws. */
  error: () => never;
  doctype: () => never;
  xmldecl: (declaration: { readonly version: string | undefined }) => void;
  opentag: (tag: Tag) => void;
  closetag: (tag: Pick<Tag, "name">) => void;
  text: (text: string) => void;
  cdata: (text: string) => void;
}

// The productions Char, NameStartChar and NameChar of XML 1.0, fifth edition: https://www.w3.org/TR/xml/
const NO_LETTER = /[^\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;
const FIRST =
  ":A-Z_a-z\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFF\\u200C\\u200D\\u2070-\\u218F\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD\\u{10000}-\\u{EFFFF}";
const NAME = `[${FIRST}][-${FIRST}.0-9\\u00B7\\u0300-\\u036F\\u203F-\\u2040]*`;
const SPACE = "[ \\t\\r\\n]";
const EQUALS = `${SPACE}*=${SPACE}*`;
const VALUE = `(?:"[^"<]*"|'[^'<]*')`;

const DECLARATION = new RegExp(
  `^<\\?xml${SPACE}+version${EQUALS}(["'])(1\\.\\d+)\\1(?:${SPACE}+encoding${EQUALS}(["'])[A-Za-z][\\w.-]*\\3)?` +
    `(?:${SPACE}+standalone${EQUALS}(["'])(?:yes|no)\\4)?${SPACE}*\\?>`,
);
/** A text, a comment, an instruction, a section, the beginning of a document type, an end tag, a start tag. */
const PIECE = new RegExp(
  `([^<]+)|<!--(?:[^]*?)-->|<\\?(?![xX][mM][lL][\\s?])${NAME}(?:${SPACE}[^]*?)?\\?>|<!\\[CDATA\\[([^]*?)\\]\\]>|` +
    `(<!DOCTYPE)|</(${NAME})${SPACE}*>|<(${NAME})((?:${SPACE}+${NAME}${EQUALS}${VALUE})*)${SPACE}*(/?)>`,
  "yu",
);
const ATTRIBUTE = new RegExp(`(${NAME})${EQUALS}(${VALUE})`, "gu");
const REFERENCE = /&(?:#(\d+)|#x([\da-fA-F]+)|(lt|gt|amp|quot|apos));/g;
const LETTERS: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

export class SaxesParser {
  /** Where the tag that is told ends. */
  position = 0;
  readonly #handlers: Partial<Handlers> = {};

  on<Event extends keyof Handlers>(event: Event, handler: Handlers[Event]): void {
    this.#handlers[event] = handler;
  }

  write(text: string): this {
    const { doctype, xmldecl, opentag, closetag, text: said, cdata } = this.#handlers;
    if (NO_LETTER.test(text)) this.#fail();
    const declaration = DECLARATION.exec(text);
    if (declaration !== null) xmldecl?.({ version: declaration[2] });
    this.position = declaration?.[0].length ?? 0;
    const around: string[] = [];
    let isBegun = false;
    while (this.position < text.length) {
      PIECE.lastIndex = this.position;
      const piece = PIECE.exec(text) ?? this.#fail();
      const [whole, between, section, type, closed, opened, attributes = "", slash] = piece;
      this.position = PIECE.lastIndex;
      const isOutside = around.length === 0;
      if (type !== undefined) doctype?.();
      if (whole.startsWith("<!--") && /--(?!>$)|--->$/.test(whole.slice(4))) this.#fail();
      if (isOutside && (section !== undefined || /[^ \t\r\n]/.test(between ?? ""))) this.#fail();
      if (between?.includes("]]>") === true) this.#fail();
      if (between !== undefined && !isOutside) said?.(this.#meant(between));
      if (section !== undefined) cdata?.(lines(section));
      if (opened !== undefined) {
        if (isOutside && isBegun) this.#fail();
        isBegun = true;
        around.push(opened);
        opentag?.({ name: opened, attributes: this.#attributes(attributes) });
      }
      const ended = slash === "/" ? opened : closed;
      if (ended === undefined) continue;
      if (around.pop() !== ended) this.#fail();
      closetag?.({ name: ended });
    }
    if (!isBegun || around.length > 0) this.#fail();
    return this;
  }

  /** What is written has been told. */
  close(): void {}

  #attributes(text: string): Tag["attributes"] {
    const attributes: Record<string, string> = {};
    for (const [, name = "", value = ""] of text.matchAll(ATTRIBUTE)) {
      if (Object.hasOwn(attributes, name)) this.#fail();
      attributes[name] = this.#meant(value.slice(1, -1).replace(/\r\n|[\t\r\n]/g, " "));
    }
    return attributes;
  }

  /** The text with the letters that its references stand for. */
  #meant(text: string): string {
    if (!/[&\r]/.test(text)) return text;
    if (text.replace(REFERENCE, "").includes("&")) this.#fail();
    return lines(text).replace(REFERENCE, (_, decimal?: string, hex?: string, name = "") => {
      const code = Number(decimal ?? `0x${hex ?? ""}`);
      const letter = LETTERS[name as string] ?? (code > 0x10ffff ? "\0" : String.fromCodePoint(code));
      return NO_LETTER.test(letter) ? this.#fail() : letter;
    });
  }

  #fail(): never {
    this.#handlers.error?.();
    throw new Error("ill-formed, and nobody is told");
  }
}

/** As XML has lines end. */
function lines(text: string): string {
  return text.replace(/\r\n?/g, "\n");
}
