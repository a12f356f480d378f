/** Which namespace a name is of, by the prefixes declared around it. saxes does it for every name, half as slow again. */
export class Namespaces {
  readonly #own: ReadonlySet<string>;
  /** For each prefix the namespaces it stands for, the innermost last. */
  readonly #meanings = new Map<string, string[]>();
  /** The prefixes that the open element of a depth declares. */
  readonly #declared = new Map<number, readonly string[]>();

  constructor(own: readonly string[]) {
    this.#own = new Set(own);
  }

  open(depth: number, attributes: Readonly<Record<string, string>>): void {
    const declared = Object.keys(attributes).filter((name) => name === "xmlns" || name.startsWith("xmlns:"));
    if (declared.length === 0) return;
    const prefixes = declared.map((name) => name.slice("xmlns:".length));
    prefixes.forEach((prefix, index) => {
      const meanings = this.#meanings.get(prefix) ?? [];
      meanings.push(attributes[declared[index] ?? ""] ?? "");
      this.#meanings.set(prefix, meanings);
    });
    this.#declared.set(depth, prefixes);
  }

  close(depth: number): void {
    for (const prefix of this.#declared.get(depth) ?? []) this.#meanings.get(prefix)?.pop();
    this.#declared.delete(depth);
  }

  /** Whether a name is of one of the namespaces asked for; one without a prefix also where none is declared. */
  has(name: string): boolean {
    const prefix = name.slice(0, Math.max(0, name.indexOf(":")));
    const meaning = this.#meanings.get(prefix)?.at(-1);
    return meaning === undefined ? prefix === "" : this.#own.has(meaning);
  }
}
