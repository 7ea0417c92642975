/** Subjects, officers and reviewers of 延边: enough to tell who may act, who may not, and whose certificate ends soon. */
import type { OfficerFact, RegisterFacts } from "./register.types.js";

const LABOUR = "YB-HRSS-INSPECTION";

/** On the establishment of the detachment, with a certificate for labour inspection. */
const inspector = (person: string, number: string, says: string, more: Partial<NonNullable<OfficerFact["certificate"]>> = {}, unit = LABOUR): OfficerFact => ({
  says, person, unit, employment: "ESTABLISHED", areas: ["LABOUR"], from: "2021-07-05",
  certificate: { exam: ["2022-04-20", 86], number, issued: "2022-06-01", expires: "2027-06-01", checked: [2023, 2024, 2025], ...more },
});

export const YANBIAN_REGISTER: RegisterFacts = {
  subjects: [
    {
      says: "州人社局 was examined by 州司法局 and found a lawful subject (WP-J-III-3-2).",
      unit: "YB-HRSS", basis: "劳动保障监察条例第三条;三定规定", from: "2018-03-01", examined: ["2018-05-10", true, "经审查,依法具有行政处罚权"],
    },
    {
      says: "延吉市人社局 was examined by the legal office of 延吉市.",
      unit: "YB-YANJI-HRSS", basis: "劳动保障监察条例第三条;三定规定", from: "2018-03-01", examined: ["2018-06-12", true, "经审查,依法具有行政处罚权"],
    },
    { says: "州市场监管局 registered and waits for its examination: 待审查 (WP-J-III-3-2).", unit: "YB-MSA", basis: "三定规定", from: "2026-05-11" },
  ],
  officers: [
    inspector("石磊", "吉H-2022-0101", "石磊 holds a certificate for labour inspection until June 2027."),
    inspector("金日善", "吉H-2022-0102", "金日善's certificate ends on the last day of 2026: it expires soon.", { expires: "2027-01-01" }),
    inspector("李哲", "吉H-2022-0103", "李哲 was sent to off-post training, and the certificate is suspended (YB-2.4.3-4).", { suspended: ["2026-06-15", "OFF_POST_TRAINING"] }),
    {
      says: "赵光日 heads the detachment and is certified for social insurance only: the wrong field for a labour case (AR-3.1-2).",
      person: "赵光日", unit: LABOUR, employment: "ESTABLISHED", areas: ["SOCIAL_INSURANCE"], from: "2016-01-05",
      certificate: { exam: ["2022-04-20", 78], number: "吉H-2022-0104", issued: "2022-06-01", expires: "2027-06-01", checked: [2023, 2024] },
    },
    {
      says: "崔银姬 works by contract: auxiliary, and never certified (WP-J-III-3-1).",
      person: "崔银姬", unit: LABOUR, employment: "CONTRACT", areas: ["LABOUR"], from: "2023-03-01",
    },
    {
      says: "宋巧玲 is lent by an insurer and helps with investigations: a helper without enforcement power (WP-I-2-4c).",
      person: "宋巧玲", unit: LABOUR, employment: "SECONDED", areas: ["LABOUR"], from: "2025-09-01",
    },
    inspector("蔡承国", "延吉-2022-0201", "蔡承国 is certified by the legal office of 延吉市.", {}, "YB-YANJI-HRSS-INSPECTION"),
    inspector("尹光洙", "延吉-2022-0202", "尹光洙 is the second officer of the brigade of 延吉市.", {}, "YB-YANJI-HRSS-INSPECTION"),
  ],
  reviewers: [
    { says: "高文斌 holds the national qualification (NL-CF-58-2).", person: "高文斌", unit: "YB-HRSS-LEGAL", qualificationNo: "A20192200000123", from: "2021-07-05" },
    { says: "全美兰 reviewed before 2018 and goes on without it (NL-CF-58-2).", person: "全美兰", unit: "YB-HRSS-LEGAL", firstReview: "2014-05-20", from: "2014-05-20" },
  ],
};
