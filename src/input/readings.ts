import type { Notice } from "../domain/notice.js";
import type { Where } from "../domain/where.js";

type Reading = Extract<Notice, { code: "read-differently" }>;

/** Collects what was read differently than written: one notice for each wording, with how often it was met. */
export class Readings {
  readonly #byWording = new Map<string, Reading>();

  add(what: Reading["what"], written: string, readAs: string, where: Where): void {
    const key = JSON.stringify([what, written, readAs]);
    const times = (this.#byWording.get(key)?.times ?? 0) + 1;
    const first = this.#byWording.get(key)?.where ?? where;
    this.#byWording.set(key, { code: "read-differently", what, written, readAs, times, where: first });
  }

  notices(): Notice[] {
    return [...this.#byWording.values()];
  }
}
