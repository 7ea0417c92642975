/** The sentence for each rule an input field can break; rules are names of constraints and never contain what was sent. */
import type { MessageLanguage } from "../../kernel/codes.js";

/** Read a row as: rule: ["中文句子", "English sentence"]. Names in camelCase are class-validator's own. */
const SENTENCES: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  required: ["必填。", "This is required."],
  type: ["类型或格式不正确。", "This has the wrong type or format."],
  unknownField: ["含有未定义的字段。", "This has a field that is not defined."],
  oneOf: ["须且仅须填写一项。", "Exactly one of these must be given."],
  wellFormedText: ["含有不允许的字符(空字符或不完整的字符)。", "The text contains NUL or half a character."],
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
};
const ANY_OTHER = ["不符合要求。", "This does not meet the rule."] as const;

export const fieldSentence = (rule: string, language: MessageLanguage): string =>
  ((Object.hasOwn(SENTENCES, rule) ? SENTENCES[rule] : undefined) ?? ANY_OTHER)[language === "zh" ? 0 : 1];
