/** The words of table files: the forms in which they are written, and what can be wrong with a cell (批量导入导出). */
import { words } from "./words.js";

export const TABLE_FORMAT = words({
  XLSX: ["电子表格", "A workbook of one sheet, every cell a text"],
  CSV: ["逗号分隔文本", "Comma-separated, UTF-8 with its mark, lines as RFC 4180 ends them"],
  NDJSON: ["逐行 JSON", "One JSON object a line, by the names that the graph uses"],
});
export type TableFormat = keyof typeof TABLE_FORMAT;

export const CELL_RULE = words({
  MISSING: ["必填", "The cell is empty and must not be"],
  TOO_SHORT: ["过短", "The text is too short"],
  TOO_LONG: ["过长", "The text is too long"],
  TOO_MANY: ["行数过多", "The cell holds too many lines"],
  UNSEEN_SIGN: ["含不可见字符", "The text holds signs that cannot be seen"],
  UNKNOWN_WORD: ["不在词表内", "The text is none of the words that may stand here"],
  NOT_A_DAY: ["不是日期", "The text is no day such as 2026-09-01"],
  NOT_AN_ADDRESS: ["不是网址", "The text is no http or https address"],
});
export type CellRule = keyof typeof CELL_RULE;
