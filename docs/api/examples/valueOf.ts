import { parseRequest, valueOf } from "paedagog-dimensionering";

try {
  valueOf(parseRequest({ studyYear: "2019/2020", studyPlaces: { from: "guess" } }));
} catch (error) {
  if (error instanceof Error) console.log(error.name, error.message);
}
// → DimensioneringError studyPlaces: no-origin
