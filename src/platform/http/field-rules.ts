/** The sentence for each rule an input field can break; rules are names of constraints and never contain what was sent. */
import type { MessageLanguage } from "../../kernel/codes.js";

/** Read a row as: rule: ["中文句子", "English sentence"]. Names in camelCase are class-validator's own. */
const SENTENCES: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  required: ["必填。", "This is required."],
  type: ["类型或格式不正确。", "This has the wrong type or format."],
  unknownField: ["含有未定义的字段。", "This has a field that is not defined."],
  oneOf: ["须且仅须填写一项。", "Exactly one of these must be given."],
  wellFormedText: ["含有不允许的字符（空字符或不完整的字符）。", "The text contains NUL or half a character."],
  listLength: ["列表过长。", "The list is too long."],
  nesting: ["嵌套过深。", "This is nested too deeply."],
  isLength: ["长度不符合要求。", "The length is out of bounds."],
  length: ["长度不符合要求。", "The length is out of bounds."],
  minLength: ["长度不足。", "This is too short."],
  maxLength: ["长度超出限制。", "This is too long."],
  matches: ["格式不正确。", "This does not have the required format."],
  isIn: ["不在允许的取值范围内。", "This is not one of the permitted values."],
  isInt: ["须为整数。", "This must be a whole number."],
  min: ["小于允许的最小值。", "This is below the smallest permitted value."],
  max: ["大于允许的最大值。", "This is above the largest permitted value."],
  isNotEmpty: ["不得为空。", "This must not be empty."],
  arrayMinSize: ["项数不足。", "There are too few items."],
  arrayMaxSize: ["项数过多。", "There are too many items."],
  arrayUnique: ["各项不得重复。", "The items must differ from each other."],
  arrayNotEmpty: ["至少须有一项。", "There must be at least one item."],
  isGlobalId: ["不是有效的标识。", "This is no id of the graph."],
  isClauseId: ["没有此编号的条款。", "No clause has this id."],
  isPolicyKey: ["没有此政策键。", "No policy has this key."],
  isPresetName: ["没有此政策预设。", "No preset has this name."],
  eitherIdOrCode: ["标识与代码须且仅须填写一项。", "Give the id or the code, and not both."],
  afterFrom: ["终止日期须晚于起始日期。", "The end must come after the beginning."],
  notBeforeFrom: ["不得早于起始日期。", "This must not come before the beginning."],
  afterThatDay: ["须晚于相应的起算日期。", "This must be later than the day it follows."],
  notInFuture: ["不得晚于今天。", "This must not lie in the future."],
  onOneDay: ["须为同一天。", "All of these must fall on one day."],
  hasChineseName: ["须有中文名称。", "A Chinese name is required."],
  oneNameForEachLanguage: ["每种语言只能有一个名称。", "Give one name for each language."],
  onlyForInternalOrgans: ["仅内设机构可填写。", "This is for internal organs only."],
  notWithFirst: ["不得与前几条同时使用。", "This cannot be combined with first."],
  notWithLast: ["不得与后几条同时使用。", "This cannot be combined with last."],
  notWithAfter: ["不得与起始游标同时使用。", "This cannot be combined with after."],
  notATable: ["无法读取，不是规范的表格文件。", "This cannot be read as a table of the form that was named."],
  tooManyRows: ["行数过多，请分成几个文件上传。", "There are too many rows; send several files."],
  tooManyColumns: ["列数过多。", "There are too many columns."],
  cellTooLong: ["有单元格内容过长。", "The text of a cell is too long."],
  inflatesTooFar: ["解压后过大。", "This grows too large when it is unpacked."],
  tooManyParts: ["压缩包内文件过多。", "The package holds too many parts."],
  declaresEntities: ["含有不允许的实体声明。", "This declares entities, which is not allowed."],
};
const ANY_OTHER = ["不符合要求。", "This does not meet the rule."] as const;

/** Read a row as: a rule of this FORM carries its own figures, which the sentence repeats. */
const FIGURES: readonly (readonly [form: RegExp, zh: string, en: string])[] = [
  [/^between(\d+)And(\d+)$/, "须在 $1 至 $2 之间。", "This must be from $1 to $2."],
  [/^atMost(\d+)(?:Units|Candidates)$/, "结果超过 $1 个单位，请缩小范围。", "The answer would hold more than $1 units; ask for less."],
  [/^undecodableInRow(\d+)$/, "第 $1 行有无法识别的字符，请另存为 UTF-8 或 GB18030 编码后重新上传。", "Row $1 holds bytes that are no text; save the file as UTF-8 or GB 18030 and send it again."],
  [/^atMost(\d+)Days$/, "最多 $1 天。", "At most $1 days."],
];

export function fieldSentence(rule: string, language: MessageLanguage): string {
  const [zh, en] = (Object.hasOwn(SENTENCES, rule) ? SENTENCES[rule] : undefined) ?? withFigures(rule) ?? ANY_OTHER;
  return language === "zh" ? zh : en;
}

function withFigures(rule: string): readonly [zh: string, en: string] | undefined {
  const row = FIGURES.find(([form]) => form.test(rule));
  return row && [rule.replace(row[0], row[1]), rule.replace(row[0], row[2])];
}
