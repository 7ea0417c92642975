/** UnitContact 联系电话 and DisclosureDossier 公示档案: where an organ is reached, and each time its dossier went on its page as a whole. */
import { Check, Column, Entity, ForeignKey, Index, Unique } from "typeorm";
import { Field, Int, ObjectType } from "type-graphql";
import { Access } from "../../src/kernel/access.js";
import { CONTACT_KIND, CONTACT_STATE, type ContactKind, type ContactState } from "../../src/kernel/publicity-words.js";
import { OrgUnit } from "../organisations/org-unit.entity.js";
import { NodeShape } from "../platform/node-shape.js";
import { OneOf } from "../platform/one-of.js";
import { ContactKindEnum, ContactStateEnum } from "../platform/publicity-enums.js";
import { LegalDateScalar } from "../platform/scalars.js";
import { TenantRow } from "../platform/tenant-row.js";

@Access("seeStructure")
@ObjectType("UnitContact", { simpleResolvers: true, implements: NodeShape, description: "联系电话: a landline or hotline at which a unit is asked, complained to or told; never a person's own phone (ZJ8-3, ZJ8-5-2)." })
@Entity("unit_contact")
@OneOf("unit_contact", "state", CONTACT_STATE)
@OneOf("unit_contact", "kind", CONTACT_KIND)
@Check("unit_contact_ended_check", `("state" = 'ENDED') = ("ended_on" IS NOT NULL)`)
@ForeignKey(() => OrgUnit, ["tenantId", "organId"], ["tenantId", "id"], { name: "unit_contact_organ_fkey" })
@ForeignKey(() => OrgUnit, ["tenantId", "unitId"], ["tenantId", "id"], { name: "unit_contact_unit_fkey" })
@Index("unit_contact_by_organ", ["tenantId", "organId"])
export class UnitContact extends TenantRow {
  @Column("uuid", { name: "organ_id" }) organId: string;
  @Column("uuid", { name: "unit_id" }) unitId: string;

  @Field(() => ContactStateEnum, { description: "状态: whether somebody answers there." })
  @Column("text")
  state: ContactState;

  @Field(() => Int, { description: "版本: rises with every step; send it back as `expectedVersion`." })
  @Column("integer")
  version: number;

  @Field(() => ContactKindEnum, { description: "联系电话种类: what it is for." })
  @Column("text")
  kind: ContactKind;

  @Field(() => String, { description: "号码: a landline with its area code, or a hotline." })
  @Column("text")
  number: string;

  @Field(() => String, { description: "受理时间: when somebody answers." })
  @Column("text")
  hours: string;

  @Field(() => LegalDateScalar, { description: "登记日期: the first day." })
  @Column("date", { name: "registered_on" })
  registeredOn: string;

  @Field(() => LegalDateScalar, { nullable: true, description: "停用日期: the first day on which nobody answers; null while somebody does." })
  @Column("date", { name: "ended_on", nullable: true })
  endedOn: string | null;
}

/** Read a row as: on this day the dossier of an organ went on its page, with these items in it. */
@Access("seeStructure")
@ObjectType("DossierPublication", { simpleResolvers: true, description: "公示档案公示记录: the dossier of an organ went on its page as a whole (TJ-3.1.1.1-1)." })
@Entity("dossier_publication")
@Check("dossier_publication_edition_check", `"edition" > 0`)
@ForeignKey(() => OrgUnit, ["tenantId", "organId"], ["tenantId", "id"], { name: "dossier_publication_organ_fkey" })
@Unique("dossier_publication_edition_key", ["tenantId", "organId", "edition"])
export class DossierPublication extends TenantRow {
  @Column("uuid", { name: "organ_id" }) organId: string;

  @Field(() => Int, { description: "版次: the first is 1." })
  @Column("integer")
  edition: number;

  @Field(() => String, { description: "网址: where it is read." })
  @Column("text")
  url: string;

  @Field(() => LegalDateScalar, { description: "公示日期: the first day it stood there." })
  @Column("date", { name: "published_on" })
  publishedOn: string;

  /** What stood in it then. */
  @Column("uuid", { array: true, name: "item_ids" }) itemIds: string[];
}
