import { describe, expect, it } from "vitest";
import { asideIn, besideRead, canKeep, clear, keep, keptIn, type Shelf, withBeside } from "./store.js";
import { WRONG_SHAPES } from "../../../test/page/wrong-shapes.js";
import { blankWork, type Work } from "./work.js";

/** A browser's storage. */
function shelf(text: string | null = null): Shelf & { texts: Map<string, string> } {
  const texts = new Map(text === null ? [] : [["paedagog-dimensionering", text]]);
  return {
    texts,
    getItem: (key) => texts.get(key) ?? null,
    setItem: (key, value) => void texts.set(key, value),
    removeItem: (key) => void texts.delete(key),
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
  const day = "14. januar 2027";

  it("by a page of another version is not taken up", () => {
    for (const version of [3, 5]) {
      expect(keptIn(shelf(JSON.stringify({ version, work, isSaved: true, day })))).toBeNull();
    }
  });

  it("is what was kept", () => {
    const own = shelf();
    expect(keep(own, { work, isSaved: false, day })).toBe(true);
    expect(keptIn(own)).toEqual({ work, isSaved: false, day });
    expect(asideIn(own, false)).toBeNull();
    clear(own, "all");
    expect(keptIn(own)).toBeNull();
  });

  it.each(WRONG_SHAPES)("is nothing where this page can't read it, and is laid aside: %s", (_, text) => {
    const own = shelf(text);
    expect(keptIn(own)).toBeNull();
    expect(asideIn(own, true)).toBe(text);
    expect(keptIn(own)).toBeNull();
    expect(keep(own, { work, isSaved: true, day })).toBe(true);
    expect(asideIn(own, false)).toBe(text);
    clear(own, "aside");
    expect(asideIn(own, false)).toBeNull();
    expect(keptIn(own)).not.toBeNull();
  });

  it("is laid beside what lies aside already", () => {
    const own = shelf("{");
    asideIn(own, true);
    own.setItem("paedagog-dimensionering", "[]");
    expect(asideIn(own, true)).toBe("{\n[]");
  });

  it("is nothing where the browser denies access, and that is known", () => {
    expect(keptIn(denied)).toBeNull();
    expect(asideIn(denied, true)).toBeNull();
    expect(keep(denied, { work, isSaved: true, day })).toBe(false);
    expect(canKeep(denied)).toBe(false);
    clear(denied, "all");
    const own = shelf();
    expect(canKeep(own)).toBe(true);
    expect(own.texts.size).toBe(0);
  });
});

describe("what stands beside a request in its file", () => {
  const work: Work = {
    ...{ ...blankWork([{ id: "absalon" }]), kkr: "sjaelland", studyYear: "2027/2028" },
    ...{ asking: { deadline: "2027-01-20", contact: "A" }, scenarios: [{ absalon: "700" }] },
    attachment: "ministry-document",
  };
  const plain: Work = { ...work, asking: blankWork([]).asking, scenarios: [], attachment: undefined };
  const request = { studyYear: "2027/2028" };

  it("is read back as it was, and is nothing where nothing else was typed", () => {
    const saved = withBeside(request, work) as { readonly page: unknown };
    expect(saved).toEqual({
      ...request,
      page: { asking: work.asking, scenarios: work.scenarios, attachment: "ministry-document" },
    });
    expect(besideRead(plain, JSON.parse(JSON.stringify(saved.page)))).toEqual(work);
    expect(withBeside(request, plain)).toBe(request);
  });

  it("has why files could not be used, and without that it is read too", () => {
    const of = [
      { provider: "Faxe", why: "refused", files: ["a.csv"], reasons: ["»x« er ikke et tal."] },
    ] as const;
    const reports = [{ name: "a.csv", isRead: false, texts: ["»x« er ikke et tal."], of }];
    const saved = withBeside(request, { ...plain, reports }) as { readonly page: object };
    expect(besideRead(plain, JSON.parse(JSON.stringify(saved.page)))?.reports).toEqual(reports);
    expect(besideRead(plain, { asking: plain.asking })).toEqual(plain);
    expect(besideRead(plain, { reports: [{ name: 7 }] })).toBeNull();
  });

  it("is not read where somebody has changed its shape, and has nothing of the request", () => {
    for (const page of [
      null,
      7,
      [],
      "x",
      { asking: 7 },
      { scenarios: [{ absalon: 7 }] },
      { key: null },
      { attachment: "x" },
    ]) {
      expect([plain, null]).toContainEqual(besideRead(plain, page));
    }
    expect(besideRead(plain, { asking: 7 })).toBeNull();
    expect(besideRead(plain, { kkr: "syddanmark", totals: 7 })).toEqual(plain);
  });
});
