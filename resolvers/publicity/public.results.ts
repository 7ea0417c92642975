/** What the public sees of disclosures: types of their own over what stands on a site; who wrote and reviewed it is not part of them. */
import { Field, Int, ObjectType } from "type-graphql";
import { EnforcementAreaEnum } from "../../entities/platform/enums.js";
import { ContactKindEnum, DisclosureCategoryEnum, DisclosureKindEnum, DossierSectionEnum, PublicityChannelEnum } from "../../entities/platform/publicity-enums.js";
import { LegalDateScalar } from "../../entities/platform/scalars.js";
import type { EnforcementArea } from "../../src/kernel/officer-words.js";
import type { ContactKind, DisclosureCategory, DisclosureKind, DossierSection, PublicityChannel } from "../../src/kernel/publicity-words.js";
import { connectionOf } from "../platform/connection.js";

@ObjectType("PublicDisclosurePlace", { simpleResolvers: true, description: "公示所在: a site, board or medium where it is or was read, and since when (ZJ8-5-1)." })
export class PublicDisclosurePlace {
  @Field(() => PublicityChannelEnum, { description: "公示渠道: site, board or medium." })
  channel: PublicityChannel;
  @Field(() => LegalDateScalar, { description: "公示日期: the first day it stood there, or the day of broadcast or issue." })
  publishedOn: string;
  @Field(() => String, { nullable: true, description: "网址: where it is read; for sites." })
  url: string | null;
  @Field(() => String, { nullable: true, description: "位置: where the board hangs." })
  location: string | null;
  @Field(() => String, { nullable: true, description: "媒体名称: station, newspaper or journal." })
  outlet: string | null;
  @Field(() => String, { nullable: true, description: "期号: issue of the newspaper or journal." })
  issue: string | null;
}

@ObjectType("PublicDisclosure", { simpleResolvers: true, description: "已公示内容: what an organ discloses, as it stands on a site on the day asked about (ZJ8-3)." })
export class PublicDisclosure {
  @Field(() => String, { description: "机关: name of the organ on the day asked about." })
  organ: string;
  @Field(() => String, { description: "机关代码: code of the organ." })
  organCode: string;
  @Field(() => Int, { description: "版次: the first edition is 1." })
  edition: number;
  @Field(() => DisclosureKindEnum, { description: "公示种类: long-term or temporary (ZJ8-6-2)." })
  kind: DisclosureKind;
  @Field(() => DisclosureCategoryEnum, { description: "公示类别: one of the eight groups (ZJ8-4-1)." })
  category: DisclosureCategory;
  @Field(() => DossierSectionEnum, { nullable: true, description: "公示档案栏目: where it stands in the dossier of the organ; null for what stands in none." })
  section: DossierSection | null;
  @Field(() => String, { description: "标题: its title." })
  title: string;
  @Field(() => String, { description: "正文: its text." })
  body: string;
  @Field(() => LegalDateScalar, { description: "有效期起: the first day it is about." })
  validFrom: string;
  @Field(() => LegalDateScalar, { nullable: true, description: "有效期止: the last day; null for what stands until something changes." })
  validTo: string | null;
  @Field(() => LegalDateScalar, { description: "公示日期: the day from which it stood on a site." })
  publishedOn: string;
  @Field(() => [PublicDisclosurePlace], { description: "公示所在: sites, boards and media." })
  places: PublicDisclosurePlace[];
}

@ObjectType("PublicProfileSection", { simpleResolvers: true, description: "机关公示栏目: a section of an organ's profile, with what stands in it." })
export class PublicProfileSection {
  @Field(() => DossierSectionEnum, { description: "栏目: subject, duties, powers, bases, procedure or remedies; where decisions are read and how enforcement is supervised." })
  section: DossierSection;
  @Field(() => Int, { description: "登记条目数: entries of published registers that fill it, such as items of the power list in force; `publicPowerItems` shows them." })
  registerCount: number;
  @Field(() => [PublicDisclosure], { description: "已公示内容: what stands in it, the latest first." })
  items: PublicDisclosure[];
}

@ObjectType("PublicContact", { simpleResolvers: true, description: "公布的联系电话: a landline or hotline of an organ; never a person's own phone (ZJ8-3, ZJ8-5-2)." })
export class PublicContact {
  @Field(() => String, { description: "单位: name of the unit that answers." })
  unit: string;
  @Field(() => ContactKindEnum, { description: "联系电话种类: what it is for." })
  kind: ContactKind;
  @Field(() => String, { description: "号码: the number." })
  number: string;
  @Field(() => String, { description: "受理时间: when somebody answers." })
  hours: string;
}

@ObjectType("PublicDossier", { simpleResolvers: true, description: "公示档案所在: where the dossier of an organ is read as a whole (TJ-3.1.1.1-1)." })
export class PublicDossier {
  @Field(() => Int, { description: "版次: the first is 1." })
  edition: number;
  @Field(() => String, { description: "网址: where it is read." })
  url: string;
  @Field(() => LegalDateScalar, { description: "公示日期: the first day it stood there." })
  publishedOn: string;
}

@ObjectType("PublicOrganProfile", { simpleResolvers: true, description: "机关公示档案: what an organ discloses of itself before it enforces; a section in which nothing stands is left out (TJ-3.1.1.1-1, ZJ8-3)." })
export class PublicOrganProfile {
  @Field(() => String, { description: "机关: name of the organ on the day asked about." })
  organ: string;
  @Field(() => String, { description: "机关代码: code of the organ." })
  organCode: string;
  @Field(() => LegalDateScalar, { nullable: true, description: "主体审查日期: the day on which it was examined and found a lawful subject; null where it was not." })
  examinedOn: string | null;
  @Field(() => Int, { nullable: true, description: "清单版次: the edition of its power list in force; null where there is none." })
  listEdition: number | null;
  @Field(() => PublicDossier, { nullable: true, description: "公示档案所在: where the whole is read; null before it was published as a whole." })
  dossier: PublicDossier | null;
  @Field(() => [PublicProfileSection], { description: "栏目: the six sections, decisions and supervision in their order, with 100 items in all; `publicDisclosures` goes through more." })
  sections: PublicProfileSection[];
  @Field(() => [PublicContact], { description: "联系电话: where one asks, complains and reports (ZJ8-3)." })
  contacts: PublicContact[];
}

@ObjectType("PublicRosterEntry", { simpleResolvers: true, description: "执法人员与辅助人员公示信息: somebody who enforces for an organ that discloses its roster, or assists; name, unit, fields and number alone (WP-I-1-3)." })
export class PublicRosterEntry {
  @Field(() => String, { description: "姓名: the name." })
  name: string;
  @Field(() => String, { description: "单位: name of the unit." })
  unit: string;
  @Field(() => String, { description: "单位代码: code of the unit." })
  unitCode: string;
  @Field(() => Boolean, { description: "是否辅助人员: auxiliaries neither sign nor decide." })
  isAuxiliary: boolean;
  @Field(() => [EnforcementAreaEnum], { description: "执法领域: the fields of the certificate, or of the assistance." })
  areas: EnforcementArea[];
  @Field(() => String, { nullable: true, description: "证件编号: number of the certificate in force; null for auxiliaries." })
  certificateNumber: string | null;
}

export const PublicRosterConnection = connectionOf(PublicRosterEntry, "PublicRoster", "执法人员与辅助人员公示信息");
export const PublicDisclosureConnection = connectionOf(PublicDisclosure, "PublicDisclosure", "已公示内容");
