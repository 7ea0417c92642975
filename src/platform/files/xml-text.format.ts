/** Text in the XML of a workbook: signs that XML does not allow are written as the format prescribes, and read back the same. */

/** Of the control characters XML has tab, line feed and the upper ones; a carriage return would come back as a line feed. */
const NOT_IN_XML = /[^\P{Cc}\t\n\u007f-\u009f]|\uFFFE|\uFFFF|_(?=x[0-9A-Fa-f]{4}_)/gu;
const ESCAPED = /_x([0-9A-Fa-f]{4})_/g;
const NAMED: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

const coded = (sign: string): string => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
export const xmlText = (text: string): string => text.replace(NOT_IN_XML, coded).replace(/[&<>"]/g, (sign) => NAMED[sign]!);
/** Of a text whose entities the XML reader has put right already. */
export const fromXmlText = (text: string): string => text.replace(ESCAPED, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
