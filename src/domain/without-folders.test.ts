import { expect, it } from "vitest";
import { withoutFolders } from "./without-folders.js";

it("a refusal names each file without its folder, wherever it names it", () => {
  const where = { file: "C:\\Users\\hemmelig\\faxe.csv", row: 2 };
  const said = {
    code: "x",
    files: ["/home/hemmelig/a.csv", "b.csv"],
    where,
    nearestIn: [where],
    text: "/home/x",
  };
  expect(withoutFolders(said)).toEqual({
    ...{ code: "x", files: ["a.csv", "b.csv"], text: "/home/x" },
    ...{ where: { file: "faxe.csv", row: 2 }, nearestIn: [{ file: "faxe.csv", row: 2 }] },
  });
});
