/** How many lines a text takes when it is broken between words at a width in characters. */
export function wrappedLines(text: string, width: number): number {
  let lines = 1;
  let length = 0;
  for (const word of text.split(" ")) {
    const before = length === 0 ? 0 : length + 1;
    if (before + word.length <= width) length = before + word.length;
    else {
      // A word longer than the line is itself broken.
      lines += (length === 0 ? 0 : 1) + Math.ceil(word.length / width) - 1;
      length = ((word.length - 1) % width) + 1;
    }
  }
  return lines;
}
