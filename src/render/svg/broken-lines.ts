/** A text in lines of at most so many characters, broken between words; a longer word is broken itself. */
export function brokenLines(text: string, most: number): string[] {
  return text.split(" ").reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    if (last !== undefined && Array.from(`${last} ${word}`).length <= most) {
      return [...lines.slice(0, -1), `${last} ${word}`];
    }
    const characters = Array.from(word);
    const pieces = Array.from({ length: Math.max(1, Math.ceil(characters.length / most)) }, (_, index) =>
      characters.slice(index * most, (index + 1) * most).join(""),
    );
    return [...lines, ...pieces];
  }, []);
}
