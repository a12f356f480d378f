import { parseRequest } from "paedagog-dimensionering";

const request = parseRequest({ studyYear: "2019/2020", kkr: "Sjælland", studyPlaces: { from: "guess" } });
if (!request.ok) {
  for (const { code, where } of request.refusals) console.log(code, where?.segments);
}
// → no-origin ["studyPlaces"]
