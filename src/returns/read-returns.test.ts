import { expect, it } from "vitest";
import type { Notice } from "../domain/notice.js";
import type { Refusal } from "../domain/refusal.js";
import { valueOf } from "../messages/value-of.js";
import { readReturns } from "./read-returns.js";
import { scopeOf } from "./scope.js";

// A call takes as many arguments as its stack has room for, often some 100,000: no list may be handed on all at once.
it("a return with a million names, remarks and faults is read", () => {
  const many = <T>(one: T): T[] => new Array<T>(1_000_000).fill(one);
  const notice: Notice = { code: "encoding", encoding: "UTF-16" };
  const refusal = (_: unknown, row: number): Refusal => ({ code: "no-rows", where: { row } });
  const read = {
    ...{ unit: { value: null, where: {} }, rows: [], labels: many("Køge"), beside: [] },
    ...{ notices: many(notice), refusals: many(null).map(refusal) },
  };
  const opened = { file: {}, code: null, read: () => read };
  const scope = valueOf(scopeOf([opened], { studyYear: "2023/2024", kkr: "sjaelland" }));
  const found = readReturns(scope, {});
  expect([found.labels.length, found.notices.length]).toEqual([1_000_000, 1_000_000]);
  expect(found.refusals.at(-1)).toMatchObject({ code: "further-faults", count: 999_000 });
});
