import { render } from "preact";
import { App } from "./app.js";
import type { Shelf } from "./work/store.js";

const root = document.getElementById("page");
if (root === null) throw new Error("page: the element is missing");
render(<App shelf={shelfOf()} />, root);

// A file that is dropped beside the fields for files would be opened in the page's place.
for (const type of ["dragover", "drop"]) {
  addEventListener(type, (event) => {
    event.preventDefault();
  });
}

/** The browser's storage; one that forgets where the browser denies access. */
function shelfOf(): Shelf {
  try {
    return window.localStorage;
  } catch {
    return {
      getItem: () => null,
      setItem: () => {
        throw new Error("The browser keeps nothing.");
      },
      removeItem: () => undefined,
    };
  }
}
