/** So many texts are remembered, and none that is longer: what a file holds may be anything. */
const MOST = 50_000;
const LONGEST = 200;

/** The same pure function, keeping its answers, which nobody may change: 200,000 rows have the same few texts. */
export function remembered<T extends object | string | boolean>(
  of: (text: string) => T,
): (text: string) => T {
  const answers = new Map<string, T>();
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined) return known;
    const answer = of(text);
    if (answers.size >= MOST) answers.clear();
    if (text.length <= LONGEST) answers.set(text, answer);
    return answer;
  };
}

/** The same for what is known, as a council: what is made of it is made once, and goes when it goes. */
export function rememberedOf<K extends object, T>(of: (known: K) => T): (known: K) => T {
  const answers = new WeakMap<K, { readonly answer: T }>();
  return (known) => {
    const before = answers.get(known) ?? { answer: of(known) };
    answers.set(known, before);
    return before.answer;
  };
}
