import { describe, expect, it } from "vitest";
import { asideIn, besideRead, canKeep, clear, keep, keptIn, type Shelf, withBeside } from "./store.js";
import { WRONG_SHAPES } from "../../../test/page/wrong-shapes.js";
import { parseRequest, valueOf } from "../../index.js";
import { resultOf } from "./result-of.js";
import { workOf } from "./work-of.js";
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
  const places = { dagtilbud: "20", "skole-fritid": "8", "social-special": "14" };
  const work: Work = {
    ...{ ...blankWork([{ id: "absalon" }]), kkr: "sjaelland", studyYear: "2027/2028" },
    ...{ asking: { deadline: "2027-01-20", contact: "A" }, scenarios: [{ absalon: "700" }] },
    ...{
      attachment: "ministry-document",
      unit: "half-year",
      readUnit: "half-year",
      totals: { absalon: "1.110" },
    },
    rows: [{ provider: "Faxe", institution: "absalon", places, file: "faxe.csv" }],
    shares: { dagtilbud: "42", "skole-fritid": "20", "social-special": "38" },
  };
  /** The file of it, as it is opened again. */
  const fileOf = (now: Work): Record<string, unknown> => {
    const { draft, request } = resultOf(now);
    if (request === null) throw new Error("no whole request");
    return JSON.parse(JSON.stringify(withBeside(draft.data, workOf(request), now))) as Record<
      string,
      unknown
    >;
  };
  const opened = (file: Record<string, unknown>): Work | null => {
    const request = valueOf(parseRequest(file));
    return besideRead(workOf(request), request, file["page"]);
  };
  const plainFile = { ...fileOf(work), page: {} };
  const plain = opened(plainFile);

  /** Which file a row is from is kept only where its row is. */
  const ofNoFile = (read: Work | null): unknown =>
    read === null ? null : { ...read, rows: read.rows.map((row) => ({ ...row, file: undefined })) };

  it("is all that was typed, whatever is chosen of it, and is nothing where the request says it all", () => {
    for (const basis of ["places", "shares"] as const)
      for (const origin of ["institution-totals", "regional-total", "previous-year"] as const)
        for (const changeFor of ["all", "each"] as const) {
          const now: Work = {
            ...{ ...work, basis, origin, changeFor },
            ...{ regionalTotal: "1150", previousTotals: { absalon: "589" }, change: "+2 %" },
            ...{ changes: { absalon: "+5" }, columns: { dagtilbud: "10" }, suggestedYear: "2027/2028" },
            overbooking: { mode: "none", percent: "5" },
            returns: { answered: ["Faxe"], missing: ["Køge"], notRead: [] },
            unnamed: ["Køge"],
          };
          expect(ofNoFile(opened(fileOf(now)))).toEqual(ofNoFile(now));
        }
    const { draft, request } = resultOf(plain ?? work);
    expect(request && withBeside(draft.data, workOf(request), workOf(request))).toBe(draft.data);
  });

  it("has why files could not be used, and of a request that somebody has changed since all that it says nothing of", () => {
    const of = [
      { provider: "Faxe", why: "refused", files: ["a.csv"], reasons: ["»x« er ikke et tal."] },
    ] as const;
    const reports = [{ name: "a.csv", isRead: false, texts: ["»x« er ikke et tal."], of }];
    const file = fileOf({ ...work, reports });
    expect(ofNoFile(opened(file))).toEqual(ofNoFile({ ...work, reports }));
    const studyPlaces = { from: "institution-totals", totals: { absalon: 700 } };
    const changed = opened({ ...file, studyPlaces });
    expect(changed).toMatchObject({ reports, asking: work.asking, totals: { absalon: "700" }, shares: {} });
    expect(opened({ ...file, page: { reports: [{ name: 7 }] } })).toBeNull();
  });

  it("is not read where somebody has changed its shape, and has nothing of the request", () => {
    const { scenarios, key } = { scenarios: [{ absalon: 7 }], key: null };
    for (const page of [null, 7, [], "x", { asking: 7 }, { scenarios }, { key }, { attachment: "x" }]) {
      expect([plain, null]).toContainEqual(opened({ ...plainFile, page }));
    }
    expect(opened({ ...plainFile, page: { asking: 7 } })).toBeNull();
    expect(opened({ ...plainFile, page: { kkr: "syddanmark", totals: 7 } })).toEqual(plain);
  });
});
