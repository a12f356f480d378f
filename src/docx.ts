export { readFilledForm } from "./input/filled-form/read-docx-form.js";
export type { ReadFilledFormOptions } from "./input/filled-form/read-filled-form-options.js";
export { toDocx } from "./render/office-writers.js";
