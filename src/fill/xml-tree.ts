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
  const nowhere = { from: 0, begin: 0, end: 0, to: 0 };
  const root: OpenElement = { name: "", val: undefined, parent: null, children: [], ...nowhere };
  let open = root;
  const refusal = readXml(name, new TextEncoder().encode(text), {
    // A sign of less-than stands in no tag but at its beginning.
    open: (local, { val }, { to }) => {
      const from = text.lastIndexOf("<", to - 1);
      const element = { name: local, val, parent: open, children: [], from, begin: to, end: to, to };
      open.children.push(element);
      open = element;
    },
    close: (_local, { to }) => {
      open.to = to;
      open.end = to === open.begin ? to : text.lastIndexOf("<", to - 1);
      open = (open.parent as OpenElement | null) ?? root;
    },
  });
  return refusal ?? root;
}

/** The element and all within it for which `isPassed` does not hold, in their order. */
export function within(element: Element, isPassed: (inner: Element) => boolean = () => false): Element[] {
  const inner = element.children.filter((child) => !isPassed(child));
  return [element, ...inner.flatMap((child) => within(child, isPassed))];
}

/** The elements around one, the innermost first. */
export function around({ parent }: Element): Element[] {
  return parent === null ? [] : [parent, ...around(parent)];
}

export function childOf(element: Element | undefined, name: string): Element | undefined {
  return element?.children.find((child) => child.name === name);
}
