/** What a start of development finds published: lists of six departments in four tenants, each item carried by its bases, and what rests on them: a letter, benchmarks, guides. */
import { readFileSync } from "node:fs";
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import { inProject } from "../../../src/platform/config/root.js";
import { WORLDS } from "../../../seeds/world/worlds.js";
import { bareDatabase } from "../../support/database.js";
import * as lists from "../../support/verbs/power-lists.verbs.js";
import { looksUp } from "../../support/verbs/public.verbs.js";
import { openPublishedWorld, type NamedWorld } from "../../support/world.js";

let w: NamedWorld;
before(async () => { w = await openPublishedWorld(await bareDatabase()); });
after(() => w.close());

/** Read a row as: of this DEPARTMENT, asked by somebody of its tenant, so many items stand, the first under this CODE; its list was examined by this OFFICE. */
const STANDS = [
  ["YB-HRSS", "石磊", 12, "YBRS-001", "YB-LEGAL", "2025-06-18"], ["YB-YANJI-HRSS", "石磊", 8, "YJRS-001", "YB-YANJI-LEGAL", "2025-06-24"], ["YB-YANJI-URBAN", "石磊", 5, "YJCG-001", "YB-YANJI-LEGAL", "2025-06-25"],
  ["HL-ARUN-HRSS", "莫日根", 9, "ARRS-001", "HL-ARUN-HRSS", "2025-03-14"], ["YC-ZHIJIANG-HRSS", "黎峰", 8, "ZJRS-001", "YC-ZHIJIANG-LEGAL", "2025-05-16"], ["TJ-HRSS", "戚雯", 12, "TJRS-001", "TJ-LEGAL", "2025-04-21"],
] as const;

describe("the published world", () => {
  for (const [unit, name, items, code, office, on] of STANDS) {
    it(`shows the list of ${unit} in force, on both sites, complete and carried by its bases (YB-2.1-3, YB-2.1-4, AR-1.2-1)`, async () => {
      const asker = w.as(name);
      const id = await w.unit(unit);
      expect(await lists.readsInForce(asker, id, "edition itemCount completeness withoutFlowChart publishedOn examiner { code } publications { channel }")).to.deep.equal({
        edition: 1, itemCount: items, completeness: 100, withoutFlowChart: 0, publishedOn: on, examiner: { code: office }, publications: [{ channel: "DEPARTMENT_SITE" }, { channel: "GOVERNMENT_SITE" }],
      });
      const { rows } = await lists.lists<{ code: string; faults: string[]; bases: object[] }>(asker, "powerItems", `first: 50, filter: { under: "${id}" }`, "code faults bases { basis { title state } }");
      expect(rows.map((row) => row.code)[0]).to.equal(code);
      expect(rows.flatMap(({ faults }) => faults)).to.deep.equal([]);
      expect(rows.every(({ bases }) => bases.length > 0)).to.equal(true);
    });
  }

  it("has catalogues by rank, then newer first, kept by the units that execute them (AR-4.1.1-2, AR-4.1.1-1)", async () => {
    const { rows } = await lists.lists<{ title: string; unit: { code: string } }>(w.as("莫日根"), "bases", `first: 20, filter: { under: "${await w.unit("HL-ARUN-HRSS")}" }`, "title unit { code }");
    expect(rows.map(({ title }) => title)).to.deep.equal([
      "中华人民共和国社会保险法", "中华人民共和国就业促进法", "中华人民共和国劳动合同法", "中华人民共和国劳动法", "保障农民工工资支付条例", "人力资源市场暂行条例", "劳动保障监察条例", "工伤保险条例", "禁止使用童工规定",
    ]);
    expect(rows[0]!.unit.code).to.equal("HL-ARUN-HRSS-SOCIAL-INSURANCE");
  });

  it("shows a citizen who acts for 延吉市人社局, how it fines, and how a licence is had, now and before it promised less time (YB-2.1-10, TJ-3.1.1.2-3, ZJ8-4-2)", async () => {
    const read = async (field: string, args: string, fields: string) => (await looksUp(w.nobody, field, args, fields)).rows;
    expect(await read("publicDelegations", `place: "222401", asOf: "2026-09-01"`, "delegatorCode delegateCode letterNo standing endsOn matters { code } bases { title articles } sites { side }")).to.deep.equal([{
      delegatorCode: "YB-YANJI-HRSS", delegateCode: "YB-YANJI-HRSS-INSPECTION", letterNo: "延市人社委字〔2025〕1号", standing: "IN_FORCE", endsOn: "2028-06-30",
      matters: ["YJRS-001", "YJRS-002", "YJRS-003", "YJRS-006", "YJRS-007"].map((code) => ({ code })), bases: [{ title: "劳动保障监察条例", articles: "第四条" }], sites: [{ side: "DELEGATE" }, { side: "DELEGATOR" }],
    }]);
    expect(await read("publicBenchmarks", `place: "222401"`, "itemCode basis tiers { degree measure amountFrom amountTo }")).to.deep.equal([{ itemCode: "YJRS-003", basis: "中华人民共和国劳动合同法", tiers: [
      { degree: "MINOR", measure: "NONE", amountFrom: null, amountTo: null }, { degree: "ORDINARY", measure: "FINE", amountFrom: "500.00", amountTo: "1000.00" },
      { degree: "HEAVIER", measure: "FINE", amountFrom: "1000.00", amountTo: "1500.00" }, { degree: "SERIOUS", measure: "FINE", amountFrom: "1500.00", amountTo: "2000.00" },
    ] }]);
    const guide = (asOf: string) => read("publicServiceGuides", `place: "222401", asOf: "${asOf}"`, "matterCode edition promisedDays statutoryDays window { name } contacts { number } materials { name } bases { articles }");
    expect((await guide("2026-09-01")).map(({ materials, ...rest }) => ({ ...rest, materials: (materials as object[]).length }))).to.deep.equal([{
      matterCode: "YJ-XK-01", edition: 2, promisedDays: 8, statutoryDays: 20, window: { name: "人力资源和社会保障综合窗口" }, contacts: [{ number: "12333" }], materials: 5, bases: [{ articles: "第四十条" }],
    }]);
    expect((await guide("2026-02-09")).map(({ edition, promisedDays }) => [edition, promisedDays])).to.deep.equal([[1, 12]]);
    expect(await guide("2025-09-09")).to.deep.equal([]);
    const drawn = async (address: string) => (await (await fetch(`${w.url}/public/flow-charts/${address}.svg`)).text()).includes("承诺期限");
    expect([await drawn("222401/YB-YANJI-HRSS/YJ-XK-01"), await drawn("120000/TJ-HRSS/TJ-XK-01")]).to.deep.equal([true, true]);
    expect((await read("publicBenchmarks", `place: "420583"`, "itemCode")).concat(await read("publicServiceGuides", `place: "120000"`, "matterCode"))).to.deep.equal([{ itemCode: "ZJRS-002" }, { matterCode: "TJ-XK-01" }]);
  });

  for (const file of ["README.md", "README.zh-CN.md"]) {
    it(`answers what ${file} says it answers to somebody without an account (YB-2.1-10, ZJ8-4-2)`, async () => {
      const [, query = "", answer = ""] = /```graphql\n([^`]*publicServiceGuide[^`]*)\n```\n\n```json\n([^`]*)\n```/u.exec(readFileSync(inProject(file), "utf8")) ?? [];
      expect({ data: await w.nobody.asks(query) }).to.deep.equal(JSON.parse(answer));
    });
  }

  it("keeps every law it names for the department whose powers rest on it", () => {
    for (const { lists: facts = [] } of WORLDS) for (const { keeps } of facts) {
      const laws = keeps.flatMap(([, of]) => of);
      expect(new Set(laws).size).to.equal(laws.length);
    }
  });
});
