import { it } from "vitest";
import { describePage } from "./browser.js";
import {
  type Action,
  Desk,
  dropping,
  expectFiles,
  go,
  returnsOf,
  sendingOut,
  takingAway,
} from "./rehearsals.js";

const namesOf = (actions: readonly Action[]): string =>
  `${String(actions.length)} actions (${actions.map(([name]) => name).join("; ")})`;

describePage("the rehearsal", (open) => {
  const desk = new Desk();
  const returns = desk.lay(
    returnsOf("sjaelland", (index) => [20 + index, 10 + (index % 7), 12 + (index % 5)]),
  );
  const totals = { absalon: 747 };
  const sjaelland = [
    ...sendingOut(desk, "sjaelland"),
    dropping("hent de 18 indberetninger", returns, /18 filer er læst/),
    ...takingAway(desk, totals),
  ];
  it(`of a clean Sjælland, in ${namesOf(sjaelland)}`, async ({ expect: expectHere }) => {
    expectHere(sjaelland.length).toBeLessThanOrEqual(12);
    const page = await open();
    await go(page, sjaelland);
    expectFiles(desk, "sjaelland", returns, totals);
  });
});
