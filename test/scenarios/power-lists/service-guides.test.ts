/** 枝江市人社局 offers licences: 劳动关系科 writes the guide, 政策法规科 reviews it, the office publishes it, and it follows its bases. */
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import { basisOf, published, type Department } from "../../support/departments.js";
import { expectRefusal } from "../../support/refused.js";
import * as lists from "../../support/verbs/power-lists.verbs.js";
import * as services from "../../support/verbs/services.verbs.js";
import { guideText, onPage, STEPS } from "../../support/verbs/services.verbs.js";
import { done, expectFacts, type Told } from "../../support/verbs/told.verbs.js";
import { openWorld, serveAgain, type NamedPerson, type NamedWorld } from "../../support/world.js";

const TODAY = "2026-09-01";
let w: NamedWorld;
/** 邹明 writes for 劳动关系科, 闵家豪 reviews in 政策法规科, 彭建华 heads the office, 鲁敏 keeps bases and lists. */
let zou: NamedPerson;
let min: NamedPerson;
let peng: NamedPerson;
let bureau: Department;
let section: string;
let law: string;
let licence: string;
let matter: string;

before(async () => {
  w = await openWorld();
  [zou, min, peng] = [w.as("邹明"), w.as("闵家豪"), w.as("彭建华")];
  bureau = { unit: await w.unit("YC-ZHIJIANG-HRSS"), drafter: w.as("鲁敏"), leader: w.as("谭志刚"), office: w.as("向春梅") };
  section = await w.unit("YC-ZHIJIANG-HRSS-RELATIONS");
  law = await basisOf(bureau, "就业促进法");
  await published(bureau, [["XK-1", law, { actionKind: "LICENCE" }], ["CF-1", law]], w.today);
  const { rows } = await lists.lists<{ id: string }>(bureau.drafter, "powerItems", `first: 1, filter: { under: "${bureau.unit}", actionKinds: [LICENCE] }`, "id");
  licence = rows[0]!.id;
  matter = await offered("XK-RLZY", "人力资源服务许可");
});
after(() => w.close());

const offered = async (code: string, name: string, more: object = {}) => done(await services.registersMatter(peng, { section, code, name, category: "LICENCE", powerItem: licence, ...more }));
const drafted = async (of: string, more: object = {}) => done(await services.draftsGuide(zou, { matter: of, text: guideText(law, more) }));
async function inForce(of: string, more: object = {}, by: NamedPerson = min): Promise<string> {
  const guide = await drafted(of, more);
  done(await services.submitsGuide(zou, { guide }));
  done(await services.passesGuide(by, { guide }));
  done(await services.publishesGuide(peng, onPage(guide)));
  return guide;
}
const guideOf = (id: string, fields: string, person = zou) => services.looksUp(person, "serviceGuide", id, fields);
const forbidden = (told: Told, facts: object): void => {
  expectRefusal(told, "Denied", "FORBIDDEN");
  expectFacts(told, facts as Readonly<Record<string, unknown>>);
};

describe("the guide of a licence", () => {
  let guide: string;

  it("says all eight contents, or is not laid before the legal section; what is missing is named (ZJ8-4-2, TJ-3.1.1.3-1)", async () => {
    guide = done(await services.draftsGuide(zou, { matter, text: { conditions: "有明确的章程和管理制度" } }));
    const empty = await w.unchanged(() => services.submitsGuide(zou, { guide }));
    expectRefusal(empty, "GuideIncomplete", "GUIDE_INCOMPLETE", "ZJ8-4-2", "TJ-3.1.1.3-1");
    expectFacts(empty, { missing: ["BASIS", "QUANTITY", "PROCEDURE", "PERIOD", "MATERIALS", "SAMPLE_FORM"] });
    expect((await guideOf(guide, "missing"))["missing"]).to.deep.equal(empty["missing"]);
    for (const [lack, content] of [["quantity", "QUANTITY"], ["conditions", "CONDITIONS"], ["statutoryDays", "PERIOD"], ["promisedDays", "PERIOD"], ["sampleFormUrl", "SAMPLE_FORM"]] as const) {
      done(await services.revisesGuide(zou, { guide, text: guideText(law, { [lack]: null }) }));
      expectFacts(await w.unchanged(() => services.submitsGuide(zou, { guide })), { code: "GUIDE_INCOMPLETE", missing: [content] });
    }
    done(await services.revisesGuide(zou, { guide, text: guideText(law) }));
    expect(await guideOf(guide, "missing quantity availableActions { action allowed because }")).to.deep.equal({
      missing: [], quantity: "不限", availableActions: [
        { action: "reviseServiceGuide", allowed: true, because: "ROLE_GRANTS" }, { action: "submitServiceGuide", allowed: true, because: "ROLE_GRANTS" },
        { action: "withdrawServiceGuide", allowed: false, because: "NO_ABILITY" }],
    });
  });

  it("keeps within the time of the law, and promises no more than that (行政许可法§42)", async () => {
    for (const [more, code] of [
      [{ statutoryDays: 21 }, "LIMIT_BEYOND_LAW"], [{ mode: "JOINT", statutoryDays: 46 }, "LIMIT_BEYOND_LAW"], [{ promisedDays: 21 }, "PROMISE_BEYOND_LIMIT"],
    ] as const) {
      done(await services.revisesGuide(zou, { guide, text: guideText(law, more) }));
      expectRefusal(await w.unchanged(() => services.submitsGuide(zou, { guide })), "TransitionRefused", code);
    }
    done(await services.revisesGuide(zou, { guide, text: guideText(law, { mode: "JOINT", statutoryDays: 45 }) }));
    expect(await services.submitsGuide(zou, { guide, validateOnly: true })).to.include({ __typename: "Validated" });
    expect((await guideOf(guide, "extensionDays"))["extensionDays"]).to.equal(15);
    done(await services.revisesGuide(zou, { guide, text: guideText(law, { statutoryDays: 60, longerBy: "《示例法》第十条" }) }));
    expect(await services.submitsGuide(zou, { guide, validateOnly: true })).to.include({ __typename: "Validated" });
  });

  it("has steps that lead from one beginning to an end, or says at which step they do not (TJ-3.1.1.3-1)", async () => {
    const broken = [STEPS[0]!, { code: "2", kind: "DECISION", title: "材料是否齐全", next: [{ to: "9", label: "齐全" }] }, STEPS[4]!];
    done(await services.revisesGuide(zou, { guide, text: guideText(law, { steps: broken }) }));
    const told = await w.unchanged(() => services.submitsGuide(zou, { guide }));
    expectRefusal(told, "FlowUnsound", "FLOW_UNSOUND", "TJ-3.1.1.3-1");
    expect(told["faults"]).to.deep.include.members([{ step: "2", fault: "NEXT_UNKNOWN" }, { step: "2", fault: "TOO_FEW_BRANCHES" }, { step: "5", fault: "UNREACHABLE" }]);
    expect((await guideOf(guide, "flowChart"))["flowChart"]).to.equal(null);
    done(await services.revisesGuide(zou, { guide, text: guideText(law) }));
  });

  it("is written by the section that handles it, reviewed by somebody who wrote nothing in it, and published by the office (ZJ8-6-1)", async () => {
    await w.unchanged(async () => {
      forbidden(await services.submitsGuide(w.as("龚丽"), { guide }), { rule: "guide.HANDLING_SECTION", because: "NOT_HANDLING_SECTION" });
      forbidden(await services.revisesGuide(w.as("黎峰"), { guide, text: guideText(law) }), { because: "NOT_HANDLING_SECTION" });
      expectRefusal(await services.passesGuide(min, { guide }), "TransitionRefused", "ILLEGAL_TRANSITION");
    });
    done(await services.submitsGuide(zou, { guide }));
    await w.unchanged(async () => {
      forbidden(await services.passesGuide(zou, { guide }), { because: "NO_ABILITY" });
      expectRefusal(await services.publishesGuide(peng, onPage(guide)), "TransitionRefused", "ILLEGAL_TRANSITION");
      expectRefusal(await services.returnsGuide(min, { guide, reason: " " }), "TransitionRefused", "GUIDE_REASON_MISSING");
      expectRefusal(await services.passesGuide(min, { guide, expectedVersion: 1 }), "StaleVersion", "STALE_VERSION");
    });
    done(await services.returnsGuide(min, { guide, reason: "补充办理条件" }));
    done(await services.revisesGuide(zou, { guide, text: guideText(law, { conditions: "有明确的章程和管理制度，有与业务相适应的场所" }) }));
    done(await services.submitsGuide(zou, { guide }));
    done(await services.passesGuide(min, { guide }));
    await w.unchanged(async () => {
      forbidden(await services.publishesGuide(min, onPage(guide)), { because: "NO_ABILITY" });
      expectRefusal(await services.publishesGuide(peng, onPage(guide, { publishedOn: "2026-09-02" })), "Denied", "BAD_USER_INPUT");
      expectRefusal(await services.publishesGuide(peng, onPage(guide, { place: "大厅" })), "Denied", "BAD_USER_INPUT");
    });
    done(await services.publishesGuide(peng, onPage(guide)));
    expectRefusal(await w.unchanged(() => services.publishesGuide(peng, onPage(guide))), "TransitionRefused", "GUIDE_CHANNEL_RECORDED");
    done(await services.publishesGuide(peng, onPage(guide, { channel: "SERVICE_HALL", place: "政务服务中心二楼综合服务窗口" })));
    expect(await guideOf(guide, "state isInForce needsUpdate publishedOn publications { channel } matter { name guide { edition } gaps } organ { code } bases { articles basis { title } }", w.as("龚丽"))).to.deep.equal({
      state: "PUBLISHED", isInForce: true, needsUpdate: false, publishedOn: TODAY, publications: [{ channel: "OWN_SITE" }, { channel: "SERVICE_HALL" }],
      matter: { name: "人力资源服务许可", guide: { edition: 1 }, gaps: ["WINDOW_MISSING", "LEADER_MISSING"] }, organ: { code: "YC-ZHIJIANG-HRSS" }, bases: [{ articles: "第四十条", basis: { title: "就业促进法" } }],
    });
    expectRefusal(await w.unchanged(() => services.revisesGuide(zou, { guide, text: guideText(law) })), "TransitionRefused", "ILLEGAL_TRANSITION");
  });

  it("names posts and office lines, nobody's own phone, card or account, in whichever of its texts (ZJ8-6-2, ZJ8-3)", async () => {
    const other = await offered("XK-LWPQ", "劳务派遣经营许可");
    const redacted = (told: Told, found: readonly string[]): void => {
      expectRefusal(told, "RedactionRequired", "REDACTION_REQUIRED", "ZJ8-6-2");
      expectFacts(told, { found });
    };
    const withStep = (more: object) => ({ steps: [{ ...STEPS[0], ...more }, ...STEPS.slice(1)] });
    await w.unchanged(async () => {
      for (const [more, ...found] of [
        [{ conditions: "咨询邹明，手机１３８-1234-5678" }, "MOBILE_PHONE"], [{ quantity: "13812345678" }, "MOBILE_PHONE"], [{ bases: [{ basis: law, articles: "问13812345678" }] }, "MOBILE_PHONE"],
        [{ materials: [{ name: "申请书", form: "FORM", copies: 1, note: "示例：420583198502301234" }] }, "IDENTITY_NUMBER"], [withStep({ actor: "邹明13912345678" }), "MOBILE_PHONE"],
        [withStep({ title: "缴费至账户17060501040012345" }), "BANK_ACCOUNT"], [{ steps: [STEPS[0], { ...STEPS[1], next: [{ to: "4", label: "齐全" }, { to: "3", label: "问13812345678" }] }, ...STEPS.slice(2)] }, "MOBILE_PHONE"],
      ] as const) redacted(await services.draftsGuide(zou, { matter: other, text: guideText(law, more) }), found);
    });
    const written = await drafted(other, { conditions: "有固定场所；咨询电话0717-4212345、12333，统一社会信用代码11420583011427011X" });
    redacted(await w.unchanged(() => services.revisesGuide(zou, { guide: written, text: guideText(law, { conditions: "咨询13812345678" }) })), ["MOBILE_PHONE"]);
    done(await services.submitsGuide(zou, { guide: written }));
    done(await services.passesGuide(min, { guide: written }));
    redacted(await w.unchanged(() => services.publishesGuide(peng, onPage(written, { channel: "SERVICE_HALL", place: "二楼，找邹明13812345678" }))), ["MOBILE_PHONE"]);
    done(await services.publishesGuide(peng, onPage(written, { place: "https://www.example.gov.cn/13812345678.html" })));
  });

  it("is drawn as a flow chart in which nothing of a title is markup (TJ-3.1.1.3-1)", async () => {
    const chart = String((await guideOf(guide, "flowChart"))["flowChart"]);
    for (const text of ["人力资源服务许可办理流程图", "一次性告知补正", "法定期限20个工作日", "承诺期限12个工作日"]) expect(chart).to.include(text);
    const other = await drafted(await offered("XK-ZY", "职业介绍<许可>&备案"), { steps: [{ ...STEPS[0], title: `</text><script>alert("1")</script>` }, ...STEPS.slice(1)] });
    const drawn = String((await guideOf(other, "flowChart"))["flowChart"]);
    expect(drawn).to.include("职业介绍&lt;许可&gt;&amp;备案").and.not.include("<script");
  });

  it("has one edition under way, also when two write at once, and the later one replaces the earlier one (TJ-3.1.1.3-2)", async () => {
    const begun = await Promise.all([1, 2, 3].map(() => services.draftsGuide(zou, { matter, text: guideText(law, { promisedDays: 8 }) })));
    expect(begun.filter(({ __typename }) => __typename === "Recorded")).to.have.length(1);
    for (const told of begun.filter(({ __typename }) => __typename !== "Recorded")) expectRefusal(told, "TransitionRefused", "GUIDE_IN_PROGRESS");
    const later = begun.find(({ recordedId }) => recordedId)!.recordedId!;
    expect(await guideOf(guide, "isInForce supersededOn")).to.deep.equal({ isInForce: true, supersededOn: null });
    done(await services.submitsGuide(zou, { guide: later }));
    done(await services.passesGuide(min, { guide: later }));
    done(await services.publishesGuide(peng, onPage(later)));
    expect(await guideOf(guide, "isInForce supersededOn")).to.deep.equal({ isInForce: false, supersededOn: TODAY });
    expect((await services.lists(zou, "serviceGuides", `first: 5, filter: { matter: "${matter}", asOf: "${TODAY}" }`, "edition promisedDays")).rows).to.deep.equal([{ edition: 2, promisedDays: 8 }]);
    expect((await services.lists(zou, "serviceGuides", `first: 5, filter: { matter: "${matter}", asOf: "2026-08-31" }`, "edition")).rows).to.deep.equal([]);
  });
});

describe("whoever wrote a line of a guide", () => {
  it("does not review it, through whatever post (ZJ8-6-1)", async () => {
    const lu = w.as("鲁敏");
    const own = await offered("XK-FG", "规范性文件查询", { section: await w.unit("YC-ZHIJIANG-HRSS-LEGAL"), category: "PUBLIC_SERVICE", powerItem: null });
    const guide = done(await services.draftsGuide(lu, { matter: own, text: guideText(law, { quantity: null, sampleFormUrl: null, bases: [], materials: [] }) }));
    done(await services.submitsGuide(lu, { guide }));
    forbidden(await w.unchanged(() => services.passesGuide(lu, { guide })), { rule: "guide.NOT_ONES_OWN", because: "OWN_GUIDE" });
    done(await services.passesGuide(min, { guide }));
  });
});

describe("a guide whose basis changes", () => {
  it("is flagged, opens a task, and is followed by a later published edition (TJ-3.1.1.3-2)", async () => {
    const old = await basisOf(bureau, "人才市场管理规定", { rank: "DEPARTMENT_RULE" });
    const of = await offered("XK-RC", "人才中介服务许可");
    const guide = await inForce(of, { bases: [{ basis: old }] });
    done(await lists.recordsChange(bureau.drafter, { kind: "REPEALED", basis: old, promulgatedOn: "2026-08-20", changedOn: TODAY }));
    expect(await guideOf(guide, "needsUpdate isInForce")).to.deep.equal({ needsUpdate: true, isInForce: true });
    const { rows } = await lists.lists<{ id: string; targetKind: string; target: { id: string } }>(
      bureau.drafter, "adjustmentTasks", `first: 5, filter: { basis: "${old}" }`, "id targetKind target { ... on ServiceGuide { id } }");
    expect(rows.map(({ targetKind, target }) => [targetKind, target.id])).to.deep.equal([["SERVICE_GUIDE", guide]]);
    const task = rows[0]!.id;
    expectRefusal(await w.unchanged(() => lists.concludes(bureau.drafter, { task, verdict: "ADJUSTED" })), "TransitionRefused", "NOT_YET_ADJUSTED");
    const stale = await drafted(of, { bases: [{ basis: old }] });
    expectRefusal(await w.unchanged(() => services.submitsGuide(zou, { guide: stale })), "TransitionRefused", "GUIDE_BASIS_NOT_IN_FORCE", "TJ-3.1.1.3-2");
    expect((await services.lists<{ id: string }>(zou, "serviceGuides", `first: 5, filter: { needsUpdate: true }`, "id")).rows.map(({ id }) => id)).to.deep.equal([guide]);
    done(await services.revisesGuide(zou, { guide: stale, text: guideText(law) }));
    done(await services.submitsGuide(zou, { guide: stale }));
    done(await services.passesGuide(min, { guide: stale }));
    done(await services.publishesGuide(peng, onPage(stale)));
    done(await lists.concludes(bureau.drafter, { task, verdict: "ADJUSTED" }));
    expect(await guideOf(stale, "needsUpdate")).to.deep.equal({ needsUpdate: false });
  });

  it("that was taken down brings no earlier edition back, and a reason stands with it", async () => {
    const of = await offered("XK-PX", "民办培训学校许可");
    const [first, second] = [await inForce(of), await inForce(of, { promisedDays: 5 })];
    expectRefusal(await w.unchanged(() => services.withdrawsGuide(peng, { guide: second, reason: "" })), "TransitionRefused", "GUIDE_REASON_MISSING");
    done(await services.withdrawsGuide(peng, { guide: second, reason: "流程有误" }));
    expect(await guideOf(first, "isInForce")).to.deep.equal({ isInForce: false });
    expect((await services.looksUp(zou, "serviceMatter", of, "gaps guide { id }"))).to.deep.equal({ gaps: ["WINDOW_MISSING", "LEADER_MISSING", "GUIDE_MISSING"], guide: null });
  });
});

describe("who sees guides", () => {
  it("published ones everybody, drafts the organ alone, and nothing of another tenant", async () => {
    const draft = await drafted(await offered("XK-CG", "劳务派遣经营许可"));
    await w.unchanged(async () => {
      for (const person of [w.as("向春梅"), w.as("蔡承国")]) {
        const { errors } = await person.tries(`{ serviceGuide(id: "${draft}") { state } }`);
        expect(errors?.map(({ extensions: { code } }) => code)).to.deep.equal(["NOT_FOUND"]);
      }
      expectRefusal(await services.submitsGuide(w.as("蔡承国"), { guide: draft }), "Denied", "NOT_FOUND");
      expectRefusal(await services.draftsGuide(zou, { matter: draft, text: guideText(law) }), "Denied", "NOT_FOUND");
      expectRefusal(await services.draftsGuide(zou, { matter: "x", text: guideText(law) }), "Denied", "BAD_USER_INPUT");
    });
    const { rows } = await services.lists<{ state: string }>(w.as("向春梅"), "serviceGuides", "first: 100", "state");
    expect(new Set(rows.map(({ state }) => state))).to.deep.equal(new Set(["PUBLISHED"]));
  });
});

describe("lists of guides and matters", () => {
  it("cost the same number of statements for fifty as for one", async () => {
    for (let at = 0; at < 50; at += 1) await drafted(await offered(`XK-${String(100 + at)}`, `许可事项${String(at)}`));
    const questions = [
      (first: number) => `{ serviceGuides(first: ${first}, filter: { states: [DRAFT] }) { totalCount edges { node { flowChart missing needsUpdate organ { code } matter { code leader { title } } bases { basis { title } } publications { channel } availableActions { action } history { action } } } } }`,
      (first: number) => `{ serviceMatters(first: ${first}, filter: { gaps: [GUIDE_MISSING] }) { totalCount edges { node { gaps organ { code } section { code } powerItem { code } window { name } leader { title } guide { edition } availableActions { action } } } } }`,
    ];
    for (const question of questions) {
      const [one, fifty] = [await zou.tries<Record<string, { edges: object[] }>>(question(1)), await zou.tries<Record<string, { edges: object[] }>>(question(50))];
      expect(fifty.errors).to.equal(undefined);
      expect(Object.values(fifty.data!)[0]!.edges).to.have.length(50);
      expect(fifty.extensions!.cost.statements, question(50)).to.equal(one.extensions!.cost.statements).and.to.be.at.most(14);
    }
  });

  it("still read the same a day later, from another process", async () => {
    const later = await serveAgain(w, "邹明", "2026-09-02T01:00:00Z");
    expect((await services.lists(later.asker, "serviceGuides", `first: 5, filter: { matter: "${matter}", asOf: "2026-09-02" }`, "edition")).rows).to.deep.equal([{ edition: 2 }]);
    await later.stop();
  });
});
