export { toXlsx } from "./render/xlsx/to-xlsx.js";
export { readInternshipPlaces, type ReadWorkbookPlacesOptions } from "./input/xlsx/read-internship-places.js";
