/** 责任部门: the sections and institutions that the scheme of 天津市人社局 names under each task (TJ-3.1.1.1-3). */
import type { ResponsibilityFact } from "./world.types.js";

const OFFICE = "TJ-HRSS-OFFICE"; // 办公室
const POLICY = "TJ-HRSS-POLICY"; // 政策研究室
const LEGAL = "TJ-HRSS-LEGAL"; // 法规处
const SERVICE = "TJ-HRSS-SERVICE"; // 政务服务处
const INSPECTION_SECTION = "TJ-HRSS-INSPECTION-SECTION"; // 劳动监察处
const PERSONNEL = "TJ-HRSS-PERSONNEL"; // 人事教育处
const RELATIONS = "TJ-HRSS-RELATIONS"; // 劳动关系处
const TALENT = "TJ-HRSS-TALENT"; // 人才开发处
const INFORMATION_SECTION = "TJ-HRSS-INFORMATION-SECTION"; // 信息化处
const INSPECTION = "TJ-HRSS-INSPECTION"; // 劳动保障监察总队
const SOCIAL_INSURANCE = "TJ-HRSS-SOCIAL-INSURANCE"; // 市社保中心
const INFORMATION = "TJ-HRSS-INFORMATION"; // 信息中心

const ENFORCING = [SERVICE, INSPECTION_SECTION, INSPECTION, SOCIAL_INSURANCE];

/** Read a row as: [place in the scheme, task, clauses of the matrix taken from it, responsible units in the order of the text]. */
const TASKS: readonly (readonly [place: string, task: string, clauses: readonly string[], units: readonly string[]])[] = [
  ["三(一)1(1)", "权责清单、政务服务事项等事前公开", ["TJ-3.1.1.1-1", "TJ-3.1.1.1-2"], [POLICY, LEGAL, SERVICE, INSPECTION_SECTION, PERSONNEL, INSPECTION]],
  ["三(一)1(2)", "双随机检查事前公示", ["TJ-3.1.1.2-1", "TJ-3.1.1.2-2", "TJ-3.1.1.2-3", "TJ-3.1.1.2-4"], [POLICY, INSPECTION_SECTION, INSPECTION]],
  ["三(一)1(3)", "执法服务指南和执法流程图", ["TJ-3.1.1.3-1", "TJ-3.1.1.3-2"], [POLICY, LEGAL, SERVICE, INSPECTION_SECTION, PERSONNEL, INSPECTION]],
  ["三(一)2(1)", "亮明身份、出具文书、告知权利义务", ["TJ-3.1.2.1-1", "TJ-3.1.2.1-2", "TJ-3.1.2.1-3"], ENFORCING],
  ["三(一)2(2)", "办事大厅岗位信息公示", ["TJ-3.1.2.2-1"], [SERVICE]],
  [
    "三(一)3(1)", "执法决定公开", ["TJ-3.1.3.1-1", "TJ-3.1.3.1-2", "TJ-3.1.3.1-3", "TJ-3.1.3.1-4"],
    [OFFICE, POLICY, RELATIONS, TALENT, SERVICE, INSPECTION_SECTION, INSPECTION],
  ],
  [
    "三(一)3(2)", "执法决定信息撤销和更新", ["TJ-3.1.3.2-1", "TJ-3.1.3.2-2", "TJ-3.1.3.2-3"],
    [OFFICE, POLICY, SERVICE, INSPECTION_SECTION, INSPECTION],
  ],
  [
    "三(一)3(3)", "行政执法统计年报", ["TJ-3.1.3.3-1", "TJ-3.1.3.3-2", "TJ-3.1.3.3-3"],
    [OFFICE, POLICY, LEGAL, SERVICE, INSPECTION_SECTION, INSPECTION, SOCIAL_INSURANCE],
  ],
  ["三(二)1(1)", "规范执法文书格式", ["TJ-3.2.1.1-1", "TJ-3.2.1.1-2"], [LEGAL, ...ENFORCING]],
  ["三(二)1(2)", "规范文字记录", ["TJ-3.2.1.2-1"], ENFORCING],
  ["三(二)2(1)", "音像记录与文字记录衔接", ["TJ-3.2.2.1-1", "TJ-3.2.2.1-2", "TJ-3.2.2.1-3"], ENFORCING],
  ["三(二)2(2)", "音像记录管理制度", ["TJ-3.2.2.2-1", "TJ-3.2.2.2-2", "TJ-3.2.2.2-3"], ENFORCING],
  ["三(二)3(1)", "执法案卷管理", ["TJ-3.2.3.1-1", "TJ-3.2.3.1-2", "TJ-3.2.3.1-3"], ENFORCING],
  [
    "三(二)3(2)", "数据化记录归档", ["TJ-3.2.3.2-1"],
    [SERVICE, INSPECTION_SECTION, INFORMATION_SECTION, INSPECTION, SOCIAL_INSURANCE, INFORMATION],
  ],
];

export const TIANJIN_RESPONSIBILITIES: readonly ResponsibilityFact[] = TASKS.flatMap(([place, task, clauses, units]) =>
  clauses.map((clause) => ({
    says: `${place} makes ${units.length} units responsible for ${task}.`,
    clause, task, units, document: "津人社办发〔2019〕69号", from: "2019-05-14",
  })),
);
