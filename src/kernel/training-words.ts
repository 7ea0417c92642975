/** The words of training, study and publicity of law (学法培训宣传): audiences, kinds, media, states and what a list may warn of. */
import { words } from "./words.js";

export const TRAINING_AUDIENCE = words({
  LEADERS: ["领导干部", "Leading cadres"],
  OFFICERS: ["行政执法人员", "Enforcement officers"],
  LEGAL_STAFF: ["法制工作人员", "Legal staff"],
  STAFF: ["机关工作人员", "Staff of the organ"],
  VILLAGE_COMMUNITY_CADRES: ["村（社区）干部", "Cadres of villages and communities"],
});
export type TrainingAudience = keyof typeof TRAINING_AUDIENCE;

export const TRAINING_KIND = words({
  EXECUTIVE_MEETING_STUDY: ["常务会议学法", "Study at an executive meeting"],
  SPECIAL_LECTURE: ["专题法制讲座", "Special lecture"],
  CONCENTRATED_TRAINING: ["集中培训", "Concentrated training"],
  QUALIFICATION_TRAINING: ["资格培训", "Qualification training"],
  KNOWLEDGE_UPDATE: ["知识更新培训", "Knowledge update"],
  PRE_CAMPAIGN_STUDY: ["专项检查前学习", "Study before a campaign"],
  LEARNING_SESSION: ["学习会", "Branch meeting or learning session"],
});
export type TrainingKind = keyof typeof TRAINING_KIND;

export const TRAINING_PLAN_STATE = words({
  DRAFT: ["拟订", "Being drafted"],
  APPROVED: ["已批准", "Approved by the unit's head"],
  CLOSED: ["已办结", "Carried out and closed"],
  CANCELLED: ["已取消", "Cancelled"],
});
export type TrainingPlanState = keyof typeof TRAINING_PLAN_STATE;

export const TRAINING_SESSION_STATE = words({
  SCHEDULED: ["已安排", "Arranged, nobody's attendance recorded yet"],
  HELD: ["已举办", "Held, with attendance on record"],
  CANCELLED: ["已取消", "Cancelled"],
});
export type TrainingSessionState = keyof typeof TRAINING_SESSION_STATE;

export const TRAINING_STANDING = words({
  MET: ["达标", "The year's minimum is reached"],
  OPEN: ["年内未满", "Below the minimum while the year still runs"],
  NOT_MET: ["未达标", "Below the minimum at the end of the year"],
});
export type TrainingStanding = keyof typeof TRAINING_STANDING;

export const TRAINING_WARNING = words({
  CAMPAIGN_WITHOUT_TRAINING: ["专项检查前未组织学法", "No study session was held before the campaign began"],
  ACTIVITY_WITHOUT_LAW: ["宣传活动未注明所宣传的法律", "The activity names no law"],
});
export type TrainingWarning = keyof typeof TRAINING_WARNING;

export const PUBLICITY_KIND = words({
  LAW_DAY: ["法律宣传日（实施纪念日）", "Law day or anniversary of a law"],
  PUBLICITY_MONTH: ["法治宣传月", "Publicity month"],
  CONSULTATION: ["现场咨询", "Consultation on the spot"],
  VISIT: ["法律进社区、学校、家庭", "Law goes into communities, schools and families"],
  EXHIBITION: ["展览宣传", "Exhibition"],
  MEDIA_CAMPAIGN: ["媒体宣传", "Publicity in the media"],
});
export type PublicityKind = keyof typeof PUBLICITY_KIND;

export const PUBLICITY_AUDIENCE = words({
  ORGAN: ["机关", "Organs and their officers"],
  SERVICE_USERS: ["服务对象", "Users of the service"],
  COMMUNITY: ["社区", "Communities"],
  VILLAGE: ["村", "Villages"],
  SCHOOL: ["学校", "Schools"],
  FAMILY: ["家庭", "Families"],
  ENTERPRISE: ["企业", "Enterprises"],
  PUBLIC: ["公众", "The public"],
});
export type PublicityAudience = keyof typeof PUBLICITY_AUDIENCE;

export const PUBLICITY_MEDIUM = words({
  LEAFLET: ["宣传单（册）", "Leaflets"],
  COLUMN: ["宣传专栏", "Issues of a column"],
  SLOGAN: ["标语", "Slogans"],
  BANNER: ["横幅", "Banners"],
  BROADCAST: ["广播电视", "Broadcasts"],
  ONLINE: ["网络信息", "Online items"],
});
export type PublicityMedium = keyof typeof PUBLICITY_MEDIUM;

export const PUBLICITY_ACTIVITY_STATE = words({
  RECORDED: ["已登记", "On record and counted"],
  WITHDRAWN: ["已撤回", "Withdrawn and no longer counted"],
});
export type PublicityActivityState = keyof typeof PUBLICITY_ACTIVITY_STATE;

export const PUBLICITY_GAP = words({
  GROUP_MISSING: ["未成立普法领导小组", "No leading group with the duty to train and publicise"],
  FUNDS_MISSING: ["普法工作经费未落实", "No funds on record for the year"],
  EDUCATION_BELOW_TWO: ["全年法制教育不足两次", "Fewer than two sessions of legal education in the year"],
});
export type PublicityGap = keyof typeof PUBLICITY_GAP;
