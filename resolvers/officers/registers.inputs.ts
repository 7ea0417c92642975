/** What a portal may ask of the registers: filters and orders, each a closed list. */
import { ArrayMaxSize, IsOptional, Length } from "class-validator";
import { Field, ID, InputType, registerEnumType } from "type-graphql";
import {
  CertificateProposalEnum, CertificateStateEnum, EmploymentEnum, EnforcementAreaEnum, OfficerStateEnum, ReviewerStateEnum, SubjectStateEnum,
} from "../../entities/platform/enums.js";
import { LegalDateScalar } from "../../entities/platform/scalars.js";
import type { LegalDate } from "../../src/kernel/legal-date.js";
import type { CertificateProposal, CertificateState, Employment, EnforcementArea, OfficerState, ReviewerState, SubjectState } from "../../src/kernel/officer-words.js";
import type { CertificateOrder as CertificateOrderField, OfficerOrder as OfficerOrderField, SubjectOrder as SubjectOrderField } from "../../src/systems/officers/index.js";
import { DirectionEnum } from "../organisations/organisations.inputs.js";

const OfficerOrderEnum = { NAME: "NAME", UNIT: "UNIT", REGISTERED: "REGISTERED" } as const;
registerEnumType(OfficerOrderEnum, {
  name: "OfficerOrderField", description: "执法人员排序依据: what a list of officers is ordered by.",
  valuesConfig: { NAME: { description: "姓名: by name." }, UNIT: { description: "单位: by the unit's code, then by name." }, REGISTERED: { description: "登记日期: by the day of registration." } },
});
const CertificateOrderEnum = { NUMBER: "NUMBER", EXPIRES: "EXPIRES", APPLIED: "APPLIED" } as const;
registerEnumType(CertificateOrderEnum, {
  name: "CertificateOrderField", description: "执法证件排序依据: what a list of certificates is ordered by.",
  valuesConfig: { NUMBER: { description: "证件编号: by number." }, EXPIRES: { description: "到期日期: by the last day." }, APPLIED: { description: "申领日期: by the day of the application." } },
});
const SubjectOrderEnum = { UNIT: "UNIT", EXAMINED: "EXAMINED" } as const;
registerEnumType(SubjectOrderEnum, {
  name: "EnforcementSubjectOrderField", description: "执法主体排序依据: what a list of subjects is ordered by.",
  valuesConfig: { UNIT: { description: "单位: by the unit's code." }, EXAMINED: { description: "审查日期: by the day of the last examination." } },
});

const DIRECTION = { defaultValue: "ASC", description: "排序方向: ascending unless said otherwise." } as const;
const UNDER = { nullable: true, description: "所属单位: only this unit and those below it." } as const;

@InputType({ description: "执法人员排序: field and direction." })
export class OfficerOrder {
  @Field(() => OfficerOrderEnum, { description: "排序依据: what to order by." })
  field: OfficerOrderField;
  @Field(() => DirectionEnum, DIRECTION)
  direction: "ASC" | "DESC";
}

@InputType({ description: "执法证件排序: field and direction." })
export class CertificateOrder {
  @Field(() => CertificateOrderEnum, { description: "排序依据: what to order by." })
  field: CertificateOrderField;
  @Field(() => DirectionEnum, DIRECTION)
  direction: "ASC" | "DESC";
}

@InputType({ description: "执法主体排序: field and direction." })
export class EnforcementSubjectOrder {
  @Field(() => SubjectOrderEnum, { description: "排序依据: what to order by." })
  field: SubjectOrderField;
  @Field(() => DirectionEnum, DIRECTION)
  direction: "ASC" | "DESC";
}

@InputType({ description: "执法人员筛选条件: every condition given must hold." })
export class OfficerFilter {
  @Field(() => ID, UNDER)
  under?: string | null;
  @Field(() => [OfficerStateEnum], { nullable: true, description: "执法人员状态: any of these." })
  @IsOptional() @ArrayMaxSize(2)
  states?: OfficerState[] | null;
  @Field(() => [EmploymentEnum], { nullable: true, description: "用工形式: any of these." })
  @IsOptional() @ArrayMaxSize(4)
  employments?: Employment[] | null;
  @Field(() => Boolean, { nullable: true, description: "是否执法辅助人员: only auxiliaries, or only officers." })
  auxiliary?: boolean | null;
  @Field(() => EnforcementAreaEnum, { nullable: true, description: "执法领域: who works in this field." })
  area?: EnforcementArea | null;
  @Field(() => [CertificateStateEnum], { nullable: true, description: "执法证件状态: who holds a certificate that stands so today." })
  @IsOptional() @ArrayMaxSize(6)
  certificateStates?: CertificateState[] | null;
  @Field(() => String, { nullable: true, description: "姓名: the whole name." })
  @IsOptional() @Length(1, 64)
  name?: string | null;
}

@InputType({ description: "执法证件筛选条件: every condition given must hold." })
export class CertificateFilter {
  @Field(() => ID, UNDER)
  under?: string | null;
  @Field(() => [CertificateStateEnum], { nullable: true, description: "当日状态: any of these, as they count today." })
  @IsOptional() @ArrayMaxSize(6)
  standings?: CertificateState[] | null;
  @Field(() => EnforcementAreaEnum, { nullable: true, description: "执法领域: good for this field." })
  area?: EnforcementArea | null;
  @Field(() => LegalDateScalar, { nullable: true, description: "早于此日到期: in force or suspended, and no longer valid before this day." })
  expiringBefore?: LegalDate | null;
  @Field(() => [CertificateProposalEnum], { nullable: true, description: "待决建议: where one of these waits for the issuing office." })
  @IsOptional() @ArrayMaxSize(3)
  proposals?: CertificateProposal[] | null;
  @Field(() => Boolean, { nullable: true, description: "缺少年度审验: only those whose last year was not checked, or only the others." })
  annualCheckMissing?: boolean | null;
}

@InputType({ description: "执法主体筛选条件: every condition given must hold." })
export class EnforcementSubjectFilter {
  @Field(() => ID, UNDER)
  under?: string | null;
  @Field(() => [SubjectStateEnum], { nullable: true, description: "执法主体状态: any of these." })
  @IsOptional() @ArrayMaxSize(4)
  states?: SubjectState[] | null;
}

@InputType({ description: "法制审核人员筛选条件: every condition given must hold." })
export class LegalReviewerFilter {
  @Field(() => ID, UNDER)
  under?: string | null;
  @Field(() => [ReviewerStateEnum], { nullable: true, description: "法制审核人员状态: any of these." })
  @IsOptional() @ArrayMaxSize(2)
  states?: ReviewerState[] | null;
}

@InputType({ description: "现场亮证记录筛选条件: every condition given must hold." })
export class IdentificationFilter {
  @Field(() => ID, UNDER)
  under?: string | null;
  @Field(() => EnforcementAreaEnum, { nullable: true, description: "执法领域: matters of this field." })
  area?: EnforcementArea | null;
}
