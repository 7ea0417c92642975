/** What verbs and lists of publicity are asked with. */
import { ArrayMaxSize, IsOptional, IsUrl, Length, Matches, Max, MaxLength, Min, ValidateNested } from "class-validator";
import { Field, ID, InputType, Int, registerEnumType } from "type-graphql";
import {
  DisclosureCategoryEnum, DisclosureKindEnum, DisclosureStateEnum, DossierSectionEnum, PublicityChannelEnum, SecrecyClassEnum, SourceKindEnum,
} from "../../entities/platform/publicity-enums.js";
import { LegalDateScalar } from "../../entities/platform/scalars.js";
import type { LegalDate } from "../../src/kernel/legal-date.js";
import type { DisclosureCategory, DisclosureKind, DisclosureState, DossierSection, PublicityChannel, SecrecyClass, SourceKind } from "../../src/kernel/publicity-words.js";
import { DirectionEnum } from "../organisations/organisations.inputs.js";
import { IN_A_WORD, IN_WORDS, StepInput, VerbInput } from "../platform/change.inputs.js";

/** A text has lines; signs that cannot be seen, or that turn a line round, it has not. */
const IN_LINES = /^(?=.*\S.*\S)(?:[^\p{Cc}\p{Cf}]|[\n\t])*$/su;

@InputType({ description: "公示来源: what the item shows, so that it follows when that changes." })
export class DisclosureSourceInput {
  @Field(() => SourceKindEnum, { description: "来源种类: what it is; lists and their items only when published." })
  kind: SourceKind;
  @Field(() => ID, { description: "来源: its global id." })
  target: string;
}

@InputType({ description: "公示文本: what an item says." })
export class DisclosureTextInput {
  @Field(() => DisclosureKindEnum, { description: "公示种类: long-term or temporary." })
  kind: DisclosureKind;
  @Field(() => DisclosureCategoryEnum, { description: "公示类别: one of the eight groups (ZJ8-4-1)." })
  category: DisclosureCategory;
  @Field(() => DossierSectionEnum, { nullable: true, description: "公示档案栏目: where it stands in the dossier, if anywhere." })
  section?: DossierSection | null;
  @Field(() => String, { description: "标题: 2 to 200 characters." })
  @Length(2, 200) @Matches(IN_WORDS)
  title: string;
  @Field(() => String, { description: "正文: 2 to 20,000 characters; identity numbers, mobile phones and bank accounts are refused." })
  @Length(2, 20000) @Matches(IN_LINES)
  body: string;
  @Field(() => SecrecyClassEnum, { description: "密级: whether it is a state secret; anything but `NONE` is refused, and no item is made." })
  secrecy: SecrecyClass;
  @Field(() => LegalDateScalar, { description: "有效期起: the first day it is about." })
  validFrom: LegalDate;
  @Field(() => LegalDateScalar, { nullable: true, description: "有效期止: the last day; a temporary item has one (ZJ8-6-2)." })
  validTo?: LegalDate | null;
  @Field(() => LegalDateScalar, { nullable: true, description: "下次复核日期: by when somebody looks again; after today." })
  nextReviewOn?: LegalDate | null;
  @Field(() => [DisclosureSourceInput], { defaultValue: [], description: "公示来源: at most 40, each once." })
  @ValidateNested() @ArrayMaxSize(40)
  sources: DisclosureSourceInput[];
}

@InputType({ description: "收集公示内容: by the unit that enforces; an edition of something published, or something new (ZJ8-6-1)." })
export class CollectDisclosureItemInput extends VerbInput {
  @Field(() => ID, { description: "收集单位: id of the organ, section or institution." })
  unit: string;
  @Field(() => ID, { nullable: true, description: "被替代内容: id of the published edition that this one replaces; the same organ's." })
  replaces?: string | null;
  @Field(() => DisclosureTextInput, { description: "公示文本: what it says." })
  @ValidateNested()
  text: DisclosureTextInput;
}

@InputType({ description: "公示办理步骤: a step of an item." })
export abstract class DisclosureStepInput extends StepInput {
  @Field(() => ID, { description: "公示内容: id of the item." })
  item: string;
}
@InputType({ description: "修改公示内容: writes an item anew that stands nowhere yet; it is arranged and reviewed again." })
export class ReviseDisclosureItemInput extends DisclosureStepInput {
  @Field(() => DisclosureTextInput, { description: "公示文本: what it says now, as a whole." })
  @ValidateNested()
  text: DisclosureTextInput;
}
@InputType({ description: "整理公示内容: the office has put it in order; long-term items only." })
export class ArrangeDisclosureItemInput extends DisclosureStepInput {}
@InputType({ description: "审核通过公示内容: by somebody of the legal section who wrote nothing in it." })
export class PassDisclosureItemInput extends DisclosureStepInput {
  @Field(() => Boolean, { description: "已作隐去处理: the reviewer confirms that nothing private is left in it." })
  isRedacted: boolean;
  @Field(() => Boolean, { description: "不涉密: the reviewer confirms that it holds no secret." })
  isNoSecret: boolean;
}
const REASON = { description: "理由: why, up to 500 characters; none is refused." };
@InputType({ description: "退回公示内容: with what is to be mended." })
export class ReturnDisclosureItemInput extends DisclosureStepInput {
  @Field(() => String, REASON)
  @MaxLength(500)
  reason: string;
}
@InputType({ description: "登记公示: where an item stands; which facts each channel needs is checked with the law (ZJ8-5-4)." })
export class PublishDisclosureItemInput extends DisclosureStepInput {
  @Field(() => PublicityChannelEnum, { description: "公示渠道: site, board or medium." })
  channel: PublicityChannel;
  @Field(() => LegalDateScalar, { nullable: true, description: "公示日期: the first day it stood there; every channel has one; not before the review, not in the future." })
  publishedOn?: LegalDate | null;
  @Field(() => String, { nullable: true, description: "网址: for sites, http or https, up to 500 characters." })
  @IsOptional() @MaxLength(500) @IsUrl({ protocols: ["http", "https"], require_protocol: true })
  url?: string | null;
  @Field(() => String, { nullable: true, description: "位置: for boards, up to 120 characters." })
  @IsOptional() @MaxLength(120)
  location?: string | null;
  @Field(() => String, { nullable: true, description: "媒体名称: for broadcasting, television and press, up to 120 characters." })
  @IsOptional() @MaxLength(120)
  outlet?: string | null;
  @Field(() => String, { nullable: true, description: "期号: for press, up to 60 characters." })
  @IsOptional() @Length(1, 60) @Matches(IN_A_WORD)
  issue?: string | null;
  @Field(() => Int, { nullable: true, description: "份数: for printed material, 1 to 10,000,000." })
  @IsOptional() @Min(1) @Max(10_000_000)
  copies?: number | null;
}
@InputType({ description: "查看公示栏: what hangs there is still right." })
export class CheckNoticeBoardInput extends DisclosureStepInput {}
@InputType({ description: "复核公示内容: it is still right, and is looked at again on a later day." })
export class ConfirmDisclosureItemInput extends DisclosureStepInput {
  @Field(() => LegalDateScalar, { description: "下次复核日期: after today." })
  nextReviewOn: LegalDate;
}
@InputType({ description: "撤下公示内容: takes it down, or gives it up before it is published." })
export class WithdrawDisclosureItemInput extends DisclosureStepInput {
  @Field(() => String, REASON)
  @MaxLength(500)
  reason: string;
}

const ORDERS = { COLLECTED: "COLLECTED", PUBLISHED_ON: "PUBLISHED_ON", TITLE: "TITLE" } as const;
registerEnumType(ORDERS, {
  name: "DisclosureOrderField", description: "公示排序依据: what items are ordered by.",
  valuesConfig: { COLLECTED: { description: "按收集先后: by when it was collected." }, PUBLISHED_ON: { description: "按公示日期: by day of publication, unpublished last." }, TITLE: { description: "按公示标题: by title." } },
});
@InputType({ description: "公示排序: field and direction." })
export class DisclosureOrder {
  @Field(() => ORDERS, { description: "排序依据: what to order by." })
  field: keyof typeof ORDERS;
  @Field(() => DirectionEnum, { defaultValue: "ASC", description: "排序方向: ascending unless said otherwise." })
  direction: "ASC" | "DESC";
}

@InputType({ description: "公示筛选条件: every condition given must hold." })
export class DisclosureFilter {
  @Field(() => ID, { nullable: true, description: "收集单位: only what this unit and those below collected." })
  under?: string | null;
  @Field(() => [DisclosureStateEnum], { nullable: true, description: "状态: any of these." })
  @IsOptional() @ArrayMaxSize(7)
  states?: DisclosureState[] | null;
  @Field(() => [DisclosureCategoryEnum], { nullable: true, description: "公示类别: any of these." })
  @IsOptional() @ArrayMaxSize(8)
  categories?: DisclosureCategory[] | null;
  @Field(() => [DossierSectionEnum], { nullable: true, description: "公示档案栏目: any of these." })
  @IsOptional() @ArrayMaxSize(12)
  sections?: DossierSection[] | null;
  @Field(() => [DisclosureKindEnum], { nullable: true, description: "公示种类: any of these." })
  @IsOptional() @ArrayMaxSize(2)
  kinds?: DisclosureKind[] | null;
  @Field(() => LegalDateScalar, { nullable: true, description: "时点: only what stood on a site on this day and was about it." })
  asOf?: LegalDate | null;
  @Field(() => Boolean, { nullable: true, description: "是否待更新: only what has to follow a change, or only what has not." })
  toUpdate?: boolean | null;
  @Field(() => String, { nullable: true, description: "关键词: a part of title or text, up to 60 characters." })
  @IsOptional() @MaxLength(60)
  search?: string | null;
}
