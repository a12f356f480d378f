import type { Block } from "./document.js";

/** A heading within a section. */
export function heading(text: string): Block {
  return { kind: "heading", text };
}

/** A paragraph. */
export function paragraph(text: string): Block {
  return { kind: "paragraph", text };
}

/** A list; nothing at all without items. */
export function listOf(items: readonly string[]): Block[] {
  return items.length === 0 ? [] : [{ kind: "list", items }];
}
