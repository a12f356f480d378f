import { groupOf, parseRequest } from "paedagog-dimensionering";

const STATUS = { file: 415, shape: 400, name: 422, calculation: 409 };
const request = parseRequest({ studyYear: "2019/2020", kkr: "xyz", studyPlaces: { from: "capacity" } });
if (!request.ok) console.log(STATUS[groupOf(request.refusals[0])]);
// → 422
