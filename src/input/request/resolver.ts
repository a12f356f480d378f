import {
  type Amount,
  amountText,
  exact,
  hasTooManyDigits,
  LONGEST_NUMBER,
  plain,
} from "../../domain/amount.js";
import { given } from "../../domain/given.js";
import type { Answers } from "../../domain/request.js";
import type { FormFrame } from "../../domain/form-frame.js";
import { findNamed, isWrittenOut } from "../../domain/name-key.js";
import type { Refusal } from "../../domain/refusal.js";
import type { AnswersShape } from "./request-schema.js";
import type { Readings } from "../readings.js";
import { isSaidSum, type SumAnswers } from "../words/sum-answers.js";

/** Turns names into ids and texts into whole numbers, and keeps what it could not take or read differently. */
export class Resolver {
  readonly refusals: Refusal[] = [];
  readonly #frame: FormFrame;
  readonly #readings: Readings;
  readonly #answers: SumAnswers;

  constructor(frame: FormFrame, readings: Readings, answers: SumAnswers = {}) {
    this.#frame = frame;
    this.#answers = answers;
    this.#readings = readings;
  }

  id(what: "institution" | "specialisation" | "id", written: string, path: string): string {
    const { edition, specialisations } = this.#frame;
    const institution = what === "specialisation" ? undefined : findNamed(written, edition.institutions);
    const specialisation = what === "institution" ? undefined : findNamed(written, specialisations);
    const found = institution ?? specialisation;
    if (found === undefined) return written;
    if (!isWrittenOut(written, found)) {
      const kind = institution === undefined ? "specialisation" : "institution";
      this.#readings.add(kind, written, found.name, () => ({ path }));
    }
    return found.id;
  }

  /** Who has internship places: anybody, but not a row of sums that came along, which is known by its label. */
  provider(written: string, path: string): string {
    if (isSaidSum(written, this.#answers)) {
      this.refusals.push({ code: "sum-as-provider", provider: written, where: { path } });
    }
    return written.normalize("NFC");
  }

  /** Who has answered and who has not, by the names of the reference data. Nobody stands there twice. */
  answers({ answered, missing, notRead, mayBeUnread, blankAsZero, remarks }: AnswersShape): Answers {
    const known = new Set<string>();
    const nameOf = (written: string): string => this.#frame.providerName(written.normalize("NFC"));
    const named = (written: readonly string[]): string[] => written.map(nameOf);
    const once = (written: readonly string[], key: keyof Answers): string[] => {
      const names = named(written);
      for (const [index, name] of names.entries()) {
        const where = { path: `returns.${key}[${index}]` };
        if (known.has(name)) {
          this.refusals.push({ code: "repeated-name", written: written[index] ?? "", name, where });
        }
        known.add(name);
      }
      return names;
    };
    return {
      answered: once(answered, "answered"),
      missing: once(missing, "missing"),
      notRead: once(notRead, "notRead"),
      ...given({
        mayBeUnread: mayBeUnread && named(mayBeUnread),
        blankAsZero: blankAsZero && named(blankAsZero),
        remarks: remarks?.map(({ provider, text, ...said }) => ({
          provider: nameOf(provider),
          text,
          ...given(said),
        })),
      }),
    };
  }

  /** A record by ids, from one by names. Two names of one thing are refused: neither is the one meant. */
  keys<T, U>(
    what: "institution" | "specialisation",
    written: Readonly<Record<string, T>>,
    path: string,
    valueOf: (value: T, path: string) => U,
  ): Record<string, U> {
    const resolved = new Map<string, U>();
    for (const [name, value] of Object.entries(written)) {
      const id = this.id(what, name, `${path}.${name}`);
      if (resolved.has(id)) {
        const known = this.#frame.names[id] ?? id;
        this.refusals.push({ code: "repeated-name", written: name, name: known, where: { path } });
      }
      resolved.set(id, valueOf(value, `${path}.${name}`));
    }
    return Object.fromEntries(resolved);
  }

  /**
   * Internship places: a whole number as a number, a decimal as the text it is; what is neither as it is, for the check to
   * refuse. "1.125" is said to be no 1125. "1.110" is as well 1110: no program writes 1.11 so.
   */
  places(written: Amount, path: string): Amount {
    if (typeof written === "number") return Number.isInteger(written) ? written + 0 : amountText(written);
    if (/^[1-9]\d{0,2}\.\d{3}$/.test(written)) {
      const read = plain(exact(written));
      const readings = [read.replace(".", ","), written.replace(".", "")] as const;
      if (read === written) this.#readings.add("number", written, read, () => ({ path }));
      else this.refusals.push({ code: "ambiguous-number", written, readings, where: { path } });
    }
    return /^\d+$/.test(written) && !hasTooManyDigits(written) ? Number(written) : written;
  }

  /** A whole number, also written as text. Where it is none 0 stands in, so that the rest is checked too. */
  whole(written: Amount, path: string): number {
    if (typeof written === "number") return written + 0; // -0 is 0
    const where = { path };
    if (!/^[-+]?\d+$/.test(written)) this.refusals.push({ code: "not-whole", written, where });
    else if (hasTooManyDigits(written)) {
      this.refusals.push({ code: "too-many-digits", written, limit: LONGEST_NUMBER, where });
    } else return Number(written) + 0;
    return 0;
  }
}
