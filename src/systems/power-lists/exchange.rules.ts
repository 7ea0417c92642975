/** What stands in a table file of bases, items and adjustments: which column holds which field, and how its cells are checked when they are read. */
import { ACTION_KIND } from "../../kernel/vocabulary.js";
import { ADJUSTMENT_STATE, ADJUSTMENT_VERDICT, BASIS_CHANGE_KIND, BASIS_RANK } from "../../kernel/list-words.js";
import { address, columns, day, lines, passage, text, word } from "../../kernel/table-columns.js";
import { label } from "../../kernel/words.js";

/** Read a row as: COLUMN is called so in Chinese and English, holds this, is checked so, and may or may not be empty. The lengths are those of `registerBasis`. */
export const BASIS_COLUMNS = columns({
  externalId: [label("外部标识", "External id"), text(1, 120), "NEEDED"],
  unit: [label("维护单位代码", "Unit code"), text(1, 40), "NEEDED"],
  title: [label("名称", "Title"), text(2, 200), "NEEDED"],
  rank: [label("效力层级", "Rank"), word(BASIS_RANK), "NEEDED"],
  issuer: [label("制定机关", "Issuer"), text(2, 120), "NEEDED"],
  number: [label("文号", "Number"), text(1, 120), "MAY_BE_EMPTY"],
  promulgatedOn: [label("公布日期", "Promulgated on"), day, "NEEDED"],
  effectiveOn: [label("施行日期", "Effective on"), day, "NEEDED"],
  lapsesOn: [label("有效期届满日期", "Lapses on"), day, "MAY_BE_EMPTY"],
  publishedIn: [label("公布载体", "Published in"), text(2, 120), "MAY_BE_EMPTY"],
  url: [label("全文网址", "Address of the text"), address(500), "MAY_BE_EMPTY"],
  articles: [label("执行条款", "Articles executed"), lines(100, 40), "MAY_BE_EMPTY"],
});

/** The same of items: the code is what an item is known by through all editions. The lengths are those of `writePowerItem`. */
export const ITEM_COLUMNS = columns({
  organ: [label("部门代码", "Department code"), text(1, 40), "NEEDED"],
  code: [label("事项编码", "Code"), text(1, 40), "NEEDED"],
  actionKind: [label("行为种类", "Kind of action"), word(ACTION_KIND), "NEEDED"],
  matter: [label("执法项目", "Matter"), passage(200), "MAY_BE_EMPTY"],
  duty: [label("法定职责", "Duty"), passage(1_000), "MAY_BE_EMPTY"],
  subject: [label("执法主体代码", "Subject code"), text(1, 40), "MAY_BE_EMPTY"],
  power: [label("执法职权", "Power"), passage(1_000), "MAY_BE_EMPTY"],
  target: [label("执法目标要求", "Target"), passage(1_000), "MAY_BE_EMPTY"],
  procedure: [label("执法程序", "Procedure"), passage(2_000), "MAY_BE_EMPTY"],
  responsibility: [label("执法责任", "Responsibility"), passage(1_000), "MAY_BE_EMPTY"],
  responsiblePost: [label("责任岗位", "Responsible post"), passage(120), "MAY_BE_EMPTY"],
  bases: [label("执法依据", "Bases"), lines(40, 700), "MAY_BE_EMPTY"],
  flowSteps: [label("流程图步骤", "Steps of the flow"), lines(50, 200), "MAY_BE_EMPTY"],
  flowChartUrl: [label("流程图网址", "Address of the flow chart"), address(500), "MAY_BE_EMPTY"],
  sourcePowerListItem: [label("来源事项", "Derived from"), passage(200), "MAY_BE_EMPTY"],
});

/** The same of adjustments, which are read out and never in. */
export const TASK_COLUMNS = columns({
  id: [label("标识", "Id"), text(1, 60), "NEEDED"],
  organ: [label("部门代码", "Department code"), text(1, 40), "MAY_BE_EMPTY"],
  state: [label("状态", "State"), word(ADJUSTMENT_STATE), "NEEDED"],
  verdict: [label("结论", "Verdict"), word(ADJUSTMENT_VERDICT), "MAY_BE_EMPTY"],
  kind: [label("变动种类", "Kind of change"), word(BASIS_CHANGE_KIND), "NEEDED"],
  basis: [label("执法依据", "Basis"), text(1, 400), "MAY_BE_EMPTY"],
  promulgatedOn: [label("公布日期", "Promulgated on"), day, "NEEDED"],
  changedOn: [label("变动日期", "Changed on"), day, "NEEDED"],
  dueOn: [label("调整期限", "Due on"), day, "MAY_BE_EMPTY"],
  adjustedOn: [label("调整日期", "Adjusted on"), day, "MAY_BE_EMPTY"],
  publishedOn: [label("调整后公布日期", "Published on"), day, "MAY_BE_EMPTY"],
  receipt: [label("备案回执", "Receipt of the filing"), text(1, 120), "MAY_BE_EMPTY"],
});

/** A basis as a cell of an item cites it: title, number and articles, the last two where there are any. A stroke inside title or number has a backslash before it. */
export interface Cited { readonly title: string; readonly number: string | null; readonly articles: string | null }
const BETWEEN = " | ";
const escaped = (text: string): string => text.replaceAll("|", "\\|");
const unescaped = (text: string): string => text.trim().replaceAll("\\|", "|");
export const citation = ({ title, number, articles }: Cited): string => [escaped(title), ...(number || articles ? [escaped(number ?? "")] : []), ...(articles ? [articles] : [])].join(BETWEEN);
const PARTS = /^(.*?)(?:(?<!\\)\|(.*?)(?:(?<!\\)\|(.*))?)?$/s;
export function citedBy(line: string): Cited {
  const [, title = "", number = "", articles = ""] = PARTS.exec(line) ?? [];
  return { title: unescaped(title), number: unescaped(number) || null, articles: articles.trim() || null };
}
