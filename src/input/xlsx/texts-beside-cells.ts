import { readXml } from "../xml/read-xml.js";
import { saysYes } from "./sheet-vocabulary.js";

/** The left, middle and right text of a page's header or footer, without its fields and fonts. */
export function marginTexts(written: string): string[] {
  return written
    .split(/&[LCR]/)
    .map((text) =>
      text.replace(/&("[^"]*"|K[\dA-F]{6}|\d+|.)/g, (_, code) => (code === "&" ? "&" : "")).trim(),
    )
    .filter((text) => text !== "");
}

/** The paragraphs in the text boxes of a sheet. A drawing that can't be read says nothing. */
export function drawnTexts(name: string, part: Uint8Array | undefined): readonly string[] {
  const texts: string[] = [];
  let tag = "";
  let text = "";
  let isHidden = false;
  const refusal = readXml(name, part, {
    open: (opened, { hidden }) => {
      tag = opened;
      if (tag === "p") text = "";
      if (tag === "cNvPr") isHidden = saysYes(hidden);
    },
    text: (more) => {
      if (tag === "t") text += more;
    },
    close: (closed) => {
      tag = "";
      if (closed === "p" && text.trim() !== "" && !isHidden) texts.push(text.trim());
    },
  });
  return refusal === null ? texts : [];
}
