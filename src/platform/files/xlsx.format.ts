/** Workbooks of one sheet, written as they go: every cell is a text, so no number is rounded and no formula is calculated. */
import type * as Fflate from "fflate";
import { onDemand } from "../config/on-demand.js";
import { columnLetter, headOf, writeCell } from "../../kernel/table-columns.js";
import type { TableWriter } from "./table-file.js";
import { xmlText } from "./xml-text.format.js";

const fflate = onDemand<typeof Fflate>("fflate");
const DECLARATION = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;
const SHEETS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** A sheet's name has at most 31 signs, and none of these. */
const sheetName = (title: string): string => xmlText(title.replace(/[[\]:*?/\\]/g, " ").slice(0, 31));

/** Read a row as: the part of this PATH says this. */
const PARTS: Readonly<Record<string, (title: string) => string>> = {
  "[Content_Types].xml": () => `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Override PartName="/xl/workbook.xml" ContentType="${KIND}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${KIND}.worksheet+xml"/>
<Override PartName="/xl/styles.xml" ContentType="${KIND}.styles+xml"/></Types>`,
  "_rels/.rels": () => `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  "xl/workbook.xml": (title) => `<workbook xmlns="${SHEETS}" xmlns:r="${OFFICE}"><sheets><sheet name="${sheetName(title)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  "xl/_rels/workbook.xml.rels": () => `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>
<Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
  // the form @ is text, and the quote prefix keeps it one when somebody edits the cell
  "xl/styles.xml": () => `<styleSheet xmlns="${SHEETS}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>
<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>
<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>
<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/></cellXfs>
<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`,
};
const STYLE = { TEXT: 1, HEAD: 2 } as const;

const cellOf = (cell: string, at: string, style: number): string => (cell === "" ? "" : `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(cell)}</t></is></c>`);
const rowOf = (cells: readonly string[], row: number, style: number): string => `<row r="${row}">${cells.map((cell, index) => cellOf(cell, `${columnLetter(index)}${row}`, style)).join("")}</row>`;

/** The first row stays in sight while the others move. */
const opening = (columns: number): string => `${DECLARATION}<worksheet xmlns="${SHEETS}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>
<cols><col min="1" max="${columns}" width="24" customWidth="1"/></cols><sheetData>`;

export const writeXlsx: TableWriter = async function* ({ title, columns, batches }) {
  const ready: Uint8Array[] = [];
  const { Zip, ZipDeflate } = fflate();
  const zip = new Zip((fault, piece) => {
    if (fault) throw fault;
    ready.push(piece);
  });
  const begun = (path: string): ((text: string, isLast: boolean) => void) => {
    const part = new ZipDeflate(path, { level: 6 });
    zip.add(part);
    return (text, isLast) => part.push(Buffer.from(text), isLast);
  };
  for (const [path, says] of Object.entries(PARTS)) begun(path)(DECLARATION + says(title), true);
  const sheet = begun("xl/worksheets/sheet1.xml");
  sheet(opening(columns.length) + rowOf(columns.map(headOf), 1, STYLE.HEAD), false);
  let row = 1;
  for await (const rows of batches) {
    sheet(rows.map((cells) => rowOf(columns.map((column) => writeCell(column, cells[column.name])), (row += 1), STYLE.TEXT)).join(""), false);
    yield* ready.splice(0);
  }
  sheet("</sheetData></worksheet>", true);
  zip.end();
  yield* ready;
};
