import type { Block, Picture } from "../submission/document.js";

/** The blocks for a writer that has no pictures; the tables beside them have every number. */
export function withoutPictures(blocks: readonly Block[]): Exclude<Block, Picture>[] {
  return blocks.filter((block) => block.kind !== "picture");
}
