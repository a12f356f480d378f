import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Options } from "tsup";

type Plugin = NonNullable<Options["esbuildPlugins"]>[number];

/** Notes the packages that a bundle takes anything from, and then calls `done`. */
export function packagesInto(packages: Set<string>, done: () => void = () => undefined): Plugin {
  return {
    name: "packages",
    setup: (build) => {
      build.initialOptions.metafile = true;
      build.onEnd(({ metafile }) => {
        for (const file of Object.keys(metafile?.inputs ?? {})) {
          const [, name] = /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file) ?? [];
          if (name !== undefined) packages.add(name);
        }
        done();
      });
    },
  };
}

/** What the licences ask for: each package's own, beside the copy of it. */
export function licencesOf(packages: ReadonlySet<string>): string {
  const texts = [...packages].sort().map((name) => {
    const folder = join("node_modules", name);
    const { version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as {
      readonly version: string;
      readonly license: string;
    };
    const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
    const text = file === undefined ? "" : readFileSync(join(folder, file), "utf8");
    return `${name} ${version} (${license})\n${text.trim()}`;
  });
  return texts.join("\n\n");
}
