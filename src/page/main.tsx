import { hydrate, render } from "preact";
import { App } from "./app.js";
import { studyYearAt } from "./work/today.js";
import { SafetyNet } from "./views/safety-net.js";
import { FORGETFUL, keptIn, type Shelf } from "./work/store.js";

const root = document.getElementById("page");
if (root === null) throw new Error("page: the element is missing");
const shelf = shelfOf();
const days = new Intl.DateTimeFormat("da-DK", { dateStyle: "long" });
const today = {
  studyYear: studyYearAt(new Date()),
  date: () => days.format(new Date()),
};
const app = <SafetyNet shelf={shelf}>{(time) => <App key={time} shelf={shelf} today={today} />}</SafetyNet>;
// The first view stands there already, unless the browser keeps work that is drawn in its place (opening.ts). Another
// window may have had it kept since.
if (keptIn(shelf) !== null) root.replaceChildren();
if (root.hasChildNodes()) hydrate(app, root);
else render(app, root);

/** The browser's storage; one that forgets where the browser denies access. */
function shelfOf(): Shelf {
  try {
    return window.localStorage;
  } catch {
    return FORGETFUL;
  }
}
