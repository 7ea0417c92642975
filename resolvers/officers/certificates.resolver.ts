/** Certificates: every step from the application to the end, each one unit of work. */
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { RequestContext } from "../../src/context.js";
import { Access } from "../../src/kernel/access.js";
import * as officers from "../../src/systems/officers/index.js";
import { recorded } from "../platform/change.results.js";
import { idOf } from "../platform/node-id.js";
import * as inputs from "./officers.inputs.js";
import { RegistrationResult, StepResult } from "./officers.results.js";

const INPUT = { description: "输入: what is to be recorded." };

/** The step as the system knows it. */
const of = <I extends inputs.CertificateStepInput>(input: I) => ({ ...input, id: idOf("Certificate", input.certificate, "input.certificate") });

@Resolver()
export class CertificatesResolver {
  @Access("maintainOfficers")
  @Mutation(() => RegistrationResult, { description: "申领执法证件: the department applies for one of its officers (WP-J-III-3-1)." })
  applyForCertificate(@Ctx() caller: RequestContext, @Arg("input", () => inputs.ApplyForCertificateInput, INPUT) input: inputs.ApplyForCertificateInput) {
    return recorded("Certificate", officers.applyForCertificate(caller, { ...input, officerId: idOf("Officer", input.officer, "input.officer") }));
  }

  @Access("superviseOfficers")
  @Mutation(() => StepResult, { description: "登记资格考试: records the result of the qualification exam (WP-J-III-3-1)." })
  recordExam(@Ctx() caller: RequestContext, @Arg("input", () => inputs.RecordExamInput, INPUT) input: inputs.RecordExamInput) {
    return recorded("Certificate", officers.recordExam(caller, of(input)));
  }

  @Access("superviseOfficers")
  @Mutation(() => StepResult, { description: "核发执法证件: issues the certificate after a passed exam; contract and temporary staff are refused (WP-J-III-3-1)." })
  issueCertificate(@Ctx() caller: RequestContext, @Arg("input", () => inputs.IssueCertificateInput, INPUT) input: inputs.IssueCertificateInput) {
    return recorded("Certificate", officers.issueCertificate(caller, of(input)));
  }

  @Access("superviseOfficers")
  @Mutation(() => StepResult, { description: "登记年度审验: records the check for a year; without a pass the certificate is suspended." })
  recordAnnualCheck(@Ctx() caller: RequestContext, @Arg("input", () => inputs.RecordAnnualCheckInput, INPUT) input: inputs.RecordAnnualCheckInput) {
    return recorded("Certificate", officers.recordAnnualCheck(caller, of(input)));
  }

  @Access("maintainOfficers")
  @Mutation(() => StepResult, { description: "登记继续教育: records continuing education and how long it counts (WP-D-3-2)." })
  recordContinuingEducation(@Ctx() caller: RequestContext, @Arg("input", () => inputs.RecordContinuingEducationInput, INPUT) input: inputs.RecordContinuingEducationInput) {
    return recorded("Certificate", officers.recordContinuingEducation(caller, of(input)));
  }

  @Access("superviseOfficers")
  @Mutation(() => StepResult, { description: "换发执法证件: gives the certificate a later last day." })
  renewCertificate(@Ctx() caller: RequestContext, @Arg("input", () => inputs.RenewCertificateInput, INPUT) input: inputs.RenewCertificateInput) {
    return recorded("Certificate", officers.renewCertificate(caller, of(input)));
  }

  @Access("superviseOfficers")
  @Mutation(() => StepResult, { description: "遗失补发: gives a new number and declares the lost one void." })
  replaceCertificate(@Ctx() caller: RequestContext, @Arg("input", () => inputs.ReplaceCertificateInput, INPUT) input: inputs.ReplaceCertificateInput) {
    return recorded("Certificate", officers.replaceCertificate(caller, of(input)));
  }

  @Access("maintainOfficers")
  @Mutation(() => StepResult, { description: "建议暂停: the department proposes to suspend a certificate (YB-2.4.3-4)." })
  proposeSuspension(@Ctx() caller: RequestContext, @Arg("input", () => inputs.ProposeSuspensionInput, INPUT) input: inputs.ProposeSuspensionInput) {
    return recorded("Certificate", officers.proposeSuspension(caller, of(input)));
  }

  @Access("superviseOfficers")
  @Mutation(() => StepResult, { description: "暂停执法证件: suspends the certificate on the department's proposal (YB-2.4.3-4)." })
  suspendCertificate(@Ctx() caller: RequestContext, @Arg("input", () => inputs.SuspendCertificateInput, INPUT) input: inputs.SuspendCertificateInput) {
    return recorded("Certificate", officers.suspendCertificate(caller, of(input)));
  }

  @Access("maintainOfficers")
  @Mutation(() => StepResult, { description: "建议恢复: the department proposes to restore a suspended certificate." })
  proposeRestoration(@Ctx() caller: RequestContext, @Arg("input", () => inputs.ProposeRestorationInput, INPUT) input: inputs.ProposeRestorationInput) {
    return recorded("Certificate", officers.proposeRestoration(caller, of(input)));
  }

  @Access("superviseOfficers")
  @Mutation(() => StepResult, { description: "恢复执法证件: restores the certificate on the department's proposal." })
  restoreCertificate(@Ctx() caller: RequestContext, @Arg("input", () => inputs.RestoreCertificateInput, INPUT) input: inputs.RestoreCertificateInput) {
    return recorded("Certificate", officers.restoreCertificate(caller, of(input)));
  }

  @Access("maintainOfficers")
  @Mutation(() => StepResult, { description: "建议注销: the department proposes to cancel a certificate (YB-2.4.3-5)." })
  proposeCancellation(@Ctx() caller: RequestContext, @Arg("input", () => inputs.ProposeCancellationInput, INPUT) input: inputs.ProposeCancellationInput) {
    return recorded("Certificate", officers.proposeCancellation(caller, of(input)));
  }

  @Access("superviseOfficers")
  @Mutation(() => StepResult, { description: "注销执法证件: cancels the certificate on the department's proposal; two unqualified years bar a new one for two (YB-2.4.3-5)." })
  cancelCertificate(@Ctx() caller: RequestContext, @Arg("input", () => inputs.CancelCertificateInput, INPUT) input: inputs.CancelCertificateInput) {
    return recorded("Certificate", officers.cancelCertificate(caller, of(input)));
  }

  @Access("superviseOfficers")
  @Mutation(() => StepResult, { description: "登记过期: records that the last day has passed; a job does it where nobody did." })
  expireCertificate(@Ctx() caller: RequestContext, @Arg("input", () => inputs.ExpireCertificateInput, INPUT) input: inputs.ExpireCertificateInput) {
    return recorded("Certificate", officers.expireCertificate(caller, of(input)));
  }
}
