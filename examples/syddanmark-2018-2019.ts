// The only complete table that was found published: KKR Syddanmark 2018/2019. Out of its published decision,
// totals and shares, comes its published table.
import { readFileSync } from "node:fs";
import { parseRequest, recommend, submissionDocument, toMarkdown, valueOf } from "paedagog-dimensionering";

const file = new URL("./syddanmark-2018-2019.json", import.meta.url);
const request = valueOf(parseRequest(JSON.parse(readFileSync(file, "utf8"))));
const recommendation = valueOf(recommend(request));

console.log(toMarkdown(submissionDocument(recommendation)));
console.log(
  "Beslutningens kilde: kl.dk, 22. marts 2018, Pædagogdimensionering er nu fastlagt for 2018/2019.",
);
