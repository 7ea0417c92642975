/** Officer 执法人员: a person on the register of a unit, certified officer or auxiliary; what he or she may do hangs on the certificate. */
import { Check, Column, Entity, ForeignKey, Index } from "typeorm";
import { Field, Int, ObjectType } from "type-graphql";
import { Access } from "../../src/kernel/access.js";
import { EMPLOYMENT, ENFORCEMENT_AREA, OFFICER_STATE, type Employment, type EnforcementArea, type OfficerState } from "../../src/kernel/officer-words.js";
import { OrgUnit } from "../organisations/org-unit.entity.js";
import { Person } from "../organisations/post.entity.js";
import { EmploymentEnum, EnforcementAreaEnum, OfficerStateEnum } from "../platform/enums.js";
import { NodeShape } from "../platform/node-shape.js";
import { OneOf, SomeOf } from "../platform/one-of.js";
import { LegalDateScalar } from "../platform/scalars.js";
import { TenantRow } from "../platform/tenant-row.js";

@Access("signedIn")
@ObjectType("Officer", { simpleResolvers: true, implements: NodeShape, description: "执法人员: a person registered in a unit as officer or auxiliary; only a valid certificate lets one enforce (AR-3.1-2)." })
@Entity("officer")
@OneOf("officer", "state", OFFICER_STATE)
@OneOf("officer", "employment", EMPLOYMENT)
@SomeOf("officer", "areas", ENFORCEMENT_AREA)
@Check("officer_others_are_auxiliary", `"employment" = 'ESTABLISHED' OR "auxiliary"`)
@ForeignKey(() => OrgUnit, ["tenantId", "unitId"], ["tenantId", "id"], { name: "officer_unit_fkey" })
@ForeignKey(() => Person, ["tenantId", "personId"], ["tenantId", "id"], { name: "officer_person_fkey" })
@Index("officer_serves_once", ["tenantId", "unitId", "personId"], { unique: true, where: "state = 'ACTIVE'" })
@Index("officer_by_person", ["tenantId", "personId"])
export class Officer extends TenantRow {
  @Column("uuid", { name: "unit_id" }) unitId: string;
  @Column("uuid", { name: "person_id" }) personId: string;

  @Field(() => String, { description: "姓名: the person's name." })
  name: string;

  @Field(() => OfficerStateEnum, { description: "执法人员状态: whether the person still serves in the unit." })
  @Column("text")
  state: OfficerState;

  @Field(() => Int, { description: "版本: rises with every step; send it back as `expectedVersion`." })
  @Column("integer")
  version: number;

  @Field(() => EmploymentEnum, { description: "用工形式: how the person is employed." })
  @Column("text")
  employment: Employment;

  @Field(() => Boolean, { description: "是否执法辅助人员: auxiliaries neither sign nor decide nor count toward two officers (WP-I-2-4c)." })
  @Column("boolean")
  auxiliary: boolean;

  @Field(() => [EnforcementAreaEnum], { description: "执法领域: the fields the person works in." })
  @Column("text", { array: true })
  areas: EnforcementArea[];

  @Field(() => LegalDateScalar, { description: "登记日期: the day of registration." })
  @Column("date", { name: "registered_on" })
  registeredOn: string;

  @Field(() => LegalDateScalar, { nullable: true, description: "离岗日期: the day on which the person left; null while serving." })
  @Column("date", { name: "left_on", nullable: true })
  leftOn: string | null;
}
