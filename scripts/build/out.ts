import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { licencesOf, packagesInto } from "./licences.js";

/** Where the build is written: a folder of its own, which `scripts/build/build.ts` then puts in the place of `dist`. */
export const OUT: string = process.env["BUILD_OUT"] ?? "dist";

const packages = new Set<string>();

/** For each bundle: the licences of the packages that any of them holds a copy of, in THIRD-PARTY.txt. */
export function thirdParties(): ReturnType<typeof packagesInto> {
  return packagesInto(packages, () => {
    const texts = licencesOf(packages);
    mkdirSync(OUT, { recursive: true });
    writeFileSync(
      join(OUT, "THIRD-PARTY.txt"),
      `The command, the CommonJS files and the page hold parts of these packages, each under its own licence:\n\n${texts}\n`,
    );
  });
}
