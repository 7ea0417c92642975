/** DisclosureItem 公示内容: one thing an organ tells the public before it enforces, edition by edition, with what it shows and where it stands. */
import { Check, Column, Entity, ForeignKey, Index, Unique } from "typeorm";
import { Field, Int, ObjectType } from "type-graphql";
import { Access } from "../../src/kernel/access.js";
import {
  DISCLOSURE_CATEGORY, DISCLOSURE_KIND, DISCLOSURE_STATE, DOSSIER_SECTION, PUBLICITY_CHANNEL, SOURCE_KIND,
  type DisclosureCategory, type DisclosureKind, type DisclosureState, type DossierSection, type PublicityChannel, type SourceKind,
} from "../../src/kernel/publicity-words.js";
import { OrgUnit } from "../organisations/org-unit.entity.js";
import { DisclosureCategoryEnum, DisclosureKindEnum, DisclosureStateEnum, DossierSectionEnum, PublicityChannelEnum, SourceKindEnum } from "../platform/publicity-enums.js";
import { NodeShape } from "../platform/node-shape.js";
import { OneOf } from "../platform/one-of.js";
import { LegalDateScalar } from "../platform/scalars.js";
import { TenantRow } from "../platform/tenant-row.js";

@Access("seeStructure")
@ObjectType("DisclosureItem", { simpleResolvers: true, implements: NodeShape, description: "公示内容: one edition of what an organ discloses before it enforces; a published text never changes, a further edition replaces it (TJ-3.1.1.1-2)." })
@Entity("disclosure_item")
@OneOf("disclosure_item", "state", DISCLOSURE_STATE)
@OneOf("disclosure_item", "kind", DISCLOSURE_KIND)
@OneOf("disclosure_item", "category", DISCLOSURE_CATEGORY)
@OneOf("disclosure_item", "section", DOSSIER_SECTION)
@Check("disclosure_item_edition_check", `"edition" > 0`)
@Check("disclosure_item_days_check", `"valid_to" IS NULL OR "valid_from" <= "valid_to"`)
@Check("disclosure_item_temporary_check", `"kind" = 'LONG_TERM' OR "valid_to" IS NOT NULL`)
@Check("disclosure_item_published_check", `("published_on" IS NOT NULL OR "state" <> 'PUBLISHED') AND ("published_on" IS NULL OR "state" IN ('PUBLISHED', 'WITHDRAWN'))`)
@Check("disclosure_item_withdrawn_check", `("state" = 'WITHDRAWN') = ("withdrawn_on" IS NOT NULL) AND ("withdrawn_on" IS NULL) = ("withdrawal_reason" IS NULL)`)
@ForeignKey(() => OrgUnit, ["tenantId", "organId"], ["tenantId", "id"], { name: "disclosure_item_organ_fkey" })
@ForeignKey(() => OrgUnit, ["tenantId", "unitId"], ["tenantId", "id"], { name: "disclosure_item_unit_fkey" })
@Unique("disclosure_item_edition_key", ["tenantId", "seriesId", "edition"])
@Index("disclosure_item_by_organ", ["tenantId", "organId"])
export class DisclosureItem extends TenantRow {
  /** Whose dossier it belongs to; its office arranges, its legal section reviews. */
  @Column("uuid", { name: "organ_id" }) organId: string;
  /** Who collects it. */
  @Column("uuid", { name: "unit_id" }) unitId: string;
  /** Id of the first edition: all that replace one another share it. */
  @Column("uuid", { name: "series_id" }) seriesId: string;

  @Field(() => Int, { description: "版次: the first edition is 1; each later one replaces the one before when it stands on a site." })
  @Column("integer")
  edition: number;

  @Field(() => DisclosureStateEnum, { description: "状态: where the item stands." })
  @Column("text")
  state: DisclosureState;

  @Field(() => Int, { description: "版本: rises with every step; send it back as `expectedVersion`." })
  @Column("integer")
  version: number;

  /** The version at which the text and its sources were last written. */
  @Column("integer", { name: "written_at" }) writtenAt: number;

  @Field(() => DisclosureKindEnum, { description: "公示种类: long-term or temporary (ZJ8-6-2)." })
  @Column("text")
  kind: DisclosureKind;

  @Field(() => DisclosureCategoryEnum, { description: "公示类别: one of the eight groups (ZJ8-4-1)." })
  @Column("text")
  category: DisclosureCategory;

  @Field(() => DossierSectionEnum, { nullable: true, description: "公示档案栏目: where it stands in the dossier of the organ; null for what stands in none (TJ-3.1.1.1-1)." })
  @Column("text", { nullable: true })
  section: DossierSection | null;

  @Field(() => String, { description: "标题: its title." })
  @Column("text")
  title: string;

  @Field(() => String, { description: "正文: its text, without identity numbers, mobile phones and bank accounts." })
  @Column("text")
  body: string;

  @Field(() => LegalDateScalar, { description: "有效期起: the first day it is about." })
  @Column("date", { name: "valid_from" })
  validFrom: string;

  @Field(() => LegalDateScalar, { nullable: true, description: "有效期止: the last day; null for what stands until something changes (TJ-3.1.1.1-2)." })
  @Column("date", { name: "valid_to", nullable: true })
  validTo: string | null;

  @Field(() => LegalDateScalar, { nullable: true, description: "下次复核日期: by when somebody looks whether it is still right; null where no day is set (TJ-3.1.1.1-2)." })
  @Column("date", { name: "next_review_on", nullable: true })
  nextReviewOn: string | null;

  @Field(() => LegalDateScalar, { nullable: true, description: "复核日期: the day on which it was last looked at and found still right; null before (TJ-3.1.1.1-2)." })
  @Column("date", { name: "confirmed_on", nullable: true })
  confirmedOn: string | null;

  /** Persons who wrote any of it: none of them reviews it. */
  @Column("uuid", { array: true }) authors: string[];

  @Field(() => LegalDateScalar, { nullable: true, description: "审核日期: the day on which it was found fit for publication; null before, and again after a change." })
  @Column("date", { name: "reviewed_on", nullable: true })
  reviewedOn: string | null;

  @Field(() => LegalDateScalar, { nullable: true, description: "公示日期: the day from which it stood on a site; null before (ZJ8-5-3)." })
  @Column("date", { name: "published_on", nullable: true })
  publishedOn: string | null;

  @Field(() => LegalDateScalar, { nullable: true, description: "撤下日期: the day on which it was taken down or given up." })
  @Column("date", { name: "withdrawn_on", nullable: true })
  withdrawnOn: string | null;

  @Field(() => String, { nullable: true, description: "撤下理由: why." })
  @Column("text", { name: "withdrawal_reason", nullable: true })
  withdrawalReason: string | null;
}

/** Read a row as: an item, as written at this version, shows this; when that changes, the item follows. */
@Access("seeStructure")
@ObjectType("DisclosureSource", { simpleResolvers: true, description: "公示来源: what an item shows, and follows." })
@Entity("disclosure_source")
@OneOf("disclosure_source", "kind", SOURCE_KIND)
@ForeignKey(() => DisclosureItem, ["tenantId", "itemId"], ["tenantId", "id"], { name: "disclosure_source_item_fkey" })
@Unique("disclosure_source_key", ["tenantId", "itemId", "writtenAt", "targetId"])
@Index("disclosure_source_by_target", ["tenantId", "targetId"])
export class DisclosureSource extends TenantRow {
  @Column("uuid", { name: "item_id" }) itemId: string;
  @Column("integer", { name: "written_at" }) writtenAt: number;

  @Field(() => SourceKindEnum, { description: "来源种类: what it is." })
  @Column("text")
  kind: SourceKind;

  /** No foreign key: each kind has a table of its own, and none of them is ever deleted. */
  @Column("uuid", { name: "target_id" }) targetId: string;
}

@Access("seeStructure")
@ObjectType("DisclosurePublication", { simpleResolvers: true, description: "公示记录: where an item stands or stood, and since when (ZJ8-5-1, ZJ8-5-4)." })
@Entity("disclosure_publication")
@OneOf("disclosure_publication", "channel", PUBLICITY_CHANNEL)
@ForeignKey(() => DisclosureItem, ["tenantId", "itemId"], ["tenantId", "id"], { name: "disclosure_publication_item_fkey" })
@Index("disclosure_publication_by_item", ["tenantId", "itemId"])
export class DisclosurePublication extends TenantRow {
  @Column("uuid", { name: "item_id" }) itemId: string;

  @Field(() => PublicityChannelEnum, { description: "公示渠道: site, board or medium." })
  @Column("text")
  channel: PublicityChannel;

  @Field(() => LegalDateScalar, { description: "公示日期: the first day it stood there, or the day of broadcast or issue." })
  @Column("date", { name: "published_on" })
  publishedOn: string;

  @Field(() => String, { nullable: true, description: "网址: where it is read; for sites." })
  @Column("text", { nullable: true })
  url: string | null;

  @Field(() => String, { nullable: true, description: "位置: where the board hangs." })
  @Column("text", { nullable: true })
  location: string | null;

  @Field(() => String, { nullable: true, description: "媒体名称: station, newspaper or journal." })
  @Column("text", { nullable: true })
  outlet: string | null;

  @Field(() => String, { nullable: true, description: "期号: issue of the newspaper or journal." })
  @Column("text", { nullable: true })
  issue: string | null;

  @Field(() => Int, { nullable: true, description: "份数: copies of printed material." })
  @Column("integer", { nullable: true })
  copies: number | null;
}

/** Read a row as: on this day somebody stood before the board and found what it says right. */
@Entity("notice_board_check")
@ForeignKey(() => DisclosurePublication, ["tenantId", "publicationId"], ["tenantId", "id"], { name: "notice_board_check_publication_fkey" })
@Index("notice_board_check_by_publication", ["tenantId", "publicationId"])
export class NoticeBoardCheck extends TenantRow {
  @Column("uuid", { name: "publication_id" }) publicationId: string;
  @Column("date", { name: "checked_on" }) checkedOn: string;
}
