import type { Refusal } from "../domain/refusal.js";
import { readXml } from "../input/xml/read-xml.js";

/** An element of a part, with its places in the part's text. */
export interface Element {
  /** Without its prefix. */
  readonly name: string;
  readonly val: string | undefined;
  readonly parent: Element | null;
  readonly children: readonly Element[];
  /** From its opening tag to the end of its closing one. */
  readonly from: number;
  readonly to: number;
  /** Its content; both are `to` where it has one tag only. */
  readonly begin: number;
  readonly end: number;
}

type OpenElement = { -readonly [K in keyof Element]: Element[K] } & { children: Element[]; to: number };

/** The elements of an XML part as a tree; all that it says stays in the text. */
export function xmlTree(name: string, text: string): Element | Refusal {
  const root: OpenElement = newElement("", undefined, null, 0, 0);
  let open = root;
  const refusal = readXml(name, new TextEncoder().encode(text), {
    // A sign of less-than stands in no tag but at its beginning.
    open: (local, { val }, _stop, to) => {
      const element = newElement(local, val, open, text.lastIndexOf("<", to - 1), to);
      open.children.push(element);
      open = element;
    },
    close: (_local, _stop, to) => {
      open.to = to;
      open.end = to === open.begin ? to : text.lastIndexOf("<", to - 1);
      open = (open.parent as OpenElement | null) ?? root;
    },
  });
  return refusal ?? root;
}

function newElement(
  name: string,
  val: string | undefined,
  parent: OpenElement | null,
  from: number,
  begin: number,
): OpenElement {
  return { name, val, parent, children: [], from, begin, to: begin, end: begin };
}

/** The element and all within it for which `isPassed` does not hold, in their order. */
export function within(element: Element, isPassed: (inner: Element) => boolean = () => false): Element[] {
  const found: Element[] = [];
  const visit = (at: Element): void => {
    found.push(at);
    for (const child of at.children) if (!isPassed(child)) visit(child);
  };
  visit(element);
  return found;
}

export function childOf(element: Element | undefined, name: string): Element | undefined {
  return element?.children.find((child) => child.name === name);
}
