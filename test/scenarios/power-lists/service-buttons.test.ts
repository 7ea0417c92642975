/** What a button says of a matter, its window or its guide is what the mutation does, on the whole way, for people of every standing. */
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import { comparesButtons } from "../../support/buttons.js";
import { basisOf, published, type Department } from "../../support/departments.js";
import * as lists from "../../support/verbs/power-lists.verbs.js";
import * as services from "../../support/verbs/services.verbs.js";
import { BOARD, guideText, onPage } from "../../support/verbs/services.verbs.js";
import { done, type Told } from "../../support/verbs/told.verbs.js";
import { openWorld, type NamedPerson, type NamedWorld } from "../../support/world.js";

const PEOPLE = ["邹明", "闵家豪", "彭建华", "鲁敏", "谭志刚", "龚丽", "黎峰", "全美兰"];
let w: NamedWorld;
let peng: NamedPerson;
let zou: NamedPerson;
let min: NamedPerson;
let bureau: Department;
let law: string;
let matter: string;
before(async () => {
  w = await openWorld();
  [peng, zou, min] = [w.as("彭建华"), w.as("邹明"), w.as("闵家豪")];
  bureau = { unit: await w.unit("YC-ZHIJIANG-HRSS"), drafter: w.as("鲁敏"), leader: w.as("谭志刚"), office: w.as("向春梅") };
  law = await basisOf(bureau, "就业促进法");
  await published(bureau, [["XK-1", law, { actionKind: "LICENCE" }]], w.today);
  const { rows } = await lists.lists<{ id: string }>(bureau.drafter, "powerItems", `first: 1, filter: { under: "${bureau.unit}" }`, "id");
  matter = done(await services.registersMatter(peng, { section: await w.unit("YC-ZHIJIANG-HRSS-RELATIONS"), code: "XK-1", name: "人力资源服务许可", category: "LICENCE", powerItem: rows[0]!.id }));
});
after(() => w.close());

/** Compares before each step and after the last; the states it went through. */
async function compares(type: string, id: string, inputs: Parameters<typeof comparesButtons>[3], way: readonly (() => Promise<Told>)[]): Promise<string[]> {
  const seen: string[] = [];
  const here = () => w.unchanged(async () => {
    for (const name of PEOPLE) {
      const { state, compared } = await comparesButtons(w.as(name), type, id, inputs);
      expect(compared).to.be.above(0);
      if (state && seen.at(-1) !== state) seen.push(state);
    }
  });
  for (const step of way) {
    await here();
    done(await step());
  }
  await here();
  return seen;
}

describe("available actions", () => {
  it("of a guide say exactly what the mutation then does", async () => {
    const guide = done(await services.draftsGuide(zou, { matter, text: guideText(law) }));
    const inputs = {
      reviseServiceGuide: { text: guideText(law) }, returnServiceGuide: { reason: "补充条件" }, withdrawServiceGuide: { reason: "不再办理" },
      publishServiceGuide: { channel: "OWN_SITE", place: "https://www.example.gov.cn/fwzn", publishedOn: "2026-09-01" },
    };
    const seen = await compares("ServiceGuide", guide, inputs, [
      () => services.submitsGuide(zou, { guide }), () => services.returnsGuide(min, { guide, reason: "补充条件" }), () => services.revisesGuide(zou, { guide, text: guideText(law) }),
      () => services.submitsGuide(zou, { guide }), () => services.passesGuide(min, { guide }), () => services.publishesGuide(peng, onPage(guide)),
      () => services.withdrawsGuide(peng, { guide, reason: "不再办理" }),
    ]);
    expect(seen).to.include.members(["DRAFT", "SUBMITTED", "RETURNED", "REVIEWED", "PUBLISHED", "WITHDRAWN"]);
  }).timeout(240_000);

  it("of a matter and of its window say it", async () => {
    const window = done(await services.opensWindow(peng, { unit: bureau.unit, board: BOARD }));
    const { posts } = await peng.asks<{ posts: { edges: { node: { id: string } }[] } }>(`{ posts(first: 1, unit: "${bureau.unit}", filter: { search: "谭志刚", below: true }) { edges { node { id } } } }`);
    const leader = posts.edges[0]!.node.id;
    const [adjusted, cancelled] = [{ documentNo: "枝政发〔2026〕3号" }, { documentNo: "枝政发〔2026〕9号", cancelledOn: "2026-09-01" }];
    const inputs = { assignServiceWindow: { window }, assignServiceLeader: { leader }, adjustServiceMatter: adjusted, cancelServiceMatter: cancelled };
    expect(await compares("ServiceMatter", matter, inputs, [
      () => services.assignsWindow(peng, { matter, window }), () => services.assignsLeader(peng, { matter, leader }), () => services.adjustsMatter(peng, { matter, ...adjusted }),
      () => services.releasesWindow(peng, { matter }), () => services.releasesLeader(peng, { matter }), () => services.cancelsMatter(peng, { matter, ...cancelled }),
    ])).to.deep.equal(["RETAINED", "ADJUSTED", "CANCELLED"]);
    expect(await compares("ServiceWindow", window, { reviseServiceWindow: { board: BOARD } }, [() => services.closesWindow(peng, { window })])).to.deep.equal(["OPEN", "CLOSED"]);
  });
});
