/** Edges and derived fields of deadlines, inbox items and calendar feeds. */
import { Ctx, FieldResolver, ID, Resolver, Root } from "type-graphql";
import { OrgUnit } from "../../entities/organisations/org-unit.entity.js";
import { CalendarFeed } from "../../entities/platform/calendar-feed.entity.js";
import { Deadline, DeadlineJournalEntry, DeadlinePause } from "../../entities/platform/deadline.entity.js";
import { DeadlineStandingEnum } from "../../entities/platform/enums.js";
import type { RequestContext } from "../../src/context.js";
import { Access } from "../../src/kernel/access.js";
import type { MessageLanguage } from "../../src/kernel/codes.js";
import { standingOf } from "../../src/kernel/deadline.js";
import { DEADLINE_KIND, INBOX_KIND } from "../../src/kernel/deadline-words.js";
import { globalId } from "../../src/kernel/ids.js";
import type { LegalDate } from "../../src/kernel/legal-date.js";
import { label } from "../../src/kernel/words.js";
import type { DeadlineRow, InboxRow } from "../../src/platform/deadlines/deadline-reads.js";
import { lawOf } from "../../src/systems/reference/index.js";
import { Spoken } from "../platform/spoken.js";
import { LawReference } from "../reference/reference.results.js";
import { InboxItem } from "./deadlines.results.js";

const unitOf = ({ organisations, today }: RequestContext, id: string) => organisations.unit.load({ id, date: today });
const BETWEEN = label("：", ": ");

@Resolver(() => Deadline)
export class DeadlineFields {
  @FieldResolver(() => ID, { description: "标识: global id of the deadline." })
  id(@Root() { id }: DeadlineRow): string {
    return globalId("Deadline", id);
  }

  @FieldResolver(() => String, { description: "期限名称: what is due, in words." })
  title(@Root() { kind }: DeadlineRow, @Spoken() language: MessageLanguage): string {
    return DEADLINE_KIND[kind][language];
  }

  @FieldResolver(() => ID, { description: "对象标识: global id of what it is about; whether you may see that is asked there." })
  subject(@Root() { subjectType, subjectId }: DeadlineRow): string {
    return globalId(subjectType, subjectId);
  }

  @FieldResolver(() => DeadlineStandingEnum, { description: "期限状况: where it stands at this moment." })
  standing(@Root() { state, dueAt, warnOn }: DeadlineRow, @Ctx() context: RequestContext) {
    return standingOf({ state, dueAt: new Date(dueAt), warnOn: warnOn as LegalDate }, context.now());
  }

  @FieldResolver(() => Boolean, { description: "是否逾期办结: whether it was met after its last day; false while it is not met." })
  metLate(@Root() { metOn, dueOn }: DeadlineRow): boolean {
    return metOn !== null && metOn > dueOn;
  }

  @Access("seeStructure")
  @FieldResolver(() => OrgUnit, { nullable: true, description: "责任单位: the unit that answers for it; null when it no longer stands." })
  ownerUnit(@Root() { ownerUnitId }: DeadlineRow, @Ctx() context: RequestContext) {
    return unitOf(context, ownerUnitId);
  }

  @Access("seeStructure")
  @FieldResolver(() => OrgUnit, { nullable: true, description: "上报单位: the unit that was named to be told when it passes; null means the unit above the owner." })
  escalatesTo(@Root() { escalatesToId }: DeadlineRow, @Ctx() context: RequestContext) {
    return escalatesToId === null ? null : unitOf(context, escalatesToId);
  }

  @FieldResolver(() => [LawReference], { description: "依据: what sets it." })
  law(@Root() { law }: DeadlineRow) {
    return lawOf(law);
  }

  @FieldResolver(() => [DeadlinePause], { description: "期限中止: the stretches on which the time rested, oldest first." })
  pauses(@Root() { id }: DeadlineRow, @Ctx() { deadlines }: RequestContext) {
    return deadlines.pauses.load(id);
  }

  @FieldResolver(() => [DeadlineJournalEntry], { description: "期限变动记录: what happened to it, oldest first, the last 100." })
  journal(@Root() { id }: DeadlineRow, @Ctx() { deadlines }: RequestContext) {
    return deadlines.journal.load(id);
  }
}

@Resolver(() => InboxItem)
export class InboxItemFields {
  @FieldResolver(() => ID, { description: "标识: global id of the deadline or of the notice." })
  id(@Root() { id, kind }: InboxRow): string {
    return globalId(kind === "TASK" ? "Deadline" : "Notice", id);
  }

  @FieldResolver(() => String, { description: "标题: what it is about, in words." })
  title(@Root() { kind, deadlineKind }: InboxRow, @Spoken() language: MessageLanguage): string {
    const about = deadlineKind === null ? [] : [DEADLINE_KIND[deadlineKind][language]];
    return (kind === "TASK" ? about : [INBOX_KIND[kind][language], ...about]).join(BETWEEN[language]);
  }

  @FieldResolver(() => ID, { description: "对象标识: global id of what it is about; whether you may see that is asked there." })
  subject(@Root() { subjectType, subjectId }: InboxRow): string {
    return globalId(subjectType, subjectId);
  }

  @Access("seeStructure")
  @FieldResolver(() => OrgUnit, { nullable: true, description: "收件单位: the unit to whose posts it is addressed; null when it no longer stands." })
  unit(@Root() { unitId }: InboxRow, @Ctx() context: RequestContext) {
    return unitOf(context, unitId);
  }

  @FieldResolver(() => Deadline, { nullable: true, description: "期限: the deadline behind it; null where there is none that you may see." })
  deadline(@Root() { deadlineId }: InboxRow, @Ctx() { deadlines }: RequestContext) {
    return deadlineId === null ? null : deadlines.byId.load(deadlineId);
  }
}

@Resolver(() => CalendarFeed)
export class CalendarFeedFields {
  @FieldResolver(() => ID, { description: "标识: global id of the feed." })
  id(@Root() { id }: { id: string }): string {
    return globalId("CalendarFeed", id);
  }
}
