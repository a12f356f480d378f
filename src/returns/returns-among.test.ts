import { describe, expect, it } from "vitest";
import { returnsAmong } from "./returns-among.js";

describe("returnsAmong", () => {
  it("tells returns from what is not read, and leaves out what programs leave behind", () => {
    const names = [
      "Køge.xlsx",
      "Faxe.CSV",
      "~$Køge.xlsx",
      "Thumbs.db",
      ".DS_Store",
      "Icon\r",
      "~WRL0001.tmp",
      "__MACOSX",
      "._a.csv",
      "Greve.pdf",
    ];
    expect(
      returnsAmong([
        ...names,
        "svar.msg",
        "Lejre.ods",
        "ingen",
        "billede.png",
        "svar.zip",
        "a.gsheet",
        "i.json",
      ]),
    ).toEqual({
      returns: ["Køge.xlsx", "Faxe.CSV"],
      unread: [
        { name: "Greve.pdf", kind: "pdf" },
        { name: "svar.msg", kind: "mail" },
        { name: "Lejre.ods", kind: "opendocument" },
        { name: "ingen", kind: "other" },
        { name: "billede.png", kind: "other" },
        { name: "svar.zip", kind: "packed" },
        { name: "a.gsheet", kind: "link" },
        { name: "i.json", kind: "json" },
      ],
    });
  });
});
