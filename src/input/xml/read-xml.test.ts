import { strToU8 } from "fflate";
import { describe, expect, it } from "vitest";
import { readXml } from "./read-xml.js";

function reading(xml: string): unknown {
  const told: string[] = [];
  const refusal = readXml("part.xml", strToU8(xml), {
    open: (name, attributes) => told.push(`<${name} ${JSON.stringify(attributes)}`),
    text: (text) => told.push(text),
    close: (name) => told.push(`>${name}`),
  });
  return refusal ?? told;
}

describe("readXml", () => {
  it("tells names without their prefixes, texts with entities and CDATA as they read", () => {
    expect(reading('<x:a r:id="1"><x:b/>a &amp; b<![CDATA[<c>]]></x:a>')).toEqual([
      '<a {"id":"1"}',
      "<b {}",
      ">b",
      "a & b",
      "<c>",
      ">a",
    ]);
  });

  it.for(["<a><b></a>", "<a>", "", "<a/><b/>", "<a>&nothing;</a>", "<a b=1/>"])("refuses %s", (xml) => {
    expect(reading(xml)).toEqual({ code: "damaged-file", part: "part.xml" });
  });

  it("refuses a part that is missing, and one that is not UTF-8", () => {
    const damaged = { code: "damaged-file", part: "part.xml" };
    expect(readXml("part.xml", undefined, {})).toEqual(damaged);
    expect(readXml("part.xml", Uint8Array.from([0xff, 0xfe, 0x3c, 0x00]), {})).toEqual(damaged);
  });

  it("reads XML 1.0 alone, whose letters and line ends it knows", () => {
    const declared = (version: string): string => `<?xml version="${version}"?><a/>`;
    expect(reading(declared("1.0"))).toEqual(["<a {}", ">a"]);
    expect(reading(declared("1.1"))).toEqual({ code: "damaged-file", part: "part.xml" });
  });

  it("refuses a document type, so that no entity expands and no other file is drawn in", () => {
    const xml = '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>';
    expect(reading(xml)).toEqual({ code: "unsafe-xml", part: "part.xml", reason: "doctype" });
  });

  it("refuses a depth beyond reason, and takes one within", () => {
    expect(reading("<a>".repeat(201))).toEqual({ code: "unsafe-xml", part: "part.xml", reason: "depth" });
    expect(reading("<a>".repeat(200) + "</a>".repeat(200))).toHaveLength(400);
  });
});
