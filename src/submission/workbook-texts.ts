/** What a workbook of ours says of its yellow cells, beside what stands in every document. */
export const CHANGEABLE = "Tallene i de gule felter kan ændres; så regnes de tal om, der bygger på dem.";
export const UNCHANGED = "Teksterne ændres ikke: de viser indstillingen, som den er.";
export const UNCHANGED_BESIDE =
  "Det gælder helt frem til skemaet. Teksterne og de øvrige ark ændres ikke: de viser indstillingen, som den er.";
export const UNCHANGED_SHEET =
  "Ændres tallene i de gule felter på de andre ark, ændres dette ark ikke: det viser indstillingen, som den er.";
export const TIES =
  "Bliver to brøkdele lige store, står der »uafgjort«; så er det rådet, der afgør det. Er et gult felt tomt eller ikke et tal, står der »kan ikke beregnes«.";
export const ONLY_VALUES =
  "Tabeller uden gule felter er tal, som ikke regnes om: med grænser, besluttede felter eller en anden metode kan regnearket ikke gentage beregningen.";

/** The label of a division's total in a workbook. */
export const TO_DIVIDE = "Studiepladser at fordele";

/** Whether a text is nothing but what a workbook of ours says of its cells. */
export function isOfWorkbook(text: string): boolean {
  const own = [CHANGEABLE, ONLY_VALUES, TIES, UNCHANGED_BESIDE, UNCHANGED_SHEET, UNCHANGED];
  return own.reduce((left, sentence) => left.replace(sentence, ""), text).trim() === "";
}
