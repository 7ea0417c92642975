/** Small files that hold a secret: written whole or not at all, and for nobody else to read. */
import { closeSync, fsyncSync, linkSync, openSync, renameSync, unlinkSync, writeSync } from "node:fs";

const FOR_US_ALONE = 0o600;

export const isErrno = (error: unknown, code: string): boolean => error instanceof Error && "code" in error && error.code === code;

function write(file: string, text: string, flag: "w" | "wx"): void {
  const descriptor = openSync(file, flag, FOR_US_ALONE);
  try {
    writeSync(descriptor, text);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** A file is written whole and then linked into place, so that two processes that make it at once agree on one. */
export function keepOnce(file: string, text: string): void {
  const draft = `${file}.${process.pid}`;
  write(draft, text, "w");
  try {
    linkSync(draft, file);
  } catch (error) {
    if (!isErrno(error, "EEXIST")) throw error;
  } finally {
    unlinkSync(draft);
  }
}

/** The file says the old text or the new one, at every moment; a second writer meanwhile is refused with EEXIST. */
export function replaceWhole(file: string, text: string): void {
  const draft = `${file}.next`;
  write(draft, text, "wx");
  renameSync(draft, file);
}
