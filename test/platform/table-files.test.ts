/** Table files: cells that look like formulas are guarded and come back the same, whatever text somebody wrote; workbooks hold any text that the database can. */
import { expect } from "chai";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, it } from "mocha";
import { columnLetter, columns, passage, type Cells } from "../../src/kernel/table-columns.js";
import { label } from "../../src/kernel/words.js";
import { guarded, unguarded } from "../../src/platform/files/formula-guard.format.js";
import { writeCsv } from "../../src/platform/files/csv.format.js";
import { fromXmlText, xmlText } from "../../src/platform/files/xml-text.format.js";

const text = fc.oneof(fc.string({ unit: "grapheme" }), fc.array(fc.constantFrom("'", "=", "+", "-", "@", "\t", "\r", "a", "，", '"', ",", "\n")).map((signs) => signs.join("")));

describe("a table file", () => {
  it("guards what a spreadsheet would calculate, and gives the very text back", () => {
    for (const formula of ["=1+1", "+86", "-1", "@SUM(A1)", "\t=1", "\r=1", "'=1"]) expect(guarded(formula)).to.equal(`'${formula}`);
    for (const plain of ["", "a=1", "'tis", "第1条"]) expect(guarded(plain)).to.equal(plain);
    fc.assert(fc.property(text, (cell) => unguarded(guarded(cell)) === cell && !/^[=+\-@\t\r]/.test(guarded(cell))));
  });

  it("of commas is read back by another hand as it was written", async () => {
    const table = columns({ one: [label("甲", "One"), passage(999), "MAY_BE_EMPTY"], two: [label("乙", "Two"), passage(999), "MAY_BE_EMPTY"] });
    await fc.assert(fc.asyncProperty(fc.array(fc.record({ one: text, two: text })), async (rows) => {
      const batches = (async function* (): AsyncGenerator<readonly Cells[]> { yield rows; })();
      const pieces: Uint8Array[] = [];
      for await (const piece of writeCsv({ title: "", columns: table, batches })) pieces.push(piece);
      const [head, ...read] = parse(Buffer.concat(pieces).toString("utf8"), { bom: true, record_delimiter: "\r\n" }) as unknown as string[][];
      expect(head).to.deep.equal(["甲 One", "乙 Two"]);
      expect(read.map((cells) => cells.map(unguarded))).to.deep.equal(rows.map(({ one, two }) => [one, two]));
    }));
  });

  it("of XML says control signs as the format prescribes, also what looks like such a sign", () => {
    expect(xmlText("a\u0001_x0041_<\r\n")).to.equal("a_x0001__x005F_x0041_&lt;_x000D_\n");
    const named: Readonly<Record<string, string>> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"' };
    const read = (xml: string): string => fromXmlText(xml.replace(/&(?:amp|lt|gt|quot);/g, (each) => named[each]!));
    fc.assert(fc.property(fc.oneof(text, fc.array(fc.constantFrom("_", "x", "0", "4", "1", "F", "5", "\u0001", "&")).map((signs) => signs.join(""))), (cell) => read(xmlText(cell)) === cell));
  });

  it("counts its columns as a sheet does", () => expect([0, 25, 26, 51, 52, 701, 702].map(columnLetter)).to.deep.equal(["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]));
});
