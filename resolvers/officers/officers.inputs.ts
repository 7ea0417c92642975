/** What a step in the life of a subject, an officer, a certificate or a reviewer is asked with. */
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsOptional, Length, Matches, Max, Min, ValidateNested } from "class-validator";
import { Field, Float, ID, InputType, Int } from "type-graphql";
import { CertificateGroundEnum, EmploymentEnum, EnforcementAreaEnum } from "../../entities/platform/enums.js";
import { InstantScalar, LegalDateScalar } from "../../entities/platform/scalars.js";
import type { LegalDate } from "../../src/kernel/legal-date.js";
import type { CertificateGround, Employment, EnforcementArea } from "../../src/kernel/officer-words.js";
import { IN_A_WORD, IN_WORDS, StepInput, VerbInput } from "../platform/change.inputs.js";

/** As printed on the card: Han characters, letters, digits and hyphens. */
const NUMBER = /^[\p{Script=Han}A-Za-z0-9-]{4,40}$/u;

@InputType({ description: "登记输入: what every entry in a register carries." })
abstract class EntryInput extends VerbInput {
  @Field(() => String, { nullable: true, description: "说明: a remark that stays in the record's history, 2 to 500 characters." })
  @IsOptional() @Length(2, 500) @Matches(IN_WORDS)
  note?: string | null;
}

@InputType({ description: "登记执法主体: a unit that enforces, and on what law." })
export class RegisterEnforcementSubjectInput extends EntryInput {
  @Field(() => ID, { description: "单位: id of the unit." })
  unit: string;
  @Field(() => String, { description: "设立依据: the law or document that makes it a subject, 2 to 500 characters." })
  @Length(2, 500) @Matches(IN_WORDS)
  basis: string;
}

@InputType({ description: "执法主体步骤: one subject." })
export abstract class SubjectStepInput extends StepInput {
  @Field(() => ID, { description: "执法主体: id of the subject." })
  subject: string;
}

@InputType({ description: "执法主体合法性审查: the result and its basis (WP-J-III-3-2)." })
export class ExamineEnforcementSubjectInput extends SubjectStepInput {
  @Field(() => Boolean, { description: "是否合格: whether it is a lawful subject." })
  isQualified: boolean;
  @Field(() => String, { description: "审查依据: on what the result rests, 2 to 500 characters." })
  @Length(2, 500) @Matches(IN_WORDS)
  basis: string;
}

@InputType({ description: "登记执法人员: a person in a unit." })
export class RegisterOfficerInput extends EntryInput {
  @Field(() => ID, { description: "单位: id of the unit the person serves in." })
  unit: string;
  @Field(() => ID, { description: "人员: id of the person." })
  person: string;
  @Field(() => EmploymentEnum, { description: "用工形式: how the person is employed." })
  employment: Employment;
  @Field(() => Boolean, { defaultValue: false, description: "是否执法辅助人员: everybody but established staff is auxiliary anyway." })
  auxiliary: boolean;
  @Field(() => [EnforcementAreaEnum], { description: "执法领域: the fields the person works in, 1 to 10." })
  @ArrayMinSize(1) @ArrayMaxSize(10) @ArrayUnique()
  areas: EnforcementArea[];
}

@InputType({ description: "执法人员步骤: one officer." })
export abstract class OfficerStepInput extends StepInput {
  @Field(() => ID, { description: "执法人员: id of the officer." })
  officer: string;
}

@InputType({ description: "变更用工形式: how the officer is employed from today on." })
export class ChangeEmploymentInput extends OfficerStepInput {
  @Field(() => EmploymentEnum, { description: "用工形式: how the person is employed." })
  employment: Employment;
  @Field(() => Boolean, { defaultValue: false, description: "是否执法辅助人员: everybody but established staff is auxiliary anyway." })
  auxiliary: boolean;
}

@InputType({ description: "申领执法证件: the department applies for one of its officers." })
export class ApplyForCertificateInput extends EntryInput {
  @Field(() => ID, { description: "执法人员: id of the officer." })
  officer: string;
  @Field(() => [EnforcementAreaEnum], { description: "执法领域: the fields the certificate shall name, 1 to 10." })
  @ArrayMinSize(1) @ArrayMaxSize(10) @ArrayUnique()
  areas: EnforcementArea[];
}

@InputType({ description: "执法证件步骤: one certificate." })
export abstract class CertificateStepInput extends StepInput {
  @Field(() => ID, { description: "执法证件: id of the certificate." })
  certificate: string;
}

@InputType({ description: "考试结果: an exam or a course and its result (WP-D-3-2)." })
export abstract class ExamInput extends CertificateStepInput {
  @Field(() => LegalDateScalar, { description: "日期: the day on which it was taken." })
  takenOn: LegalDate;
  @Field(() => Boolean, { description: "是否合格: whether it was passed." })
  passed: boolean;
  @Field(() => Float, { nullable: true, description: "成绩: points from 0 to 100." })
  @IsOptional() @Min(0) @Max(100)
  score?: number | null;
  @Field(() => LegalDateScalar, { nullable: true, description: "失效日期: the first day on which it no longer counts." })
  validUntil?: LegalDate | null;
}

@InputType({ description: "核发执法证件: number and term." })
export class IssueCertificateInput extends CertificateStepInput {
  @Field(() => String, { description: "证件编号: 4 to 40 Han characters, letters, digits or hyphens, unique in the tenant." })
  @Matches(NUMBER)
  number: string;
  @Field(() => LegalDateScalar, { description: "失效日期: the first day on which it no longer holds." })
  expiresOn: LegalDate;
}

@InputType({ description: "年度审验: the check for one year." })
export class RecordAnnualCheckInput extends CertificateStepInput {
  @Field(() => Int, { description: "年度: the year it is checked for." })
  @Min(1990) @Max(2199)
  year: number;
  @Field(() => Boolean, { description: "是否通过: a certificate that does not pass is suspended." })
  passed: boolean;
}

@InputType({ description: "换发执法证件: a new last day." })
export class RenewCertificateInput extends CertificateStepInput {
  @Field(() => LegalDateScalar, { description: "失效日期: the first day on which it no longer holds; later than before." })
  expiresOn: LegalDate;
}

@InputType({ description: "遗失补发: a new number; the lost one is void." })
export class ReplaceCertificateInput extends CertificateStepInput {
  @Field(() => String, { description: "证件编号: the new number." })
  @Matches(NUMBER)
  number: string;
}

@InputType({ description: "证件办理事由: one certificate, and why." })
export abstract class GroundedStepInput extends CertificateStepInput {
  @Field(() => CertificateGroundEnum, { description: "事由: why it is suspended or cancelled." })
  ground: CertificateGround;
}

@InputType({ description: "登记法制审核人员: who reviews penalties for a unit (NL-CF-58-2)." })
export class RegisterLegalReviewerInput extends EntryInput {
  @Field(() => ID, { description: "单位: id of the unit." })
  unit: string;
  @Field(() => ID, { description: "人员: id of the person." })
  person: string;
  @Field(() => String, { nullable: true, description: "法律职业资格证书编号: 4 to 40 characters." })
  @IsOptional() @Length(4, 40) @Matches(IN_A_WORD)
  qualificationNo?: string | null;
  @Field(() => LegalDateScalar, { nullable: true, description: "首次审核日期: when the person first reviewed a penalty." })
  firstReviewDate?: LegalDate | null;
}

@InputType({ description: "法制审核人员步骤: one reviewer." })
export abstract class ReviewerStepInput extends StepInput {
  @Field(() => ID, { description: "法制审核人员: id of the reviewer." })
  reviewer: string;
}

@InputType({ description: "登记法律职业资格: the qualification obtained since." })
export class RecordQualificationInput extends ReviewerStepInput {
  @Field(() => String, { description: "法律职业资格证书编号: 4 to 40 characters." })
  @Length(4, 40) @Matches(IN_A_WORD)
  qualificationNo: string;
}

@InputType({ description: "亮证: one officer's certificate as it was shown." })
export class CertificateShownInput {
  @Field(() => ID, { description: "执法人员: id of the officer." })
  officer: string;
  @Field(() => String, { description: "证件编号: the number that was shown." })
  @Matches(NUMBER)
  number: string;
  @Field(() => InstantScalar, { description: "亮证时间: when it was shown." })
  shownAt: string;
  @Field(() => Boolean, { nullable: true, description: "是否着装: whether uniform and badge were worn; required where the policy `uniformRequired` is on." })
  uniformWorn?: boolean | null;
}

@InputType({ description: "登记现场亮证: who showed what, where and when (TJ-3.1.2.1-1)." })
export class RecordIdentificationInput extends VerbInput {
  @Field(() => ID, { description: "单位: id of the unit that enforces." })
  unit: string;
  @Field(() => EnforcementAreaEnum, { description: "执法领域: the field of the matter." })
  area: EnforcementArea;
  @Field(() => String, { description: "地点: where it happened, 2 to 200 characters." })
  @Length(2, 200) @Matches(IN_WORDS)
  place: string;
  @Field(() => [CertificateShownInput], { description: "亮证: each officer once, 1 to 20, all on one day." })
  @ValidateNested() @ArrayMinSize(1) @ArrayMaxSize(20)
  shown: CertificateShownInput[];
}

/* Steps that ask for no more than the object, or for a ground: each verb has an input of its own name. */

@InputType({ description: "申请重新审查: which subject is examined anew." })
export class ReopenExaminationInput extends SubjectStepInput {}

@InputType({ description: "注销执法主体: which subject is struck off." })
export class CancelEnforcementSubjectInput extends SubjectStepInput {}

@InputType({ description: "登记离岗: which officer left." })
export class ReleaseOfficerInput extends OfficerStepInput {}

@InputType({ description: "登记资格考试: the exam and its result." })
export class RecordExamInput extends ExamInput {}

@InputType({ description: "登记继续教育: the course and its result (WP-D-3-2)." })
export class RecordContinuingEducationInput extends ExamInput {}

@InputType({ description: "建议暂停: which certificate, and why." })
export class ProposeSuspensionInput extends GroundedStepInput {}

@InputType({ description: "暂停执法证件: which certificate, and why." })
export class SuspendCertificateInput extends GroundedStepInput {}

@InputType({ description: "建议注销: which certificate, and why." })
export class ProposeCancellationInput extends GroundedStepInput {}

@InputType({ description: "注销执法证件: which certificate, and why." })
export class CancelCertificateInput extends GroundedStepInput {}

@InputType({ description: "建议恢复: which certificate." })
export class ProposeRestorationInput extends CertificateStepInput {}

@InputType({ description: "恢复执法证件: which certificate." })
export class RestoreCertificateInput extends CertificateStepInput {}

@InputType({ description: "登记过期: which certificate." })
export class ExpireCertificateInput extends CertificateStepInput {}

@InputType({ description: "法制审核人员卸任: which reviewer." })
export class EndLegalReviewerInput extends ReviewerStepInput {}
