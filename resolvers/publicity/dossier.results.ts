/** What the graph answers about dossiers: sections, coverage, gaps, and the roster. */
import { Field, Int, ObjectType } from "type-graphql";
import { EnforcementAreaEnum } from "../../entities/platform/enums.js";
import { DisclosureCategoryEnum, DisclosureGapKindEnum, DossierSectionEnum, PublicityContentEnum } from "../../entities/platform/publicity-enums.js";
import { StaleVersion, TransitionRefused } from "../../entities/platform/refusals.js";
import { Access } from "../../src/kernel/access.js";
import type { EnforcementArea } from "../../src/kernel/officer-words.js";
import type { DisclosureCategory, DisclosureGapKind, DossierSection, PublicityContent } from "../../src/kernel/publicity-words.js";
import type { LawRef } from "../../src/kernel/verdict.js";
import { DossierIncomplete } from "../../src/systems/publicity/index.js";
import { Recorded, resultOf } from "../platform/change.results.js";
import { connectionOf } from "../platform/connection.js";

@Access("seeStructure")
@ObjectType("DisclosureDossier", { simpleResolvers: true, description: "公示档案: what a unit tells the public of itself before it enforces, section by section, from its items and from the registers (TJ-3.1.1.1-1)." })
export class DisclosureDossierShape {
  @Field(() => Boolean, { description: "是否负有公示义务: whether law gives the unit functions at all; without, it owes nothing (ZJ8-2)." })
  hasFunctions: boolean;
}

@Access("seeStructure")
@ObjectType("DossierSectionView", { simpleResolvers: true, description: "公示档案栏目内容: what stands in one section today." })
export class DossierSectionView {
  @Field(() => DossierSectionEnum, { description: "栏目: which one." })
  section: DossierSection;
  @Field(() => Boolean, { description: "是否必备: one of the six without which no dossier is published." })
  isRequired: boolean;
  @Field(() => Boolean, { description: "是否已填: whether anything stands in it." })
  isFilled: boolean;
  @Field(() => Int, { description: "公示内容数: items of disclosure that stand in it today." })
  itemCount: number;
  @Field(() => Int, { description: "登记数: entries of the registers that fill it: subjects, items of the power list in force, officers." })
  registerCount: number;
}

@ObjectType("OpenContent", { simpleResolvers: true, description: "公示基本内容情况: one of the five contents of publicity, and whether it is open (ZJ8-3)." })
export class OpenContent {
  @Field(() => PublicityContentEnum, { description: "基本内容: which one." })
  content: PublicityContent;
  @Field(() => Boolean, { description: "是否已公开: whether the public can read it." })
  isOpen: boolean;
}

@Access("seeDisclosures")
@ObjectType("CategoryCoverage", { simpleResolvers: true, description: "公示类别覆盖情况: one of the eight groups, what stands in it, and whether it is owed (ZJ8-4-1)." })
export class CategoryCoverageShape {
  @Field(() => DisclosureCategoryEnum, { description: "公示类别: which one." })
  category: DisclosureCategory;
  @Field(() => Int, { description: "公示内容数: items that stand today." })
  itemCount: number;
  @Field(() => Boolean, { description: "是否应当公示: whether this unit owes it; fees only whoever charges them." })
  isOwed: boolean;
  @Field(() => Boolean, { description: "是否空缺: owed, and nothing stands." })
  isMissing: boolean;
}

@Access("seeDisclosures")
@ObjectType("DisclosureGap", { simpleResolvers: true, description: "公示缺项: something a unit owes the public and has not." })
export class DisclosureGapShape {
  @Field(() => DisclosureGapKindEnum, { description: "缺项种类: what is missing." })
  kind: DisclosureGapKind;
  @Field(() => DossierSectionEnum, { nullable: true, description: "栏目: the empty section, where one is." })
  section: DossierSection | null;
  @Field(() => DisclosureCategoryEnum, { nullable: true, description: "公示类别: the empty group, where one is." })
  category: DisclosureCategory | null;
  law: readonly LawRef[];
}

@Access("seeStructure")
@ObjectType("RosterEntry", { simpleResolvers: true, description: "名录条目: an officer with a valid certificate, or an auxiliary who neither signs nor decides; no phone, no identity number (WP-I-1-3)." })
export class RosterEntry {
  @Field(() => String, { description: "姓名: the person's name." })
  name: string;
  @Field(() => Boolean, { description: "是否执法辅助人员: without enforcement power." })
  isAuxiliary: boolean;
  @Field(() => String, { nullable: true, description: "执法证件编号: of the valid certificate; null for auxiliaries." })
  certificateNumber: string | null;
  @Field(() => [EnforcementAreaEnum], { description: "执法领域: the fields of the certificate, or those an auxiliary helps in." })
  areas: EnforcementArea[];
}

export const DossierConnection = connectionOf(DisclosureDossierShape, "DisclosureDossier", "公示档案");
export const RosterConnection = connectionOf(RosterEntry, "RosterEntry", "执法人员名录");

export const PublishDossierResult = resultOf("PublishDisclosureDossierResult", "公示档案公示结果", Recorded, DossierIncomplete);
export const RegisterContactResult = resultOf("RegisterUnitContactResult", "登记联系电话结果", Recorded, TransitionRefused);
export const ContactStepResult = resultOf("UnitContactStepResult", "联系电话办理结果", Recorded, TransitionRefused, StaleVersion);
