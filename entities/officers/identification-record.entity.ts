/** IdentificationRecord 现场亮证记录: which officers showed which certificate, when and where; written once, never changed (TJ-3.1.2.1-1). */
import { Column, Entity, ForeignKey, Index, Unique } from "typeorm";
import { Field, ObjectType } from "type-graphql";
import { Access } from "../../src/kernel/access.js";
import { ENFORCEMENT_AREA, type EnforcementArea } from "../../src/kernel/officer-words.js";
import { OrgUnit } from "../organisations/org-unit.entity.js";
import { EnforcementAreaEnum } from "../platform/enums.js";
import { NodeShape } from "../platform/node-shape.js";
import { OneOf } from "../platform/one-of.js";
import { InstantScalar, LegalDateScalar } from "../platform/scalars.js";
import { TenantRow } from "../platform/tenant-row.js";
import { Certificate } from "./certificate.entity.js";
import { Officer } from "./officer.entity.js";

@Access("seeOfficers")
@ObjectType("IdentificationRecord", { simpleResolvers: true, implements: NodeShape, description: "现场亮证记录: at least two officers showed their certificates on site (TJ-3.1.2.1-1)." })
@Entity("identification_record")
@OneOf("identification_record", "area", ENFORCEMENT_AREA)
@ForeignKey(() => OrgUnit, ["tenantId", "unitId"], ["tenantId", "id"], { name: "identification_record_unit_fkey" })
@Index("identification_by_unit", ["tenantId", "unitId", "happenedOn"])
export class IdentificationRecord extends TenantRow {
  @Column("uuid", { name: "unit_id" }) unitId: string;

  @Field(() => EnforcementAreaEnum, { description: "执法领域: the field of the matter." })
  @Column("text")
  area: EnforcementArea;

  @Field(() => String, { description: "地点: where it happened." })
  @Column("text")
  place: string;

  @Field(() => LegalDateScalar, { description: "日期: the day on which it happened." })
  @Column("date", { name: "happened_on" })
  happenedOn: string;

  @Field(() => Boolean, { description: "是否要求着装: whether uniform and badge were required there on that day (TJ-3.1.2.1-3)." })
  @Column("boolean", { name: "uniform_required" })
  uniformRequired: boolean;
}

@Access("seeOfficers")
@ObjectType("CertificateShown", { simpleResolvers: true, description: "亮证: one officer's certificate as it was shown on site." })
@Entity("certificate_shown")
@Unique("certificate_shown_once_key", ["tenantId", "recordId", "officerId"])
@ForeignKey(() => IdentificationRecord, ["tenantId", "recordId"], ["tenantId", "id"], { name: "certificate_shown_record_fkey" })
@ForeignKey(() => Officer, ["tenantId", "officerId"], ["tenantId", "id"], { name: "certificate_shown_officer_fkey" })
@ForeignKey(() => Certificate, ["tenantId", "certificateId"], ["tenantId", "id"], { name: "certificate_shown_certificate_fkey" })
export class CertificateShown extends TenantRow {
  @Column("uuid", { name: "record_id" }) recordId: string;
  @Column("uuid", { name: "officer_id" }) officerId: string;
  @Column("uuid", { name: "certificate_id" }) certificateId: string;

  @Field(() => String, { description: "证件编号: the number that was shown." })
  @Column("text")
  number: string;

  @Field(() => InstantScalar, { description: "亮证时间: when it was shown." })
  @Column("timestamptz", { name: "shown_at" })
  shownAt: string;

  @Field(() => Boolean, { nullable: true, description: "是否着装: whether uniform and badge were worn; null where nobody asks." })
  @Column("boolean", { name: "uniform_worn", nullable: true })
  uniformWorn: boolean | null;
}
