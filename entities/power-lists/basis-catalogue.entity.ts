/** BasisCatalogue 执法依据目录: the version that a department compiled for a year, and which entries stood in it (WP-F-3). */
import { Column, Entity, ForeignKey, Unique } from "typeorm";
import { Field, Int, ObjectType } from "type-graphql";
import { Access } from "../../src/kernel/access.js";
import { OrgUnit } from "../organisations/org-unit.entity.js";
import { NodeShape } from "../platform/node-shape.js";
import { LegalDateScalar } from "../platform/scalars.js";
import { TenantRow } from "../platform/tenant-row.js";
import { Basis } from "./basis.entity.js";

@Access("seeStructure")
@ObjectType("BasisCatalogue", { simpleResolvers: true, implements: NodeShape, description: "年度执法依据目录: the version of a department's catalogue that was compiled for a year (WP-F-3)." })
@Entity("basis_catalogue")
@ForeignKey(() => OrgUnit, ["tenantId", "organId"], ["tenantId", "id"], { name: "basis_catalogue_organ_fkey" })
@Unique("basis_catalogue_year_key", ["tenantId", "organId", "year"])
export class BasisCatalogue extends TenantRow {
  @Column("uuid", { name: "organ_id" }) organId: string;

  @Field(() => Int, { description: "年度: its year." })
  @Column("integer")
  year: number;

  @Field(() => LegalDateScalar, { description: "编制日期: the day on which it was compiled." })
  @Column("date", { name: "compiled_on" })
  compiledOn: string;

  @Field(() => Int, { description: "依据数: entries that stand in it." })
  @Column("integer")
  entries: number;
}

/** Read a row as: this entry stood in the catalogue, as it read at that version. */
@Entity("basis_catalogue_entry")
@ForeignKey(() => BasisCatalogue, ["tenantId", "catalogueId"], ["tenantId", "id"], { name: "basis_catalogue_entry_catalogue_fkey" })
@ForeignKey(() => Basis, ["tenantId", "basisId"], ["tenantId", "id"], { name: "basis_catalogue_entry_basis_fkey" })
@Unique("basis_catalogue_entry_key", ["tenantId", "catalogueId", "basisId"])
export class BasisCatalogueEntry extends TenantRow {
  @Column("uuid", { name: "catalogue_id" }) catalogueId: string;
  @Column("uuid", { name: "basis_id" }) basisId: string;
  @Column("integer", { name: "basis_version" }) basisVersion: number;
}
