import { describe, expect, it } from "vitest";
import { clear, keep, keptIn, type Shelf } from "./store.js";
import { blankWork } from "./work.js";

/** A browser's storage, of one text. */
function shelf(text: string | null = null): Shelf & { text: string | null } {
  return {
    text,
    getItem() {
      return this.text;
    },
    setItem(_, value) {
      this.text = value;
    },
    removeItem() {
      this.text = null;
    },
  };
}

/** A browser that denies access. */
const denied: Shelf = {
  getItem: () => {
    throw new Error("denied");
  },
  setItem: () => {
    throw new Error("denied");
  },
  removeItem: () => {
    throw new Error("denied");
  },
};

describe("what the browser keeps", () => {
  const work = { ...blankWork([{ id: "absalon" }]), kkr: "sjaelland", totals: { absalon: "747" } };

  it("by the page of before is opened, without the files that it kept in another shape", () => {
    const since = ["edition", "editionReport", "returns"];
    const before = Object.fromEntries(Object.entries(work).filter(([key]) => !since.includes(key)));
    const text = JSON.stringify({ version: 1, work: { ...before, form: { name: "x" } }, isSaved: true });
    expect(keptIn(shelf(text))).toEqual({ work, isSaved: true });
  });

  it("is what was kept", () => {
    const own = shelf();
    expect(keep(own, { work, isSaved: false })).toBe(true);
    expect(keptIn(own)).toEqual({ work, isSaved: false });
    clear(own);
    expect(keptIn(own)).toBeNull();
  });

  it.each([
    ["{"],
    ["null"],
    ["[]"],
    ['{"version":0}'],
    ['{"version":1}'],
    ['{"version":1,"work":{"kkr":""}}'],
  ])("is nothing where this page can't read it: %s", (text) => {
    expect(keptIn(shelf(text))).toBeNull();
  });

  it("is nothing where the browser denies access, and that is known", () => {
    expect(keptIn(denied)).toBeNull();
    expect(keep(denied, { work, isSaved: true })).toBe(false);
    clear(denied);
  });
});
