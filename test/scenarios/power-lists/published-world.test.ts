/** What a start of development finds published: lists of six departments in four tenants, each item carried by its bases, and the time that planting takes. */
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import { WORLDS } from "../../../seeds/world/worlds.js";
import { bareDatabase } from "../../support/database.js";
import * as lists from "../../support/verbs/power-lists.verbs.js";
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

  it("keeps every law it names for the department whose powers rest on it", () => {
    for (const { lists: facts = [] } of WORLDS) for (const { keeps } of facts) {
      const laws = keeps.flatMap(([, of]) => of);
      expect(new Set(laws).size).to.equal(laws.length);
    }
  });
});
