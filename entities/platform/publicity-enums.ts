/** The words of publicity as GraphQL enums. */
import * as publicity from "../../src/kernel/publicity-words.js";
import { graphEnum } from "./enums.js";

export const DisclosureStateEnum = graphEnum("DisclosureState", "公示状态: where an item of disclosure stands (ZJ8-6-1).", publicity.DISCLOSURE_STATE);
export const DisclosureStandingEnum = graphEnum("DisclosureStanding", "公示效力: what an item is worth on a day; its days, later editions and sources say it.", publicity.DISCLOSURE_STANDING);
export const DisclosureKindEnum = graphEnum("DisclosureKind", "公示种类: for how long an item stands (ZJ8-6-1, ZJ8-6-2).", publicity.DISCLOSURE_KIND);
export const DisclosureCategoryEnum = graphEnum("DisclosureCategory", "公示类别: the eight groups of what is to be disclosed (ZJ8-4-1).", publicity.DISCLOSURE_CATEGORY);
export const DossierSectionEnum = graphEnum("DossierSection", "公示档案栏目: where an item stands in the dossier of its organ (TJ-3.1.1.1-1).", publicity.DOSSIER_SECTION);
export const PublicityChannelEnum = graphEnum("PublicityChannel", "公示渠道: how an item reaches the public (ZJ8-5-1, ZJ8-5-3, ZJ8-5-4).", publicity.PUBLICITY_CHANNEL);
export const SecrecyClassEnum = graphEnum("SecrecyClass", "密级: whether what is collected is a state secret.", publicity.SECRECY_CLASS);
export const SourceKindEnum = graphEnum("DisclosureSourceKind", "公示来源种类: what an item shows.", publicity.SOURCE_KIND);
export const PrivateDatumEnum = graphEnum("PrivateDatum", "应隐去信息: what may not stand in a published text.", publicity.PRIVATE_DATUM);
export const ContactKindEnum = graphEnum("ContactKind", "联系电话种类: what a number of a unit is for (ZJ8-3, ZJ8-5-2).", publicity.CONTACT_KIND);
export const ContactStateEnum = graphEnum("ContactState", "联系电话状态: whether somebody answers there.", publicity.CONTACT_STATE);
export const PublicityContentEnum = graphEnum("PublicityContent", "公示基本内容: what publicity opens to the public (ZJ8-3).", publicity.PUBLICITY_CONTENT);
export const DisclosureGapKindEnum = graphEnum("DisclosureGapKind", "公示缺项种类: what an organ still owes the public.", publicity.DISCLOSURE_GAP);
