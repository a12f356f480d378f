import { danishList } from "../domain/danish.js";
import type { DistributionRequest } from "../domain/distribution-request.js";
import { METHOD_NAMES, type Method } from "../domain/method.js";
import type { Note } from "../domain/recommendation.js";
import type { Names } from "../domain/refusal.js";
import type { Cells } from "./task.js";

/** What the table rests on and what was done on the way, in Danish. */
export function distributionNotes(
  { key, providers }: DistributionRequest,
  method: Method,
  totalsHeld: boolean,
  tiesSettled: Extract<Cells, { ok: true }>["tiesSettled"],
  names: Names,
): Note[] {
  const isFixed = providers.some(({ total }) => total !== undefined);
  const totals = isFixed
    ? "Antallet for hver kommune og region er holdt, hvor det er fastsat; for de andre er det fordelt efter nøglen"
    : "Hvis specialiseringerne blev fordelt hver for sig, ville en grænse blive overskredet; derfor er antallet for hver kommune og region først fordelt efter nøglen";
  const winners = tiesSettled.map(({ provider, specialisation }) =>
    specialisation === undefined ? provider : `${provider} (${names[specialisation] ?? specialisation})`,
  );
  return [
    { code: "key-meaning", text: `Fordelingsnøglen er: ${key.meaning}` },
    { code: "key-source", text: `Nøglens kilde: ${key.source}` },
    { code: "unit", text: "Praktikpladserne er halvårspladser." },
    totalsHeld
      ? {
          code: "totals-held",
          text: `${totals} inden for grænserne ved største brøks metode. Felterne er fordelt, så både disse antal og behovet for hver specialisering overholdes, efter ${METHOD_NAMES[method]} i begge retninger.`,
        }
      : {
          code: "by-specialisation",
          text: `Hver specialiserings praktikpladser er fordelt for sig efter nøglen, efter ${METHOD_NAMES[method]}.`,
        },
    ...(winners.length === 0
      ? []
      : [
          {
            code: "tie-settled",
            text: `Flere stod lige. Efter den angivne rækkefølge fik ${danishList(winners)} en praktikplads.`,
          },
        ]),
  ];
}
