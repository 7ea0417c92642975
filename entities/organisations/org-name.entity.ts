/** OrgName 名称: a name of a unit in one language for a stretch of time; ending it is the only change it knows. */
import { Column, Entity, Exclusion, ForeignKey, Index } from "typeorm";
import { Field, ObjectType } from "type-graphql";
import { Access } from "../../src/kernel/access.js";
import { LANGUAGE, type Language } from "../../src/kernel/vocabulary.js";
import { LanguageEnum } from "../platform/enums.js";
import { DatedRow } from "../platform/dated-row.js";
import { OneOf, Period } from "../platform/one-of.js";
import { OrgUnit } from "./org-unit.entity.js";

@Access("seeStructure")
@ObjectType("OrgName", { simpleResolvers: true, description: "单位名称: a name in one language, valid from `validFrom` until before `validTo`." })
@Entity("org_name")
@Period("org_name")
@OneOf("org_name", "language", LANGUAGE)
@ForeignKey(() => OrgUnit, ["tenantId", "unitId"], ["tenantId", "id"], { name: "org_name_unit_fkey" })
@Exclusion("org_name_no_overlap", `USING gist ("tenant_id" WITH =, "unit_id" WITH =, "language" WITH =, daterange("valid_from", "valid_to") WITH &&)`)
@Index("org_name_by_unit", ["tenantId", "unitId", "language"])
export class OrgName extends DatedRow {
  @Column("uuid", { name: "unit_id" }) unitId: string;

  @Field(() => LanguageEnum, { description: "语言: the language of the name." })
  @Column("text")
  language: Language;

  @Field(() => String, { description: "名称: the full name." })
  @Column("text")
  name: string;

  @Field(() => String, { nullable: true, description: "简称: the short name, if the unit has one." })
  @Column("text", { name: "short_name", nullable: true })
  shortName: string | null;

  /** What a search matches: folded name, short name, syllables and their initials, one per line. */
  @Column("text", { name: "search_text" }) searchText: string;
  /** What sorts as a reader of Chinese expects: the syllables of the name. */
  @Column("text", { name: "sort_text" }) sortText: string;
}
