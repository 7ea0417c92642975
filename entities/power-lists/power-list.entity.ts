/** PowerList 权责清单: one edition of a department's list of powers and responsibilities, with its examinations and publications. */
import { Column, Entity, ForeignKey, Unique } from "typeorm";
import { Field, Int, ObjectType } from "type-graphql";
import { Access } from "../../src/kernel/access.js";
import {
  EXAMINATION_RESULT, LIST_CHANNEL, POWER_LIST_STATE, type ExaminationResult, type ListChannel, type PowerListState,
} from "../../src/kernel/list-words.js";
import { OrgUnit } from "../organisations/org-unit.entity.js";
import { ExaminationResultEnum, ListChannelEnum, PowerListStateEnum } from "../platform/enums.js";
import { NodeShape } from "../platform/node-shape.js";
import { OneOf } from "../platform/one-of.js";
import { LegalDateScalar } from "../platform/scalars.js";
import { TenantRow } from "../platform/tenant-row.js";

@Access("seeStructure")
@ObjectType("PowerList", { simpleResolvers: true, implements: NodeShape, description: "权责清单: one edition of a department's list of powers and responsibilities; a published edition never changes (YB-2.1-1)." })
@Entity("power_list")
@OneOf("power_list", "state", POWER_LIST_STATE)
@ForeignKey(() => OrgUnit, ["tenantId", "organId"], ["tenantId", "id"], { name: "power_list_organ_fkey" })
@ForeignKey(() => OrgUnit, ["tenantId", "examinerId"], ["tenantId", "id"], { name: "power_list_examiner_fkey" })
@Unique("power_list_edition_key", ["tenantId", "organId", "edition"])
export class PowerList extends TenantRow {
  /** The department whose list it is: who sees and drafts it is decided by it. */
  @Column("uuid", { name: "organ_id" }) organId: string;

  @Field(() => PowerListStateEnum, { description: "状态: where the edition stands." })
  @Column("text")
  state: PowerListState;

  @Field(() => Int, { description: "版本: rises with every step; send it back as `expectedVersion`." })
  @Column("integer")
  version: number;

  @Field(() => Int, { description: "版次: the first edition of a department is 1." })
  @Column("integer")
  edition: number;

  @Field(() => String, { description: "清单名称: the title under which it is published." })
  @Column("text")
  title: string;

  /** Set when it is reported: who examines this edition. */
  @Column("uuid", { name: "examiner_id", nullable: true }) examinerId: string | null;
  @Column("uuid", { name: "drafted_by", nullable: true }) draftedBy: string | null;

  @Field(() => LegalDateScalar, { nullable: true, description: "公布日期: the day from which it stood on both sites; null before (YB-2.1-4)." })
  @Column("date", { name: "published_on", nullable: true })
  publishedOn: string | null;
}

@Access("seeLists")
@ObjectType("ListExamination", { simpleResolvers: true, description: "清单审查意见: what the examiner found, with the points to mend; internal to department and examiner." })
@Entity("list_examination")
@OneOf("list_examination", "result", EXAMINATION_RESULT)
@ForeignKey(() => PowerList, ["tenantId", "listId"], ["tenantId", "id"], { name: "list_examination_list_fkey" })
export class ListExamination extends TenantRow {
  @Column("uuid", { name: "list_id" }) listId: string;

  @Field(() => ExaminationResultEnum, { description: "审查结果: fit, or returned." })
  @Column("text")
  result: ExaminationResult;

  @Field(() => [String], { description: "修改意见: the points to mend; none when it passed." })
  @Column("text", { array: true })
  points: string[];

  @Field(() => LegalDateScalar, { description: "审查日期: the day of the opinion." })
  @Column("date", { name: "examined_on" })
  examinedOn: string;
}

@Access("seeStructure")
@ObjectType("ListPublication", { simpleResolvers: true, description: "清单公布记录: where and since when an edition stands; it counts as published only on both sites (YB-2.1-4)." })
@Entity("list_publication")
@OneOf("list_publication", "channel", LIST_CHANNEL)
@ForeignKey(() => PowerList, ["tenantId", "listId"], ["tenantId", "id"], { name: "list_publication_list_fkey" })
@Unique("list_publication_channel_key", ["tenantId", "listId", "channel"])
export class ListPublication extends TenantRow {
  @Column("uuid", { name: "list_id" }) listId: string;

  @Field(() => ListChannelEnum, { description: "公布渠道: the site." })
  @Column("text")
  channel: ListChannel;

  @Field(() => String, { description: "网址: where it is read." })
  @Column("text")
  url: string;

  @Field(() => LegalDateScalar, { description: "公布日期: the first day it stood there." })
  @Column("date", { name: "published_on" })
  publishedOn: string;
}
