export type { ReadFilledFormOptions } from "./input/filled-form/read-filled-form.js";
export { readFilledForm } from "./input/xlsx/read-filled-form.js";
export { readInternshipPlaces, type ReadWorkbookPlacesOptions } from "./input/xlsx/read-internship-places.js";
export { toXlsx } from "./render/xlsx/to-xlsx.js";
