/** Identities: UUIDv7 inside, `<prefix>_<uuid>` in the graph. The prefix names the type, so an id of one type never loads a row of another. */
import { randomFillSync } from "node:crypto";

export type Id = string;

/** One short prefix for each node type of the graph; a prefix, once published, never changes its meaning. */
export const ID_PREFIX = {
  Tenant: "tnt",
  OrgUnit: "unit",
  OrgName: "name",
  OrgRelation: "rel",
  ManagementTerm: "mode",
  DutyDivision: "duty",
  LeadingGroup: "group",
  MeetingBody: "body",
  Post: "post",
  PostHolding: "hold",
  ActingHolding: "acting",
  Person: "person",
  Account: "acct",
  PolicySetting: "policy",
  PresetAttachment: "preset",
  ResponsibilityAssignment: "resp",
  Reorganisation: "reorg",
  AuditEvent: "audit",
  AccessLogEntry: "access",
  TrainingPlan: "tplan",
  TrainingSession: "tsession",
  TrainingAttendance: "tattend",
  TrainingResult: "tresult",
  LeaderStudyPlan: "study",
  PlannedStudyMeeting: "meeting",
  PublicityActivity: "activity",
  PublicityFund: "fund",
  EnforcementSubject: "subject",
  Officer: "officer",
  Certificate: "cert",
  CertificateExam: "exam",
  LegalReviewer: "reviewer",
  IdentificationRecord: "ident",
  Deadline: "due",
  Notice: "notice",
  CalendarFeed: "feed",
  PlatformAccount: "admin",
  AccountChangeRequest: "acchg",
  ServiceToken: "token",
  Basis: "basis",
  PowerList: "plist",
  PowerItem: "pitem",
  ListExamination: "lexam",
  BasisChange: "bchange",
  AdjustmentTask: "adjust",
  Authorisation: "authd",
  PowerTransfer: "transfer",
  TransferInspection: "tinspect",
  ThirdPartyService: "tpserv",
  DiscretionBenchmark: "bench",
  DisclosureItem: "disclosure",
  UnitContact: "contact",
  DisclosureDossier: "dossier",
  RosterEntry: "roster",
  BasisCatalogue: "bcat",
  Delegation: "dlg",
  DelegationCampaign: "dlgc",
  ListCampaign: "lcamp",
  CampaignAddressee: "lcaddr",
  ServiceMatter: "smatter",
  ServiceWindow: "swindow",
  ServiceGuide: "sguide",
  ImportRun: "import",
} as const;
export type NodeType = keyof typeof ID_PREFIX;

const TYPE_OF = new Map<string, NodeType>(Object.entries(ID_PREFIX).map(([type, prefix]) => [prefix, type as NodeType]));
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export const isUuid = (text: unknown): text is Id => typeof text === "string" && UUID.test(text);
export const globalId = (type: NodeType, id: Id): string => `${ID_PREFIX[type]}_${id}`;

/** The parts of a global id, or undefined when the text is none. */
export function findNodeRef(text: string): { type: NodeType; id: Id } | undefined {
  const cut = text.indexOf("_");
  const type = cut > 0 ? TYPE_OF.get(text.slice(0, cut)) : undefined;
  const id = text.slice(cut + 1);
  return type && isUuid(id) ? { type, id } : undefined;
}

/** The bare id when `text` is a global id of that very type, else undefined. */
export const findIdOf = (type: NodeType, text: string): Id | undefined => {
  const ref = findNodeRef(text);
  return ref?.type === type ? ref.id : undefined;
};

const pool = Buffer.alloc(16 * 256);
let used = pool.length;

let last = 0;
let turn = 0;

/** The instant and the turn within it: ids of one process sort in the order in which they were made. */
function tick(now: number): void {
  turn = now > last ? 0 : turn + 1;
  last = Math.max(now, last);
  if (turn > 0xfff) {
    last += 1;
    turn = 0;
  }
}

/** A new UUIDv7: 48 bits of milliseconds, 12 bits of turn, 62 random bits. The app makes ids, so a row's id is known before it is written. */
export function newId(now: number = Date.now()): Id {
  tick(now);
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  const bytes = pool.subarray(used, (used += 16));
  bytes.writeUIntBE(last, 0, 6);
  bytes.writeUInt16BE(0x7000 | turn, 6);
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
