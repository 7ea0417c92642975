/** What a button says is what the mutation does: reorganisations, training, accounts and lists, in every state they can be in, for people of every standing. */
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import { LIFECYCLES } from "../../../src/lifecycles.js";
import { comparesButtons } from "../../support/buttons.js";
import { registersLaw } from "../../support/delegation-world.js";
import { draftedId, draftsChange, approvesChange, rejectsChange, withdrawsChange } from "../../support/verbs/administration.verbs.js";
import { postOf } from "../../support/verbs/authority.verbs.js";
import * as authorisations from "../../support/verbs/authorisations.verbs.js";
import * as discretion from "../../support/verbs/discretion.verbs.js";
import * as lists from "../../support/verbs/power-lists.verbs.js";
import * as reorganisations from "../../support/verbs/reorganisation.verbs.js";
import { done } from "../../support/verbs/told.verbs.js";
import * as transfers from "../../support/verbs/power-transfers.verbs.js";
import * as thirdParties from "../../support/verbs/third-parties.verbs.js";
import * as training from "../../support/verbs/training.verbs.js";
import { openWorld, serveAgain, type NamedWorld } from "../../support/world.js";

const TODAY = "2026-09-01";
const URL = "https://www.example.gov.cn/gs";

/** Read a row as: objects of TYPE, which these people have to do with. Officers, publicity, letters of delegation, services and imports have files of their own. */
const PEOPLE: Readonly<Record<string, readonly string[]>> = {
  Reorganisation: ["许英花", "金成哲", "太明浩", "沈明珠", "李顺姬", "朴哲洙", "石磊"],
  TrainingPlan: ["姜东日", "朴哲洙", "全美兰", "石磊", "金成哲", "方国栋"],
  TrainingSession: ["姜东日", "朴哲洙", "全美兰", "石磊", "方国栋"],
  LeaderStudyPlan: ["姜东日", "朴哲洙", "石磊", "金成哲"],
  PublicityActivity: ["姜东日", "朴哲洙", "石磊", "方国栋"],
  AccountChangeRequest: ["姜文博", "邓晓岚", "罗启明", "沈明珠"],
  PowerList: ["全美兰", "朴哲洙", "李顺姬", "罗文静", "丁海燕", "石磊", "沈明珠"],
  AdjustmentTask: ["全美兰", "朴哲洙", "李顺姬", "罗文静", "石磊"],
  DiscretionBenchmark: ["石磊", "全美兰", "朴哲洙", "罗文静", "李顺姬"],
  PowerTransfer: ["丁海燕", "李顺姬", "许英花", "马玉兰", "罗文静"],
  Authorisation: ["丁海燕", "李顺姬", "许英花", "马玉兰", "罗文静"],
  ThirdPartyService: ["石磊", "全美兰", "朴哲洙", "李顺姬", "罗文静"],
  ListCampaign: ["李顺姬", "丁海燕", "全美兰", "朴哲洙"],
  Basis: ["全美兰", "石磊", "李顺姬", "罗文静", "朴哲洙"],
};
const ELSEWHERE = ["EnforcementSubject", "Officer", "Certificate", "LegalReviewer", "DisclosureItem", "UnitContact", "Delegation", "DelegationCampaign", "ServiceMatter", "ServiceWindow", "ServiceGuide", "ImportRun"];
/** States that nothing here leads to, and why. */
const LEFT_OUT: Readonly<Record<string, readonly string[]>> = {
  AccountChangeRequest: ["APPROVED", "FAILED"], // between two transactions of one request; what the system could not carry out
  AdjustmentTask: ["TO_FILE"], // only where the policy asks for filing, which 延边 does not
};

let w: NamedWorld;
const objects: { readonly type: string; readonly id: string }[] = [];
const inputs: Record<string, Readonly<Record<string, unknown>>> = {
  returnPowerList: { points: ["补充依据"] }, publishPowerList: { url: URL, publishedOn: TODAY }, removePowerItem: { code: "A1" },
  concludeAdjustment: { verdict: "NO_CHANGE_NEEDED", note: "条款未涉及本事项" }, returnReorganisation: { note: "请补充编制依据" },
  correctBasis: { articles: ["第八十六条"] },
  decidePowerTransfer: { documentNo: "吉政发〔2026〕8号", decidedLevel: "PROVINCE" }, publishPowerTransfer: { url: URL, publishedOn: TODAY }, endPowerTransfer: { documentNo: "吉政发〔2026〕11号", decidedLevel: "PROVINCE", endsOn: "2026-12-01" },
  publishAuthorisation: { url: URL, publishedOn: TODAY }, endAuthorisation: { endsOn: "2026-12-01" },
  endThirdPartyService: { endedOn: TODAY, report: "已经退还" },
  closeLeaderStudyPlan: { effect: "领导干部依法决策能力提高" },
};
const keeps = (type: string, id: string): string => {
  objects.push({ type, id });
  return id;
};

before(async () => {
  w = await openWorld();
  for (const plant of [plantReorganisations, plantTraining, plantPublicity, plantAccounts]) await plant();
});
after(() => w.close());

async function plantReorganisations(): Promise<void> {
  const [xu, jin, tai] = [w.as("许英花"), w.as("金成哲"), w.as("太明浩")];
  const lines = [{ setMode: { unit: await w.unit("YB-ECOLOGY"), mode: "VERTICAL", superior: await w.unit("JL-ECOLOGY"), government: await w.unit("YB-GOV") } }];
  const draft = { title: "生态环境局改为垂直管理", documentNo: "延州发〔2026〕9号", effectiveOn: "2026-10-01", lines };
  inputs["reviseReorganisation"] = { draft };
  const drafted = async () => keeps("Reorganisation", reorganisations.standing(await reorganisations.draftsReorganisation(xu, draft)).id);
  const steps: readonly ((id: string) => Promise<unknown>)[] = [
    (id) => reorganisations.submitsReorganisation(xu, id), (id) => reorganisations.decidesReorganisation(jin, id), (id) => reorganisations.signsReorganisation(tai, id),
  ];
  for (let taken = 0; taken <= steps.length; taken += 1) {
    const id = await drafted();
    for (const step of steps.slice(0, taken)) await step(id);
  }
  const returned = await drafted();
  await steps[0]!(returned);
  reorganisations.standing(await reorganisations.returnsReorganisation(jin, returned, { note: "请补充编制依据" }));
  reorganisations.standing(await reorganisations.withdrawsReorganisation(xu, await drafted()));
  const now = reorganisations.standing(await reorganisations.draftsReorganisation(xu, { ...draft, title: "水文站归口调整", effectiveOn: TODAY, lines: [{ rename: { unit: await w.unit("YB-URBAN"), name: { language: "ZH", name: "延边州城市管理执法局" } } }] })).id;
  await steps[0]!(now);
  await steps[1]!(now);
  await reorganisations.carriesOutReorganisation(xu, keeps("Reorganisation", now));
}

async function plantTraining(): Promise<void> {
  const [jiang, piao] = [w.as("姜东日"), w.as("朴哲洙")];
  const unit = await w.unit("YB-HRSS");
  const plan = { unit, year: 2026, title: "执法人员知识更新", audience: "OFFICERS", targetHeadcount: 100, laws: ["行政处罚法"] };
  const planned = async () => keeps("TrainingPlan", done(await training.draftsPlan(jiang, plan)));
  const approved = async () => {
    const id = await planned();
    done(await training.approvesPlan(piao, { plan: id }));
    return id;
  };
  await planned();
  await approved();
  done(await training.closesPlan(jiang, { plan: await approved() }));
  done(await training.cancelsPlan(jiang, { plan: await planned() }));
  const session = (heldOn: string) => training.schedulesSession(jiang, { unit, heldOn, hours: 8, kind: "KNOWLEDGE_UPDATE", title: "行政处罚法", audience: "OFFICERS", laws: ["行政处罚法"] });
  const held = async (heldOn: string) => keeps("TrainingSession", done(await session(heldOn)));
  const person = (await w.as("沈明珠").asks<{ orgUnit: { posts: { holder: { id: string } | null }[] } }>(`{ orgUnit(code: "YB-HRSS") { posts { holder { id } } } }`)).orgUnit.posts.find(({ holder }) => holder)!.holder!.id;
  inputs["recordTrainingAttendance"] = { lines: [{ person, hours: 4 }] };
  inputs["correctTrainingAttendance"] = { line: { person, hours: 4 }, reason: "签到表更正" };
  await held("2026-08-20");
  await held("2026-09-20");
  done(await training.recordsAttendance(jiang, { session: await held("2026-08-21"), lines: [{ person, hours: 8 }] }));
  done(await training.cancelsSession(jiang, { session: await held("2026-09-21") }));
  const fixed = { unit, year: 2026, plan: "年度学法", content: "行政处罚法", timing: "每季度", people: "领导班子成员", minimumHours: 4, meetings: [] };
  const study = async () => keeps("LeaderStudyPlan", done(await training.draftsStudy(jiang, fixed)));
  await study();
  const agreed = await study();
  done(await training.approvesStudy(piao, { plan: agreed }));
  const closed = await study();
  done(await training.approvesStudy(piao, { plan: closed }));
  done(await training.closesStudy(jiang, { plan: closed, effect: "领导干部依法决策能力提高" }));
  done(await training.cancelsStudy(jiang, { plan: await study() }));
}

async function plantPublicity(): Promise<void> {
  const jiang = w.as("姜东日");
  const activity = { unit: await w.unit("YB-HRSS"), heldOn: "2026-08-25", kind: "VISIT", title: "法律进社区", audiences: ["COMMUNITY"], counts: [], laws: ["劳动法"], personsReached: 120 };
  const recorded = async () => keeps("PublicityActivity", done(await training.recordsActivity(jiang, activity)));
  await recorded();
  done(await training.withdrawsActivity(jiang, { activity: await recorded(), note: "重复登记" }));
}

async function plantAccounts(): Promise<void> {
  const [jiang, deng] = [w.as("姜文博"), w.as("邓晓岚")];
  const drafted = async (label: string) => keeps("AccountChangeRequest", draftedId(await draftsChange(jiang, {
    tenant: "yanbian", reason: "人员变动", change: { giveReservedPost: { role: "TENANT_ADMIN", unit: "YB-GOV", title: "租户管理员", person: "崔海兰", label } },
  })));
  await drafted("waiting");
  await approvesChange(deng, { accountChange: await drafted("executed") });
  await rejectsChange(deng, { accountChange: await drafted("rejected"), reason: "岗位没有空缺" });
  await withdrawsChange(jiang, { accountChange: await drafted("withdrawn") });
}

const states = new Map<string, Set<string>>();
/** Every step of an object by everybody who has to do with its kind. */
async function compares(type: string, id: string): Promise<void> {
  for (const name of PEOPLE[type]!) {
    const { state, compared } = await comparesButtons(w.as(name), type, id, inputs);
    expect(compared, type).to.be.above(0);
    if (state) states.set(type, (states.get(type) ?? new Set()).add(state));
  }
}

describe("available actions", () => {
  it("are compared here for every lifecycle of the house but those with a file of their own", () =>
    expect([...Object.keys(PEOPLE), ...ELSEWHERE]).to.have.members(LIFECYCLES.map(({ type }) => type)));

  for (const type of ["Reorganisation", "TrainingPlan", "TrainingSession", "LeaderStudyPlan", "PublicityActivity", "AccountChangeRequest"]) {
    it(`of every ${type} say exactly what the mutation then does`, async () => {
      const of = objects.filter((each) => each.type === type);
      expect(of.length).to.be.above(0);
      await w.unchanged(async () => {
        for (const { id } of of) await compares(type, id);
      });
    });
  }

  it("of a power list and its adjustments say it in every state on the way", async () => {
    const [quan, piao, li] = [w.as("全美兰"), w.as("朴哲洙"), w.as("李顺姬")];
    const unit = await w.unit("YB-HRSS");
    const basis = done(await lists.registersBasis(quan, { unit, title: "社会保险法", rank: "LAW", issuer: "全国人大常委会", promulgatedOn: "2010-10-28", effectiveOn: "2011-07-01" }));
    await w.unchanged(() => compares("Basis", basis));
    done(await lists.confirmsBasis(w.as("高文斌"), { basis }));
    await w.unchanged(() => compares("Basis", basis));
    const list = done(await lists.draftsList(quan, { unit, title: "行政执法权责清单" }));
    const item = {
      code: "A1", actionKind: "PENALTY", matter: "未缴社会保险费", duty: "监督缴费", subject: unit, power: "罚款", target: "依法足额", procedure: "立案、调查、决定", responsibility: "依法处分",
      responsiblePost: "监察员", bases: [{ basis }],
    };
    inputs["writePowerItem"] = item;
    const to = (id: string) => ({ list: id });
    const published = (id: string, channel: string) => lists.publishes(quan, { list: id, channel, url: URL, publishedOn: TODAY });
    const examined = (id: string) => [() => lists.consents(piao, to(id)), () => lists.submits(quan, to(id)), () => lists.accepts(li, to(id))];
    done(await lists.writesItem(quan, { list, ...item }));
    const way = [
      ...examined(list), () => lists.returns(li, { list, points: ["补充依据"] }), ...examined(list), () => lists.passes(li, to(list)),
      () => published(list, "DEPARTMENT_SITE"), () => published(list, "GOVERNMENT_SITE"),
    ];
    for (const step of way) {
      await w.unchanged(() => compares("PowerList", list));
      done(await step());
    }
    await w.unchanged(() => compares("PowerList", list));
    const opened = async (): Promise<string> => {
      const change = done(await lists.recordsChange(quan, { kind: "AMENDED", basis, promulgatedOn: TODAY, changedOn: TODAY }));
      const { rows } = await lists.lists<{ id: string; state: string }>(quan, "adjustmentTasks", `first: 50, filter: { basis: "${basis}" }`, "id state");
      const task = rows.find(({ state }) => state === "PENDING")?.id;
      if (!task) throw new Error(`no task was opened by ${change}`);
      return task;
    };
    const unchanged = await opened();
    await w.unchanged(() => compares("AdjustmentTask", unchanged));
    done(await lists.concludes(quan, { task: unchanged, verdict: "NO_CHANGE_NEEDED", note: "条款未涉及本事项" }));
    const task = await opened();
    const later = done(await lists.draftsList(quan, { unit, title: "行政执法权责清单(修订)" }));
    for (const step of [...examined(later), () => lists.passes(li, to(later))]) done(await step());
    const adjusting = [
      () => lists.takesUp(quan, { task }), () => lists.concludes(quan, { task, verdict: "ADJUSTED" }),
      async () => {
        for (const channel of ["DEPARTMENT_SITE", "GOVERNMENT_SITE"]) done(await published(later, channel));
        return lists.publishesAdjustment(quan, { task });
      },
    ];
    for (const step of adjusting) {
      await w.unchanged(() => compares("AdjustmentTask", task));
      done(await step());
    }
    await w.unchanged(() => compares("AdjustmentTask", task));
  }).timeout(240_000);

  it("of a transfer of power say it from its draft to its end, and when it is taken back", async () => {
    const [ding, li] = [w.as("丁海燕"), w.as("李顺姬")];
    const input = { kind: "HANDED_OVER", from: await w.unit("YB-YANJI-URBAN"), to: await w.unit("YB-YANJI-HENAN"), matters: [{ actionKind: "PENALTY", text: "对占道经营的处罚" }], fromOn: TODAY };
    const [transfer, taken] = [done(await transfers.drafts(ding, input)), done(await transfers.drafts(ding, input))];
    const decision = { documentNo: "吉政发〔2026〕8号", decidedLevel: "PROVINCE", decidedBy: "吉林省人民政府", decidedOn: TODAY };
    const steps = [
      () => transfers.decides(li, { transfer, ...decision }),
      () => transfers.publishes(li, { transfer, publishedOn: TODAY, url: URL }), () => transfers.ends(li, { transfer, ...decision, endsOn: "2026-12-01" }), () => transfers.withdraws(ding, { transfer: taken }),
    ];
    for (const step of steps) {
      await w.unchanged(() => compares("PowerTransfer", transfer));
      done(await step());
    }
    for (const each of [transfer, taken]) await w.unchanged(() => compares("PowerTransfer", each));
  });

  it("of an authorisation say it from its draft to its end, and when it is taken back", async () => {
    const [ding, li] = [w.as("丁海燕"), w.as("李顺姬")];
    const basis = done(await registersLaw(ding, await w.unit("YB-YANJI-LEGAL")));
    const input = {
      organisation: await w.unit("YB-YANJI-METEO"), department: await w.unit("YB-YANJI-URBAN"), basis, articles: "第八条", matters: ["雷电灾害防御检查"], actionKinds: ["INSPECTION"], fromOn: TODAY,
    };
    const [authorisation, taken] = [done(await authorisations.drafts(ding, input)), done(await authorisations.drafts(ding, input))];
    const steps = [
      () => authorisations.registers(li, { authorisation }), () => authorisations.publishes(li, { authorisation, publishedOn: TODAY, url: URL }),
      () => authorisations.ends(li, { authorisation, endsOn: "2026-12-01" }), () => authorisations.withdraws(ding, { authorisation: taken }),
    ];
    for (const step of steps) {
      await w.unchanged(() => compares("Authorisation", authorisation));
      done(await step());
    }
    for (const each of [authorisation, taken]) await w.unchanged(() => compares("Authorisation", each));
  });

  it("of a service of a third party say it before its first day, after it, and when it is over", async () => {
    const [shi, staff] = [w.as("石磊"), [(await postOf(w, "YB-HRSS-LEGAL", "全美兰")).holder.id, (await postOf(w, "YB-HRSS-OFFICE", "尹春子")).holder.id]];
    const registered = async (fromOn: string) => done(await thirdParties.registers(shi, {
      kind: "CUSTODY", organ: await w.unit("YB-HRSS"), partyName: "某仓储公司", creditCode: "91350100M000100Y43", subject: "账册", decisionNo: "封字1号", staff, fromOn, untilOn: "2026-10-01",
    }));
    const [running, coming] = [await registered(TODAY), await registered("2026-09-20")];
    for (const service of [running, coming]) await w.unchanged(() => compares("ThirdPartyService", service));
    done(await thirdParties.ends(shi, { service: running, endedOn: TODAY, report: "已经退还" }));
    done(await thirdParties.withdraws(shi, { service: coming }));
    for (const service of [running, coming]) await w.unchanged(() => compares("ThirdPartyService", service));
  });

  it("of a call for lists say it while it is open and when it is closed", async () => {
    const call = done(await lists.callsForLists(w.as("李顺姬"), {
      office: await w.unit("YB-LEGAL"), title: "清单确认", documentNo: "延州府法〔2026〕1号", addressees: [await w.unit("YB-URBAN")], confirmBy: "2026-09-20", examineBy: "2026-09-30",
    }));
    await w.unchanged(() => compares("ListCampaign", call));
    done(await lists.closesCall(w.as("李顺姬"), { campaign: call }));
    await w.unchanged(() => compares("ListCampaign", call));
  });

  it("of a discretion benchmark say it in every state on the way", async () => {
    const [shi, quan, piao] = [w.as("石磊"), w.as("全美兰"), w.as("朴哲洙")];
    const unit = await w.unit("YB-HRSS");
    const basis = done(await lists.registersBasis(quan, { unit, title: "劳动合同法", rank: "LAW", issuer: "全国人大常委会", promulgatedOn: "2007-06-29", effectiveOn: "2008-01-01" }));
    const content = { title: "未订立书面劳动合同", scope: "本州用人单位", basis, tiers: [{ degree: "ORDINARY", conditions: "三十人以下", measure: "FINE", amountFrom: "500", amountTo: "2000", factors: [] }] };
    Object.assign(inputs, { reviseBenchmark: content, returnBenchmark: { note: "请补充" }, withdrawBenchmark: { note: "上位法废止" }, publishBenchmark: { url: URL, publishedOn: TODAY } });
    const benchmark = done(await discretion.draftsBenchmark(shi, { unit, itemCode: "A1", ...content }));
    const way = [
      () => discretion.sendsToReview(shi, { benchmark }), () => discretion.returns(quan, { benchmark, note: "请补充" }), () => discretion.sendsToReview(shi, { benchmark }),
      () => discretion.passes(quan, { benchmark }), () => discretion.agrees(piao, { benchmark }), () => discretion.publishes(quan, { benchmark, url: URL, publishedOn: TODAY }),
      () => discretion.withdraws(piao, { benchmark, note: "上位法废止" }),
    ];
    for (const step of way) {
      await w.unchanged(() => compares("DiscretionBenchmark", benchmark));
      done(await step());
    }
    await w.unchanged(() => compares("DiscretionBenchmark", benchmark));
  }).timeout(120_000);

  it("say it on a later day, too: what waited for its day, or let it pass", async () => {
    const later = await serveAgain(w, "许英花", "2026-10-02T01:00:00Z");
    try {
      for (const { id } of objects.filter(({ type }) => type === "Reorganisation")) await comparesButtons(later.asker, "Reorganisation", id, inputs);
    } finally {
      await later.stop();
    }
  });

  for (const { type, lifecycle } of LIFECYCLES.filter((store) => store.type in PEOPLE)) {
    it(`of ${type} were asked in every state but those that nothing here leads to`, () =>
      expect([...states.get(type)!, ...(LEFT_OUT[type] ?? [])]).to.include.members(Object.keys(lifecycle.states)));
  }
});
