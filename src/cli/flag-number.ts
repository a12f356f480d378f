/** "0,95", "-2,5": a decimal comma that nobody reads as a mark of thousands. "1,110" has both readings. */
const DECIMAL_COMMA = /^([-+]?(?:\d+)),(\d+)$/;
const TWO_READINGS = /^[-+]?[1-9]\d{0,2},\d{3}$/;

/** A number as a flag says it, with a point: a Danish decimal comma is understood where there is no other reading. */
export function flagNumber(written: string): string {
  const text = written.trim();
  return TWO_READINGS.test(text) ? text : text.replace(DECIMAL_COMMA, "$1.$2");
}
