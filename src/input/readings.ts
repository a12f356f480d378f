import type { Notice } from "../domain/notice.js";
import type { Where } from "../domain/refusal.js";

type Reading = Extract<Notice, { code: "read-differently" }>;

/** Collects what was read differently than written: one notice for each wording, with how often it was met. */
export class Readings {
  readonly #byWording = new Map<string, Omit<Reading, "times"> & { times: number }>();

  /** Where it stands is only asked of the first of each wording. */
  add(what: Reading["what"], written: string, readAs: string, where: () => Where): void {
    const key = `${what}\n${readAs}\n${written}`;
    const met = this.#byWording.get(key);
    if (met === undefined) {
      const first = { code: "read-differently", what, written, readAs, times: 1, where: where() } as const;
      this.#byWording.set(key, first);
    } else met.times += 1;
  }

  notices(): Notice[] {
    return [...this.#byWording.values()];
  }
}
