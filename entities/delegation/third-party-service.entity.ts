/** Service of a third party 第三人服务: keeps what an organ sealed or seized, or performs in a party's stead; no power goes over and nobody is a delegate (强制法§§26, 50). */
import { Column, Entity, ForeignKey, Index } from "typeorm";
import { Field, Int, ObjectType } from "type-graphql";
import { Access } from "../../src/kernel/access.js";
import { THIRD_PARTY_SERVICE, THIRD_PARTY_STATE, type ThirdPartyServiceKind, type ThirdPartyState } from "../../src/kernel/transfer-words.js";
import { OrgUnit } from "../organisations/org-unit.entity.js";
import { ThirdPartyServiceEnum, ThirdPartyStateEnum } from "../platform/enums.js";
import { NodeShape } from "../platform/node-shape.js";
import { OneOf } from "../platform/one-of.js";
import { LegalDateScalar } from "../platform/scalars.js";
import { TenantRow } from "../platform/tenant-row.js";

@Access("seeThirdParties")
@ObjectType("ThirdPartyService", { simpleResolvers: true, implements: NodeShape, description: "第三人服务: a third party keeps what was sealed or seized, or performs in a party's stead; no delegation, and no power goes over (NL-QZ-26)." })
@Entity("third_party_service")
@OneOf("third_party_service", "kind", THIRD_PARTY_SERVICE)
@OneOf("third_party_service", "state", THIRD_PARTY_STATE)
@ForeignKey(() => OrgUnit, ["tenantId", "organId"], ["tenantId", "id"], { name: "third_party_service_organ_fkey" })
@ForeignKey(() => OrgUnit, ["tenantId", "handlerId"], ["tenantId", "id"], { name: "third_party_service_handler_fkey" })
@Index("third_party_service_by_organ", ["tenantId", "organId"])
export class ThirdPartyService extends TenantRow {
  @Field(() => ThirdPartyServiceEnum, { description: "服务种类: custody, or substitute performance." })
  @Column("text")
  kind: ThirdPartyServiceKind;

  @Field(() => ThirdPartyStateEnum, { description: "状态: where it stands; whether it runs is said by its days." })
  @Column("text")
  state: ThirdPartyState;

  @Field(() => Int, { description: "版本: rises with every step; send it back as `expectedVersion`." })
  @Column("integer")
  version: number;

  @Column("uuid", { name: "organ_id" }) organId: string;
  /** Through whose post it is registered: the unit watches its last day. */
  @Column("uuid", { name: "handler_id" }) handlerId: string;

  @Field(() => String, { description: "第三人名称: who serves." })
  @Column("text", { name: "party_name" })
  partyName: string;

  @Field(() => String, { description: "统一社会信用代码: its code, checked by its last character." })
  @Column("text", { name: "credit_code" })
  creditCode: string;

  @Field(() => String, { description: "服务内容: the things that are kept, or what is done." })
  @Column("text")
  subject: string;

  @Field(() => String, { description: "决定书文号: the organ's own decision that is carried out." })
  @Column("text", { name: "decision_no" })
  decisionNo: string;

  @Field(() => LegalDateScalar, { description: "开始日期: the first day." })
  @Column("date", { name: "from_on" })
  fromOn: string;

  @Field(() => LegalDateScalar, { description: "届满日期: the last day; its deadline is counted in calendar days and never put off by a weekend." })
  @Column("date", { name: "until_on" })
  untilOn: string;

  @Field(() => LegalDateScalar, { nullable: true, description: "催告日期: when the party was reminded before somebody performs in its stead; null for custody, and where something is cleared at once (强制法§52)." })
  @Column("date", { name: "reminded_on", nullable: true })
  remindedOn: string | null;

  @Field(() => String, { nullable: true, description: "费用预算: yuan as a decimal number; null where nobody has said it." })
  @Column("numeric", { name: "cost_estimate", precision: 14, scale: 2, nullable: true })
  costEstimate: string | null;

  @Field(() => String, { description: "利害关系核查规则: the rule by which it may serve, as `thirdPartyCheck` named it on the day of registration." })
  @Column("text", { name: "check_rule" })
  checkRule: string;

  /** Persons of the organ who sign its decision and are there. */
  @Column("uuid", { name: "staff_ids", array: true }) staffIds: string[];

  @Field(() => LegalDateScalar, { nullable: true, description: "结束日期: when it ended; null before." })
  @Column("date", { name: "ended_on", nullable: true })
  endedOn: string | null;

  @Field(() => String, { nullable: true, description: "结束情况: what was given back, or what was done; null before." })
  @Column("text", { nullable: true })
  report: string | null;
}
