/** Who sees what of the organisations: structure is open inside the tenant, people to some, policies along the line of inheritance. */
import type { Ability } from "../../src/kernel/abilities.js";
import type { NodeType } from "../../src/kernel/ids.js";
import type { LawRef } from "../../src/kernel/verdict.js";
import type { FieldSet, Reach, VisibilityRow } from "./visibility-row.js";

const GENERAL: readonly FieldSet[] = ["GENERAL"];
/** A county's own arrangement is binding on whoever inherits it, and visible to whoever set what it departs from. */
const INHERITANCE: readonly LawRef[] = ["YB-4.4-2"];

const row = (type: NodeType, reach: Reach, needs?: Ability, more: { fields?: readonly FieldSet[]; law?: readonly LawRef[] } = {}): VisibilityRow => ({
  type, reach, fields: more.fields ?? GENERAL, ...(needs && { needs }), rule: `see.${type}.${reach}`, law: more.law ?? [],
});

/** Read a row as: a record of this TYPE is shown to whoever stands within this REACH and holds this ability. */
export const ORGANISATIONS_VISIBILITY: readonly VisibilityRow[] = [
  row("Tenant", "TENANT"),

  row("OrgUnit", "TENANT", "seeStructure"),
  row("OrgName", "TENANT", "seeStructure"),
  row("OrgRelation", "TENANT", "seeStructure"),
  row("ManagementTerm", "TENANT", "seeStructure"),
  row("DutyDivision", "TENANT", "seeStructure"),
  row("LeadingGroup", "TENANT", "seeStructure"),
  row("MeetingBody", "TENANT", "seeStructure"),
  row("Post", "TENANT", "seeStructure"),
  row("ResponsibilityAssignment", "TENANT", "seeStructure"),

  row("Person", "TENANT", "seePeople"),
  row("Person", "OWN_PERSON"),
  row("PostHolding", "TENANT", "seePeople"),
  row("PostHolding", "OWN_PERSON"),
  row("ActingHolding", "TENANT", "seePeople"),
  row("ActingHolding", "OWN_PERSON"),
  row("Account", "TENANT", "maintainPosts"),
  row("Account", "OWN_PERSON", undefined, { fields: ["GENERAL", "SIGN_IN"] }),

  row("PolicySetting", "OWN_UNIT", "seePolicies", { law: INHERITANCE }),
  row("PolicySetting", "BELOW_OWNER", "seePolicies", { law: INHERITANCE }),
  row("PolicySetting", "ABOVE_OWNER", "seePolicies", { law: INHERITANCE }),
  row("PresetAttachment", "OWN_UNIT", "seePolicies", { law: INHERITANCE }),
  row("PresetAttachment", "BELOW_OWNER", "seePolicies", { law: INHERITANCE }),
  row("PresetAttachment", "ABOVE_OWNER", "seePolicies", { law: INHERITANCE }),

  row("Reorganisation", "TENANT", "seeReorganisations"),

  row("AuditEvent", "TENANT", "readAudit"),
  row("AccessLogEntry", "TENANT", "readAccessLog"),
];
