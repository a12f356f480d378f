import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { prop } from "../../../test/prop.js";
import { changed, redone, startOf, undone } from "./history.js";

describe("a history", () => {
  it("undoes the letters typed in one field as one step", () => {
    const typed = ["7", "74", "747"].reduce((history, text) => changed(history, text, "total"), startOf(""));
    expect(undone(typed).present).toBe("");
    expect(redone(undone(typed)).present).toBe("747");
  });

  it("keeps what was typed in two fields apart, and what was done between", () => {
    const two = changed(changed(startOf("0"), "1", "a"), "2", "b");
    expect(undone(two).present).toBe("1");
    const apart = changed(undone(changed(startOf("0"), "1", "a")), "2", "a");
    expect(undone(apart).present).toBe("0");
    const steps = changed(changed(startOf("0"), "1", null), "2", null);
    expect(undone(steps).present).toBe("1");
  });

  it("has nothing to redo after a new change, and nothing to undo at the start", () => {
    const history = changed(undone(changed(startOf("0"), "1", null)), "2", null);
    expect(redone(history)).toBe(history);
    expect(undone(startOf("0")).present).toBe("0");
  });

  it("is not changed by what changes nothing", () => {
    const history = startOf("0");
    expect(changed(history, "0", null)).toBe(history);
  });

  prop([fc.array(fc.nat({ max: 9 }), { maxLength: 30 }), fc.nat({ max: 30 })])(
    "gives back each step that was undone, whatever the steps",
    (values, count) => {
      const full = values.reduce((history, value) => changed(history, value, null), startOf(-1));
      const steps = Math.min(count, full.past.length);
      const back = Array.from({ length: steps }).reduce((history: typeof full) => undone(history), full);
      const again = Array.from({ length: steps }).reduce((history: typeof full) => redone(history), back);
      expect(again.present).toBe(full.present);
      expect(back.present).toBe([...full.past, full.present][full.past.length - steps]);
    },
  );
});
