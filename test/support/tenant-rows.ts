/** Rows of a tenant by node type: an id of each, or all of them, as somebody with the database in hand would know them. */
import { globalId, type Id, type NodeType } from "../../src/kernel/ids.js";
import type { ClonedDatabase } from "./database.js";

/** Read a row as: nodes of TYPE stand in this table. */
const TABLES: Readonly<Record<Exclude<NodeType, "Tenant" | "ServiceToken">, string>> = {
  OrgUnit: "org_unit", OrgName: "org_name", OrgRelation: "org_relation", ManagementTerm: "management_term", DutyDivision: "duty_division",
  LeadingGroup: "leading_group", MeetingBody: "meeting_body", Post: "post", PostHolding: "post_holding", ActingHolding: "acting_holding", Person: "person", Account: "account",
  PolicySetting: "policy_setting", PresetAttachment: "preset_attachment", ResponsibilityAssignment: "responsibility_assignment",
  EnforcementSubject: "enforcement_subject", Officer: "officer", Certificate: "certificate", CertificateExam: "certificate_exam", LegalReviewer: "legal_reviewer",
  IdentificationRecord: "identification_record",
  Reorganisation: "reorganisation", AuditEvent: "audit_event", AccessLogEntry: "access_log", Deadline: "deadline", Notice: "notice", CalendarFeed: "calendar_feed",
  PlatformAccount: "platform_account", AccountChangeRequest: "account_change",
  TrainingPlan: "training_plan", TrainingSession: "training_session", TrainingAttendance: "training_attendance", TrainingResult: "training_attendance",
  LeaderStudyPlan: "leader_study_plan", PlannedStudyMeeting: "study_plan_meeting", PublicityActivity: "publicity_activity", PublicityFund: "publicity_fund",
  ImportRun: "import_run",
  Basis: "basis", PowerList: "power_list", PowerItem: "power_item", ListExamination: "list_examination", BasisChange: "basis_change", AdjustmentTask: "adjustment_task", PowerTransfer: "power_transfer", Authorisation: "authorisation", ThirdPartyService: "third_party_service", TransferInspection: "transfer_inspection", BasisCatalogue: "basis_catalogue", ListCampaign: "list_campaign", CampaignAddressee: "list_campaign_addressee",
  ServiceMatter: "service_matter", ServiceWindow: "service_window", ServiceGuide: "service_guide",
  DisclosureItem: "disclosure_item", Delegation: "delegation", DelegationCampaign: "delegation_campaign", UnitContact: "unit_contact", DisclosureDossier: "dossier_publication", RosterEntry: "officer",
  DiscretionBenchmark: "discretion_benchmark",
};

export interface NodeRow { readonly type: NodeType; readonly id: Id; readonly globalId: string }

export async function tenantIdOf({ database }: ClonedDatabase, code: string): Promise<Id> {
  const tenant = await database.control.first<{ id: Id }>({ name: "test.tenantByCode", text: "SELECT id FROM control.tenant WHERE code = $1" }, [code]);
  if (!tenant) throw new Error(`no tenant is called ${code}`);
  return tenant.id;
}

export async function nodesOfTenant({ database }: ClonedDatabase, tenantId: Id): Promise<NodeRow[]> {
  const tenant = database.tenant(tenantId);
  const nodes: NodeRow[] = [{ type: "Tenant", id: tenantId, globalId: globalId("Tenant", tenantId) }];
  for (const [type, table] of Object.entries(TABLES) as [NodeType, string][]) {
    const rows = await tenant.rows<{ id: Id }>({ name: `test.ids.${table}`, text: `SELECT id FROM ${table} ORDER BY id` });
    nodes.push(...rows.map(({ id }) => ({ type, id, globalId: globalId(type, id) })));
  }
  return nodes;
}

/** The first node of each type. */
export const oneOfEach = (nodes: readonly NodeRow[]): NodeRow[] => [...new Map([...nodes].reverse().map((node) => [node.type, node])).values()];
