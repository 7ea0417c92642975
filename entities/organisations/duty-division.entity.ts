/** DutyDivision 管理职责分工: which side of a DUAL body owns which duty; every area has exactly one owner (YB-2.4.1-5). */
import { Column, Entity, Exclusion, ForeignKey, Unique } from "typeorm";
import { Field, Float, ObjectType } from "type-graphql";
import { Access } from "../../src/kernel/access.js";
import { DUAL_PRIMARY, INDICATOR_GROUP, type DualPrimary, type IndicatorGroup } from "../../src/kernel/vocabulary.js";
import { NodeShape } from "../platform/node-shape.js";
import { DatedRow } from "../platform/dated-row.js";
import { DualPrimaryEnum, IndicatorGroupEnum } from "../platform/enums.js";
import { TenantRow } from "../platform/tenant-row.js";
import { OneOf, Period } from "../platform/one-of.js";
import { OrgUnit } from "./org-unit.entity.js";

@Access("seeStructure")
@ObjectType("DutyDivision", { simpleResolvers: true, implements: NodeShape, description: "管理职责分工: how a body under dual management divides its duties between its superior and its local government." })
@Entity("duty_division")
@Period("duty_division")
@ForeignKey(() => OrgUnit, ["tenantId", "unitId"], ["tenantId", "id"], { name: "duty_division_unit_fkey" })
@Exclusion("duty_division_no_overlap", `USING gist ("tenant_id" WITH =, "unit_id" WITH =, daterange("valid_from", "valid_to") WITH &&)`)
export class DutyDivision extends DatedRow {
  @Column("uuid", { name: "unit_id" }) unitId: string;

  @Field(() => Float, { nullable: true, description: "上级份额权重: percent of the total, only when the document names weights; there is no default." })
  @Column("numeric", { name: "superior_weight", precision: 5, scale: 2, nullable: true })
  superiorWeight: string | null;

  @Field(() => Float, { nullable: true, description: "本级份额权重: percent of the total, only when the document names weights; there is no default." })
  @Column("numeric", { name: "local_weight", precision: 5, scale: 2, nullable: true })
  localWeight: string | null;
}

@Access("seeStructure")
@ObjectType("DutyDivisionLine", { simpleResolvers: true, description: "职责分工条目: one duty area and the side that owns it." })
@Entity("duty_division_line")
@OneOf("duty_division_line", "owner", DUAL_PRIMARY)
@ForeignKey(() => DutyDivision, ["tenantId", "divisionId"], ["tenantId", "id"], { name: "duty_division_line_division_fkey" })
@OneOf("duty_division_line", "indicator_group", INDICATOR_GROUP)
@Unique("duty_division_line_area_key", ["tenantId", "divisionId", "dutyArea"])
export class DutyDivisionLine extends TenantRow {
  @Column("uuid", { name: "division_id" }) divisionId: string;

  @Field(() => String, { description: "职责领域: the duty area in words." })
  @Column("text", { name: "duty_area" })
  dutyArea: string;

  @Field(() => DualPrimaryEnum, { description: "归属方: the side that owns the area." })
  @Column("text")
  owner: DualPrimary;

  @Field(() => IndicatorGroupEnum, { description: "指标组: the group of indicators that the owner assesses." })
  @Column("text", { name: "indicator_group" })
  indicatorGroup: IndicatorGroup;
}
