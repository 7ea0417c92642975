/** What 枝江市人社局 offers the public: each matter at one window, under one leader, kept or cancelled by a document. */
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import { basisOf, published, type Department } from "../../support/departments.js";
import { expectRefusal } from "../../support/refused.js";
import * as lists from "../../support/verbs/power-lists.verbs.js";
import { registersContact } from "../../support/verbs/publicity.verbs.js";
import * as services from "../../support/verbs/services.verbs.js";
import { BOARD, guideText, onPage } from "../../support/verbs/services.verbs.js";
import { done, expectFacts } from "../../support/verbs/told.verbs.js";
import { openWorld, type NamedPerson, type NamedWorld } from "../../support/world.js";

let w: NamedWorld;
/** 彭建华 heads the office and keeps windows; 邹明 serves in 劳动关系科. */
let peng: NamedPerson;
let zou: NamedPerson;
let bureau: Department;
let section: string;
let law: string;
let window: string;
let matter: string;

before(async () => {
  w = await openWorld();
  [peng, zou] = [w.as("彭建华"), w.as("邹明")];
  bureau = { unit: await w.unit("YC-ZHIJIANG-HRSS"), drafter: w.as("鲁敏"), leader: w.as("谭志刚"), office: w.as("向春梅") };
  section = await w.unit("YC-ZHIJIANG-HRSS-RELATIONS");
  law = await basisOf(bureau, "就业促进法");
  await published(bureau, [["XK-1", law, { actionKind: "LICENCE" }], ["CF-1", law]], w.today);
  window = done(await services.opensWindow(peng, { unit: bureau.unit, board: BOARD }));
  matter = done(await registered("FW-1", "就业登记"));
});
after(() => w.close());

const registered = (code: string, name: string, more: object = {}) => services.registersMatter(peng, { section, code, name, category: "PUBLIC_SERVICE", ...more });
/** A post by whoever holds it, as people find it. */
const postOf = async (name: string): Promise<string> =>
  (await peng.asks<{ posts: { edges: { node: { id: string } }[] } }>(`{ posts(first: 1, unit: "${bureau.unit}", filter: { search: "${name}", below: true }) { edges { node { id } } } }`)).posts.edges[0]!.node.id;
const matterOf = (id: string, fields: string) => services.looksUp(zou, "serviceMatter", id, fields);

describe("a matter", () => {
  it("is registered as what it is: what is no licence is not handled as one (WP-G-2-1, WP-E-5)", async () => {
    const { rows } = await lists.lists<{ id: string; actionKind: string }>(bureau.drafter, "powerItems", `first: 5, filter: { under: "${bureau.unit}" }`, "id actionKind");
    const item = (kind: string) => rows.find(({ actionKind }) => actionKind === kind)!.id;
    await w.unchanged(async () => {
      expectRefusal(await registered("XK-0", "无依据的许可", { category: "LICENCE" }), "TransitionRefused", "NOT_A_LICENCE", "WP-G-2-1");
      expectRefusal(await registered("XK-0", "处罚充作许可", { category: "LICENCE", powerItem: item("PENALTY") }), "TransitionRefused", "NOT_A_LICENCE");
      expectRefusal(await registered("XK-0", "许可充作服务", { powerItem: item("LICENCE") }), "TransitionRefused", "NOT_A_LICENCE");
      expectRefusal(await registered("FW-1", "编码重复"), "TransitionRefused", "MATTER_CODE_TAKEN");
      expectRefusal(await services.registersMatter(zou, { section, code: "FW-9", name: "越权登记", category: "OTHER" }), "Denied", "FORBIDDEN");
      const told = await services.registersMatter(peng, { section: await w.unit("YC-ZHIJIANG-GOV"), code: "FW-9", name: "别的机关的事项", category: "OTHER" });
      expectFacts(told, { code: "FORBIDDEN", because: "NOT_SERVING_ORGAN" });
    });
    const licence = done(await registered("XK-1", "人力资源服务许可", { category: "LICENCE", powerItem: item("LICENCE") }));
    expect(await matterOf(licence, "category categoryLabel state powerItem { code } gaps")).to.deep.equal({
      category: "LICENCE", categoryLabel: "行政许可", state: "RETAINED", powerItem: { code: "XK-1" }, gaps: ["WINDOW_MISSING", "LEADER_MISSING", "GUIDE_MISSING"],
    });
  });

  it("is accepted at one window: a second is refused, also of two at once (WP-F-4, WP-B-3)", async () => {
    const other = done(await services.opensWindow(peng, { unit: bureau.unit, board: { ...BOARD, name: "社保窗口" } }));
    const told = await Promise.all([window, other, window, other].map((each) => services.assignsWindow(peng, { matter, window: each })));
    expect(told.filter(({ __typename }) => __typename === "Recorded")).to.have.length(1);
    for (const refused of told.filter(({ __typename }) => __typename !== "Recorded")) expectRefusal(refused, "TransitionRefused", "WINDOW_ASSIGNED", "WP-F-4");
    const { window: taken } = (await matterOf(matter, "window { id }")) as { window: { id: string } };
    expectRefusal(await w.unchanged(() => services.closesWindow(peng, { window: taken.id })), "TransitionRefused", "WINDOW_IN_USE");
    done(await services.releasesWindow(peng, { matter }));
    expectRefusal(await w.unchanged(() => services.releasesWindow(peng, { matter })), "TransitionRefused", "NO_WINDOW");
    done(await services.closesWindow(peng, { window: other }));
    expectRefusal(await w.unchanged(() => services.assignsWindow(peng, { matter, window: other })), "TransitionRefused", "WINDOW_CLOSED");
    done(await services.assignsWindow(peng, { matter, window }));
    expect(await matterOf(matter, "window { name } gaps")).to.deep.equal({ window: { name: "综合服务窗口" }, gaps: ["LEADER_MISSING", "GUIDE_MISSING"] });
  });

  it("has one leader in charge, by post, of the organ itself (WP-F-4)", async () => {
    const [deputy, other, clerk] = [await postOf("余伟"), await postOf("田晓玲"), await postOf("邹明")];
    expectRefusal(await w.unchanged(() => services.assignsLeader(peng, { matter, leader: clerk })), "TransitionRefused", "NOT_A_LEADER", "WP-F-4");
    done(await services.assignsLeader(peng, { matter, leader: deputy }));
    expectRefusal(await w.unchanged(() => services.assignsLeader(peng, { matter, leader: other })), "TransitionRefused", "LEADER_ASSIGNED", "WP-F-4");
    done(await services.releasesLeader(peng, { matter }));
    expectRefusal(await w.unchanged(() => services.releasesLeader(peng, { matter })), "TransitionRefused", "NO_LEADER");
    done(await services.assignsLeader(peng, { matter, leader: other }));
    expect(await matterOf(matter, "leader { title } gaps")).to.deep.equal({ leader: { title: "副局长(分管法治)" }, gaps: ["GUIDE_MISSING"] });
  });

  it("is adjusted and cancelled by a document; once cancelled nothing guides to it any more (WP-H-4)", async () => {
    const guide = done(await services.draftsGuide(zou, { matter, text: guideText(law) }));
    done(await services.submitsGuide(zou, { guide }));
    done(await services.passesGuide(w.as("闵家豪"), { guide }));
    done(await services.publishesGuide(peng, onPage(guide)));
    const next = done(await services.draftsGuide(zou, { matter, text: guideText(law) }));
    done(await services.adjustsMatter(peng, { matter, documentNo: "枝政办〔2026〕1号", name: "就业失业登记" }));
    expect(await matterOf(matter, "state name guide { edition }")).to.deep.equal({ state: "ADJUSTED", name: "就业失业登记", guide: { edition: 1 } });
    expectRefusal(await w.unchanged(() => services.cancelsMatter(peng, { matter, documentNo: "枝政办〔2026〕2号", cancelledOn: "2026-09-02" })), "Denied", "BAD_USER_INPUT");
    done(await services.cancelsMatter(peng, { matter, documentNo: "枝政办〔2026〕2号", cancelledOn: w.today }));
    expect(await matterOf(matter, "state documentNo cancelledOn guide { edition } gaps")).to.deep.equal({ state: "CANCELLED", documentNo: "枝政办〔2026〕2号", cancelledOn: w.today, guide: null, gaps: [] });
    await w.unchanged(async () => {
      expectRefusal(await services.submitsGuide(zou, { guide: next }), "TransitionRefused", "MATTER_CANCELLED", "WP-H-4");
      expectRefusal(await services.draftsGuide(zou, { matter, text: guideText(law) }), "TransitionRefused", "MATTER_CANCELLED", "WP-H-4");
      expectRefusal(await services.publishesGuide(peng, onPage(guide, { channel: "SERVICE_HALL" })), "TransitionRefused", "MATTER_CANCELLED", "WP-H-4");
      expectRefusal(await services.assignsWindow(peng, { matter, window }), "TransitionRefused", "ILLEGAL_TRANSITION");
    });
    const { history } = (await matterOf(matter, "history { action }")) as { history: { action: string }[] };
    expect(history.slice(0, 2).map(({ action }) => action)).to.deep.equal(["cancelServiceMatter", "adjustServiceMatter"]);
  });
});

describe("the board of a window", () => {
  it("shows duties of posts, sample forms of what is accepted there, and numbers to ask and complain at", async () => {
    const of = done(await registered("FW-2", "档案接收转递"));
    done(await services.assignsWindow(peng, { matter: of, window }));
    const guide = done(await services.draftsGuide(zou, { matter: of, text: guideText(law) }));
    done(await services.submitsGuide(zou, { guide }));
    done(await services.passesGuide(w.as("闵家豪"), { guide }));
    done(await services.publishesGuide(peng, onPage(guide)));
    done(await registersContact(peng, { unit: bureau.unit, kind: "ADVICE", number: "0717-4212345", hours: "工作日 9:00—17:00" }));
    done(await registersContact(peng, { unit: bureau.unit, kind: "COMPLAINT", number: "0717-4212346", hours: "工作日 9:00—17:00" }));
    done(await services.revisesWindow(peng, { window, board: { ...BOARD, duties: [{ post: "受理岗", duty: "受理申请" }, { post: "咨询岗", duty: "解答咨询" }] } }));
    expect(await services.looksUp(w.as("龚丽"), "serviceWindow", window, "name location hours duties { post duty } matters { code guide { sampleFormUrl } } contacts { kind number } organ { code }")).to.deep.equal({
      name: "综合服务窗口", location: "政务服务中心二楼", hours: "工作日 9:00—17:00", duties: [{ post: "受理岗", duty: "受理申请" }, { post: "咨询岗", duty: "解答咨询" }],
      matters: [{ code: "FW-2", guide: { sampleFormUrl: "https://www.example.gov.cn/sfwb.pdf" } }], organ: { code: "YC-ZHIJIANG-HRSS" },
      contacts: [{ kind: "ADVICE", number: "0717-4212345" }, { kind: "COMPLAINT", number: "0717-4212346" }],
    });
  });
});

describe("whoever keeps another organ's matters", () => {
  it("finds nothing of another tenant, and gets nowhere beside", async () => {
    const [quan, before] = [w.as("谭志刚"), await matterOf(matter, "version")];
    const theirs = await w.unit("YB-HRSS");
    await w.unchanged(async () => {
      expectRefusal(await services.registersMatter(peng, { section: theirs, code: "X", name: "别的租户", category: "OTHER" }), "Denied", "NOT_FOUND");
      expectRefusal(await services.assignsWindow(quan, { matter: window, window: matter }), "Denied", "NOT_FOUND");
    });
    expect(await matterOf(matter, "version")).to.deep.equal(before);
  });

  it("finds matters by text, section, window and gap, page by page", async () => {
    const codes = async (filter: string) => (await services.lists<{ code: string }>(zou, "serviceMatters", `first: 10, filter: { ${filter} }`, "code")).rows.map(({ code }) => code);
    expect(await codes(`search: "档案"`)).to.deep.equal(["FW-2"]);
    expect(await codes(`window: "${window}"`)).to.deep.equal(["FW-1", "FW-2"]);
    expect(await codes(`states: [CANCELLED]`)).to.deep.equal(["FW-1"]);
    expect(await codes(`under: "${section}", gaps: [WINDOW_MISSING]`)).to.deep.equal(["XK-1"]);
  });
});

describe("licences of 州人社局, which gathers them in 政务服务科", () => {
  it("are listed while another section handles them, and no longer once it does; other matters and organs without such a section are not (WP-H-4-2)", async () => {
    const yin = w.as("尹春子");
    const prefecture: Department = { unit: await w.unit("YB-HRSS"), drafter: w.as("全美兰"), leader: w.as("朴哲洙"), office: w.as("李顺姬") };
    await published(prefecture, [["XK-1", await basisOf(prefecture, "就业促进法"), { actionKind: "LICENCE" }]], w.today);
    const powerItem = (await lists.lists<{ id: string }>(yin, "powerItems", `first: 1, filter: { under: "${prefecture.unit}" }`, "id")).rows[0]!.id;
    const [relations, service] = [await w.unit("YB-HRSS-RELATIONS"), await w.unit("YB-HRSS-SERVICE")];
    const offers = async (code: string, of: string, more: object) => done(await services.registersMatter(yin, { section: of, code, name: `事项${code}`, ...more }));
    const outside = await offers("XK-1", relations, { category: "LICENCE", powerItem });
    await offers("XK-2", service, { category: "LICENCE", powerItem });
    await offers("FW-1", relations, { category: "PUBLIC_SERVICE" });
    const listed = async (person: NamedPerson) => (await services.lists<{ code: string }>(person, "serviceMatters", "first: 20, filter: { gaps: [OUTSIDE_APPROVAL_SECTION] }", "code")).rows.map(({ code }) => code);
    expect([await listed(yin), await listed(peng)], "枝江市人社局 has licences and no such section").to.deep.equal([["XK-1"], []]);
    expect((await services.looksUp(yin, "serviceMatter", outside, "gapsLabel"))["gapsLabel"]).to.include("许可未归集办理");
    done(await services.adjustsMatter(yin, { matter: outside, documentNo: "延州人社发〔2026〕5号", section: service }));
    expect(await listed(yin)).to.deep.equal([]);
  });
});

describe("what the public reads of a matter and its window", () => {
  it("holds nobody's own phone, card or account (ZJ8-3, ZJ8-6-2)", async () => {
    const kept = done(await registered("FW-7", "职业介绍"));
    const shown = (more: object) => ({ unit: bureau.unit, board: { ...BOARD, ...more } });
    await w.unchanged(async () => {
      for (const more of [{ name: "窗口13812345678" }, { location: "二楼，找邹明138 1234 5678" }, { hours: "先电话预约13812345678" }, { duties: [{ post: "邹明13812345678", duty: "受理" }] }, { duties: [{ post: "受理岗", duty: "加微信13812345678" }] }]) {
        const told = await services.opensWindow(peng, shown(more));
        expectRefusal(told, "RedactionRequired", "REDACTION_REQUIRED", "ZJ8-3");
        expectFacts(told, { found: ["MOBILE_PHONE"] });
      }
      expectRefusal(await services.revisesWindow(peng, { window, board: { ...BOARD, location: "身份证420583198502301234" } }), "RedactionRequired", "REDACTION_REQUIRED");
      expectRefusal(await registered("FW-8", "咨询13812345678"), "RedactionRequired", "REDACTION_REQUIRED");
      expectRefusal(await services.adjustsMatter(peng, { matter: kept, documentNo: "枝编〔2026〕3号", name: "咨询13812345678" }), "RedactionRequired", "REDACTION_REQUIRED");
    });
    done(await services.opensWindow(peng, shown({ location: "政务服务中心二楼，咨询0717-4212345" })));
  });
});
