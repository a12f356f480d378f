// Run beside the installed package, by each runtime: old calls, as docs and CHANGELOG have them. The packages for
// writing Word and Excel are not installed.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import * as api from "paedagog-dimensionering";
import { apportion, apportionTwoWay } from "paedagog-dimensionering/apportion";
import { readFilledForm, toDocx } from "paedagog-dimensionering/docx";
import { toXlsx } from "paedagog-dimensionering/xlsx";

const require = createRequire(import.meta.url);
const examples = "node_modules/paedagog-dimensionering/examples/";

// The published table of KKR Syddanmark 2018/2019, by import and by require.
for (const { parseRequest, recommend, valueOf } of [api, require("paedagog-dimensionering")]) {
  const request = valueOf(
    parseRequest(JSON.parse(readFileSync(`${examples}syddanmark-2018-2019.json`, "utf8"))),
  );
  const { institutions } = valueOf(recommend(request));
  const numbers = institutions.map(({ specialisations }) =>
    specialisations.map(({ studyPlaces }) => studyPlaces),
  );
  assert.deepEqual(numbers, [
    [247, 118, 224],
    [219, 104, 198],
  ]);
}

const request = {
  studyYear: "2019/2020",
  kkr: "sjaelland",
  studyPlaces: { from: "institution-totals", totals: { absalon: 747 } },
  specialisationShares: { dagtilbud: 39, "skole-fritid": 24, "social-special": 37 },
};
const recommendation = api.valueOf(api.recommend(api.valueOf(api.parseRequest(request))));
const document = api.submissionDocument(recommendation);
assert.match(api.toMarkdown(document), /291/);
assert.match(api.toHtml(document), /<table/);
assert.match(api.toCsv(document), /;/);
assert.equal(JSON.parse(api.toJson(recommendation)).institutions.length, 1);
assert.equal(typeof api.explain(recommendation), "object");

// Expected faults are data, and the sentence is asked for.
const refused = api.parseRequest({ studyYear: "2018/2019", studyPlaces: { from: "guess" } });
assert.equal(refused.ok, false);
assert.equal(refused.refusals[0].code, "no-origin");
assert.match(api.describeRefusal(refused.refusals[0], "en"), /^studyPlaces: Nothing says/);
assert.throws(() => api.valueOf(refused), { name: "DimensioneringError", code: "no-origin" });

// Reading needs neither package; writing says which is missing.
const form = readFilledForm(readFileSync("form.docx"));
assert.ok(form.ok);
assert.deepEqual(form, api.readFilledForm(readFileSync("form.docx"), "docx"));
await assert.rejects(toDocx(document), {
  code: "missing-package",
  refusals: [{ code: "missing-package", install: "docx" }],
});
await assert.rejects(toXlsx(document), {
  code: "missing-package",
  refusals: [{ code: "missing-package", install: "hucre" }],
});

const seats = apportion(7, [5, 3, 1]);
assert.deepEqual(seats.ok && seats.seats, [4, 2, 1]);
assert.equal(typeof apportionTwoWay, "function");
console.log("consumer: ok");
