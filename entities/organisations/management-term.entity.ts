/** ManagementTerm 管理体制: under which mode a department stood, and for how long; its leaders are OrgRelations. */
import { Column, Entity, Exclusion, ForeignKey } from "typeorm";
import { Field, ObjectType } from "type-graphql";
import { Access } from "../../src/kernel/access.js";
import { DUAL_PRIMARY, MANAGEMENT_MODE, type DualPrimary, type ManagementMode } from "../../src/kernel/vocabulary.js";
import { DualPrimaryEnum, ManagementModeEnum } from "../platform/enums.js";
import { DatedRow } from "../platform/dated-row.js";
import { OneOf, Period } from "../platform/one-of.js";
import { OrgUnit } from "./org-unit.entity.js";

@Access("seeStructure")
@ObjectType("ManagementTerm", { simpleResolvers: true, description: "管理体制期间: the mode under which a department stood for a stretch of time (NL-OG-83)." })
@Entity("management_term")
@Period("management_term")
@OneOf("management_term", "mode", MANAGEMENT_MODE)
@OneOf("management_term", "dual_primary", DUAL_PRIMARY)
@ForeignKey(() => OrgUnit, ["tenantId", "unitId"], ["tenantId", "id"], { name: "management_term_unit_fkey" })
@Exclusion("management_term_no_overlap", `USING gist ("tenant_id" WITH =, "unit_id" WITH =, daterange("valid_from", "valid_to") WITH &&)`)
export class ManagementTerm extends DatedRow {
  @Column("uuid", { name: "unit_id" }) unitId: string;

  @Field(() => ManagementModeEnum, { description: "管理体制: the mode." })
  @Column("text")
  mode: ManagementMode;

  @Field(() => DualPrimaryEnum, { nullable: true, description: "双重管理主次: the side that leads in the main; null unless DUAL." })
  @Column("text", { name: "dual_primary", nullable: true })
  dualPrimary: DualPrimary | null;
}
