/** What the graph shows of the reference catalogues: clauses of law, kinds of action, days and divisions. */
import { Field, ID, ObjectType } from "type-graphql";
import { ActionKindEnum, DayKindEnum, graphEnum, LevelEnum } from "../../entities/platform/enums.js";
import { LegalDateScalar } from "../../entities/platform/scalars.js";
import { Access } from "../../src/kernel/access.js";
import type { LegalDate } from "../../src/kernel/legal-date.js";
import type { ActionKind, DayKind, Level } from "../../src/kernel/vocabulary.js";
import { CLAUSE_KIND, CLAUSE_LEVEL, CLAUSE_SYSTEM, LAW_SOURCE } from "../../src/systems/reference/index.js";
import type { ClauseKind, ClauseLevel, ClauseSystem, LawSource } from "../../src/systems/reference/index.js";

export const ClauseLevelEnum = graphEnum("ClauseLevel", "条款强度: whether a row of the matrix binds, recommends or only explains.", CLAUSE_LEVEL);
export const ClauseKindEnum = graphEnum("ClauseKind", "条款种类: what sort of demand a row makes.", CLAUSE_KIND);
export const ClauseSystemEnum = graphEnum("ClauseSystem", "业务板块: the part of the responsibility system that a row belongs to.", CLAUSE_SYSTEM);
export const LawSourceEnum = graphEnum("LawSource", "条款来源: the document that a row was read from.", LAW_SOURCE);

@Access("seeReference")
@ObjectType({ simpleResolvers: true, description: "条款: one row of the conformance matrix, a demand of a document or law and what follows from it." })
export class Clause {
  @Field(() => ID, { description: "条款编号: stable id such as YB-2.4.1-3; verdicts and refusals cite it." })
  id: string;

  @Field(() => ClauseSystemEnum, { description: "业务板块: the part of the responsibility system." })
  system: ClauseSystem;

  @Field(() => LawSourceEnum, { description: "条款来源: the document that the row was read from." })
  source: LawSource;

  @Field(() => String, { description: "条文位置: article or paragraph as the document numbers it." })
  article: string;

  @Field(() => String, { description: "要求: what is demanded, in English with the Chinese terms." })
  requirement: string;

  @Field(() => ClauseLevelEnum, { description: "条款强度: MUST, SHOULD or CONTEXT." })
  level: ClauseLevel;

  @Field(() => ClauseKindEnum, { description: "条款种类: what sort of demand it is." })
  kind: ClauseKind;

  @Field(() => String, { nullable: true, description: "主体: who acts; null where the document names nobody." })
  actors: string | null;

  @Field(() => String, { nullable: true, description: "数字与期限: the numbers and time limits of the document, with their units; null without any." })
  numbers: string | null;

  @Field(() => String, { description: "公开范围: who may see what the demand produces." })
  visibility: string;

  @Field(() => String, { description: "验收情形: the case by which the demand is seen to be met." })
  scenario: string;
}

@ObjectType({ simpleResolvers: true, description: "法律依据: what an answer rests on, a row of the matrix or an article of a law." })
export class LawReference {
  @Field(() => String, { description: "依据编号: id of a clause, or a law and its article such as 强制法§17." })
  id: string;

  @Field(() => String, { description: "依据文本: the demand of the clause, or the full title of the law with its article." })
  text: string;

  @Field(() => Clause, { nullable: true, description: "条款: the row of the matrix; null for an article without a row of its own." })
  clause: Clause | null;
}

@ObjectType({ simpleResolvers: true, description: "执法行为种类目录: a kind of enforcement action with its names." })
export class ActionKindInfo {
  @Field(() => ActionKindEnum, { description: "执法行为种类: the kind." })
  kind: ActionKind;

  @Field(() => String, { description: "中文名称: the Chinese term of law." })
  zh: string;

  @Field(() => String, { description: "英文名称: the English label." })
  en: string;
}

@ObjectType({ simpleResolvers: true, description: "日历日: what one day is in the official calendar of the State Council." })
export class CalendarDay {
  @Field(() => LegalDateScalar, { description: "日期: the day." })
  date: LegalDate;

  @Field(() => DayKindEnum, { description: "日期种类: working day, rest day, public holiday or make-up working day." })
  kind: DayKind;

  @Field(() => Boolean, { description: "是否工作日: whether the day counts in a time limit of working days." })
  working: boolean;

  @Field(() => String, { nullable: true, description: "节日名称: the festival that the day belongs to; null on plain days." })
  name: string | null;

  @Field(() => String, { nullable: true, description: "文号: the notice that arranged the day; null where none is known." })
  documentNo: string | null;

  @Field(() => Boolean, { description: "是否暂定: true while the year's notice is not loaded and the plain week decides." })
  provisional: boolean;
}

@ObjectType({ simpleResolvers: true, description: "行政区划: a place of GB/T 2260 or, below the county, a township or street." })
export class Division {
  @Field(() => ID, { description: "区划代码: six digits down to the county, nine for townships and streets." })
  code: string;

  @Field(() => String, { description: "区划名称: the Chinese name." })
  name: string;

  @Field(() => LevelEnum, { description: "层级: province, prefecture, county or township." })
  level: Level;

  @Field(() => String, { nullable: true, description: "上级区划代码: the place around it; null where none stands above." })
  parentCode: string | null;
}
