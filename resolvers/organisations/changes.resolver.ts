/** Changes of organisations: the law's verbs, each one unit of work. */
import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { RequestContext } from "../../src/context.js";
import { Access } from "../../src/kernel/access.js";
import type { PolicyValue } from "../../src/kernel/policy-keys.js";
import * as organisations from "../../src/systems/organisations/index.js";
import { requireClause } from "../reference/clauses.inputs.js";
import { idOf, optionalId } from "../platform/node-id.js";
import * as inputs from "./changes.inputs.js";
import * as results from "./changes.results.js";

const INPUT = { description: "输入: what is to be changed, from when, on which document." };

@Resolver()
export class ChangesResolver {
  @Access("maintainOrganisation")
  @Mutation(() => results.EstablishUnitResult, { description: "设立单位: establishes a unit with its names and its place." })
  establishUnit(@Ctx() caller: RequestContext, @Arg("input", () => inputs.EstablishUnitInput, INPUT) input: inputs.EstablishUnitInput) {
    const parentId = optionalId("OrgUnit", input.parent, "input.parent");
    return results.unitChanged(organisations.establishUnit(caller, { ...input, parentId }));
  }

  @Access("maintainOrganisation")
  @Mutation(() => results.NameUnitResult, { description: "更名: gives a unit a new name from a day on." })
  nameUnit(@Ctx() caller: RequestContext, @Arg("input", () => inputs.NameUnitInput, INPUT) input: inputs.NameUnitInput) {
    return results.unitChanged(organisations.nameUnit(caller, { ...input, unitId: idOf("OrgUnit", input.unit, "input.unit") }));
  }

  @Access("maintainOrganisation")
  @Mutation(() => results.SetResponsibilityScopeResult, { description: "调整责任制范围: takes a unit into the responsibility system or out of it (AR-2.1-1)." })
  setResponsibilityScope(
    @Ctx() caller: RequestContext, @Arg("input", () => inputs.SetResponsibilityScopeInput, INPUT) input: inputs.SetResponsibilityScopeInput,
  ) {
    return results.unitChanged(organisations.setResponsibilityScope(caller, { ...input, unitId: idOf("OrgUnit", input.unit, "input.unit") }));
  }

  @Access("maintainOrganisation")
  @Mutation(() => results.RelateUnitsResult, { description: "建立关系: draws a dated edge; BELONGS_TO moves a unit with everything below it." })
  relateUnits(@Ctx() caller: RequestContext, @Arg("input", () => inputs.RelateUnitsInput, INPUT) input: inputs.RelateUnitsInput) {
    const ends = { subjectId: idOf("OrgUnit", input.subject, "input.subject"), objectId: idOf("OrgUnit", input.object, "input.object") };
    return results.recorded("OrgRelation", organisations.relateUnits(caller, { ...input, ...ends }));
  }

  @Access("maintainOrganisation")
  @Mutation(() => results.EndRelationResult, { description: "终止关系: ends an edge on a day." })
  endRelation(@Ctx() caller: RequestContext, @Arg("input", () => inputs.EndRelationInput, INPUT) input: inputs.EndRelationInput) {
    const relationId = idOf("OrgRelation", input.relation, "input.relation");
    return results.recorded("OrgRelation", organisations.endRelation(caller, { ...input, relationId }));
  }

  @Access("maintainOrganisation")
  @Mutation(() => results.CloseUnitResult, { description: "撤销单位: closes a unit on which nothing hangs any more, on a decision made on paper (AR-2.1-2)." })
  closeUnit(@Ctx() caller: RequestContext, @Arg("input", () => inputs.CloseUnitInput, INPUT) input: inputs.CloseUnitInput) {
    return results.unitChanged(organisations.closeUnit(caller, { ...input, unitId: idOf("OrgUnit", input.unit, "input.unit") }));
  }

  @Access("maintainOrganisation")
  @Mutation(() => results.LeaveParentResult, { description: "脱离隶属: ends a unit's place in the tree, on a decision made on paper." })
  leaveParent(@Ctx() caller: RequestContext, @Arg("input", () => inputs.LeaveParentInput, INPUT) input: inputs.LeaveParentInput) {
    return results.unitChanged(organisations.leaveParent(caller, { ...input, unitId: idOf("OrgUnit", input.unit, "input.unit") }));
  }

  @Access("maintainOrganisation")
  @Mutation(() => results.SetManagementModeResult, { description: "确定管理体制: registers the mode of a department with its edges (NL-OG-83)." })
  setManagementMode(@Ctx() caller: RequestContext, @Arg("input", () => inputs.SetManagementModeInput, INPUT) input: inputs.SetManagementModeInput) {
    const unitId = idOf("OrgUnit", input.unit, "input.unit");
    const leaders = { superiorId: optionalId("OrgUnit", input.superior, "input.superior"), governmentId: optionalId("OrgUnit", input.government, "input.government") };
    return results.unitChanged(organisations.setManagementMode(caller, { ...input, unitId, ...leaders }));
  }

  @Access("maintainOrganisation")
  @Mutation(() => results.RecordDutyDivisionResult, { description: "登记职责分工: records how a body under dual management divides its duties (YB-2.4.1-5)." })
  recordDutyDivision(@Ctx() caller: RequestContext, @Arg("input", () => inputs.RecordDutyDivisionInput, INPUT) input: inputs.RecordDutyDivisionInput) {
    return results.recorded("DutyDivision", organisations.recordDutyDivision(caller, { ...input, unitId: idOf("OrgUnit", input.unit, "input.unit") }));
  }

  @Access("maintainOrganisation")
  @Mutation(() => results.RecordResult, { description: "明确责任部门: makes a unit responsible for a clause (TJ-3.1.1.1-3)." })
  assignResponsibility(@Ctx() caller: RequestContext, @Arg("input", () => inputs.AssignResponsibilityInput, INPUT) input: inputs.AssignResponsibilityInput) {
    const asked = { ...input, unitId: idOf("OrgUnit", input.unit, "input.unit"), clauseId: requireClause(input.clause, "input.clause") };
    return results.recorded("ResponsibilityAssignment", organisations.assignResponsibility(caller, asked));
  }

  @Access("maintainPosts")
  @Mutation(() => results.RecordResult, { description: "成立领导小组: forms a leading group, led by the main head in person (YB-4.1-1)." })
  formLeadingGroup(@Ctx() caller: RequestContext, @Arg("input", () => inputs.FormLeadingGroupInput, INPUT) input: inputs.FormLeadingGroupInput) {
    const seats = input.seats.map(({ post, position }, at) => ({ postId: idOf("Post", post, `input.seats.${at}.post`), position }));
    const asked = { ...input, unitId: idOf("OrgUnit", input.unit, "input.unit"), officeUnitId: optionalId("OrgUnit", input.office, "input.office"), seats };
    return results.recorded("LeadingGroup", organisations.formLeadingGroup(caller, asked));
  }

  @Access("maintainPosts")
  @Mutation(() => results.RecordResult, { description: "组成议事机构: forms a meeting body from posts." })
  formMeetingBody(@Ctx() caller: RequestContext, @Arg("input", () => inputs.FormMeetingBodyInput, INPUT) input: inputs.FormMeetingBodyInput) {
    const postIds = input.posts.map((post, at) => idOf("Post", post, `input.posts.${at}`));
    return results.recorded("MeetingBody", organisations.formMeetingBody(caller, { ...input, unitId: idOf("OrgUnit", input.unit, "input.unit"), postIds }));
  }

  @Access("maintainPolicies")
  @Mutation(() => results.SetPolicyResult, { description: "设定政策: sets a key on a unit, and locks it when a basis is given." })
  setPolicy(@Ctx() caller: RequestContext, @Arg("input", () => inputs.SetPolicyInput, INPUT) input: inputs.SetPolicyInput) {
    const asked = { ...input, unitId: idOf("OrgUnit", input.unit, "input.unit"), value: input.value as PolicyValue };
    return results.recorded("PolicySetting", organisations.setPolicy(caller, asked));
  }

  @Access("maintainPolicies")
  @Mutation(() => results.RecordResult, { description: "挂接预设: attaches a named bundle of policies to a unit." })
  attachPreset(@Ctx() caller: RequestContext, @Arg("input", () => inputs.AttachPresetInput, INPUT) input: inputs.AttachPresetInput) {
    return results.recorded("PresetAttachment", organisations.attachPreset(caller, { ...input, unitId: idOf("OrgUnit", input.unit, "input.unit") }));
  }
}
