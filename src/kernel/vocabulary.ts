/** The closed lists that organisations and authority are written in; law decides their members (domain model §§1, 2, 7). */
import { words } from "./words.js";

export const LANGUAGE = words({ ZH: ["中文", "Chinese"], EN: ["英文", "English"], KO: ["朝鲜文", "Korean"] });
export type Language = keyof typeof LANGUAGE;

export const UNIT_KIND = words({
  GOVERNMENT: ["人民政府", "People's government"],
  GOV_LEGAL_OFFICE: ["政府法制部门", "Government legal office"],
  ESTABLISHMENT_OFFICE: ["编制部门", "Establishment office"],
  SUPERVISION_ORGAN: ["监察机关", "Supervision organ"],
  AUDIT_ORGAN: ["审计机关", "Audit organ"],
  ENFORCEMENT_DEPARTMENT: ["行政执法部门", "Enforcement department"],
  AUTHORISED_ORG: ["法律法规授权组织", "Authorised organisation"],
  INTERNAL_ORGAN: ["内设机构", "Internal organ"],
  SUBORDINATE_INSTITUTION: ["所属事业单位", "Subordinate institution"],
  DISPATCHED_BODY: ["派出机构", "Dispatched body"],
  STREET_OFFICE: ["街道办事处", "Street office"],
  OTHER_ORG: ["其他组织", "Other organisation"],
});
export type UnitKind = keyof typeof UNIT_KIND;

/** A position in the tenant's tree, not an administrative rank: in a municipality the municipal level is PREFECTURE. */
export const LEVEL = words({
  PROVINCE: ["省级", "Province"],
  PREFECTURE: ["州（市）级", "Prefecture"],
  COUNTY: ["县（市、区、旗）级", "County"],
  TOWNSHIP: ["乡镇级", "Township"],
});
export type Level = keyof typeof LEVEL;

export const MANAGEMENT_MODE = words({
  LOCAL: ["属地管理", "Local management"],
  VERTICAL: ["垂直管理", "Vertical management"],
  DUAL: ["双重管理", "Dual management"],
});
export type ManagementMode = keyof typeof MANAGEMENT_MODE;

/** Which side leads a DUAL body in the main; it decides who supervises it (§2.9). */
export const DUAL_PRIMARY = words({
  SUPERIOR: ["以上级领导为主", "Led mainly by the superior"],
  LOCAL: ["以地方领导为主", "Led mainly by the locality"],
});
export type DualPrimary = keyof typeof DUAL_PRIMARY;

export const SUBJECT_STATUS = words({
  ADMINISTRATIVE_ORGAN: ["行政机关", "Administrative organ"],
  AUTHORISED: ["授权组织", "Authorised organisation"],
  DELEGATED: ["受委托组织", "Delegated organisation"],
  NONE: ["无主体资格", "Not an enforcement subject"],
});
export type SubjectStatus = keyof typeof SUBJECT_STATUS;

export const SECTION_ROLE = words({
  OFFICE: ["办公室", "Office"],
  LEGAL_SECTION: ["政策法规科（法规处）", "Legal section"],
  PERSONNEL_SUPERVISION: ["人事监察科", "Personnel and supervision section"],
  BUSINESS_SECTION: ["业务科室", "Business section"],
  SERVICE_SECTION: ["政务服务处", "Government service section"],
  INFORMATION_SECTION: ["信息化处", "Information technology section"],
});
export type SectionRole = keyof typeof SECTION_ROLE;

/** Read a relation as a sentence: SUBJECT — KIND → OBJECT. */
export const RELATION_KIND = words({
  BELONGS_TO: ["隶属", "belongs to"],
  LED_BY: ["领导", "is led by"],
  GUIDED_BY: ["业务指导", "is guided by"],
  LOCATED_IN: ["属地", "is located in"],
  LEADERS_APPOINTED_BY: ["领导人员任免", "has its leaders appointed by"],
  ASSESSMENT_IMPLEMENTED_BY: ["指定考核实施机关", "has its assessment implemented by"],
  DELEGATES_TO: ["委托", "delegates to"],
  AUTHORISED_FOR: ["授权", "is authorised by law for matters of"],
  POWER_TRANSFERRED: ["赋权（相对集中、下放）", "has handed powers over to"],
});
export type RelationKind = keyof typeof RELATION_KIND;

export const SHARE = words({
  ALL: ["全部", "All"],
  SUPERIOR: ["上级主管部门份额", "The superior's share"],
  LOCAL: ["本级政府份额", "The local government's share"],
  DELEGATED_MATTERS: ["受委托事项", "Delegated matters only"],
});
export type Share = keyof typeof SHARE;

export const ASSESSMENT_KIND = words({
  ENFORCEMENT: ["行政执法评议考核", "Enforcement assessment"],
  LAW_ADMIN: ["依法行政考核", "Assessment of administration by law"],
  OFFICER: ["执法人员考核", "Officer assessment"],
  INTERNAL_UNIT: ["内部单位考核", "Internal unit assessment"],
});
export type AssessmentKind = keyof typeof ASSESSMENT_KIND;

export const ACTION_KIND = words({
  LICENCE: ["行政许可", "Licence"],
  PENALTY: ["行政处罚", "Penalty"],
  COMPULSION: ["行政强制", "Compulsion"],
  LEVY: ["行政征收", "Levy"],
  FEE: ["行政收费", "Fee"],
  INSPECTION: ["行政检查", "Inspection"],
  CONFIRMATION: ["行政确认", "Confirmation"],
  REGISTRATION: ["行政登记", "Registration"],
  RULING: ["行政裁决", "Ruling"],
  OTHER: ["其他行政执法行为", "Other enforcement action"],
});
export type ActionKind = keyof typeof ACTION_KIND;

export const OPINION_KIND = words({
  DLEG_OPINION: ["重大行政决策合法性审查意见", "Legality opinion on a major decision"],
  LREV_OPINION: ["重大执法决定法制审核意见", "Legal review opinion on an enforcement decision"],
  NORM_LEGALITY_OPINION: ["规范性文件合法性审核意见", "Legality opinion on a normative document"],
  NORM_FILING_REVIEW: ["规范性文件备案审查意见", "Filing review of a normative document"],
  DRISK_REPORT: ["重大决策风险评估报告", "Risk assessment report"],
  PUBLIC_OPINIONS_RAW: ["公众意见原文", "Opinions of the public, as given"],
  LIST_EXAMINATION_OPINION: ["权责清单审核意见", "Examination opinion on a power list"],
  LOCAL_OPINION: ["当地政府意见", "Local opinion"],
  ACCT_FILE: ["责任追究建议与案卷", "Accountability proposal and file"],
  CFR_NOTES: ["案卷评查记录", "Case-file review notes"],
  RECON_OPINION_LETTER: ["行政复议意见书", "Reconsideration opinion letter"],
});
export type OpinionKind = keyof typeof OPINION_KIND;

/** What a post makes its holder (§7). What each may do stands in permissions/policies/roles.ts, nowhere else. */
export const ROLE = words({
  GOV_LEADER: ["政府领导", "Government leader"],
  GOV_LEGAL: ["政府法制部门工作人员", "Government legal office staff"],
  ESTABLISHMENT: ["编制部门工作人员", "Establishment office staff"],
  SUPERVISION: ["监察工作人员", "Supervision organ staff"],
  AUDIT: ["审计工作人员", "Audit organ staff"],
  SUPERIOR_DEPT: ["上一级主管部门工作人员", "Superior department staff"],
  BUREAU_HEAD: ["主要负责人（第一责任人）", "Bureau head, first responsible person"],
  DEPUTY: ["分管副职", "Deputy in charge"],
  LEADING_BODY: ["领导班子成员", "Member of the leading body"],
  LEADING_GROUP: ["领导小组成员", "Leading group member"],
  LG_OFFICE: ["领导小组办公室", "Leading group office"],
  RESPONSIBILITY_SYSTEM_LEADER: ["行政执法责任制分管领导", "Leader in charge of the responsibility system"],
  OFFICE: ["办公室工作人员", "Office staff"],
  LEGAL_SECTION: ["政策法规科工作人员", "Legal section staff"],
  LEGAL_REVIEWER: ["法制审核人员", "Legal reviewer"],
  LEGAL_STAFF: ["法制工作人员", "Legal staff of a township or street"],
  PERSONNEL_SUPERVISION: ["人事监察科工作人员", "Personnel and supervision staff"],
  UNIT_HEAD: ["科室（单位）负责人", "Head of a section or institution"],
  HANDLER: ["承办人", "Handler"],
  OFFICER: ["执法人员", "Enforcement officer"],
  RECORDER: ["记录员", "Recorder"],
  ARCHIVE: ["档案管理员", "Archive keeper"],
  SEAL: ["印章保管员", "Seal keeper"],
  EXPERT: ["专家", "Expert"],
  LEGAL_ADVISER: ["法律顾问", "Legal adviser"],
  NPC_CPPCC: ["人大代表、政协委员", "People's deputy or member of the consultative conference"],
  SUPERVISOR_VOLUNTEER: ["执法监督员", "Invited supervisor"],
  PORTAL: ["门户账号", "Portal account"],
  INTEGRATOR: ["系统集成账号", "Integrator account"],
  TENANT_ADMIN: ["租户管理员", "Tenant administrator"],
  PLATFORM_ADMIN: ["平台运维", "Platform operator"],
  AUDITOR: ["安全审计员", "Auditor"],
});
export type Role = keyof typeof ROLE;

export const MEETING_BODY_KIND = words({
  PLENARY: ["局全体会议", "Plenary meeting of the bureau"],
  DIRECTORS_OFFICE: ["局长办公会", "Director's office meeting"],
  PARTY_GROUP: ["党组会", "Party group meeting"],
  LEADING_BODY: ["领导班子会", "Meeting of the leading body"],
  GOVERNMENT_EXECUTIVE: ["政府常务会议", "Executive meeting of the government"],
  GOVERNMENT_PLENARY: ["政府全体会议", "Plenary meeting of the government"],
});
export type MeetingBodyKind = keyof typeof MEETING_BODY_KIND;

export const GROUP_POSITION = words({
  LEADER: ["组长", "Leader"],
  DEPUTY: ["副组长", "Deputy leader"],
  MEMBER: ["成员", "Member"],
});
export type GroupPosition = keyof typeof GROUP_POSITION;

export const LEADING_GROUP_DUTY = words({
  MAKE_SCHEMES: ["制定实施方案和规章制度", "Make schemes and rules"],
  DECIDE_MAJOR_MATTERS: ["研究部署重大事项", "Decide major matters"],
  GUIDE_AND_COORDINATE: ["宏观指导、组织协调", "Guide and coordinate"],
  CHECK_AND_ASSESS: ["检查考核", "Check and assess"],
  TRAIN_AND_PUBLICISE: ["法制学习宣传和执法人员培训", "Study, publicity and training"],
  SUPERVISE_PROGRESS: ["督促检查", "Urge and supervise"],
});
export type LeadingGroupDuty = keyof typeof LEADING_GROUP_DUTY;

export const DAY_KIND = words({
  WORKDAY: ["工作日", "Working day"],
  REST_DAY: ["休息日", "Rest day"],
  HOLIDAY: ["法定节假日", "Public holiday"],
  MAKE_UP_WORKDAY: ["调休上班日", "Make-up working day"],
});
export type DayKind = keyof typeof DAY_KIND;

/** What one unit is to another on a date; one pair can stand in several at once. Read "A is … of B". */
export const RELATION_WORD = words({
  SELF: ["本单位", "Itself"],
  OWN_GOVERNMENT: ["本级人民政府", "Own-level government"],
  NEXT_UPPER_GOVERNMENT: ["上一级人民政府", "Next upper government; of a street, the government that set it up"],
  OTHER_GOVERNMENT: ["越级或其他人民政府", "Skip-level or other government"],
  OWN_GOV_LEGAL_OFFICE: ["本级政府法制部门", "Legal office of the own-level government"],
  UPPER_GOV_LEGAL_OFFICE: ["上一级政府法制部门", "Legal office of the next upper government"],
  DIRECT_BUSINESS_SUPERIOR: ["上一级主管部门", "Direct business superior"],
  SKIP_LEVEL_BUSINESS_SUPERIOR: ["越级主管部门", "Skip-level business superior"],
  FORMER_POWER_HOLDER: ["赋权事项原行使部门", "Former holder of powers handed over"],
  OWNING_DEPARTMENT: ["所属部门", "Owning department"],
  SAME_DEPARTMENT: ["同一部门内单位", "Unit of the same department"],
  PEER: ["同级部门", "Peer department"],
  DELEGATOR: ["委托机关", "Delegator"],
  DELEGATE: ["受委托组织", "Delegate"],
  LOCATED_TOWNSHIP_OR_STREET: ["所在地乡镇人民政府或街道办事处", "Township or street where it is located"],
  SUPERVISION_OR_AUDIT_ORGAN: ["监察机关、审计机关", "Supervision or audit organ of the area"],
  APPOINTING_AUTHORITY: ["领导人员任免机关", "Appointing authority of its leaders"],
  DESIGNATED_IMPLEMENTER: ["指定的考核实施机关", "Organ designated to implement its assessment"],
});
export type RelationWord = keyof typeof RELATION_WORD;

/** The answers of the assessment table (§2.4), strongest first. */
export const ASSESSMENT_ANSWER = words({
  A: ["负责考核", "Responsible assessor"],
  HALF: ["按份额考核", "Assesses its own share"],
  I: ["组织实施", "Implements for the responsible assessor"],
  O: ["提出当地意见", "Gives an opinion that must be heard"],
  E: ["提供考核材料", "Gives evidence only"],
  R: ["接收考核结果", "Receives the result or report"],
  S: ["自查自评", "Self-check"],
  NONE: ["无权", "No part in it"],
});
export type AssessmentAnswer = keyof typeof ASSESSMENT_ANSWER;

/** The rows of the assessment table: what the assessor stands as. */
export const ASSESSOR_STANDING = words({
  OWN_GOVERNMENT: ["本级人民政府", "Own-level government"],
  NEXT_UPPER_GOVERNMENT: ["上一级人民政府", "Next upper government"],
  OTHER_GOVERNMENT: ["越级或其他人民政府", "Skip-level or other government"],
  OWN_GOV_LEGAL_OFFICE: ["本级政府法制部门", "Own-level government legal office"],
  UPPER_GOV_LEGAL_OFFICE: ["上一级政府法制部门", "Upper government legal office"],
  DIRECT_BUSINESS_SUPERIOR: ["上一级主管部门", "Direct business superior"],
  SKIP_LEVEL_BUSINESS_SUPERIOR: ["越级主管部门", "Skip-level business superior"],
  DEPARTMENT_ITSELF: ["本部门", "The department itself"],
  DEPT_LEADING_GROUP: ["本部门领导小组", "Leading group of the department"],
  DEPT_LEADING_GROUP_OFFICE: ["领导小组办公室或政策法规科", "Leading group office or legal section"],
  PERSONNEL_SUPERVISION_SECTION: ["人事监察科", "Personnel and supervision section"],
  OTHER_ORGAN_OR_PEER: ["其他内设机构或同级部门", "Other internal organ or peer department"],
  UNIT_HEAD: ["科室或事业单位负责人", "Head of a section or institution"],
  DELEGATOR: ["委托机关", "Delegator"],
  DELEGATE: ["受委托组织", "Delegate"],
  TOWNSHIP_OR_STREET_WHERE_LOCATED: ["所在地乡镇或街道", "Township or street where located"],
  SUPERVISION_OR_AUDIT_ORGAN: ["监察机关、审计机关", "Supervision or audit organ"],
  OFFICER: ["执法人员", "Enforcement officer"],
  CITIZEN_PARTY_INVITED_SUPERVISOR: ["公民、当事人、特邀监督员", "Citizen, party or invited supervisor"],
  INTEGRATOR_OR_PORTAL: ["系统集成账号、门户账号", "Integrator or portal account"],
  APPOINTING_AUTHORITY: ["任免机关", "Appointing authority"],
  DESIGNATED_IMPLEMENTER: ["指定的考核实施机关", "Organ designated to implement"],
});
export type AssessorStanding = keyof typeof ASSESSOR_STANDING;

/** The columns of the assessment table: what is assessed. */
export const SUBJECT_COLUMN = words({
  LOWER_GOVERNMENT: ["下级人民政府", "Lower government"],
  GOV_LEGAL_OFFICE: ["政府法制部门", "Government legal office"],
  DEPT_LOCAL: ["属地管理部门", "Department under local management"],
  DEPT_VERTICAL: ["垂直管理部门", "Department under vertical management"],
  DEPT_DUAL: ["双重管理部门", "Department under dual management"],
  AUTHORISED_ORG: ["法律法规授权组织", "Authorised organisation directly under a government"],
  INTERNAL_ORGAN: ["内设执法机构", "Internal organ"],
  SUBORDINATE_INSTITUTION: ["所属事业单位", "Subordinate institution"],
  DISPATCHED_BODY: ["派出机构", "Dispatched body"],
  EXTERNAL_DELEGATED_ORG: ["外部受委托组织", "External delegated organisation"],
  OFFICER: ["执法人员", "Enforcement officer"],
  TOWNSHIP_GOVERNMENT: ["乡镇人民政府", "Township government"],
  STREET_OFFICE: ["街道办事处", "Street office"],
});
export type SubjectColumn = keyof typeof SUBJECT_COLUMN;

/** The rows of the delegation table (§2.6): what the delegator stands as. */
export const DELEGATOR_STANDING = words({
  DEPARTMENT: ["行政执法部门", "Department, for its own power"],
  GOVERNMENT: ["人民政府", "Government, for its own power"],
  AUTHORISED_ORG: ["法律法规授权组织", "Authorised organisation"],
  STREET_OR_TOWNSHIP_WITH_HANDED_OVER_POWER: ["承接赋权的街道、乡镇", "Street or township, for a handed-over power"],
  DELEGATE: ["受委托组织", "Delegate"],
  INTERNAL_ORGAN_OFFICER_OR_LEADING_GROUP: ["内设机构、执法人员、领导小组", "Internal organ, officer or leading group"],
});
export type DelegatorStanding = keyof typeof DELEGATOR_STANDING;

/** The columns of the delegation table: what the delegate is. */
export const DELEGATE_COLUMN = words({
  SUBORDINATE_INSTITUTION: ["管理公共事务职能的所属事业单位", "Subordinate institution with a public-affairs function"],
  TOWNSHIP_OR_STREET: ["乡镇人民政府、街道办事处", "Township government or street office"],
  OTHER_ADMINISTRATIVE_ORGAN: ["其他行政机关", "Other administrative organ"],
  AUTHORISED_ORG: ["法律法规授权组织", "Authorised organisation"],
  INTERNAL_ORGAN: ["内设机构", "Internal organ"],
  OWN_DISPATCHED_BODY: ["本部门派出机构", "Dispatched body of the own department"],
  ENTERPRISE_OR_ASSOCIATION: ["无公共事务职能的企业、社团", "Enterprise or association without public function"],
  INDIVIDUAL: ["个人", "Individual"],
});
export type DelegateColumn = keyof typeof DELEGATE_COLUMN;

/** The facts a delegation hangs on, in the order in which they are checked. */
export const DELEGATION_CONDITION = words({
  ORGAN_FOR_LICENCE: ["授权组织在许可上视为行政机关", "Authorised organisations count as organs for licences"],
  SECTOR_LAW_NAMES_DELEGATOR: ["单行法明确其为委托主体", "The sector law names it as delegator"],
  ORGANISATION_QUALIFIED: ["属于符合《行政处罚法》第二十一条的组织", "It is an organisation that meets Article 21"],
  POWER_HELD: ["仍享有该项权力", "The power is still held"],
  BASIS_AND_OWN_POWER: ["有法律、法规、规章依据且属本机关法定权限", "Basis in law, regulation or rule, and own power"],
  QUALIFIED: ["符合《行政处罚法》第二十一条的条件", "The delegate meets Article 21"],
});
export type DelegationCondition = keyof typeof DELEGATION_CONDITION;

/** Where a condition's truth comes from. What nobody recorded and nobody stated counts as not holding. */
export const CONDITION_SOURCE = words({
  RECORDED: ["登记在案", "Recorded"],
  STATED: ["申请人陈述", "Stated by the asker"],
  NOT_STATED: ["未登记且未陈述", "Neither recorded nor stated"],
});
export type ConditionSource = keyof typeof CONDITION_SOURCE;

/** The rows of the reading table (§2.7): what the reader stands as. */
export const READER_STANDING = words({
  LEGAL_SECTION: ["政策法规科", "Reviewing legal section"],
  HANDLING_UNIT: ["承办单位、经办人", "Handling unit, handler"],
  OTHER_INTERNAL_ORGAN: ["其他内设机构", "Other internal organ of the bureau"],
  BUREAU_OFFICE: ["办公室", "Bureau office"],
  PERSONNEL_SUPERVISION_SECTION: ["人事监察科", "Personnel and supervision section"],
  BUREAU_LEADERS: ["分管副局长、局长、领导班子成员", "Deputy, head and leading body"],
  MEETING_OBSERVER: ["列席人员", "Meeting observer"],
  SUBORDINATE_INSTITUTION_NOT_HANDLING: ["未承办的所属事业单位", "Subordinate institution that does not handle it"],
  OWN_GOV_LEGAL_OFFICE: ["本级政府法制部门", "Own-level government legal office"],
  SUPERIOR_DEPARTMENT: ["上一级主管部门", "Superior competent department"],
  SUPERVISION_OR_AUDIT_ORGAN: ["监察机关、审计机关", "Supervision or audit organ"],
  ASSESSED_BODY: ["被考核单位", "Assessed body"],
  EXPERT_OR_LEGAL_ADVISER: ["专家、法律顾问", "Expert or legal adviser"],
  PARTY_OR_CITIZEN: ["当事人、公民", "Party or citizen"],
  INTEGRATOR_OR_PORTAL: ["系统集成账号、门户账号", "Integrator or portal account"],
  PLATFORM_ADMIN: ["平台运维", "Platform administrator"],
});
export type ReaderStanding = keyof typeof READER_STANDING;

/** The answers of the reading table, strongest first. */
export const READ_ANSWER = words({
  WRITE: ["撰写", "Writes, and so reads"],
  READ: ["查阅", "Reads"],
  READ_ACTING: ["办理期间查阅", "Reads only while acting in that item"],
  READ_AFTER_REQUEST: ["登记用途后调阅", "Reads after a logged request with purpose"],
  NONE: ["不可见", "Does not see it"],
});
export type ReadAnswer = keyof typeof READ_ANSWER;

/** How far a supervision edge reaches (§2.9). */
export const SUPERVISION_SCOPE = words({
  FULL: ["全面监督", "Enforcement as a whole"],
  LAW_AND_POLICY: ["遵守法律和政策情况", "Only whether it keeps law and policy; findings go to its superior"],
  DELEGATED_MATTERS: ["受委托事项", "Only what is done under the delegation"],
});
export type SupervisionScope = keyof typeof SUPERVISION_SCOPE;

/** The groups of indicators of an assessment: the three things examined (YB-2.4.2-6) and the part of the public (YB-2.4.2-4). */
export const INDICATOR_GROUP = words({
  EXERCISE_OF_POWERS: ["行使行政执法职权", "Exercise of enforcement powers"],
  FULFILMENT_OF_DUTIES: ["履行法定义务", "Fulfilment of statutory duties"],
  RESPONSIBILITY_SYSTEM: ["落实行政执法责任制", "Implementation of the responsibility system"],
  PUBLIC_PARTICIPATION: ["公众参与", "Participation of the public"],
});
export type IndicatorGroup = keyof typeof INDICATOR_GROUP;

/** The three decisions that the shield asks by relation, beside the abilities that posts hold. */
export const DECISION = words({
  assess: ["参与评议考核", "Take part in an assessment"],
  delegate: ["办理委托执法", "Prepare or decide a delegation"],
  readOpinion: ["查阅审核意见", "Read a review opinion"],
});
export type Decision = keyof typeof DECISION;
