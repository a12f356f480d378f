export { readInternshipPlaces, type ReadWorkbookPlacesOptions } from "./input/xlsx/read-internship-places.js";
