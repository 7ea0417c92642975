/** EnforcementSubject 执法主体: a unit on the register of those who may enforce in law, and what its examination came to (WP-J-III-3-2). */
import { Column, Entity, ForeignKey, Unique } from "typeorm";
import { Field, Int, ObjectType } from "type-graphql";
import { Access } from "../../src/kernel/access.js";
import { SUBJECT_STATE, type SubjectState } from "../../src/kernel/officer-words.js";
import { OrgUnit } from "../organisations/org-unit.entity.js";
import { SubjectStateEnum } from "../platform/enums.js";
import { NodeShape } from "../platform/node-shape.js";
import { OneOf } from "../platform/one-of.js";
import { LegalDateScalar } from "../platform/scalars.js";
import { TenantRow } from "../platform/tenant-row.js";

@Access("seeOfficers")
@ObjectType("EnforcementSubject", { simpleResolvers: true, implements: NodeShape, description: "执法主体: a unit registered as one that enforces; without an examination it stands as 待审查 (WP-J-III-3-2)." })
@Entity("enforcement_subject")
@OneOf("enforcement_subject", "state", SUBJECT_STATE)
@Unique("enforcement_subject_unit_key", ["tenantId", "unitId"])
@ForeignKey(() => OrgUnit, ["tenantId", "unitId"], ["tenantId", "id"], { name: "enforcement_subject_unit_fkey" })
export class EnforcementSubject extends TenantRow {
  @Column("uuid", { name: "unit_id" }) unitId: string;

  @Field(() => SubjectStateEnum, { description: "执法主体状态: where its examination stands." })
  @Column("text")
  state: SubjectState;

  @Field(() => Int, { description: "版本: rises with every step; send it back as `expectedVersion`." })
  @Column("integer")
  version: number;

  @Field(() => String, { description: "设立依据: the law or document that makes the unit a subject." })
  @Column("text")
  basis: string;

  @Column("uuid", { name: "examined_by", nullable: true }) examinedById: string | null;

  @Field(() => LegalDateScalar, { nullable: true, description: "审查日期: the day of the last examination; null before the first." })
  @Column("date", { name: "examined_on", nullable: true })
  examinedOn: string | null;

  @Field(() => String, { nullable: true, description: "审查依据: on what the last examination rested." })
  @Column("text", { name: "examination_basis", nullable: true })
  examinationBasis: string | null;
}
