/** What questions and steps about officers are answered with. */
import { Field, ObjectType } from "type-graphql";
import { Certificate } from "../../entities/officers/certificate.entity.js";
import { EnforcementSubject } from "../../entities/officers/enforcement-subject.entity.js";
import { IdentificationRecord } from "../../entities/officers/identification-record.entity.js";
import { LegalReviewer } from "../../entities/officers/legal-reviewer.entity.js";
import { Officer } from "../../entities/officers/officer.entity.js";
import { StaleVersion, TransitionRefused } from "../../entities/platform/refusals.js";
import type { Code } from "../../src/kernel/codes.js";
import type { LawRef } from "../../src/kernel/verdict.js";
import type { Label } from "../../src/kernel/words.js";
import { IdentificationRefused } from "../../src/systems/officers/index.js";
import { Recorded, resultOf } from "../platform/change.results.js";
import { connectionOf } from "../platform/connection.js";

export const OfficerConnection = connectionOf(Officer, "Officer", "执法人员");
export const CertificateConnection = connectionOf(Certificate, "Certificate", "执法证件");
export const EnforcementSubjectConnection = connectionOf(EnforcementSubject, "EnforcementSubject", "执法主体");
export const LegalReviewerConnection = connectionOf(LegalReviewer, "LegalReviewer", "法制审核人员");
export const IdentificationConnection = connectionOf(IdentificationRecord, "IdentificationRecord", "现场亮证记录");

/** Read a row as: the verb answers with what it made, or with one of these refusals. */
export const RegistrationResult = resultOf("RegistrationResult", "登记办理结果", Recorded, TransitionRefused);
export const StepResult = resultOf("StepResult", "步骤办理结果", Recorded, TransitionRefused, StaleVersion);
export const RecordIdentificationResult = resultOf("RecordIdentificationResult", "登记现场亮证结果", Recorded, IdentificationRefused);

@ObjectType("Eligibility", { simpleResolvers: true, description: "资格判定: whether a person may act, and why." })
export class Eligibility {
  @Field(() => Boolean, { description: "是否允许: whether the person may act." })
  allowed: boolean;
  @Field(() => String, { description: "规则: the rule that answered." })
  rule: string;
  @Field(() => String, { description: "理由代码: stable code of the reason." })
  because: Code;
  condition?: Label | undefined;
  law: readonly LawRef[];
}

@ObjectType("OfficerEligibility", { simpleResolvers: true, description: "执法人员资格判定: whether one person counts as an officer in the matter." })
export class OfficerEligibility extends Eligibility {
  officerId: string;
}

@ObjectType("SignatoryVerdict", { simpleResolvers: true, description: "签署资格判定: whether these people together may sign, and each by himself." })
export class SignatoryVerdict extends Eligibility {
  @Field(() => [OfficerEligibility], { description: "逐人判定: in the order of the question." })
  each: OfficerEligibility[];
}

