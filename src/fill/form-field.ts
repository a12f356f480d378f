import { childOf, type Element, within } from "./xml-tree.js";

/** What is said of a content control under a name. */
export function property(control: Element, name: string): Element | undefined {
  return childOf(childOf(control, "sdtPr"), name);
}

/** Whether a content control shows what is to be written in it. */
export function isPrompt(control: Element): boolean {
  return property(control, "showingPlcHdr") !== undefined;
}

/** A field of Word's older kind of form (FORMTEXT) in a paragraph: what is typed stands between its marks. */
export interface FormField {
  /** The run behind which the text of the field begins. */
  readonly separator: Element;
  /** The runs of the text; of a blank field they are spaces. */
  readonly typed: readonly Element[];
}

/** The first field of a paragraph that is typed into; undefined if there is none. */
export function formFieldIn(text: string, { children }: Element): FormField | undefined {
  const markAt = (from: number, type: string): number =>
    children.findIndex((run, at) => at > from && markOf(text, run) === type);
  const begin = markAt(-1, "begin");
  const separator = markAt(begin, "separate");
  const end = markAt(separator, "end");
  if (begin === -1 || separator === -1 || end === -1) return undefined;
  const isTyped = children
    .slice(begin, separator)
    .flatMap((run) => within(run).filter(({ name }) => name === "instrText"))
    .some((instruction) => /^\s*FORMTEXT\b/.test(text.slice(instruction.begin, instruction.end)));
  const run = children[separator];
  return isTyped && run !== undefined
    ? { separator: run, typed: children.slice(separator + 1, end) }
    : undefined;
}

/** Whether a run begins, parts or ends a field; undefined for any other. */
function markOf(text: string, run: Element): string | undefined {
  const mark = run.children.find(({ name }) => name === "fldChar");
  return mark && /\bfldCharType="(\w+)"/.exec(text.slice(mark.from, mark.begin))?.[1];
}
