/** Files that ask for more than a table may: each is refused by its rule before it costs memory or a second, in a thread that has little of either. */
import { expect } from "chai";
import { strToU8, zipSync, type Zippable } from "fflate";
import { once } from "node:events";
import { describe, it } from "mocha";
import { Worker } from "node:worker_threads";
import type { ToRead } from "./hostile-reader.js";

/** What the reader's own code takes, and a file within the limits; nothing that grows with what a file says of itself. */
const MEMORY = { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 16 };
const MOST_MS = 5_000;
const MIB = 1024 * 1024;

async function told(form: ToRead["form"], bytes: Uint8Array): Promise<{ answer: string; ms: number }> {
  const began = performance.now();
  const reader = new Worker(new URL("./hostile-reader.js", import.meta.url), { workerData: { form, bytes } satisfies ToRead, resourceLimits: MEMORY });
  const answer = await once(reader, "message").then(([rule]) => rule as string, (error: Error) => error.message);
  await reader.terminate();
  return { answer, ms: performance.now() - began };
}

const WORKBOOK = {
  "xl/workbook.xml": `<workbook xmlns:r="r"><sheets><sheet name="一" r:id="rId1"/></sheets></workbook>`,
  "xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>`,
};
const zipped = (parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, typeof part === "string" ? strToU8(part) : part])) satisfies Zippable);
const workbook = (rows: string | Uint8Array, more: Readonly<Record<string, string>> = {}): Uint8Array =>
  zipped({ ...WORKBOOK, ...more, "xl/worksheets/sheet1.xml": typeof rows === "string" ? `<worksheet><sheetData>${rows}</sheetData></worksheet>` : rows });
const cell = (text: string): string => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
const many = (piece: string, times: number): string => piece.repeat(times);
const shared = (cells: number): string => `<row>${many(`<c t="s"><v>0</v></c>`, cells)}</row>`;

/** Read a row as: WHAT a file of this form holds, and the rule that refuses it. */
const FILES: readonly (readonly [what: string, form: ToRead["form"], rule: string, bytes: () => string | Uint8Array])[] = [
  ["200 columns", "csv", "tooManyColumns", () => many("a,", 200)],
  ["five million columns", "csv", "tooManyColumns", () => many(",", 5 * MIB)],
  ["a cell of a million characters", "csv", "cellTooLong", () => `甲,${many("乙", MIB)}\r\n`],
  ["a cell that never ends", "csv", "cellTooLong", () => `"${many("a", 5 * MIB - 1)}`],
  ["10,002 rows", "csv", "tooManyRows", () => many("a\r\n", 10_002)],
  ["two million empty rows", "csv", "tooManyRows", () => many("\r\n", 2 * MIB)],
  ["200 columns", "ndjson", "tooManyColumns", () => JSON.stringify(Object.fromEntries(Array.from({ length: 200 }, (_name, at) => [`c${at}`, ""])))],
  ["other columns in each row", "ndjson", "tooManyColumns", () => Array.from({ length: 200 }, (_name, at) => `{"c${at}":""}`).join("\n")],
  ["a cell of a million characters", "ndjson", "cellTooLong", () => JSON.stringify({ title: many("乙", MIB) })],
  ["a cell of a million lines", "ndjson", "cellTooLong", () => `{"title":[${many(`"",`, MIB)}""]}`],
  ["10,001 rows and no head", "ndjson", "tooManyRows", () => many("{}\n", 10_001)],
  ["a list in a list, a million deep", "ndjson", "notATable", () => many("[", MIB)],
  ["200 columns", "xlsx", "tooManyColumns", () => workbook(`<row>${many(cell("甲"), 200)}</row>`)],
  ["a cell in the last column of a sheet", "xlsx", "tooManyColumns", () => workbook(`<row r="1"><c r="XFD1"><v>1</v></c></row>`)],
  ["a cell of a million characters", "xlsx", "cellTooLong", () => workbook(`<row>${cell(many("乙", MIB))}</row>`)],
  ["a cell of a million characters that it shares", "xlsx", "cellTooLong", () => workbook(shared(1), { "xl/sharedStrings.xml": `<sst><si><t>${many("乙", MIB)}</t></si></sst>` })],
  ["a text that 600,000 cells share", "xlsx", "inflatesTooFar", () => workbook(many(shared(60), 10_000), { "xl/sharedStrings.xml": `<sst><si><t>${many("乙", 2_000)}</t></si></sst>` })],
  ["10,002 rows", "xlsx", "tooManyRows", () => workbook(many(`<row>${cell("甲")}</row>`, 10_002))],
  ["four million cells without a text", "xlsx", "inflatesTooFar", () => workbook(many("<c/>", 4 * MIB))],
  ["four million shared texts without a sign", "xlsx", "inflatesTooFar", () => workbook(shared(1), { "xl/sharedStrings.xml": `<sst>${many("<si/>", 4 * MIB)}</sst>` })],
  ["64 MiB in a few packed KiB", "xlsx", "inflatesTooFar", () => workbook(new Uint8Array(64 * MIB))],
  ["300 parts", "xlsx", "tooManyParts", () => zipped({ ...Object.fromEntries(Array.from({ length: 300 }, (_part, at) => [`a${at}`, ""])), ...WORKBOOK })],
  ["an entity that grows", "xlsx", "declaresEntities", () => zipped({ ...WORKBOOK, "xl/worksheets/sheet1.xml": `<!DOCTYPE w [<!ENTITY a "${many("x", 99)}"><!ENTITY b "&a;&a;&a;&a;">]><worksheet>&b;&b;</worksheet>` })],
];

describe("a file that asks for too much", () => {
  for (const [what, form, rule, bytes] of FILES) {
    it(`as ${form}: ${what} is refused as ${rule}`, async () => {
      const made = bytes();
      const { answer, ms } = await told(form, typeof made === "string" ? Buffer.from(made) : made);
      expect(answer).to.equal(rule);
      expect(ms, "milliseconds").to.be.below(MOST_MS);
    }).timeout(20_000);
  }

  it("is not one that a department has: ten thousand rows of ordinary texts are read in the same memory", async () => {
    const row = `<row>${many(cell("对拖欠农民工工资的用人单位处以罚款并责令限期改正"), 15)}</row>`;
    expect((await told("xlsx", workbook(many(row, 10_000)))).answer).to.equal("10000 rows");
    expect((await told("csv", Buffer.from(many("对拖欠农民工工资的用人单位处以罚款并责令限期改正,".repeat(6) + "\r\n", 10_000)))).answer).to.equal("10000 rows");
  }).timeout(20_000);
});
