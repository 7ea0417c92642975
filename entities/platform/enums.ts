/** The kernel's word lists as GraphQL enums, each value described by its Chinese term and English label. */
import { registerEnumType } from "type-graphql";
import type { WordList } from "../../src/kernel/words.js";
import * as officers from "../../src/kernel/officer-words.js";
import * as vocabulary from "../../src/kernel/vocabulary.js";
import * as transfers from "../../src/kernel/transfer-words.js";
import * as exchange from "../../src/kernel/exchange-words.js";
import * as lists from "../../src/kernel/list-words.js";
import * as training from "../../src/kernel/training-words.js";
import { ABILITY } from "../../src/kernel/abilities.js";
import { ACTING_GROUND, MATTER_PART } from "../../src/kernel/people.js";
import * as clocks from "../../src/kernel/deadline-words.js";

/** Word list by enum name: from it every enum field gets its sibling `…Label`. */
export const WORDS_OF_ENUM = new Map<string, WordList<string>>();

function graphEnum<W extends string>(name: string, description: string, list: WordList<W>): Record<W, W> {
  const values = Object.fromEntries(Object.keys(list).map((word) => [word, word])) as Record<W, W>;
  const valuesConfig = Object.fromEntries(
    Object.entries<{ zh: string; en: string }>(list).map(([word, { zh, en }]) => [word, { description: `${zh}: ${en}.` }]),
  );
  registerEnumType(values, { name, description, valuesConfig: valuesConfig as never });
  WORDS_OF_ENUM.set(name, list);
  return values;
}

export const LanguageEnum = graphEnum("Language", "语言: a language that names of units are kept in.", vocabulary.LANGUAGE);
export const UnitKindEnum = graphEnum("UnitKind", "单位性质: what a unit is in law.", vocabulary.UNIT_KIND);
export const LevelEnum = graphEnum("Level", "层级: a position in the tenant's tree.", vocabulary.LEVEL);
export const ManagementModeEnum = graphEnum("ManagementMode", "管理体制: who leads a department.", vocabulary.MANAGEMENT_MODE);
export const DualPrimaryEnum = graphEnum("DualPrimary", "双重管理主次: which side leads a body under dual management in the main.", vocabulary.DUAL_PRIMARY);
export const SubjectStatusEnum = graphEnum("SubjectStatus", "执法主体资格: in whose right a unit enforces.", vocabulary.SUBJECT_STATUS);
export const SectionRoleEnum = graphEnum("SectionRole", "内设机构职能: what an internal organ does for its department.", vocabulary.SECTION_ROLE);
export const RelationKindEnum = graphEnum("RelationKind", "关系种类: a dated edge, read SUBJECT kind OBJECT.", vocabulary.RELATION_KIND);
export const ShareEnum = graphEnum("Share", "考核份额: the part of a body's duties that an assessor answers for.", vocabulary.SHARE);
export const AssessmentKindEnum = graphEnum("AssessmentKind", "考核种类: which assessment is meant.", vocabulary.ASSESSMENT_KIND);
export const ActionKindEnum = graphEnum("ActionKind", "执法行为种类: the kind of enforcement action.", vocabulary.ACTION_KIND);
export const OpinionKindEnum = graphEnum("OpinionKind", "审核意见种类: the kind of opinion or file.", vocabulary.OPINION_KIND);
export const RoleEnum = graphEnum("Role", "岗位职责: what a post makes its holder.", vocabulary.ROLE);
export const MeetingBodyKindEnum = graphEnum("MeetingBodyKind", "议事机构种类: the kind of meeting body.", vocabulary.MEETING_BODY_KIND);
export const ActingGroundEnum = graphEnum("ActingGround", "代理事由: why the holder of a post cannot act himself.", ACTING_GROUND);
export const MatterPartEnum = graphEnum("MatterPart", "事项角色: what somebody does in one matter, or how he stands to it.", MATTER_PART);
export const GroupPositionEnum = graphEnum("GroupPosition", "领导小组职务: a seat's position in a leading group.", vocabulary.GROUP_POSITION);
export const LeadingGroupDutyEnum = graphEnum("LeadingGroupDuty", "领导小组职责: a duty of a leading group.", vocabulary.LEADING_GROUP_DUTY);
export const DayKindEnum = graphEnum("DayKind", "日期种类: what a day is in the official calendar.", vocabulary.DAY_KIND);
export const AbilityEnum = graphEnum("Ability", "权限: what a post can make its holder able to ask or do.", ABILITY);
export const IndicatorGroupEnum = graphEnum("IndicatorGroup", "指标组: a group of indicators of an assessment.", vocabulary.INDICATOR_GROUP);
export const AssessmentAnswerEnum = graphEnum("AssessmentAnswer", "考核答案: the part somebody has in an assessment, strongest first.", vocabulary.ASSESSMENT_ANSWER);
export const AssessorStandingEnum = graphEnum("AssessorStanding", "考核方地位: what an assessor stands as towards a subject.", vocabulary.ASSESSOR_STANDING);
export const SubjectColumnEnum = graphEnum("SubjectColumn", "考核对象类别: what is assessed.", vocabulary.SUBJECT_COLUMN);
export const DelegatorStandingEnum = graphEnum("DelegatorStanding", "委托方地位: what a delegator stands as.", vocabulary.DELEGATOR_STANDING);
export const DelegateColumnEnum = graphEnum("DelegateColumn", "受委托方类别: what a delegate is.", vocabulary.DELEGATE_COLUMN);
export const DelegationConditionEnum = graphEnum("DelegationCondition", "委托条件: a fact on which a delegation hangs.", vocabulary.DELEGATION_CONDITION);
export const ConditionSourceEnum = graphEnum("ConditionSource", "事实来源: where the truth of a condition comes from.", vocabulary.CONDITION_SOURCE);
export const ReaderStandingEnum = graphEnum("ReaderStanding", "查阅方地位: what a reader stands as towards an opinion.", vocabulary.READER_STANDING);
export const ReadAnswerEnum = graphEnum("ReadAnswer", "查阅答案: how far somebody reads an opinion, strongest first.", vocabulary.READ_ANSWER);
export const SupervisionScopeEnum = graphEnum("SupervisionScope", "监督范围: how far a supervision reaches.", vocabulary.SUPERVISION_SCOPE);

export const TrainingAudienceEnum = graphEnum("TrainingAudience", "培训对象: whom a plan or session of training is for.", training.TRAINING_AUDIENCE);
export const TrainingKindEnum = graphEnum("TrainingKind", "培训形式: the form of a training session.", training.TRAINING_KIND);
export const TrainingPlanStateEnum = graphEnum("TrainingPlanState", "计划状态: where a plan of training or of leaders' study stands.", training.TRAINING_PLAN_STATE);
export const TrainingSessionStateEnum = graphEnum("TrainingSessionState", "培训班次状态: where a training session stands.", training.TRAINING_SESSION_STATE);
export const TrainingStandingEnum = graphEnum("TrainingStanding", "学时达标情况: whether a person's hours reach the year's minimum.", training.TRAINING_STANDING);
export const TrainingWarningEnum = graphEnum("TrainingWarning", "提示: what is on record although something the documents ask for is missing.", training.TRAINING_WARNING);
export const PublicityKindEnum = graphEnum("PublicityKind", "普法活动形式: the form of a publicity activity.", training.PUBLICITY_KIND);
export const PublicityAudienceEnum = graphEnum("PublicityAudience", "普法对象: whom a publicity activity is for.", training.PUBLICITY_AUDIENCE);
export const PublicityMediumEnum = graphEnum("PublicityMedium", "宣传形式: the medium that a number counts.", training.PUBLICITY_MEDIUM);
export const PublicityActivityStateEnum = graphEnum("PublicityActivityState", "普法活动状态: whether an activity counts.", training.PUBLICITY_ACTIVITY_STATE);
export const PublicityGapEnum = graphEnum("PublicityGap", "普法工作缺项: what the publicity of law lacks in a unit and year.", training.PUBLICITY_GAP);
export const DeadlineUnitEnum = graphEnum("DeadlineUnit", "期限单位: how a time limit is counted.", clocks.DEADLINE_UNIT);
export const DeadlineStandingEnum = graphEnum("DeadlineStanding", "期限状况: where a deadline stands now; soon and overdue are said by the clock.", clocks.DEADLINE_STANDING);
export const DeadlineEventEnum = graphEnum("DeadlineEvent", "期限变动: what happened to a deadline.", clocks.DEADLINE_EVENT);
export const PauseGroundEnum = graphEnum("PauseGround", "中止事由: why the time rested.", clocks.PAUSE_GROUND);
export const SkipReasonEnum = graphEnum("SkipReason", "不计入原因: why a day was not counted.", clocks.SKIP_REASON);
export const InboxKindEnum = graphEnum("InboxKind", "收件种类: what lies in an inbox.", clocks.INBOX_KIND);
export const EmploymentEnum = graphEnum("Employment", "用工形式: how a person is employed.", officers.EMPLOYMENT);
export const EnforcementAreaEnum = graphEnum("EnforcementArea", "执法领域: a field of enforcement that a certificate can name.", officers.ENFORCEMENT_AREA);
export const SubjectStateEnum = graphEnum("EnforcementSubjectState", "执法主体状态: where the examination of a subject stands.", officers.SUBJECT_STATE);
export const OfficerStateEnum = graphEnum("OfficerState", "执法人员状态: whether the person still serves.", officers.OFFICER_STATE);
export const CertificateStateEnum = graphEnum("CertificateState", "执法证件状态: where a certificate stands.", officers.CERTIFICATE_STATE);
export const CertificateGroundEnum = graphEnum("CertificateGround", "证件办理事由: why a certificate is suspended or cancelled.", officers.CERTIFICATE_GROUND);
export const CertificateProposalEnum = graphEnum("CertificateProposal", "证件办理建议: what the department proposes to the issuing office.", officers.CERTIFICATE_PROPOSAL);
export const ExamKindEnum = graphEnum("ExamKind", "考试种类: what an exam is for.", officers.EXAM_KIND);
export const EducationStatusEnum = graphEnum("EducationStatus", "继续教育状态: whether the last continuing education still counts.", officers.EDUCATION_STATUS);
export const ReviewerStateEnum = graphEnum("ReviewerState", "法制审核人员状态: whether the person still reviews.", officers.REVIEWER_STATE);
export const PowerListStateEnum = graphEnum("PowerListState", "权责清单状态: where an edition of a list stands.", lists.POWER_LIST_STATE);
export const ListElementEnum = graphEnum("ListElement", "清单要素: what an item must say (AR-1.2-1).", lists.LIST_ELEMENT);
export const ListChannelEnum = graphEnum("ListChannel", "清单公布渠道: a site on which a list stands (YB-2.1-4).", lists.LIST_CHANNEL);
export const ExaminationResultEnum = graphEnum("ExaminationResult", "清单审查结果: what an examination found.", lists.EXAMINATION_RESULT);
export const BasisRankEnum = graphEnum("BasisRank", "效力层级: the rank of a basis, highest first (AR-4.1.1-2).", lists.BASIS_RANK);
export const ListCampaignStateEnum = graphEnum("ListCampaignState", "清单部署状态: whether anything is still due under a call for lists.", lists.LIST_CAMPAIGN_STATE);
export const ImportKindEnum = graphEnum("ImportKind", "导入种类: what the rows of a file are.", exchange.IMPORT_KIND);
export const ImportStateEnum = graphEnum("ImportState", "导入状态: where an import stands.", exchange.IMPORT_STATE);
export const CellRuleEnum = graphEnum("CellRule", "单元格规则: what can be wrong with a cell.", exchange.CELL_RULE);
export const BasisEntryStateEnum = graphEnum("BasisEntryState", "依据登记状态: where an entry of the catalogue stands, whatever the basis itself (AR-4.1.1-1).", lists.BASIS_ENTRY_STATE);
export const BasisCleanUpVerdictEnum = graphEnum("BasisCleanUpVerdict", "依据清理结论: what a clean-up found of a normative document (WP-J-11-2).", lists.BASIS_CLEAN_UP);
export const BasisFaultEnum = graphEnum("BasisFault", "依据缺陷: why a basis does not carry an item.", lists.BASIS_FAULT);
export const BasisChangeKindEnum = graphEnum("BasisChangeKind", "依据变动种类: what happened to a basis, an item of approval or an organ (YB-2.1-6).", lists.BASIS_CHANGE_KIND);
export const AdjustmentTargetEnum = graphEnum("AdjustmentTargetKind", "调整对象种类: what kind of object rests on a basis.", lists.ADJUSTMENT_TARGET);
export const AdjustmentStateEnum = graphEnum("AdjustmentState", "调整任务状态: where an adjustment stands.", lists.ADJUSTMENT_STATE);
export const AdjustmentVerdictEnum = graphEnum("AdjustmentVerdict", "调整结论: what became of an item under an adjustment.", lists.ADJUSTMENT_VERDICT);
export const ItemDifferenceKindEnum = graphEnum("ItemDifferenceKind", "事项差异种类: how an item differs between two editions.", lists.ITEM_DIFFERENCE_KIND);
export const BasisStatusEnum = graphEnum("BasisStatus", "依据效力状况: whether a basis is in force on a day.", lists.BASIS_STATUS);

export const TransferKindEnum = graphEnum("TransferKind", "权力划转种类: how a power came to another organ.", transfers.TRANSFER_KIND);
export const TransferStateEnum = graphEnum("TransferState", "权力划转状态: where a transfer stands.", transfers.TRANSFER_STATE);
export const DecidingLevelEnum = graphEnum("DecidingLevel", "决定机关层级: which government decided a transfer.", transfers.DECIDING_LEVEL);
export const TransferFindingEnum = graphEnum("TransferFinding", "划转检查结果: what an inspection of a handed-over power found.", transfers.TRANSFER_FINDING);
export const ThirdPartyServiceEnum = graphEnum("ThirdPartyServiceKind", "第三人服务种类: what a third party may do for an organ without its power.", transfers.THIRD_PARTY_SERVICE);
export const ThirdPartyStateEnum = graphEnum("ThirdPartyServiceState", "第三人服务状态: where a service stands.", transfers.THIRD_PARTY_STATE);
export const CostBearerEnum = graphEnum("CostBearer", "费用承担方: who bears the costs of a third party.", transfers.COST_BEARER);
export const AuthorisationStateEnum = graphEnum("AuthorisationState", "授权状态: where an authorisation stands.", transfers.AUTHORISATION_STATE);

/** For the closed lists that a system keeps itself. */
export { graphEnum };
