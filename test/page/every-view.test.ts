import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { it } from "vitest";
import { describePage } from "./browser.js";
import { views } from "./views.js";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

describePage("every view", (open) => {
  // 320 pixels is also what a window of 1280 pixels has at 400 %.
  it.for(Object.keys(views))(
    "fits every width of a window without scrolling sideways, cuts no text and no number off, and axe-core finds nothing: %s",
    async (view, { expect: expectHere }) => {
      // The page lets no other script in than its own.
      const page = await open({ bypassCSP: true, viewport: { width: 320, height: 614 } });
      await views[view]?.(page);
      // 1093 by 614 pixels is what a window of 1366 by 768 has at 125 %.
      for (const width of [320, 768, 1024, 1093, 1280]) {
        await page.setViewportSize({ width, height: 614 });
        await expectHere
          .poll(async () => ({ width, found: await page.evaluate(tooWide) }))
          .toEqual({ width, found: [0, []] });
      }
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
    },
  );

  it.for(["blank", "full", "national"])(
    "fits a window of 1280 pixels enlarged four times: %s",
    async (view, { expect: expectHere }) => {
      const page = await open({ viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 });
      await views[view]?.(page);
      const [overflow] = await page.evaluate(tooWide);
      expectHere(overflow).toBe(0);
    },
  );
});

interface Found {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}

/** How far the page can be scrolled sideways, and what text no scrolling brings into view. */
function tooWide(): [number, string[]] {
  const { scrollWidth, clientWidth } = document.documentElement;
  const cut: string[] = [];
  for (const element of document.querySelectorAll("main *, header *, footer *, dialog[open] *")) {
    if (!(element instanceof HTMLElement) || element.childElementCount > 0 || element.textContent === "")
      continue;
    if (element.closest(".sr-only, .grid-scroll, .document, option, details:not([open])") !== null) continue;
    const { right, left, width } = element.getBoundingClientRect();
    if (width > 0 && (right > clientWidth + 1 || left < -1)) cut.push(element.outerHTML.slice(0, 120));
  }
  for (const part of document.querySelectorAll(
    ".form-panel, .document, .document :is(th, td), .grid-scroll",
  )) {
    if (part.scrollWidth > part.clientWidth && part.checkVisibility())
      cut.push(`${part.className} ${part.scrollWidth - part.clientWidth}: ${part.textContent.slice(0, 80)}`);
  }
  return [scrollWidth - clientWidth, cut];
}
