import { danishNumber } from "../domain/danish.js";
import { formFieldIn, isPrompt, property } from "./form-field.js";
import { around, childOf, type Element, within } from "./xml-tree.js";

/** What stands from one place of a text to another, and what is to stand there instead. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** What holds no text of the cell's own: boxes, and what a tracked change has taken away. */
const PASSED = ["txbxContent", "Fallback", "del", "moveFrom"];
/** What stands between the runs of a paragraph and is no text. */
const KEPT = [
  ...["pPr", "bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd", "permStart", "permEnd"],
  "proofErr",
];
/** A run with one of these is a picture, or leads to a note. */
const NO_TEXT = ["drawing", "pict", "object", "AlternateContent", "commentReference"];
/** Of a text's properties: what is said of tracked changes, and what would hide the number or make a mark of it. */
const NOT_OF_NUMBERS = [
  ...["ins", "del", "moveFrom", "moveTo", "rPrChange"],
  ...["vanish", "specVanish", "webHidden", "vertAlign", "strike", "dstrike"],
];
/** What a number takes over from the text beside its cell: how the letters look, and not what they stress. */
const OF_NEIGHBOURS = ["rFonts", "sz", "szCs"];

/**
 * The edits that put a number into a cell of a Word table: one run of plain text in its first paragraph, within the
 * content control that stands there, or typed into the form field there. It looks like the text that it replaces, else
 * like the paragraph's own mark, else like the letters of the cell beside it. Null where the cell has no paragraph.
 * With `isCleared` what the cell says goes, what nobody sees too; pictures and bookmarks stay.
 */
export function cellEdits(
  text: string,
  cell: Element,
  neighbour: Element | undefined,
  number: number,
  isCleared: boolean,
): readonly Edit[] | null {
  const inner = within(cell, ({ name }) => PASSED.includes(name));
  const paragraphs = inner.filter(({ name }) => name === "p");
  const isNested = (element: Element): boolean => {
    const outer = around(element);
    return outer.slice(0, outer.indexOf(cell)).some(({ name }) => name === "tbl");
  };
  const paragraph = paragraphs.find((one) => !isNested(one)) ?? paragraphs[0];
  if (paragraph === undefined) return null;
  const controls = [...controlsAround(cell), ...inner.filter(({ name }) => name === "sdt")];
  const prompts = controls.filter(isPrompt);
  const field = formFieldIn(text, paragraph);
  const isOfField = (element: Element): boolean => field !== undefined && element.parent === paragraph;
  const removed = [
    ...(isCleared || prompts.length > 0
      ? paragraphs.flatMap(textsIn).filter((element) => !isOfField(element))
      : []),
    ...(field?.typed ?? []),
    // A control that is bound to other data would show that again instead of the number.
    ...controls.flatMap((control) =>
      ["showingPlcHdr", "dataBinding"].flatMap((name) => property(control, name) ?? []),
    ),
  ];
  const format = formatOf(text, field?.typed[0] ?? paragraph, neighbour, prompts[0]);
  const target = childOf(childOf(paragraph, "sdt"), "sdtContent") ?? paragraph;
  const prefix = text.slice(paragraph.from + 1, text.indexOf(paragraph.name, paragraph.from));
  const tag = (name: string, content: string): string => `<${prefix}${name}>${content}</${prefix}${name}>`;
  const run = tag("r", (format === "" ? "" : tag("rPr", format)) + tag("t", danishNumber(number)));
  const added =
    field === undefined
      ? inserted(text, target, run)
      : { from: field.separator.to, to: field.separator.to, text: run };
  return [...removed.map(({ from, to }) => ({ from, to, text: "" })), added];
}

/** What a cell that seems to be empty holds: hidden text, and what a tracked change took away, but no prompt. */
export function unseenIn(text: string, cell: Element): string {
  if (controlsAround(cell).some(isPrompt)) return "";
  return within(cell, (inner) => ["txbxContent", "Fallback"].includes(inner.name) || isPrompt(inner))
    .filter(({ name }) => ["t", "delText"].includes(name))
    .map(({ begin, end }) => text.slice(begin, end))
    .join("")
    .trim();
}

/** Behind all that an element holds; one of a single tag gets a closing one. */
function inserted(text: string, element: Element, content: string): Edit {
  const { from, to, begin, end } = element;
  if (begin !== to) return { from: end, to: end, text: content };
  const name = /^<([^\s/>]+)/.exec(text.slice(from, to))?.[1] ?? "";
  return { from: to - 2, to, text: `>${content}</${name}>` };
}

/** The content controls around one cell alone. */
function controlsAround(cell: Element): Element[] {
  const outer = around(cell);
  const row = outer.findIndex(({ name }) => name === "tr");
  return outer.slice(0, row).filter(({ name }) => name === "sdt");
}

/** All that a paragraph says, or what stands in it within a content control. */
function textsIn(element: Element): Element[] {
  return element.children.flatMap((child) => {
    const content = child.name === "sdt" ? childOf(child, "sdtContent") : undefined;
    if (content !== undefined) return textsIn(content);
    const isKept = KEPT.includes(child.name) || within(child).some(({ name }) => NO_TEXT.includes(name));
    return isKept ? [] : [child];
  });
}

/** The properties of the number's run, as the document writes them. */
function formatOf(
  text: string,
  paragraph: Element,
  neighbour: Element | undefined,
  prompt: Element | undefined,
): string {
  const said = (properties: Element | undefined, isTaken: (name: string) => boolean): string =>
    (properties?.children ?? [])
      .filter(({ name }) => isTaken(name))
      .map(({ from, to }) => text.slice(from, to))
      .join("");
  const isPlain = (name: string): boolean => !NOT_OF_NUMBERS.includes(name);
  const runOf = (element: Element | undefined): Element | undefined =>
    element && within(element, ({ name }) => PASSED.includes(name)).find(({ name }) => name === "r");
  // What a control shows as its prompt looks like none of the document's texts.
  const replaced = prompt === undefined ? childOf(runOf(paragraph), "rPr") : property(prompt, "rPr");
  return (
    said(replaced, isPlain) ||
    said(childOf(childOf(paragraph, "pPr"), "rPr"), isPlain) ||
    said(childOf(runOf(neighbour), "rPr"), (name) => OF_NEIGHBOURS.includes(name))
  );
}
