/** ResponsibilityAssignment 责任分工: which unit a document makes responsible for which clause (TJ-3.1.1.1-3). */
import { Column, Entity, Exclusion, ForeignKey, Index } from "typeorm";
import { Field, ObjectType } from "type-graphql";
import { Access } from "../../src/kernel/access.js";
import { NodeShape } from "../platform/node-shape.js";
import { DatedRow } from "../platform/dated-row.js";
import { Period } from "../platform/one-of.js";
import { OrgUnit } from "./org-unit.entity.js";

@Access("seeStructure")
@ObjectType("ResponsibilityAssignment", { simpleResolvers: true, implements: NodeShape, description: "责任分工: a clause of a document for which a unit is responsible, by division of duty." })
@Entity("responsibility_assignment")
@Period("responsibility_assignment")
@ForeignKey(() => OrgUnit, ["tenantId", "unitId"], ["tenantId", "id"], { name: "responsibility_assignment_unit_fkey" })
@Exclusion(
  "responsibility_assignment_no_overlap",
  `USING gist ("tenant_id" WITH =, "unit_id" WITH =, "clause_id" WITH =, daterange("valid_from", "valid_to") WITH &&)`,
)
@Index("responsibility_assignment_by_clause", ["tenantId", "clauseId"])
export class ResponsibilityAssignment extends DatedRow {
  @Column("uuid", { name: "unit_id" }) unitId: string;
  @Column("text", { name: "clause_id" }) clauseId: string;

  @Field(() => String, { nullable: true, description: "任务: the task in words, where the document names one." })
  @Column("text", { nullable: true })
  task: string | null;
}
