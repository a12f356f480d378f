import { gatherReadings, type Outcome } from "../../index.js";
import { noticeOf, sentenceInFile } from "./sentences.js";
import type { ReadReport } from "./work.js";

/** What came of reading something: what was read differently than written, or what is wrong with it. */
export function reportOf(name: string, outcome: Outcome<unknown>): ReadReport {
  return {
    ...{ name, isRead: outcome.ok },
    texts: outcome.ok ? gatherReadings(outcome.notices).map(noticeOf) : outcome.refusals.map(sentenceInFile),
  };
}
