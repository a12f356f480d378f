import { danishList, danishNumber } from "../../domain/danish.js";
import { type Say, sayIn } from "../say.js";

export const danish: Say = sayIn({
  language: "da",
  quotes: ["»", "«"],
  number: danishNumber,
  list: danishList,
  region: "for institutionerne tilsammen",
  at: "hos",
  studyPlaces: ["studieplads", "studiepladser"],
  internshipPlaces: ["praktikplads", "praktikpladser"],
  didYouMean: "Mente du",
  known: "De kendte er",
  others: "andre",
});
export {
  danishDate as date,
  danishLimits as limits,
  danishList as list,
  danishNumber as number,
} from "../../domain/danish.js";
