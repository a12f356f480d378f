import { expect, it } from "vitest";
import { opened } from "./opened.js";

it("a file of more than 32 MB is refused by its size, and no byte of it is read", async () => {
  const read: string[] = [];
  const file = (name: string, size: number): File =>
    ({
      ...{ name, size },
      arrayBuffer: () => {
        read.push(name);
        return Promise.resolve(new ArrayBuffer(1));
      },
    }) as File;
  const { files, unread } = await opened([
    file("stor.csv", 32 * 2 ** 20 + 1),
    file("mindre.csv", 32 * 2 ** 20),
  ]);
  expect(read).toEqual(["mindre.csv"]);
  expect(files.map(({ name }) => name)).toEqual(["mindre.csv"]);
  expect(unread).toEqual([
    {
      name: "stor.csv",
      isRead: false,
      texts: ["Filen er på 33.554.433 byte; der læses højst 33.554.432 byte (32 MB). Er det den rette fil?"],
    },
  ]);
});
