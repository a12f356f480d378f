import { renderToString } from "preact-render-to-string";
import { App } from "./app.js";
import { FORGETFUL } from "./work/store.js";
import { NO_DAY } from "./work/today.js";

/**
 * The page as it is drawn the first time, blank: HTML that stands in the file, to be typed in before the program runs, which
 * draws the rest: what is folded away, and what is asked after a press.
 */
export function firstView(): string {
  return renderToString(<App shelf={FORGETFUL} today={NO_DAY} />)
    .replace(/(?<=<div class="details-text">)[^]*?(?=<\/div><\/details>)/g, "")
    .replace(/<dialog[^]*?<\/dialog>/g, "");
}
