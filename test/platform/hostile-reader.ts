/** A thread of its own with little memory that reads one file and tells the rule by which it was refused, or how many rows it has. */
import { parentPort, workerData } from "node:worker_threads";
import { Denied } from "../../src/kernel/fault.js";
import { readCsv } from "../../src/platform/files/csv-read.format.js";
import { readNdjson } from "../../src/platform/files/ndjson-read.format.js";
import { readXlsx } from "../../src/platform/files/xlsx-read.format.js";

const READERS = { csv: readCsv, ndjson: readNdjson, xlsx: readXlsx };
export interface ToRead { readonly form: keyof typeof READERS; readonly bytes: Uint8Array }

const { form, bytes } = workerData as ToRead;
try {
  parentPort!.postMessage(`${READERS[form](bytes).rows.length} rows`);
} catch (error) {
  if (!(error instanceof Denied)) throw error;
  parentPort!.postMessage(error.fields[0]?.rule);
}
