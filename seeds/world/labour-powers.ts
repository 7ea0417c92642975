/** Laws that departments of human resources and of urban management execute, and the powers that rest on them; titles, numbers and days as promulgated. */
import type { LawFact, PowerFact } from "./lists.types.js";

const NPC = "全国人民代表大会常务委员会";

/** Read a row as: under this key, a law with its rank, issuer, number, day of promulgation and first day in force. */
export const LAWS = {
  labour: ["中华人民共和国劳动法", "LAW", NPC, "主席令第二十八号", "1994-07-05", "1995-01-01"],
  contract: ["中华人民共和国劳动合同法", "LAW", NPC, "主席令第六十五号", "2007-06-29", "2008-01-01"],
  employment: ["中华人民共和国就业促进法", "LAW", NPC, "主席令第七十号", "2007-08-30", "2008-01-01"],
  insurance: ["中华人民共和国社会保险法", "LAW", NPC, "主席令第三十五号", "2010-10-28", "2011-07-01"],
  compulsion: ["中华人民共和国行政强制法", "LAW", NPC, "主席令第四十九号", "2011-06-30", "2012-01-01"],
  penalty: ["中华人民共和国行政处罚法", "LAW", NPC, "主席令第七十号", "2021-01-22", "2021-07-15"],
  inspection: ["劳动保障监察条例", "ADMINISTRATIVE_REGULATION", "国务院", "国务院令第423号", "2004-11-01", "2004-12-01"],
  childLabour: ["禁止使用童工规定", "ADMINISTRATIVE_REGULATION", "国务院", "国务院令第364号", "2002-10-01", "2002-12-01"],
  injury: ["工伤保险条例", "ADMINISTRATIVE_REGULATION", "国务院", "国务院令第375号", "2003-04-27", "2004-01-01"],
  women: ["女职工劳动保护特别规定", "ADMINISTRATIVE_REGULATION", "国务院", "国务院令第619号", "2012-04-28", "2012-04-28"],
  market: ["人力资源市场暂行条例", "ADMINISTRATIVE_REGULATION", "国务院", "国务院令第700号", "2018-06-29", "2018-10-01"],
  wages: ["保障农民工工资支付条例", "ADMINISTRATIVE_REGULATION", "国务院", "国务院令第724号", "2019-12-30", "2020-05-01"],
  dispatch: ["劳务派遣行政许可实施办法", "DEPARTMENT_RULE", "人力资源和社会保障部", "人力资源和社会保障部令第19号", "2013-06-20", "2013-07-01"],
  cityscape: ["城市市容和环境卫生管理条例", "ADMINISTRATIVE_REGULATION", "国务院", "国务院令第101号", "1992-06-28", "1992-08-01"],
  roads: ["城市道路管理条例", "ADMINISTRATIVE_REGULATION", "国务院", "国务院令第198号", "1996-06-04", "1996-10-01"],
  urban: ["城市管理执法办法", "DEPARTMENT_RULE", "住房和城乡建设部", "住房和城乡建设部令第34号", "2017-01-24", "2017-05-01"],
} as const satisfies Record<string, LawFact>;
export type LawKey = keyof typeof LAWS;

const PENALTY_FLOW = ["立案", "调查取证", "法制审核", "告知与听取陈述申辩", "决定", "送达", "执行"];
const LICENCE_FLOW = ["申请", "受理", "审查", "决定", "送达"];

const penalty = (matter: string, duty: string, power: string, rests: PowerFact["rests"]): PowerFact =>
  ({ kind: "PENALTY", matter, duty, power, target: "事实清楚、证据确凿、程序合法、过罚相当", flow: PENALTY_FLOW, rests });
const licence = (matter: string, duty: string, rests: PowerFact["rests"]): PowerFact =>
  ({ kind: "LICENCE", matter, duty, power: "准予或者不予行政许可", target: "在法定期限内依法作出决定", flow: LICENCE_FLOW, rests });

/** Read a row as: under this key, a power, what it serves, and the articles on which it rests. */
export const POWERS: Readonly<Record<string, PowerFact>> = {
  inspection: {
    kind: "INSPECTION", matter: "劳动保障监察检查", duty: "宣传劳动保障法律法规，检查用人单位遵守情况", power: "进入劳动场所检查、询问、调阅资料", target: "依法、规范、文明检查",
    flow: ["制定检查计划", "出示证件", "实施检查", "制作笔录", "处理或者结案"], rests: [["inspection", "第十条、第十五条"]],
  },
  overtime: penalty("对用人单位违法延长劳动者工作时间的处罚", "保障劳动者休息休假权利", "警告、责令改正、罚款", [["labour", "第九十条"], ["inspection", "第二十五条"]]),
  deposit: penalty("对用人单位以担保或者其他名义向劳动者收取财物的处罚", "维护劳动者订立劳动合同的权利", "责令限期退还、罚款", [["contract", "第八十四条"]]),
  childLabour: penalty("对用人单位使用童工的处罚", "禁止使用童工", "罚款、责令限期送回", [["childLabour", "第六条"]]),
  registration: penalty("对用人单位不办理社会保险登记且逾期不改正的处罚", "监督用人单位参加社会保险", "责令限期改正、罚款", [["insurance", "第八十四条"]]),
  fraud: penalty("对骗取社会保险基金支出或者待遇的处罚", "维护社会保险基金安全", "责令退回、罚款", [["insurance", "第八十七条、第八十八条"]]),
  wages: penalty("对未按规定支付农民工工资的处罚", "保障农民工按时足额获得工资", "责令限期改正、罚款", [["wages", "第五十四条"]]),
  women: penalty("对侵害女职工特殊劳动保护权益的处罚", "保护女职工职业安全健康", "责令限期改正、罚款", [["women", "第十三条"], ["inspection", "第二十三条"]]),
  agency: penalty("对未经许可擅自从事职业中介活动的处罚", "规范人力资源市场秩序", "关闭、没收违法所得、罚款", [["employment", "第六十四条"]]),
  obstruction: penalty("对阻挠劳动保障监察、拒不改正的处罚", "保障劳动保障监察依法进行", "责令改正、罚款", [["inspection", "第三十条"]]),
  lateFine: {
    kind: "COMPULSION", matter: "对逾期不缴纳罚款的加处罚款", duty: "保证行政处罚决定的执行", power: "按日加处罚款", target: "加处数额不超过罚款数额",
    flow: ["催告", "听取陈述申辩", "作出执行决定", "送达", "执行"], rests: [["penalty", "第七十二条"], ["compulsion", "第四十五条"]],
  },
  injury: {
    kind: "CONFIRMATION", matter: "工伤认定", duty: "确认职工所受伤害是否属于工伤", power: "认定或者不予认定工伤", target: "在法定期限内作出结论", flow: ["申请", "受理", "调查核实", "认定", "送达"],
    rests: [["injury", "第十七条、第二十条"]],
  },
  dispatch: licence("劳务派遣经营许可", "规范劳务派遣经营", [["contract", "第五十七条"], ["dispatch", "第六条"]]),
  market: licence("人力资源服务许可", "规范职业中介活动", [["employment", "第四十条"], ["market", "第十八条"]]),
  urbanInspection: {
    kind: "INSPECTION", matter: "城市管理执法检查", duty: "维护城市管理秩序", power: "现场检查、询问", target: "依法、规范、文明检查", flow: ["出示证件", "现场检查", "制作笔录", "处理"], rests: [["urban", "第八条"]],
  },
  graffiti: penalty("对在建筑物、设施上涂写、刻画的处罚", "维护市容整洁", "责令改正、警告、罚款", [["cityscape", "第三十四条"]]),
  stacking: penalty("对擅自在街道两侧和公共场地堆放物料、搭建设施的处罚", "维护市容和公共空间", "责令停止违法行为、限期清理、罚款", [["cityscape", "第三十六条"]]),
  roads: penalty("对擅自占用、挖掘城市道路的处罚", "保障城市道路完好", "责令限期改正、罚款", [["roads", "第四十二条"]]),
  demolition: {
    kind: "COMPULSION", matter: "对不符合城市容貌标准的建筑物、设施的强制拆除", duty: "维护城市容貌", power: "经批准强制拆除", target: "逾期不改造、不拆除且依法批准", flow: ["责令限期改造或者拆除", "催告", "报请批准", "公告", "实施"],
    rests: [["cityscape", "第三十七条"]],
  },
};
