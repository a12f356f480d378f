import { describe, expect, it } from "vitest";
import type { ProviderRemark } from "../../index.js";
import { NOBODY } from "./answers-of.js";
import { frameOf } from "./frame.js";
import { type Meeting, notIn, withIncoming, withMeeting } from "./incoming.js";
import { unchangedSaid } from "./unchanged.js";
import { sumOf, sumText } from "./amounts.js";
import { blankWork, type PlacesRow, takenFrom, type Work } from "./work.js";

const frame = frameOf({ studyYear: "2023/2024", kkr: "syddanmark", edition: null });
const row = (provider: string, institution: string, ...[a, b]: readonly string[]): PlacesRow => ({
  ...{ provider, institution },
  places: { dagtilbud: a ?? "", "skole-fritid": b ?? "" },
});
const workOf = (...rows: readonly PlacesRow[]): Work => ({ ...blankWork([]), rows });

describe("rows that come", () => {
  it("stand behind those that are there, and not beside blank ones", () => {
    const work = withIncoming(
      workOf(row("Esbjerg", "ucsyd", "1"), row("", "ucl")),
      [row("Odense", "ucl", "2")],
      frame,
    );
    expect(work.rows).toEqual([row("Esbjerg", "ucsyd", "1"), row("Odense", "ucl", "2")]);
    expect(work.waiting).toEqual([]);
  });

  it("stand where their provider stood by its name alone", () => {
    const work = workOf(row("Esbjerg", ""), row("Odense", "ucl", "2"));
    expect(withIncoming(work, [row("Esbjerg Kommune", "ucsyd", "1")], frame).rows).toEqual([
      row("Esbjerg Kommune", "ucsyd", "1"),
      row("Odense", "ucl", "2"),
    ]);
  });

  it("with the very numbers that stand there, however written, are only said", () => {
    const there = workOf(
      row("Esbjerg", "ucsyd", "1", "2"),
      row("Esbjerg", "ucl", "3"),
      row("Odense", "ucl", "2"),
    );
    const same = [row("Esbjerg Kommune", "ucl", "3,0"), row("esbjerg", "ucsyd", "01", "2")];
    const coming = [...same, row("Odense", "", "2,00")];
    const met = withIncoming(there, coming, frame);
    expect([met.rows, met.waiting]).toEqual([there.rows, []]);
    expect(unchangedSaid(there, [row("Odense", "", "2,00")], frame)).toBe(
      " Odense står der allerede med de samme tal.",
    );
    // Fewer rows, another institution or another number are asked about.
    for (const other of [same.slice(1), [row("Odense", "ucsyd", "2")], [row("Odense", "ucl", "20")]]) {
      expect(withIncoming(there, other, frame).waiting).toEqual(other);
      expect(unchangedSaid(there, other, frame)).toBe("");
    }
  });

  it("wait where their provider has numbers there, under any of its names; come again, they take their own place", () => {
    const there = workOf(row("Esbjerg", "ucsyd", "1"));
    const once = withIncoming(there, [row("Esbjerg Kommune", "ucsyd", "2")], frame);
    expect(once.rows).toEqual(there.rows);
    const twice = withIncoming(once, [row("esbjerg", "ucsyd", "3")], frame);
    expect(twice.waiting).toEqual([row("esbjerg", "ucsyd", "3")]);
  });
});

describe("what a provider remarked", () => {
  const said = (text: string, provider = "Esbjerg"): ProviderRemark => ({ provider, text });
  const there: Work = {
    ...workOf(row("Esbjerg", "ucsyd", "1"), row("Odense", "ucl", "2")),
    returns: { ...NOBODY, answered: ["Esbjerg", "Odense"], remarks: [said("C"), said("O", "Odense")] },
  };
  const textsOf = ({ returns }: Work): string[] => (returns?.remarks ?? []).map(({ text }) => text);
  const coming = [row("Esbjerg Kommune", "ucsyd", "2"), row("Esbjerg Kommune", "ucl", "3")];
  const asked = withIncoming(there, coming, frame, [said("D"), said("V", "Vejle")]);

  it("waits with its numbers, and goes with those that are kept", () => {
    expect(textsOf(asked)).toEqual(["C", "O", "V"]);
    const after = (meeting: Meeting): string[] =>
      textsOf(withMeeting(asked, ["Esbjerg Kommune"], meeting, frame));
    expect(after("keep")).toEqual(["C", "O", "V"]);
    expect(after("replace")).toEqual(["O", "V", "D"]);
    expect(after("add")).toEqual(["C", "O", "V", "D"]);
  });

  it("is let go with numbers that are replaced by some without a remark", () => {
    const silent = withIncoming(there, coming, frame);
    expect(textsOf(withMeeting(silent, ["Esbjerg"], "replace", frame))).toEqual(["O"]);
    expect(silent.waiting).toEqual(coming);
  });

  it("stands once its rows do, and with the very numbers that stand there", () => {
    const met = withMeeting(asked, ["Esbjerg"], "replace", frame);
    expect(met.rows).toEqual([...coming, row("Odense", "ucl", "2")]);
    expect(textsOf(withIncoming(there, [row("Esbjerg", "ucsyd", "1")], frame, [said("E")]))).toEqual([
      ...["C", "O", "E"],
    ]);
  });
});

describe("an answer that comes again with the very numbers", () => {
  const said = (text: string, code?: ProviderRemark["code"]): ProviderRemark => ({
    ...{ provider: "Esbjerg", text },
    ...(code === undefined ? {} : { code }),
  });
  const old = [
    { ...row("Odense", "ucl", "2"), file: "o.csv" },
    { ...row("Esbjerg", "ucsyd", "1", "2"), file: "e.xlsx" },
    { ...row("Esbjerg", "ucl", "0", "0"), file: "e.xlsx", isBlankAsZero: true as const },
  ];
  const there: Work = {
    ...workOf(...old),
    returns: { ...NOBODY, remarks: [said("Forbehold"), said("Enheden", "unit-assumed")] },
  };
  const coming = old.slice(1).map((one) => ({ ...one, file: "e2.xlsx", isBlankAsZero: undefined }));

  it("by a file takes the old one's place: its unit, its remark and its filled blanks", () => {
    const met = withIncoming(there, coming, frame, [said("Omregnet", "unit-converted")]);
    expect([met.rows, met.waiting]).toEqual([[old[0], ...coming], []]);
    expect(met.returns?.remarks).toEqual([said("Omregnet", "unit-converted")]);
    expect(unchangedSaid(there, coming, frame)).toBe(
      " Esbjerg står der allerede med de samme tal. Bemærkningen »Forbehold« fra Esbjerg udgår.",
    );
    expect(unchangedSaid(there, coming, frame, [said("Forbehold")])).toBe(
      " Esbjerg står der allerede med de samme tal.",
    );
  });

  it("stands beside it from another file of the same drop, and where it was pasted", () => {
    for (const more of [{ isTogether: true as const }, { file: undefined }, { file: "" }]) {
      const again = coming.map((one) => ({ ...one, ...more }));
      const met = withIncoming(there, again, frame, [said("Nyt")]);
      expect(met.rows).toEqual(old);
      expect(met.returns?.remarks?.map(({ text }) => text)).toEqual(["Forbehold", "Enheden", "Nyt"]);
      expect(unchangedSaid(there, again, frame)).not.toContain("udgår");
    }
  });

  it("has answered, where the numbers were another year's", () => {
    const taken = workOf({ ...row("Odense", "ucl", "2"), file: takenFrom("2022/2023") });
    for (const file of ["o.csv", ""]) {
      const again = { ...row("Odense", "", "2,0"), file };
      expect(withIncoming(taken, [again], frame).rows).toEqual([{ ...again, institution: "ucl" }]);
    }
  });
});

describe("what becomes of them", () => {
  const there = workOf(
    row("Varde", "ucl", "9"),
    row("Esbjerg", "ucsyd", "1,5", "–"),
    row("Odense", "ucl", "2"),
  );
  const coming = [row("Esbjerg", "ucsyd", "2,5", "7"), row("Esbjerg", "ucl", "4")];
  const met = (meeting: Meeting): Work =>
    withMeeting(withIncoming(there, coming, frame), ["Esbjerg"], meeting, frame);

  it("is that they take the place of all the provider's own, and of nobody else's", () => {
    expect(met("replace").rows).toEqual([there.rows[0], ...coming, there.rows[2]]);
  });

  it("is that they take the place of the rows of their own institutions alone, and others stand", () => {
    const both = workOf(row("Vejle", "ucsyd", "20"), row("Vejle", "ucl", "22"));
    const ucl = [row("Vejle", "ucl", "23")];
    const asked = withIncoming(both, ucl, frame);
    expect(notIn(ucl, both.rows)).toEqual([both.rows[0]]);
    expect(withMeeting(asked, ["Vejle"], "replace-own", frame).rows).toEqual([both.rows[0], ...ucl]);
    expect(notIn([row("Vejle", "", "23")], both.rows)).toEqual([]);
    expect(notIn(ucl, workOf(row("Vejle", "ucsyd", "0"), row("Vejle", "ucl", "22")).rows)).toEqual([]);
  });

  it("is that they are let go", () => {
    expect(met("keep").rows).toEqual(there.rows);
  });

  it("is that they are added up cell by cell, exactly", () => {
    expect(met("add").rows).toEqual([
      there.rows[0],
      row("Esbjerg", "ucsyd", "4", "7"),
      row("Esbjerg", "ucl", "4"),
      there.rows[2],
    ]);
  });

  it.each(["replace", "add"] as const)(
    "is that a row without its institution is of its provider's only one: %s",
    (meeting) => {
      const one = [row("Esbjerg", "", "3")];
      const places = { replace: "3", add: "4,5" }[meeting];
      const after = withMeeting(withIncoming(there, one, frame), ["Esbjerg"], meeting, frame).rows;
      expect(after.map(({ institution }) => institution)).toEqual(["ucl", "ucsyd", "ucl"]);
      expect(after[1]?.places["dagtilbud"]).toBe(places);
      const two = withIncoming(workOf(row("Esbjerg", "ucsyd", "1"), row("Esbjerg", "ucl", "2")), one, frame);
      expect(withMeeting(two, ["Esbjerg"], "replace", frame).rows).toEqual(one);
    },
  );

  it("is that both stand in the cell where one of them can't be read", () => {
    const unread = withIncoming(
      workOf(row("Esbjerg", "ucsyd", "1,110")),
      [row("Esbjerg", "ucsyd", "2")],
      frame,
    );
    expect(withMeeting(unread, ["Esbjerg"], "add", frame).rows[0]?.places["dagtilbud"]).toBe("1,110 + 2");
  });

  it("is asked no more once it is answered", () => {
    for (const meeting of ["replace", "keep", "add"] as const) expect(met(meeting).waiting).toEqual([]);
  });
});

it("sums are exact", () => {
  expect(sumOf([])).toBe("0");
  expect(sumOf([12, "0.1", "0.2"])).toBe("12.3");
  expect(sumOf(["0.5", "0.5", 99])).toBe("100");
  expect(sumOf(["999999999999999", "0.000000000000001"])).toBe("999999999999999.000000000000001");
});

it("sums are shown as Danes write numbers", () => {
  expect([[], [7], [1000, "367.5"], [1234567]].map(sumText)).toEqual(["", "7", "1.367,5", "1.234.567"]);
});
