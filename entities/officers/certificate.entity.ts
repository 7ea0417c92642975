/** Certificate 执法证件 with its numbers and exams: from application over exam and issue to its end. Numbers and exams are records. */
import { Check, Column, Entity, ForeignKey, Index, Unique } from "typeorm";
import { Field, Float, Int, ObjectType } from "type-graphql";
import { Access } from "../../src/kernel/access.js";
import {
  CERTIFICATE_GROUND, CERTIFICATE_PROPOSAL, CERTIFICATE_STATE, ENFORCEMENT_AREA, EXAM_KIND,
  type CertificateGround, type CertificateProposal, type CertificateState, type EducationStatus, type EnforcementArea, type ExamKind,
} from "../../src/kernel/officer-words.js";
import { OrgUnit } from "../organisations/org-unit.entity.js";
import {
  CertificateGroundEnum, CertificateProposalEnum, CertificateStateEnum, EducationStatusEnum, EnforcementAreaEnum, ExamKindEnum,
} from "../platform/enums.js";
import { NodeShape } from "../platform/node-shape.js";
import { OneOf, SomeOf } from "../platform/one-of.js";
import { LegalDateScalar } from "../platform/scalars.js";
import { TenantRow } from "../platform/tenant-row.js";
import { Officer } from "./officer.entity.js";

@Access("signedIn")
@ObjectType("Certificate", { simpleResolvers: true, implements: NodeShape, description: "执法证件: what lets an officer enforce, in the fields it names and while it stands (AR-3.1-2)." })
@Entity("certificate")
@OneOf("certificate", "state", CERTIFICATE_STATE)
@OneOf("certificate", "proposal", CERTIFICATE_PROPOSAL)
@OneOf("certificate", "proposal_ground", CERTIFICATE_GROUND)
@OneOf("certificate", "ground", CERTIFICATE_GROUND)
@SomeOf("certificate", "areas", ENFORCEMENT_AREA)
@Check("certificate_issued_whole", `("number" IS NULL) = ("issued_on" IS NULL) AND ("number" IS NULL) = ("expires_on" IS NULL)`)
@ForeignKey(() => Officer, ["tenantId", "officerId"], ["tenantId", "id"], { name: "certificate_officer_fkey" })
@ForeignKey(() => OrgUnit, ["tenantId", "organId"], ["tenantId", "id"], { name: "certificate_organ_fkey" })
@ForeignKey(() => OrgUnit, ["tenantId", "issuedById"], ["tenantId", "id"], { name: "certificate_issued_by_fkey" })
@Index("certificate_one_open", ["tenantId", "officerId"], { unique: true, where: "state NOT IN ('CANCELLED', 'EXPIRED')" })
@Index("certificate_by_officer", ["tenantId", "officerId", "id"])
export class Certificate extends TenantRow {
  @Column("uuid", { name: "officer_id" }) officerId: string;

  @Field(() => CertificateStateEnum, { description: "登记状态: the last recorded state; `standing` also knows the calendar." })
  @Column("text")
  state: CertificateState;

  @Field(() => CertificateStateEnum, { description: "当日状态: the state as it counts today: past its last day a certificate is 过期, recorded or not." })
  standing: CertificateState;

  @Field(() => Int, { description: "版本: rises with every step; send it back as `expectedVersion`." })
  @Column("integer")
  version: number;

  @Field(() => [EnforcementAreaEnum], { description: "执法领域: the fields it is good for, and no other." })
  @Column("text", { array: true })
  areas: EnforcementArea[];

  @Field(() => LegalDateScalar, { description: "申领日期: the day of the application." })
  @Column("date", { name: "applied_on" })
  appliedOn: string;

  @Column("date", { name: "exam_passed_on", nullable: true }) examPassedOn: string | null;
  @Column("date", { name: "exam_valid_until", nullable: true }) examValidUntil: string | null;

  @Field(() => String, { nullable: true, description: "证件编号: unique in the tenant for all time; null before issue." })
  @Column("text", { nullable: true })
  number: string | null;

  @Column("uuid", { name: "organ_id", nullable: true }) organId: string | null;
  @Column("uuid", { name: "issued_by", nullable: true }) issuedById: string | null;

  @Field(() => LegalDateScalar, { nullable: true, description: "发证日期: the first day on which it holds; null before issue." })
  @Column("date", { name: "issued_on", nullable: true })
  issuedOn: string | null;

  @Field(() => LegalDateScalar, { nullable: true, description: "失效日期: the first day on which it no longer holds; null before issue." })
  @Column("date", { name: "expires_on", nullable: true })
  expiresOn: string | null;

  @Field(() => Int, { nullable: true, description: "最近审验年度: the last year it was checked for; null when it never was." })
  @Column("integer", { name: "checked_year", nullable: true })
  checkedYear: number | null;

  @Field(() => Boolean, { description: "是否缺少年度审验: whether it was in force through last year and nobody checked it for that year." })
  annualCheckMissing: boolean;

  @Column("date", { name: "education_valid_until", nullable: true }) educationValidUntil: string | null;

  @Field(() => EducationStatusEnum, { description: "继续教育状态: whether the last continuing education still counts (WP-D-3-2)." })
  educationStatus: EducationStatus;

  @Field(() => CertificateProposalEnum, { nullable: true, description: "待决建议: what the department proposes; null when nothing waits for the issuing office." })
  @Column("text", { nullable: true })
  proposal: CertificateProposal | null;

  @Column("text", { name: "proposal_ground", nullable: true }) proposalGround: CertificateGround | null;

  @Field(() => CertificateGroundEnum, { nullable: true, description: "办理事由: why it is suspended or cancelled; null otherwise." })
  @Column("text", { nullable: true })
  ground: CertificateGround | null;

  @Field(() => LegalDateScalar, { nullable: true, description: "禁领期限: the first day on which the person may apply anew; null without a bar." })
  @Column("date", { name: "barred_until", nullable: true })
  barredUntil: string | null;
}

/** Every number that was ever printed; one that is voided stays taken. */
@Entity("certificate_number")
@Unique("certificate_number_key", ["tenantId", "number"])
@ForeignKey(() => Certificate, ["tenantId", "certificateId"], ["tenantId", "id"], { name: "certificate_number_certificate_fkey" })
@Index("certificate_number_of", ["tenantId", "certificateId"])
export class CertificateNumber extends TenantRow {
  @Column("text") number: string;
  @Column("uuid", { name: "certificate_id" }) certificateId: string;
  @Column("date", { name: "voided_on", nullable: true }) voidedOn: string | null;
}

@Access("signedIn")
@ObjectType("CertificateExam", { simpleResolvers: true, description: "考试与继续教育记录: one exam or course with its result; never public." })
@Entity("certificate_exam")
@OneOf("certificate_exam", "kind", EXAM_KIND)
@Check("certificate_exam_score_check", `"score" BETWEEN 0 AND 100`)
@ForeignKey(() => Certificate, ["tenantId", "certificateId"], ["tenantId", "id"], { name: "certificate_exam_certificate_fkey" })
@Index("certificate_exam_of", ["tenantId", "certificateId"])
export class CertificateExam extends TenantRow {
  @Column("uuid", { name: "certificate_id" }) certificateId: string;

  @Field(() => ExamKindEnum, { description: "考试种类: what it was for." })
  @Column("text")
  kind: ExamKind;

  @Field(() => LegalDateScalar, { description: "考试日期: the day on which it was taken." })
  @Column("date", { name: "taken_on" })
  takenOn: string;

  @Field(() => Float, { nullable: true, description: "成绩: points from 0 to 100; null where none are given." })
  @Column("numeric", { precision: 5, scale: 1, nullable: true })
  score: number | null;

  @Field(() => Boolean, { description: "是否合格: whether it was passed." })
  @Column("boolean")
  passed: boolean;

  @Field(() => LegalDateScalar, { nullable: true, description: "失效日期: the first day on which it no longer counts; null when it counts without end." })
  @Column("date", { name: "valid_until", nullable: true })
  validUntil: string | null;
}
