/** Reads the first sheet of a workbook: packed parts are counted as they open, XML declares no entities, and what a formula calculated or a number lost is no text. */
import type * as Fflate from "fflate";
import type * as Saxes from "saxes";
import { onDemand } from "../config/on-demand.js";
import { Denied } from "../../kernel/fault.js";
import type { ReadCell, ReadRow } from "../../kernel/table-columns.js";
import { FILE_LIMITS, unreadableFile, withinLimits, type TableReader } from "./table-read.js";
import { fromXmlText } from "./xml-text.format.js";

const fflate = onDemand<typeof Fflate>("fflate");
const saxes = onDemand<typeof Saxes>("saxes");
const WANTED = /^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|worksheets\/[^/]+\.xml)$/;
/** Packed bytes opened at a time: a thousand times as much may come out of them before anybody counts. */
const STEP = 4_096;

function partsOf(bytes: Uint8Array): Map<string, string> {
  const parts = new Map<string, Uint8Array[]>();
  let [count, inflated] = [0, 0];
  const { Unzip, UnzipInflate } = fflate();
  const unzip = new Unzip((part) => {
    if ((count += 1) > FILE_LIMITS.parts) throw unreadableFile("tooManyParts");
    if (!WANTED.test(part.name)) return;
    const pieces: Uint8Array[] = [];
    part.ondata = (fault, piece) => {
      if (fault) throw fault;
      if ((inflated += piece.length) > FILE_LIMITS.inflated) throw unreadableFile("inflatesTooFar");
      pieces.push(piece);
    };
    parts.set(part.name, pieces);
    part.start();
  });
  unzip.register(UnzipInflate);
  for (let at = 0; at < bytes.length; at += STEP) unzip.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length);
  return new Map([...parts].map(([name, pieces]) => [name, Buffer.concat(pieces).toString("utf8")]));
}

type Attributes = Readonly<Record<string, string>>;
interface Listener { open?(name: string, attributes: Attributes): void; close?(name: string): void; text?(text: string): void }

/** Prefixes say nothing here: there is one vocabulary. */
const local = (name: string): string => name.slice(name.indexOf(":") + 1);

function listen(xml: string, { open, close, text }: Listener): void {
  const parser = new (saxes().SaxesParser)();
  parser.on("doctype", () => { throw unreadableFile("declaresEntities"); });
  parser.on("error", () => { throw unreadableFile("notATable"); });
  let elements = 0;
  parser.on("opentag", ({ name, attributes }) => {
    if ((elements += 1) > FILE_LIMITS.elements) throw unreadableFile("inflatesTooFar");
    open?.(local(name), attributes as Attributes);
  });
  parser.on("closetag", ({ name }) => close?.(local(name)));
  parser.on("text", (piece) => text?.(piece));
  parser.on("cdata", (piece) => text?.(piece));
  parser.write(xml).close();
}

/** Texts that cells share; how a name is read aloud is none of them. */
function sharedTexts(xml: string | undefined): string[] {
  const shared: string[] = [];
  let [gathered, isText, aloud] = ["", false, false];
  if (xml !== undefined) {
    listen(xml, {
      open(name) {
        if (name === "si") gathered = "";
        if (name === "rPh") aloud = true;
        isText = name === "t" && !aloud;
      },
      text: (piece) => { if (isText) gathered += piece; },
      close(name) {
        if (name === "t") isText = false;
        if (name === "rPh") aloud = false;
        if (name === "si") shared.push(fromXmlText(gathered));
      },
    });
  }
  return shared;
}

/** The sheet that stands first in the workbook, and its part. */
function firstSheet(parts: ReadonlyMap<string, string>): { sheet: string; xml: string } {
  let found: { name: string; rel: string } | undefined;
  let target: string | undefined;
  listen(parts.get("xl/workbook.xml") ?? "", { open: (name, { name: title = "", "r:id": rel = "" }) => { if (name === "sheet") found ??= { name: title, rel }; } });
  listen(parts.get("xl/_rels/workbook.xml.rels") ?? "", { open: (name, { Id, Target }) => { if (name === "Relationship" && Id === found?.rel) target = Target; } });
  const xml = target === undefined ? undefined : parts.get(target.startsWith("/") ? target.slice(1) : `xl/${target}`);
  if (!found || xml === undefined) throw unreadableFile("notATable");
  return { sheet: found.name.slice(0, 31), xml };
}

const PLACE = /^([A-Z]{1,3})(\d{1,7})$/;
const columnOf = (letters: string): number => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
/** A spreadsheet keeps fifteen digits of a number. */
const isRounded = (number: string): boolean => /e/i.test(number) || number.replace(/\D/g, "").length > 15;

interface OpenCell { readonly column: number; readonly type: string; isCalculated: boolean; value: string; gathers: boolean; aloud: boolean }

function readCell({ type, value, isCalculated }: OpenCell, shared: readonly string[]): ReadCell {
  if (isCalculated) return { rule: "FORMULA" };
  if (type === "s") return shared[Number(value)] ?? { rule: "FORMULA" };
  if (type === "n") return isRounded(value) ? { rule: "ROUNDED" } : value;
  return type === "b" ? (value === "1" ? "TRUE" : "FALSE") : fromXmlText(value);
}

function rowsOf(xml: string, shared: readonly string[]): ReadRow[] {
  const rows: ReadRow[] = [];
  let row: { number: number; cells: (ReadCell | undefined)[] } | undefined;
  let cell: OpenCell | undefined;
  let text = 0;
  listen(xml, {
    open(name, { r: place = "", t: type = "n" }) {
      if (name === "row") row = { number: Number(place) || (rows.at(-1)?.number ?? 0) + 1, cells: [] };
      if (name === "c" && row) {
        const column = place === "" ? row.cells.length : columnOf(PLACE.exec(place)?.[1] ?? "");
        withinLimits(rows.length, column, 0);
        cell = { column, type, isCalculated: false, value: "", gathers: false, aloud: false };
      }
      if (!cell) return;
      if (name === "f") cell.isCalculated = true;
      if (name === "rPh") cell.aloud = true;
      cell.gathers = name === "v" || (name === "t" && !cell.aloud);
    },
    text: (piece) => { if (cell?.gathers) cell.value += piece; },
    close(name) {
      if (cell && (name === "v" || name === "t")) cell.gathers = false;
      if (cell && name === "rPh") cell.aloud = false;
      if (name === "c" && cell && row) {
        if (cell.value !== "" || cell.isCalculated) {
          const read = readCell(cell, shared);
          const length = typeof read === "string" ? read.length : 0;
          withinLimits(rows.length, cell.column, length);
          if ((text += length) > FILE_LIMITS.text) throw unreadableFile("inflatesTooFar"); // cells that share a text multiply it
          row.cells[cell.column] = read;
        }
        cell = undefined;
      }
      if (name === "row" && row) {
        if (row.cells.length > 0) rows.push(row);
        withinLimits(rows.length, 0, 0);
        row = undefined;
      }
    },
  });
  return rows;
}

export const readXlsx: TableReader = (bytes) => {
  try {
    const parts = partsOf(bytes);
    const { sheet, xml } = firstSheet(parts);
    return { sheet, rows: rowsOf(xml, sharedTexts(parts.get("xl/sharedStrings.xml"))) };
  } catch (error) {
    throw error instanceof Denied ? error : unreadableFile("notATable");
  }
};
