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
  FORMULA: ["是公式", "A formula stands in the cell, not a text"],
  NOT_A_TEXT: ["不是文本", "Neither a text nor a list of texts stands there"],
  ROUNDED: ["数字已失真", "The spreadsheet has rounded a long number; form the cell as text and write it anew"],
  UNKNOWN_COLUMN: ["没有这一列", "No column is called so"],
  MISSING_COLUMN: ["缺列", "A column is missing"],
  REPEATED: ["重复", "An earlier row or line says the same already"],
  PRIVATE_DATA: ["含不得公开的个人信息", "A number by which somebody is known, called or paid may not go out"],
  NO_SUCH_UNIT: ["没有这个单位", "No unit has this code today"],
  NOT_MAINTAINED: ["不是本单位维护", "Another unit than the sender's keeps this basis"],
  OTHER_UNIT: ["维护单位不一致", "The basis on record is kept by another unit"],
  OTHER_DEPARTMENT: ["不是本部门", "The item belongs to another department than the edition"],
  NO_SUCH_BASIS: ["没有这项依据", "No basis is known by this id, or by this title and number"],
  AMBIGUOUS_BASIS: ["依据不唯一", "Several bases have this title and number; cite by id"],
  DAYS_OUT_OF_ORDER: ["日期先后颠倒", "It is in force before it was promulgated, or lapses before it is in force"],
});
export type CellRule = keyof typeof CELL_RULE;

export const IMPORT_KIND = words({
  BASES: ["执法依据", "Bases of a department's catalogue"],
  POWER_ITEMS: ["权责事项", "Items of an edition that is being drafted"],
});
export type ImportKind = keyof typeof IMPORT_KIND;

export const IMPORT_STATE = words({
  CHECKED: ["已核对", "Read and checked; nothing has taken effect"],
  WRITING: ["写入中", "Accepted; a job writes it batch by batch"],
  DONE: ["完成", "Every row is written, or says what was there already"],
  FAILED: ["失败", "It could not be written to the end"],
  DISCARDED: ["已放弃", "Laid aside; nothing took effect"],
});
export type ImportState = keyof typeof IMPORT_STATE;
