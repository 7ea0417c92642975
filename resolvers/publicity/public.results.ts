/** What the public sees of disclosures: types of their own over what stands on a site; who wrote and reviewed it is not part of them. */
import { Field, Int, ObjectType } from "type-graphql";
import { DisclosureCategoryEnum, DisclosureKindEnum, DossierSectionEnum, PublicityChannelEnum } from "../../entities/platform/publicity-enums.js";
import { LegalDateScalar } from "../../entities/platform/scalars.js";
import type { DisclosureCategory, DisclosureKind, DossierSection, PublicityChannel } from "../../src/kernel/publicity-words.js";
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

@ObjectType("PublicProfileSection", { simpleResolvers: true, description: "机关公示栏目: one of the six sections of an organ's profile, with what stands in it." })
export class PublicProfileSection {
  @Field(() => DossierSectionEnum, { description: "栏目: subject, duties, powers, bases, procedure or remedies." })
  section: DossierSection;
  @Field(() => [PublicDisclosure], { description: "已公示内容: what stands in it, the latest first." })
  items: PublicDisclosure[];
}

@ObjectType("PublicOrganProfile", { simpleResolvers: true, description: "机关公示档案: what an organ discloses of itself before it enforces, in six sections; one in which nothing stands is left out (TJ-3.1.1.1-1)." })
export class PublicOrganProfile {
  @Field(() => String, { description: "机关: name of the organ on the day asked about." })
  organ: string;
  @Field(() => String, { description: "机关代码: code of the organ." })
  organCode: string;
  @Field(() => [PublicProfileSection], { description: "栏目: at most six, in their order, with 100 items in all; `publicDisclosures` goes through more." })
  sections: PublicProfileSection[];
}

export const PublicDisclosureConnection = connectionOf(PublicDisclosure, "PublicDisclosure", "已公示内容");
