/** Subjects, officers and reviewers: the steps of their registers, each one unit of work. */
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { RequestContext } from "../../src/context.js";
import { Access } from "../../src/kernel/access.js";
import * as officers from "../../src/systems/officers/index.js";
import { recorded } from "../platform/change.results.js";
import { idOf } from "../platform/node-id.js";
import * as inputs from "./officers.inputs.js";
import { RecordIdentificationResult, RegistrationResult, StepResult } from "./officers.results.js";

const INPUT = { description: "输入: what is to be recorded." };

@Resolver()
export class OfficersResolver {
  @Access("maintainOfficers")
  @Mutation(() => RegistrationResult, { description: "登记执法主体: registers a unit as a subject of enforcement; it stands as 待审查 until examined (WP-J-III-3-2)." })
  registerEnforcementSubject(@Ctx() caller: RequestContext, @Arg("input", () => inputs.RegisterEnforcementSubjectInput, INPUT) input: inputs.RegisterEnforcementSubjectInput) {
    return recorded("EnforcementSubject", officers.registerEnforcementSubject(caller, { ...input, unitId: idOf("OrgUnit", input.unit, "input.unit") }));
  }

  @Access("superviseOfficers")
  @Mutation(() => StepResult, { description: "审查执法主体: the legal office of its government examines the subject (WP-J-III-3-2)." })
  examineEnforcementSubject(@Ctx() caller: RequestContext, @Arg("input", () => inputs.ExamineEnforcementSubjectInput, INPUT) input: inputs.ExamineEnforcementSubjectInput) {
    return recorded("EnforcementSubject", officers.examineEnforcementSubject(caller, { ...input, id: idOf("EnforcementSubject", input.subject, "input.subject") }));
  }

  @Access("maintainOfficers")
  @Mutation(() => StepResult, { description: "申请重新审查: asks for a new examination of the subject." })
  reopenExamination(@Ctx() caller: RequestContext, @Arg("input", () => inputs.ReopenExaminationInput, INPUT) input: inputs.ReopenExaminationInput) {
    return recorded("EnforcementSubject", officers.reopenExamination(caller, { ...input, id: idOf("EnforcementSubject", input.subject, "input.subject") }));
  }

  @Access("superviseOfficers")
  @Mutation(() => StepResult, { description: "注销执法主体: strikes the subject off the register." })
  cancelEnforcementSubject(@Ctx() caller: RequestContext, @Arg("input", () => inputs.CancelEnforcementSubjectInput, INPUT) input: inputs.CancelEnforcementSubjectInput) {
    return recorded("EnforcementSubject", officers.cancelEnforcementSubject(caller, { ...input, id: idOf("EnforcementSubject", input.subject, "input.subject") }));
  }

  @Access("maintainOfficers")
  @Mutation(() => RegistrationResult, { description: "登记执法人员: enters a person into the register of the own organ, as officer or auxiliary (YB-2.3-4)." })
  registerOfficer(@Ctx() caller: RequestContext, @Arg("input", () => inputs.RegisterOfficerInput, INPUT) input: inputs.RegisterOfficerInput) {
    const ids = { unitId: idOf("OrgUnit", input.unit, "input.unit"), personId: idOf("Person", input.person, "input.person") };
    return recorded("Officer", officers.registerOfficer(caller, { ...input, ...ids }));
  }

  @Access("maintainOfficers")
  @Mutation(() => StepResult, { description: "变更用工形式: changes how an officer is employed; whoever is not established staff no longer counts (WP-J-III-3-1)." })
  changeEmployment(@Ctx() caller: RequestContext, @Arg("input", () => inputs.ChangeEmploymentInput, INPUT) input: inputs.ChangeEmploymentInput) {
    return recorded("Officer", officers.changeEmployment(caller, { ...input, id: idOf("Officer", input.officer, "input.officer") }));
  }

  @Access("maintainOfficers")
  @Mutation(() => StepResult, { description: "登记离岗: the officer no longer serves in the unit." })
  releaseOfficer(@Ctx() caller: RequestContext, @Arg("input", () => inputs.ReleaseOfficerInput, INPUT) input: inputs.ReleaseOfficerInput) {
    return recorded("Officer", officers.releaseOfficer(caller, { ...input, id: idOf("Officer", input.officer, "input.officer") }));
  }

  @Access("maintainOfficers")
  @Mutation(() => RegistrationResult, { description: "登记法制审核人员: registers who reviews penalties; a first review asks for the national qualification (NL-CF-58-2)." })
  registerLegalReviewer(@Ctx() caller: RequestContext, @Arg("input", () => inputs.RegisterLegalReviewerInput, INPUT) input: inputs.RegisterLegalReviewerInput) {
    const ids = { unitId: idOf("OrgUnit", input.unit, "input.unit"), personId: idOf("Person", input.person, "input.person") };
    return recorded("LegalReviewer", officers.registerLegalReviewer(caller, { ...input, ...ids }));
  }

  @Access("maintainOfficers")
  @Mutation(() => StepResult, { description: "登记法律职业资格: records the qualification a reviewer has obtained." })
  recordQualification(@Ctx() caller: RequestContext, @Arg("input", () => inputs.RecordQualificationInput, INPUT) input: inputs.RecordQualificationInput) {
    return recorded("LegalReviewer", officers.recordQualification(caller, { ...input, id: idOf("LegalReviewer", input.reviewer, "input.reviewer") }));
  }

  @Access("maintainOfficers")
  @Mutation(() => StepResult, { description: "法制审核人员卸任: the person no longer reviews." })
  endLegalReviewer(@Ctx() caller: RequestContext, @Arg("input", () => inputs.EndLegalReviewerInput, INPUT) input: inputs.EndLegalReviewerInput) {
    return recorded("LegalReviewer", officers.endLegalReviewer(caller, { ...input, id: idOf("LegalReviewer", input.reviewer, "input.reviewer") }));
  }

  @Access("recordIdentification")
  @Mutation(() => RecordIdentificationResult, { description: "登记现场亮证: records that at least two officers showed their certificates on site (TJ-3.1.2.1-1)." })
  recordIdentification(@Ctx() caller: RequestContext, @Arg("input", () => inputs.RecordIdentificationInput, INPUT) input: inputs.RecordIdentificationInput) {
    const shown = input.shown.map((each, at) => ({ ...each, officerId: idOf("Officer", each.officer, `input.shown.${at}.officer`) }));
    return recorded("IdentificationRecord", officers.recordIdentification(caller, { ...input, shown, unitId: idOf("OrgUnit", input.unit, "input.unit") }));
  }
}
