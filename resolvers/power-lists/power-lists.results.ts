/** What the graph answers about power lists beside the records themselves. */
import { Field, Float, Int, ObjectType } from "type-graphql";
import { Basis } from "../../entities/power-lists/basis.entity.js";
import { AdjustmentTask } from "../../entities/power-lists/basis-change.entity.js";
import { PowerItem } from "../../entities/power-lists/power-item.entity.js";
import { PowerList } from "../../entities/power-lists/power-list.entity.js";
import { ItemDifferenceKindEnum, ListElementEnum } from "../../entities/platform/enums.js";
import { RedactionRequired, StaleVersion, TransitionRefused } from "../../entities/platform/refusals.js";
import type { ItemDifferenceKind, ListElement } from "../../src/kernel/list-words.js";
import { ListIncomplete } from "../../src/systems/power-lists/index.js";
import { Recorded, resultOf } from "../platform/change.results.js";
import { connectionOf } from "../platform/connection.js";

@ObjectType("ItemBasis", { simpleResolvers: true, description: "事项所依据条款: a basis on which an item rests, and its articles." })
export class ItemBasis {
  @Field(() => String, { nullable: true, description: "条款: the articles." })
  articles: string | null;
}

@ObjectType("ElementDifference", { simpleResolvers: true, description: "要素差异: one element of an item before and after, as text." })
export class ElementDifference {
  @Field(() => ListElementEnum, { description: "要素: which of the eight." })
  element: ListElement;
  @Field(() => String, { nullable: true, description: "原文: what the earlier edition says; null when it says nothing." })
  before: string | null;
  @Field(() => String, { nullable: true, description: "现文: what the later edition says; null when it says nothing." })
  after: string | null;
}

@ObjectType("ItemDifference", { simpleResolvers: true, description: "事项差异: an item that one of two editions has, or that says something else in the later one." })
export class ItemDifference {
  @Field(() => String, { description: "事项编码: its code in both editions." })
  code: string;
  @Field(() => ItemDifferenceKindEnum, { description: "差异种类: added, removed or changed." })
  kind: ItemDifferenceKind;
  @Field(() => [ElementDifference], { description: "要素差异: the elements that differ, at most eight." })
  elements: ElementDifference[];
}

export const ItemDifferenceConnection = connectionOf(ItemDifference, "ItemDifference", "事项差异");
export const BasisConnection = connectionOf(Basis, "Basis", "执法依据");
export const PowerListConnection = connectionOf(PowerList, "PowerList", "权责清单");
export const PowerItemConnection = connectionOf(PowerItem, "PowerItem", "权责事项");

@ObjectType("AdjustmentFigures", { simpleResolvers: true, description: "调整统计: how a department kept the time to adjust: in time of what fell due, average days, what is overdue (YB-2.1-7)." })
export class AdjustmentFigures {
  @Field(() => Int, { description: "任务数: adjustments whose last day lies in the period." })
  total: number;
  @Field(() => Int, { description: "应完成数: of them, those that were done or whose day has passed." })
  due: number;
  @Field(() => Int, { description: "按期完成数: of what fell due, those done by the last day." })
  onTime: number;
  @Field(() => Int, { description: "逾期完成数: of what fell due, those done after the last day." })
  late: number;
  @Field(() => Int, { description: "逾期未完成数: of what fell due, those not done yet." })
  overdue: number;
  @Field(() => Float, { nullable: true, description: "平均天数: calendar days from the start of the time to the day it was done, one decimal; null while none is done." })
  averageDays: number | null;
}

export const AdjustmentFiguresConnection = connectionOf(AdjustmentFigures, "AdjustmentFigures", "调整统计");
export const AdjustmentTaskConnection = connectionOf(AdjustmentTask, "AdjustmentTask", "调整任务");

export const RecordBasisChangeResult = resultOf("RecordBasisChangeResult", "登记依据变动结果", Recorded);
export const AdjustmentStepResult = resultOf("AdjustmentStepResult", "调整办理结果", Recorded, TransitionRefused, StaleVersion);
export const DraftPowerListResult = resultOf("DraftPowerListResult", "起草权责清单结果", Recorded, TransitionRefused);
export const ConsentPowerListResult = resultOf("ConsentPowerListResult", "领导同意清单结果", Recorded, ListIncomplete, TransitionRefused, StaleVersion);
export const WritePowerItemResult = resultOf("WritePowerItemResult", "填写权责事项结果", Recorded, TransitionRefused, RedactionRequired, StaleVersion);
export const PowerListStepResult = resultOf("PowerListStepResult", "权责清单办理结果", Recorded, TransitionRefused, StaleVersion);
