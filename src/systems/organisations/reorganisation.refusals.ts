/** How a line of a reorganisation is refused: which one, and the refusal that its own verb would have given. */
import { createUnionType, Field, Int, ObjectType } from "type-graphql";
import { RefusalShape, StaleVersion, refusalMaker } from "../../../entities/platform/refusals.js";
import { ReorganisationLineKindEnum } from "../../../entities/platform/reorganisation-enums.js";
import { byTypename } from "../../kernel/by-typename.js";
import type { Refusal } from "../../kernel/refusal.js";
import type { ReorganisationLineKind } from "../../kernel/reorganisation-words.js";
import {
  ChangeRefused, DutyDivisionInvalid, HierarchyCycle, ManagementModeInvalid, OverlappingValidity, PolicyLocked, UnitStillInUse,
} from "./organisations.refusals.js";

export const LineRefusal = createUnionType({
  name: "LineRefusal", description: "条目拒绝理由: what the line's own verb would have answered.",
  types: () => [ChangeRefused, DutyDivisionInvalid, HierarchyCycle, ManagementModeInvalid, OverlappingValidity, PolicyLocked, UnitStillInUse, StaleVersion] as const,
  resolveType: byTypename,
});

@ObjectType("LineRefused", { simpleResolvers: true, implements: RefusalShape, description: "条目被拒绝: a line cannot be carried out, and so none of them was." })
export class LineRefused extends RefusalShape {
  @Field(() => Int, { description: "序号: the place of the line." })
  position: number;
  @Field(() => ReorganisationLineKindEnum, { description: "种类: what the line does." })
  lineKind: ReorganisationLineKind;
  @Field(() => LineRefusal, { description: "理由: the refusal with its facts." })
  reason: Refusal;
}

export const lineRefused = (position: number, lineKind: ReorganisationLineKind, reason: Refusal) =>
  refusalMaker<LineRefused>("LineRefused", reason.code, reason.law)({ position, lineKind, reason });
