/** LegalReviewer 法制审核人员: a person who reviews penalties for an organ, with the qualification that the law asks of a first review (NL-CF-58-2). */
import { Column, Entity, ForeignKey, Index } from "typeorm";
import { Field, Int, ObjectType } from "type-graphql";
import { Access } from "../../src/kernel/access.js";
import { REVIEWER_STATE, type ReviewerState } from "../../src/kernel/officer-words.js";
import { OrgUnit } from "../organisations/org-unit.entity.js";
import { Person } from "../organisations/post.entity.js";
import { ReviewerStateEnum } from "../platform/enums.js";
import { NodeShape } from "../platform/node-shape.js";
import { OneOf } from "../platform/one-of.js";
import { LegalDateScalar } from "../platform/scalars.js";
import { TenantRow } from "../platform/tenant-row.js";

@Access("signedIn")
@ObjectType("LegalReviewer", { simpleResolvers: true, implements: NodeShape, description: "法制审核人员: a person registered to review penalties for an organ (NL-CF-58-2)." })
@Entity("legal_reviewer")
@OneOf("legal_reviewer", "state", REVIEWER_STATE)
@ForeignKey(() => OrgUnit, ["tenantId", "unitId"], ["tenantId", "id"], { name: "legal_reviewer_unit_fkey" })
@ForeignKey(() => Person, ["tenantId", "personId"], ["tenantId", "id"], { name: "legal_reviewer_person_fkey" })
@Index("legal_reviewer_once", ["tenantId", "unitId", "personId"], { unique: true, where: "state = 'ACTIVE'" })
@Index("legal_reviewer_by_person", ["tenantId", "personId"])
export class LegalReviewer extends TenantRow {
  @Column("uuid", { name: "unit_id" }) unitId: string;
  @Column("uuid", { name: "person_id" }) personId: string;

  @Field(() => String, { description: "姓名: the person's name." })
  name: string;

  @Field(() => ReviewerStateEnum, { description: "法制审核人员状态: whether the person still reviews." })
  @Column("text")
  state: ReviewerState;

  @Field(() => Int, { description: "版本: rises with every step; send it back as `expectedVersion`." })
  @Column("integer")
  version: number;

  @Field(() => String, { nullable: true, description: "法律职业资格证书编号: number of the national legal professional qualification; null when none is on record." })
  @Column("text", { name: "qualification_no", nullable: true })
  qualificationNo: string | null;

  @Field(() => LegalDateScalar, { nullable: true, description: "首次审核日期: the day of the first review of a penalty; null when there was none yet." })
  @Column("date", { name: "first_review_date", nullable: true })
  firstReviewDate: string | null;

  @Field(() => LegalDateScalar, { description: "登记日期: the day of registration." })
  @Column("date", { name: "registered_on" })
  registeredOn: string;
}
