/** The law as the platform cites it: rows of the conformance matrix, and articles of national law that are named without a row. */
import { isWord, words } from "../../kernel/words.js";
import type { LawRef } from "../../kernel/verdict.js";

export const CLAUSE_LEVEL = words({
  MUST: ["必须", "Required"],
  SHOULD: ["应当", "Recommended"],
  CONTEXT: ["背景", "Context only"],
});
export type ClauseLevel = keyof typeof CLAUSE_LEVEL;

export const CLAUSE_KIND = words({
  RULE: ["规则", "Rule"],
  PERMISSION: ["权限", "Permission"],
  WORKFLOW: ["流程", "Workflow"],
  RECORD: ["记录", "Record to be kept"],
  DEADLINE: ["期限", "Deadline"],
  PUBLICATION: ["公开", "Publication"],
  NOTIFICATION: ["通知", "Notification"],
  STATISTIC: ["统计", "Statistic"],
  CONTEXT: ["背景", "Context"],
});
export type ClauseKind = keyof typeof CLAUSE_KIND;

/** The documents that the rows were read from; the id of a row starts with this code. */
export const LAW_SOURCE = words({
  YB: ["延边州全面落实行政执法责任制实施方案（延州政办发〔2017〕23号）", "Scheme of 延边州 (2017)"],
  AR: ["阿荣旗人力资源和社会保障局行政执法责任制实施方案", "Scheme of a bureau of 阿荣旗"],
  ZJ: ["枝江市人力资源和社会保障局行政决策程序规则等十二项制度（2017）", "Twelve rules of a bureau of 枝江市 (2017)"],
  TJ: ["天津市人力资源和社会保障局三项制度实施方案（津人社办发〔2019〕69号）", "Scheme of 天津市's bureau for the three systems (2019)"],
  WP: ["依法行政工作计划与汇报样本", "Samples of work plans and reports"],
  NL: ["国家法律、行政法规和国务院文件", "National law"],
});
export type LawSource = keyof typeof LAW_SOURCE;

/** The parts of the responsibility system; every row belongs to exactly one. */
export const CLAUSE_SYSTEM = words({
  ORG: ["组织机构与管理体制", "Organisation and management modes"],
  LIST: ["权责清单", "Power-and-responsibility list"],
  BASIS: ["执法依据目录与动态调整", "Enforcement bases"],
  DELEG: ["委托执法", "Delegated enforcement"],
  CERT: ["执法主体与人员资格", "Subjects, officers, certificates"],
  DISCR: ["裁量权基准", "Discretion benchmarks"],
  APPR: ["分级审批与用印", "Tiered approval and seal"],
  CASE: ["行政执法案件", "Enforcement case"],
  REC: ["执法全过程记录", "Full-process record"],
  HEAR: ["听证", "Hearing"],
  LREV: ["重大执法决定法制审核", "Legal review of major enforcement decisions"],
  DISC: ["行政执法公示", "Publicity of enforcement"],
  OPEN: ["政务公开与公众查阅", "Openness and public consulting"],
  SVC: ["政务服务与行政审批事项", "Service and permit matters"],
  RAND: ["双随机、一公开", "Double-random inspection"],
  DECN: ["行政决策程序", "Decision procedure"],
  DPART: ["公众参与", "Public participation"],
  DRISK: ["风险评估", "Risk assessment"],
  DLEG: ["决策合法性审查", "Legality review of decisions"],
  DCOLL: ["集体讨论决定", "Collective decision"],
  DEVAL: ["实施后评估", "Post-evaluation"],
  DTRACK: ["跟踪反馈", "Tracking and feedback"],
  ASSESS: ["执法评议考核", "Assessment"],
  ACCT: ["过错责任追究", "Fault accountability"],
  SUPV: ["执法监督", "Supervision"],
  CFR: ["案卷评查", "Case-file review"],
  CMPL: ["投诉举报", "Complaints and reports"],
  DISP: ["执法争议协调", "Disputes between departments"],
  NORM: ["规范性文件", "Normative documents"],
  RECON: ["行政复议与应诉", "Reconsideration and litigation"],
  REPORT: ["报告与统计", "Reports and statistics"],
  TRAIN: ["学法、培训与宣传", "Training, exams, publicity"],
  PLAN: ["年度计划与目标责任", "Plans and responsibility letters"],
  MEDI: ["矛盾纠纷调处", "Mediation and dispute ledger"],
});
export type ClauseSystem = keyof typeof CLAUSE_SYSTEM;

export interface Clause {
  readonly id: string;
  readonly source: LawSource;
  readonly article: string;
  readonly system: ClauseSystem;
  readonly requirement: string;
  readonly kind: ClauseKind;
  readonly actors: string | null;
  readonly numbers: string | null;
  readonly software: string;
  readonly scenario: string;
  readonly visibility: string;
  readonly level: ClauseLevel;
}

export interface ClauseFilter {
  readonly system?: ClauseSystem | null | undefined;
  readonly level?: ClauseLevel | null | undefined;
  readonly source?: LawSource | null | undefined;
  /** Part of the id, the article or the requirement; letter case does not matter. */
  readonly search?: string | null | undefined;
}

/** What a verdict or refusal rests on; `clause` is null for an article that has no row of its own. */
export interface LawReference {
  readonly id: LawRef;
  readonly clause: Clause | null;
  readonly text: string;
}

const COLUMNS = 12;

/** The matrix from its tab-separated text. A row that does not fit stops the boot: law that is half read misleads. */
export function parseClauses(text: string): readonly Clause[] {
  const lines = text.split(/\r?\n/).filter((line) => line !== "");
  const clauses = lines.slice(1).map(parseClause);
  const ids = new Set(clauses.map((clause) => clause.id));
  if (ids.size !== clauses.length) throw new Error("clauses: an id occurs twice");
  return Object.freeze(clauses);
}

function parseClause(line: string): Clause {
  const cells = line.split("\t");
  const [id = "", , article = "", system, requirement = "", kind, actors, numbers, software = "", scenario = "", visibility = "", level] = cells;
  const source = id.split(/\d|-/, 1)[0];
  const kindWord = kind?.toUpperCase();
  const levelWord = level?.toUpperCase();
  if (cells.length !== COLUMNS || !isWord(LAW_SOURCE, source) || !isWord(CLAUSE_SYSTEM, system) || !isWord(CLAUSE_KIND, kindWord) || !isWord(CLAUSE_LEVEL, levelWord)) {
    throw new Error(`clauses: the row ${id} does not fit the columns`);
  }
  return Object.freeze({
    id, source, article, system, requirement, kind: kindWord, software, scenario, visibility, level: levelWord,
    actors: stated(actors), numbers: stated(numbers),
  });
}

/** The matrix writes "-" where a document names nobody or no number. */
const stated = (cell: string | undefined): string | null => (cell === undefined || cell === "" || cell === "-" ? null : cell);

export function matches(clause: Clause, filter: ClauseFilter): boolean {
  const sought = filter.search?.trim().toLowerCase();
  return (
    (!filter.system || clause.system === filter.system) &&
    (!filter.level || clause.level === filter.level) &&
    (!filter.source || clause.source === filter.source) &&
    (!sought || `${clause.id}\n${clause.article}\n${clause.requirement}`.toLowerCase().includes(sought))
  );
}

/** Short names of laws as verdicts cite them: SHORT NAME: full title. */
const LAWS: Readonly<Record<string, string>> = Object.freeze({
  处罚法: "中华人民共和国行政处罚法",
  许可法: "中华人民共和国行政许可法",
  强制法: "中华人民共和国行政强制法",
  复议法: "中华人民共和国行政复议法",
  诉讼法: "中华人民共和国行政诉讼法",
  公务员法: "中华人民共和国公务员法",
  地方组织法: "中华人民共和国地方各级人民代表大会和地方各级人民政府组织法",
  条例: "重大行政决策程序暂行条例",
  公开条例: "中华人民共和国政府信息公开条例",
  执法监督条例: "行政执法监督条例",
});

const ARTICLE = /^(\p{Script=Han}*(?:法|法典|条例))§(\d+)(?:\((\d+)\))?$/u;

/** Whether a reference that is no row of the matrix has the form of an article: 强制法§17, 处罚法§24(3), 条例§30. */
export const isArticle = (ref: LawRef): boolean => ARTICLE.test(ref);

export function lawReference(ref: LawRef, clause: Clause | undefined): LawReference {
  if (clause) return { id: ref, clause, text: clause.requirement };
  const [, law, article, paragraph] = ARTICLE.exec(ref) ?? [];
  if (law === undefined) return { id: ref, clause: null, text: ref };
  const title = LAWS[law.replace(/^行政/u, "")] ?? law;
  return { id: ref, clause: null, text: `《${title}》第${article}条${paragraph ? `第${paragraph}款` : ""}` };
}
