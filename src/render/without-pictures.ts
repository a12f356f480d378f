import type { Block, Picture, Section, Table } from "../submission/document.js";

/** The blocks for a writer that has no pictures; the tables beside them have every number. */
export function withoutPictures(blocks: readonly Block[]): Exclude<Block, Picture>[] {
  return blocks.filter((block) => block.kind !== "picture");
}

/** The tables of some sections, in their order. */
export function tablesOf(sections: readonly Pick<Section, "blocks">[]): Table[] {
  return sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === "table"));
}
