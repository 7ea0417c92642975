/** OrgClosure 层级闭包: who stood above whom and how far, dated; derived from the BELONGS_TO relations and rebuildable at any time. */
import { Column, Entity, Index, PrimaryColumn } from "typeorm";

@Entity("org_closure")
@Index("org_closure_up", ["tenantId", "descendantId", "depth"])
@Index("org_closure_open", ["tenantId", "ancestorId", "depth"], { where: `"valid_to" IS NULL` })
export class OrgClosure {
  @PrimaryColumn("uuid", { name: "tenant_id" }) tenantId: string;
  @PrimaryColumn("uuid", { name: "ancestor_id" }) ancestorId: string;
  @PrimaryColumn("uuid", { name: "descendant_id" }) descendantId: string;
  @PrimaryColumn("date", { name: "valid_from" }) validFrom: string;
  @Column("date", { name: "valid_to", nullable: true }) validTo: string | null;
  /** 0 for the unit itself. */
  @Column("integer") depth: number;
}
