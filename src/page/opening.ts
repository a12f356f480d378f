// Runs before the program. The first view stands in the file as HTML, so that it can be used before the browser has
// read the program: what is typed and chosen meanwhile stays in the fields, and what is clicked, pasted and dropped is
// held. When the program runs, all of it is done again, for the program to see.
import { isRange } from "./work/filled.js";
import { KEY } from "./work/store.js";
import { studyYearAt } from "./work/today.js";

type Again = () => void;
type Filled = HTMLInputElement | HTMLSelectElement;

const held: Again[] = [];
const holding = new AbortController();

// What the browser keeps takes the first view's place, and is drawn by the program alone.
if (isKept()) document.getElementById("page")?.replaceChildren();

// The year that the date suggests stands there from the start: put in later, it would stand beside what is typed.
const year = document.getElementById("studyYear");
if (year instanceof HTMLInputElement) year.defaultValue = studyYearAt(new Date());

const options = { capture: true, signal: holding.signal };
addEventListener("click", holdClick, options);
addEventListener("paste", holdPaste, options);
addEventListener("drop", holdDrop, options);
// For good: a file that is dropped beside the fields for files would be opened in the page's place.
for (const type of ["dragover", "drop"] as const) {
  addEventListener(type, (event) => {
    if (!isTextForField(event)) event.preventDefault();
  });
}

addEventListener("DOMContentLoaded", () => {
  // After the first frame. A page that is out of sight has none.
  if (document.hidden) start();
  else requestAnimationFrame(() => setTimeout(start));
});

function start(): void {
  const filled = filledFields();
  run();
  holding.abort();
  // Before the program draws anything anew, which would put its own values into the fields.
  for (const field of filled) {
    for (const type of ["input", "change"]) field.dispatchEvent(new Event(type, { bubbles: true }));
  }
  // After it has drawn the rest of the page, which it does as soon as it may.
  queueMicrotask(() => {
    for (const again of held) again();
  });
}

/** The program stands in the file as texts, which cost the browser little until they are made a script. */
function run(): void {
  const program = document.createElement("script");
  program.append(...document.querySelectorAll("script[type]"));
  program.textContent = program.textContent;
  document.body.append(program);
}

function isKept(): boolean {
  try {
    return localStorage.getItem(KEY) !== null;
  } catch {
    // The browser denies access to its storage.
    return false;
  }
}

/** Fields that no longer hold what the page began with, last to first: another KKR takes away the blank rows. */
function filledFields(): Filled[] {
  const fields = document.querySelectorAll<Filled>("#page :is(input, select)");
  return Array.from(fields).reverse().filter(isChanged);
}

function isChanged(field: Filled): boolean {
  if (field instanceof HTMLSelectElement) return field.selectedOptions[0]?.defaultSelected === false;
  const { type, checked, defaultChecked, value, defaultValue } = field;
  return type === "radio" ? checked && !defaultChecked : value !== defaultValue;
}

/** On a button, or on the link to a part of the page that the program has yet to draw. */
function holdClick(event: Event): void {
  const clicked = event.target instanceof Element ? event.target.closest<HTMLElement>("button, a") : null;
  if (clicked === null) return;
  event.preventDefault();
  held.push(() => clicked.click());
}

/** Of a spreadsheet: the browser would put all of it into one field. */
function holdPaste(event: ClipboardEvent): void {
  const text = event.clipboardData?.getData("text/plain") ?? "";
  if (event.target instanceof Element && event.target.closest(".grid") !== null && isRange(text)) {
    event.preventDefault();
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", text);
    holdEvent(event.target, new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }
}

/** A text that is dragged into a field, which the browser puts there. */
function isTextForField({ target, dataTransfer }: DragEvent): boolean {
  const isField =
    target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === "text");
  return isField && dataTransfer?.types.includes("Files") === false;
}

function holdDrop(event: DragEvent): void {
  const dataTransfer = new DataTransfer();
  for (const file of event.dataTransfer?.files ?? []) dataTransfer.items.add(file);
  holdEvent(event.target, new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
}

function holdEvent(target: EventTarget | null, event: Event): void {
  held.push(() => target?.dispatchEvent(event));
}
