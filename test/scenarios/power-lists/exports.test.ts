/** Lists as files: who sees a list in the graph has it as a workbook, as comma-separated text and as lines of JSON, and no cell becomes a formula. */
import { expect } from "chai";
import { strFromU8, unzipSync } from "fflate";
import { parse } from "csv-parse/sync";
import { after, before, describe, it } from "mocha";
import { fetches } from "../../support/verbs/exchange.verbs.js";
import * as lists from "../../support/verbs/power-lists.verbs.js";
import { done } from "../../support/verbs/told.verbs.js";
import { openWorld, type NamedPerson, type NamedWorld } from "../../support/world.js";

let w: NamedWorld;
/** 全美兰 keeps the bases of 州人社局 and drafts its list; 徐海涛 serves another department. */
let quan: NamedPerson;
let bureau: string;
let basis: string;
let list: string;
const NUMBER = "310101199001011234567890";
const FORMULA = `=HYPERLINK("http://x","a,b")`;
before(async () => {
  w = await openWorld();
  quan = w.as("全美兰");
  bureau = await w.unit("YB-HRSS");
  const law = (more: object) => ({ unit: bureau, title: "保障农民工工资支付条例", rank: "ADMINISTRATIVE_REGULATION", issuer: "国务院", number: "国务院令第724号", promulgatedOn: "2019-12-30", effectiveOn: "2020-05-01", ...more });
  basis = done(await lists.registersBasis(quan, law({ articles: ["第五十三条", "第五十四条"] })));
  done(await lists.registersBasis(quan, law({ title: FORMULA, number: NUMBER, rank: "POLICY" })));
  list = done(await lists.draftsList(quan, { unit: bureau, title: "行政执法权责清单" }));
  done(await lists.writesItem(quan, { list, code: "00123", actionKind: "PENALTY", matter: "对拖欠农民工工资的处罚", duty: "第一行\n第二行 <&>", power: "+86", subject: bureau, bases: [{ basis, articles: "第五十四条" }] }));
});
after(() => w.close());

const rowsIn = (text: string): string[][] => parse(text, { bom: true });

describe("an export", () => {
  it("of bases says what the graph says, heads in both languages, days as ISO has them, identifiers as text, nothing a formula", async () => {
    const { status, type, text } = await fetches(quan, w.url, `bases.csv?under=${bureau}`);
    expect([status, type]).to.deep.equal([200, "text/csv; charset=utf-8"]);
    expect(text.startsWith("\uFEFF外部标识 External id,维护单位代码 Unit code,名称 Title,")).to.equal(true);
    expect(text.endsWith("\r\n")).to.equal(true);
    const [, first, second] = rowsIn(text);
    expect(first).to.deep.equal([basis, "YB-HRSS", "保障农民工工资支付条例", "行政法规", "国务院", "国务院令第724号", "2019-12-30", "2020-05-01", "", "", "", "第五十三条\n第五十四条"]);
    expect([second![2], second![5]]).to.deep.equal([`'${FORMULA}`, NUMBER]);
  });

  it("as a workbook holds texts alone", async () => {
    const { status, type, bytes } = await fetches(quan, w.url, `bases.xlsx?under=${bureau}`);
    expect([status, type]).to.deep.equal([200, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"]);
    const sheet = strFromU8(unzipSync(bytes)["xl/worksheets/sheet1.xml"]!);
    expect(sheet).to.include(`<c r="F3" s="1" t="inlineStr"><is><t xml:space="preserve">${NUMBER}</t></is></c>`).and.to.include("=HYPERLINK(&quot;http://x&quot;");
    expect(sheet).to.not.match(/<f>|<v>/);
  });

  it("as lines of JSON names fields and words as the graph does", async () => {
    const { text } = await fetches(quan, w.url, `powerItems.ndjson?list=${list}`);
    const [item, ...more] = text.trim().split("\n").map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(more).to.deep.equal([]);
    expect(item).to.include({ organ: "YB-HRSS", code: "00123", actionKind: "PENALTY", duty: "第一行\n第二行 <&>", subject: "YB-HRSS", power: "+86", target: null });
    expect(item!["bases"]).to.deep.equal(["保障农民工工资支付条例 | 国务院令第724号 | 第五十四条"]);
    expect(rowsIn((await fetches(quan, w.url, `powerItems.csv?list=${list}`)).text)[1]!.slice(0, 7)).to.deep.equal(["YB-HRSS", "00123", "行政处罚", "对拖欠农民工工资的处罚", "第一行\n第二行 <&>", "YB-HRSS", "'+86"]);
  });

  it("holds what its reader sees and no more: a draft for its department alone, nothing of another tenant", async () => {
    const linesFor = async (name: string, file: string) => (await fetches(w.as(name), w.url, file)).text.split("\n").filter(Boolean).length;
    expect(await linesFor("全美兰", `powerItems.ndjson?list=${list}`)).to.equal(1);
    expect(await linesFor("徐海涛", `powerItems.ndjson?list=${list}`)).to.equal(0);
    expect(await linesFor("窦文华", "bases.ndjson"), "of another tenant").to.equal(0);
    expect(await linesFor("窦文华", `bases.ndjson?under=${bureau}`)).to.equal(0);
  });

  it("is refused with a code: nobody, no ability, no such table, a parameter that is none", async () => {
    const told = async (person: NamedPerson, file: string) => {
      const { status, error } = await fetches(person, w.url, file);
      return [status, error?.code, error?.rule ?? error?.fields?.[0]?.rule];
    };
    await w.unchanged(async () => {
      expect(await told(w.nobody, "bases.csv")).to.deep.equal([401, "UNAUTHENTICATED", undefined]);
      expect(await told(w.withToken("a stranger", "x".repeat(40)), "bases.csv")).to.deep.equal([401, "UNAUTHENTICATED", undefined]);
      expect(await told(w.as("yb-portal"), "adjustmentTasks.csv")).to.deep.equal([403, "FORBIDDEN", "ability.seeLists"]);
      for (const file of ["bases.pdf", "secrets.csv", "constructor.csv", "bases.csv.csv"]) expect(await told(quan, file), file).to.deep.equal([404, "NOT_FOUND", undefined]);
      expect(await told(quan, "bases.csv?unter=x")).to.deep.equal([400, "BAD_USER_INPUT", "unknownField"]);
      expect(await told(quan, "bases.csv?under=a&under=b")).to.deep.equal([400, "BAD_USER_INPUT", "type"]);
      expect(await told(quan, "bases.csv?under=x")).to.deep.equal([400, "BAD_USER_INPUT", "isGlobalId"]);
      expect(await told(quan, "powerItems.csv?asOf=tomorrow")).to.deep.equal([400, "BAD_USER_INPUT", "type"]);
    });
  });

  it("leaves a line in the access log", async () => {
    const { accessLog } = await w.as("裴成男").asks<{ accessLog: { edges: { node: { action: string; outcome: string } }[] } }>(`{ accessLog(first: 100) { edges { node { action outcome } } } }`);
    const told = accessLog.edges.map(({ node }) => `${node.outcome} ${node.action}`);
    expect(told).to.include.members(["READ export.bases", "READ export.powerItems", "REFUSED export.adjustmentTasks"]);
  });
});
