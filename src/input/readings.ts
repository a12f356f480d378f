import type { Notice } from "../domain/notice.js";
import type { Where } from "../domain/refusal.js";

type Reading = Extract<Notice, { code: "read-differently" }>;

/** Collects what was read differently than written: one notice for each wording, with how often it was met. */
export class Readings {
  readonly #byWording = new Map<string, Omit<Reading, "times"> & { times: number }>();

  add(what: Reading["what"], written: string, readAs: string, where: Where): void {
    const key = `${what}\n${readAs}\n${written}`;
    const met = this.#byWording.get(key);
    if (met === undefined) {
      this.#byWording.set(key, { code: "read-differently", what, written, readAs, times: 1, where });
    } else met.times += 1;
  }

  notices(): Notice[] {
    return [...this.#byWording.values()];
  }
}
