import { requestSchema } from "paedagog-dimensionering";

const result = requestSchema("da")["~standard"].validate({ studyYear: "2019/2020" });
for (const { message } of result.issues ?? []) console.log(message);
// → Det fremgår ikke, hvor det samlede antal studiepladser kommer fra. Det er en vurdering, som skal angives på én af fire måder: institution-totals, regional-total, previous-year eller capacity.
