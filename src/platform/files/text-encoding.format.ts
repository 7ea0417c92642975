/** The text of a file that says nothing of its encoding: known by its mark, else UTF-8, else GB 18030 as Chinese spreadsheets write it. */
import { isUtf8 } from "node:buffer";
import { unreadableFile } from "./table-read.js";

/** Read a row as: a file that begins with this MARK is written so. */
const MARKS: readonly (readonly [encoding: string, mark: string])[] = [["utf-8", "efbbbf"], ["utf-16le", "fffe"], ["utf-16be", "feff"]];
const UNMARKED = ["gb18030", "utf-8"];
const LOST = /\uFFFD/g;

/** `isLost`: whether a piece of the text stands for bytes that say nothing in the encoding. */
export interface Decoded { readonly text: string; isLost(piece: string): boolean }

export function decoded(bytes: Uint8Array): Decoded {
  const read = textOf(bytes);
  const zero = read.text.indexOf("\0");
  if (zero >= 0) throw unreadableFile(`undecodableInRow${read.text.slice(0, zero).split("\n").length}`); // no text holds one: this is another encoding without its mark, or none
  return read;
}

function textOf(bytes: Uint8Array): Decoded {
  if (isUtf8(bytes)) return { text: new TextDecoder("utf-8").decode(bytes), isLost: () => false };
  const beginning = Buffer.from(bytes.subarray(0, 3)).toString("hex");
  const marked = MARKS.find(([, mark]) => beginning.startsWith(mark));
  const tried = (marked ? [marked[0]] : UNMARKED).map((encoding) => new TextDecoder(encoding).decode(bytes));
  const [text = ""] = tried.sort((one, other) => (one.match(LOST)?.length ?? 0) - (other.match(LOST)?.length ?? 0));
  return { text, isLost: (piece) => piece.includes("\uFFFD") };
}
