import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { it } from "vitest";
import { describePage } from "./browser.js";
import { views } from "./views.js";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

describePage("axe-core finds nothing", (open) => {
  it.for(Object.keys(views))("at 1280, 768 and 320 pixels: %s", async (view, { expect: expectHere }) => {
    // The page lets no other script in than its own.
    const page = await open({ bypassCSP: true, viewport: { width: 1280, height: 900 } });
    await views[view]?.(page);
    await page.addScriptTag({ content: axe });
    for (const width of [1280, 768, 320]) {
      await page.setViewportSize({ width, height: 900 });
      const found = await page.evaluate(async () => {
        const { axe } = window as unknown as { axe: { run: (options: object) => Promise<Found> } };
        // Of what is in order, and where a node stands, nothing is asked: that is most of the work.
        const { violations } = await axe.run({ resultTypes: ["violations"], selectors: false });
        return violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html.slice(0, 150))]);
      });
      expectHere({ width, found }).toEqual({ width, found: [] });
    }
  });
});

interface Found {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}
