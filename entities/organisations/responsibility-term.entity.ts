/** ResponsibilityTerm 责任制范围期间: for how long a unit was inside the responsibility system; outside these stretches it was not (AR-2.1-1). */
import { Column, Entity, Exclusion, ForeignKey } from "typeorm";
import { DatedRow } from "../platform/dated-row.js";
import { Period } from "../platform/one-of.js";
import { OrgUnit } from "./org-unit.entity.js";

@Entity("responsibility_term")
@Period("responsibility_term")
@ForeignKey(() => OrgUnit, ["tenantId", "unitId"], ["tenantId", "id"], { name: "responsibility_term_unit_fkey" })
@Exclusion("responsibility_term_no_overlap", `USING gist ("tenant_id" WITH =, "unit_id" WITH =, daterange("valid_from", "valid_to") WITH &&)`)
export class ResponsibilityTerm extends DatedRow {
  @Column("uuid", { name: "unit_id" }) unitId: string;
}
