/** Basis 执法依据: a law, regulation, rule or document on which powers rest, as the unit that executes it keeps it (AR-4.1.1-1). */
import { Column, Entity, ForeignKey, Index, Unique } from "typeorm";
import { Field, Int, ObjectType } from "type-graphql";
import { Access } from "../../src/kernel/access.js";
import { BASIS_CLEAN_UP, BASIS_ENTRY_STATE, BASIS_RANK, type BasisCleanUpVerdict, type BasisEntryState, type BasisRank } from "../../src/kernel/list-words.js";
import { OrgUnit } from "../organisations/org-unit.entity.js";
import { BasisCleanUpVerdictEnum, BasisEntryStateEnum, BasisRankEnum } from "../platform/enums.js";
import { NodeShape } from "../platform/node-shape.js";
import { OneOf } from "../platform/one-of.js";
import { LegalDateScalar } from "../platform/scalars.js";
import { TenantRow } from "../platform/tenant-row.js";

/** What an entry says, whether it still does or was corrected since. */
@ObjectType("BasisText", { simpleResolvers: true, description: "依据登记内容: what an entry of the catalogue says." })
export abstract class BasisText extends TenantRow {
  @Field(() => String, { description: "名称: its title." })
  @Column("text")
  title: string;

  @Field(() => BasisRankEnum, { description: "效力层级: its rank; catalogues begin with the highest (AR-4.1.1-2)." })
  @Column("text")
  rank: BasisRank;

  @Field(() => String, { description: "制定机关: who issued it." })
  @Column("text")
  issuer: string;

  @Field(() => String, { nullable: true, description: "文号: its number, where it has one." })
  @Column("text", { nullable: true })
  number: string | null;

  @Field(() => LegalDateScalar, { description: "公布日期: the day of promulgation." })
  @Column("date", { name: "promulgated_on" })
  promulgatedOn: string;

  @Field(() => LegalDateScalar, { description: "施行日期: the first day in force." })
  @Column("date", { name: "effective_on" })
  effectiveOn: string;

  @Field(() => LegalDateScalar, { nullable: true, description: "有效期届满日期: the first day on which it has lapsed by its own words; null where it names none." })
  @Column("date", { name: "lapses_on", nullable: true })
  lapsesOn: string | null;

  @Field(() => String, { nullable: true, description: "公布载体: the gazette, site or paper that carried it; a normative document without one is no basis (WP-J-9-3)." })
  @Column("text", { name: "published_in", nullable: true })
  publishedIn: string | null;

  @Field(() => String, { nullable: true, description: "全文网址: where its text is read." })
  @Column("text", { nullable: true })
  url: string | null;

  @Field(() => [String], { description: "执行条款: the articles that the unit executes, at most 100." })
  @Column("text", { array: true })
  articles: string[];
}

@Access("seeStructure")
@ObjectType("Basis", { simpleResolvers: true, implements: NodeShape, description: "执法依据: a law, regulation, rule or document on which powers rest, kept by the unit that executes it (AR-4.1.1-1)." })
@Entity("basis")
@OneOf("basis", "rank", BASIS_RANK)
@OneOf("basis", "state", BASIS_ENTRY_STATE)
@ForeignKey(() => OrgUnit, ["tenantId", "unitId"], ["tenantId", "id"], { name: "basis_unit_fkey" })
@Index("basis_by_unit", ["tenantId", "unitId"])
@Index("basis_by_title", ["tenantId", "title"])
export class Basis extends BasisText {
  @Column("uuid", { name: "unit_id" }) unitId: string;
  @Column("uuid", { name: "organ_id" }) organId: string;

  @Field(() => BasisEntryStateEnum, { description: "登记状态: whether the legal section has confirmed what the entry says (AR-4.1.1-1)." })
  @Column("text")
  state: BasisEntryState;

  @Field(() => Int, { description: "版本: rises with every step; send it back as `expectedVersion`." })
  @Column("integer")
  version: number;
}

@Access("seeLists")
@ObjectType("BasisCleanUp", { simpleResolvers: true, description: "依据清理: what a clean-up of normative documents found of one (WP-J-11-1)." })
@Entity("basis_clean_up")
@OneOf("basis_clean_up", "verdict", BASIS_CLEAN_UP)
@ForeignKey(() => Basis, ["tenantId", "basisId"], ["tenantId", "id"], { name: "basis_clean_up_basis_fkey" })
@Index("basis_clean_up_by_basis", ["tenantId", "basisId"])
export class BasisCleanUp extends TenantRow {
  @Column("uuid", { name: "basis_id" }) basisId: string;

  @Field(() => LegalDateScalar, { description: "清理日期: the day of the finding." })
  @Column("date", { name: "cleaned_up_on" })
  cleanedUpOn: string;

  @Field(() => BasisCleanUpVerdictEnum, { description: "清理结论: kept in the list of what is valid, or removed from it." })
  @Column("text")
  verdict: BasisCleanUpVerdict;

  @Field(() => String, { nullable: true, description: "说明: the document that says so." })
  @Column("text", { nullable: true })
  note: string | null;
}

@Access("seeLists")
@ObjectType("BasisRevision", { simpleResolvers: true, description: "依据登记原文: what an entry of the catalogue said before it was corrected." })
@Entity("basis_revision")
@OneOf("basis_revision", "rank", BASIS_RANK)
@ForeignKey(() => Basis, ["tenantId", "basisId"], ["tenantId", "id"], { name: "basis_revision_basis_fkey" })
@Unique("basis_revision_version_key", ["tenantId", "basisId", "version"])
export class BasisRevision extends BasisText {
  @Column("uuid", { name: "basis_id" }) basisId: string;

  @Field(() => Int, { description: "版本: the version of the entry at which it said so." })
  @Column("integer")
  version: number;

  @Field(() => LegalDateScalar, { description: "更正日期: the day on which it was replaced." })
  @Column("date", { name: "replaced_on" })
  replacedOn: string;
}
