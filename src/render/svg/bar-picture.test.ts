import { describe, expect, it } from "vitest";
import type { Picture } from "../../submission/document.js";
import { barPicture, brokenLines } from "./bar-picture.js";

/** A picture of one group with these rows of bars. */
function pictureOf(rows: readonly (readonly (number | string)[])[], series = ["Første", "Anden"]): Picture {
  return {
    ...{ kind: "picture", id: "picture-x", title: "Titel", series },
    groups: [
      {
        description: "Beskrivelse",
        rows: rows.map((values, index) => ({
          name: `Række ${index}`,
          bars: values.map((value) => ({ value: String(value), text: `${value}` })),
        })),
      },
    ],
  };
}

/** Where each bar begins and ends, in per cent; null where there is none. And where zero is. */
function barsOf(svg: string): { from: number; to: number; zero: number }[] {
  return [...svg.matchAll(/<svg x=.*?<\/svg>/g)].map(([plot]) => {
    const [, from, width] = /<rect x="([\d.]+)%" y="0" width="([\d.]+)%"/.exec(plot) ?? [];
    const zero = Number(/<line x1="([\d.]+)%"/.exec(plot)?.[1]);
    return { from: Number(from), to: Number(from) + Number(width), zero };
  });
}

describe("a picture as SVG", () => {
  it("draws every bar from zero, on one scale, to the right", () => {
    const bars = barsOf(
      barPicture(
        pictureOf([
          [100, 50],
          [25, "12.5"],
        ]),
      ),
    );
    expect(bars.map(({ from, to }) => [from, to])).toEqual([
      [0, 100],
      [0, 50],
      [0, 25],
      [0, 12.5],
    ]);
  });

  it("draws fewer to the left of zero and more to the right", () => {
    const bars = barsOf(barPicture(pictureOf([[-30], [10]], ["Ændring"])));
    expect(bars).toEqual([
      { from: 0, to: 75, zero: 75 },
      { from: 75, to: 100, zero: 75 },
    ]);
  });

  it("draws nothing as nothing, also where there is nothing else", () => {
    expect(barPicture(pictureOf([[0, 0]]))).not.toMatch(/<rect x="[\d.]+%"|NaN|Infinity/);
  });

  it("draws the least number beside a giant as a sliver, which is not nothing", () => {
    const [giant, little] = barsOf(barPicture(pictureOf([["999999999999999", "0.000000000000001"]])));
    expect(giant?.to).toBe(100);
    expect(little?.to).toBe(0.4);
  });

  it("leaves the longest numbers their room before the bars", () => {
    const bar = { value: "999999999999999", text: "999.999.999.999.999" };
    const svg = barPicture({
      ...pictureOf([], ["x"]),
      groups: [{ description: "", rows: [{ name: "a", bars: [bar] }] }],
    });
    const [, x = "", percent = ""] = /<svg x="([\d.]+)em".*? width="(\d+)%"/.exec(svg) ?? [];
    // At 256 px, and 16 px to the em.
    expect(Number(x) * 16 + (Number(percent) / 100) * 256).toBeLessThanOrEqual(256);
  });

  it("tells series apart by filled and hatched, with a legend; one series alone has neither hatch nor legend", () => {
    const two = barPicture(pictureOf([[1, 2]]));
    expect(two).toContain('<pattern id="picture-x-hatch"');
    expect(two.match(/fill="url\(#picture-x-hatch\)"/g)).toHaveLength(2);
    expect(two).toContain(">Første</text>");
    expect(two).toContain(">Anden</text>");
    expect(barPicture(pictureOf([[1]], ["Ændring"]))).not.toMatch(/pattern|hatch|Ændring/);
  });

  it("is an image with a name and a description, which are found by ids of its own", () => {
    const svg = barPicture(pictureOf([[1, 2]]));
    const [, label = ""] = /role="img" aria-labelledby="([^"]+)"/.exec(svg) ?? [];
    expect(label.split(" ").map((id) => new RegExp(`id="${id}">([^<]+)<`).exec(svg)?.[1])).toEqual([
      "Titel",
      "Beskrivelse",
    ]);
  });

  it("has no style, no script and no colour of its own", () => {
    expect(barPicture(pictureOf([[1, 2]]))).not.toMatch(/style=|<script|onload|href|="#|rgb/i);
  });

  it("makes no markup of a text from outside", () => {
    const hostile = `"><script>alert(1)</script>&'`;
    const picture: Picture = {
      ...{ kind: "picture", id: "a", title: hostile, series: [hostile, hostile] },
      groups: [
        {
          name: hostile,
          description: hostile,
          rows: [
            {
              name: hostile,
              bars: [
                { value: "1", text: hostile },
                { value: "2", text: "2" },
              ],
            },
          ],
        },
      ],
    };
    const svg = barPicture(picture);
    expect(svg).not.toContain("<script");
    expect(svg.match(/&quot;&gt;&lt;script&gt;/g)).toHaveLength(9);
  });

  it("breaks a long name between words, and grows by a line", () => {
    const named = (name: string): string => {
      const { groups, ...picture } = pictureOf([[1, 2]]);
      return barPicture({ ...picture, groups: groups.map((group) => ({ ...group, name })) });
    };
    const heightOf = (svg: string): number => Number(/width="100%" height="([\d.]+)em"/.exec(svg)?.[1]);
    const long = named("UCL Erhvervsakademi og professionshøjskole");
    expect(long).toContain(">UCL Erhvervsakademi og</text>");
    expect(long).toContain(">professionshøjskole</text>");
    expect(heightOf(long) - heightOf(named("UCL"))).toBeCloseTo(1.4);
  });
});

it.each([
  ["Social- og specialpædagogik", 29, ["Social- og specialpædagogik"]],
  ["UCL Erhvervsakademi og professionshøjskole", 29, ["UCL Erhvervsakademi og", "professionshøjskole"]],
  ["to ord", 6, ["to ord"]],
  ["tre ord", 6, ["tre", "ord"]],
  ["abcdefgh ij", 3, ["abc", "def", "gh", "ij"]],
  ["🏝🏝🏝", 2, ["🏝🏝", "🏝"]],
  ["", 5, [""]],
])("%j in lines of %d", (text, most, lines) => {
  expect(brokenLines(text, most)).toEqual(lines);
});
