/** The words of publicity before enforcement (事前公示): what is disclosed, where it stands, and how it reaches the public. */
import { words } from "./words.js";

export const DISCLOSURE_STATE = words({
  COLLECTED: ["收集", "Collected by the unit that enforces"],
  ARRANGED: ["整理", "Arranged by the office"],
  REVIEWED: ["审核通过", "Reviewed by the legal section and fit for publication"],
  RETURNED: ["退回修改", "Returned by the legal section, with what is to be mended"],
  PARTLY_PUBLISHED: ["部分公示", "Stands somewhere, but on no site yet"],
  PUBLISHED: ["已公示", "Stands on a site"],
  WITHDRAWN: ["撤下", "Taken down, or given up before it was published"],
});
export type DisclosureState = keyof typeof DISCLOSURE_STATE;

/** What an item is worth on a day: worked out from its days, its later editions and what it shows; nobody sets it. */
export const DISCLOSURE_STANDING = words({
  UNPUBLISHED: ["未公示", "Not on a site yet"],
  CURRENT: ["现行", "What the organ says today"],
  TO_UPDATE: ["待更新", "What it shows has changed, or it was not looked at again in time"],
  NOT_YET: ["尚未生效", "On a site, but about a later time"],
  EXPIRED: ["已过期", "Its last day has passed"],
  REPLACED: ["已被替代", "A later edition stands on a site"],
  WITHDRAWN: ["撤下", "Taken down, or given up before it was published"],
});
export type DisclosureStanding = keyof typeof DISCLOSURE_STANDING;

export const DISCLOSURE_KIND = words({
  LONG_TERM: ["长期公示", "Stands until something changes"],
  TEMPORARY: ["临时公示", "Stands until its last day"],
});
export type DisclosureKind = keyof typeof DISCLOSURE_KIND;

/** The eight groups of what is to be disclosed (ZJ8-4-1). */
export const DISCLOSURE_CATEGORY = words({
  DUTIES: ["职责", "Duties of the organ, its sections and institutions"],
  LAWS_AND_POLICIES: ["法律、法规、规章、政策", "Laws, regulations, rules and policies of its duties"],
  APPROVALS: ["行政审批", "Basis, procedure, process and result of approvals"],
  FEES: ["收费", "Basis, standard and collection of fees"],
  PROMISES_AND_COMPLAINTS: ["承诺与投诉追究", "Public promises, complaints and what was pursued"],
  PUBLIC_AFFAIRS: ["会议与政务信息", "Meetings and affairs on public interest: decisions, documents, files"],
  PUBLIC_CONCERNS: ["群众关注事项", "What people have to know, and what they ask about most"],
  RESPONSIBILITY_SYSTEM: ["责任制运行、监督制度和机构", "Running, rules of supervision and bodies of the responsibility system"],
});
export type DisclosureCategory = keyof typeof DISCLOSURE_CATEGORY;

/** Where an item stands in the dossier of its organ. */
export const DOSSIER_SECTION = words({
  SUBJECT: ["执法主体", "The organ that enforces"],
  DUTIES: ["职责", "Its duties"],
  POWERS: ["权限", "Its powers"],
  BASES: ["依据", "The bases it rests on"],
  PROCEDURE: ["程序", "Procedure and flow"],
  REMEDIES: ["救济渠道", "What a party can do against a decision"],
  RANDOM_LIST: ["随机抽查事项清单", "Matters of random inspection"],
  BENCHMARKS: ["裁量基准", "Benchmarks of discretion"],
  STAFF_ROSTER: ["执法人员与辅助人员名录", "Officers and auxiliary staff"],
  PENALTY_FILING: ["处罚立案依据", "What a penalty case is opened on"],
  DECISIONS: ["执法决定公开", "Where decisions are read"],
  SUPERVISION: ["监督途径", "How enforcement is supervised"],
});
export type DossierSection = keyof typeof DOSSIER_SECTION;
/** The six without which no dossier is published (TJ-3.1.1.1-1). */
export const SECTIONS_OF_A_DOSSIER: readonly DossierSection[] = ["SUBJECT", "DUTIES", "POWERS", "BASES", "PROCEDURE", "REMEDIES"];

export const PUBLICITY_CHANNEL = words({
  OWN_SITE: ["本机关网站", "The organ's own page"],
  GOVERNMENT_SITE: ["政府网站", "The site of the same-level government"],
  NOTICE_BOARD: ["公示栏", "A permanent board at the workplace"],
  BROADCAST: ["广播", "Broadcasting"],
  TELEVISION: ["电视", "Television"],
  PRESS: ["报刊", "Newspapers and journals"],
  PRINTED: ["宣传材料", "Printed material that is handed out"],
});
export type PublicityChannel = keyof typeof PUBLICITY_CHANNEL;
/** Of these, one at least is asked of every item (ZJ8-5-3). */
export const SITES: readonly PublicityChannel[] = ["OWN_SITE", "GOVERNMENT_SITE"];

/** What a channel is put on record with, besides its day. */
export const CHANNEL_FACT = words({
  URL: ["网址", "Where it is read"],
  LOCATION: ["位置", "Where the board hangs"],
  OUTLET: ["媒体名称", "The station, newspaper or journal"],
  ISSUE: ["期号", "Issue of the newspaper or journal"],
  COPIES: ["份数", "Number of copies"],
  PUBLISHED_ON: ["公示日期", "The first day"],
});
export type ChannelFact = keyof typeof CHANNEL_FACT;

/** Whether what is collected is a state secret; a secret of whatever class is never published, and no item of it is made. */
export const SECRECY_CLASS = words({
  NONE: ["不涉密", "No secret"],
  CONFIDENTIAL: ["秘密", "Secret of the third class"],
  SECRET: ["机密", "Secret of the second class"],
  TOP_SECRET: ["绝密", "Secret of the first class"],
});
export type SecrecyClass = keyof typeof SECRECY_CLASS;

/** What may not stand in a published text. */
export const PRIVATE_DATUM = words({
  IDENTITY_NUMBER: ["公民身份号码", "Number of an identity card"],
  MOBILE_PHONE: ["移动电话号码", "Number of a mobile phone"],
  BANK_ACCOUNT: ["银行账号", "Number of a bank card or account"],
});
export type PrivateDatum = keyof typeof PRIVATE_DATUM;

/** What an item shows, and follows. */
export const SOURCE_KIND = words({
  POWER_LIST: ["权责清单", "An edition of a power list"],
  POWER_ITEM: ["权责事项", "An item of a power list"],
  BASIS: ["执法依据", "A basis"],
  UNIT: ["单位", "A unit"],
});
export type SourceKind = keyof typeof SOURCE_KIND;

export const CONTACT_KIND = words({
  ADVICE: ["咨询电话", "For asking what one has to know"],
  COMPLAINT: ["投诉电话", "For complaining about how one was treated"],
  REPORT: ["举报电话", "For reporting what breaks the law"],
});
export type ContactKind = keyof typeof CONTACT_KIND;

export const CONTACT_STATE = words({
  IN_USE: ["使用中", "Somebody answers there"],
  ENDED: ["停用", "Nobody answers there any more"],
});
export type ContactState = keyof typeof CONTACT_STATE;

/** What publicity opens to the public (ZJ8-3). */
export const PUBLICITY_CONTENT = words({
  DUTY_SCOPE: ["职责范围", "Scope of duties"],
  WORK_FLOW: ["工作流程", "Flow of work"],
  DECISIONS: ["执法决定", "Decisions, and where they are read"],
  SUPERVISION: ["监督途径", "Ways of supervision"],
  REPORT_PHONE: ["举报电话", "Where to report"],
});
export type PublicityContent = keyof typeof PUBLICITY_CONTENT;

/** What an organ with functions still owes the public. */
export const DISCLOSURE_GAP = words({
  SECTION_MISSING: ["档案栏目空缺", "One of the six sections of the dossier is empty"],
  CATEGORY_MISSING: ["公示类别空缺", "Nothing of one of the eight groups is disclosed"],
  DECISIONS_MISSING: ["未公示执法决定查询途径", "Nothing says where decisions are read"],
  SUPERVISION_MISSING: ["未公示监督途径", "Nothing says how enforcement is supervised"],
  REPORT_PHONE_MISSING: ["未公示举报电话", "There is no number to report to"],
  ADVICE_PHONE_MISSING: ["未公示咨询电话", "There is no number to ask at"],
  PENALTY_FILING_MISSING: ["未公示处罚立案依据", "The organ penalises, and nothing says on what a case is opened"],
  RANDOM_LIST_MISSING: ["未公示随机抽查事项清单", "The organ inspects, and no list of random inspection is disclosed"],
  BENCHMARKS_MISSING: ["未公示裁量基准", "The organ penalises, and no benchmarks are disclosed"],
  ROSTER_MISSING: ["未公示执法人员与辅助人员名录", "No officer stands on the register, and no roster is disclosed"],
  BOARD_MISSING: ["未设公示栏", "Nothing hangs on a notice board"],
  BOARD_OUTDATED: ["公示栏内容过期", "A board says what was before a change"],
  NOT_ON_SITE: ["未上网公示", "Something hangs on a board or stood in a newspaper, and is on no site"],
  TO_UPDATE: ["公示内容待更新", "What an item shows has changed"],
});
export type DisclosureGapKind = keyof typeof DISCLOSURE_GAP;
