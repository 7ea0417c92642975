/** What a letter of delegation rests on changes: its department is told, and the task is done when a later letter says it anew or the letter has ended. */
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import { recordRunOut } from "../../../src/systems/delegation/index.js";
import { jobOn } from "../../support/clocks.js";
import { castOf, inForce, publishesList, registersLaw, type DelegatingCast } from "../../support/delegation-world.js";
import { expectRefusal } from "../../support/refused.js";
import * as delegation from "../../support/verbs/delegation.verbs.js";
import * as lists from "../../support/verbs/power-lists.verbs.js";
import { done } from "../../support/verbs/told.verbs.js";
import { openWorld, type NamedWorld } from "../../support/world.js";

let w: NamedWorld;
let cast: DelegatingCast;
let bureau: string;
before(async () => {
  w = await openWorld();
  cast = castOf(w);
  bureau = await w.unit("YB-HRSS");
  await publishesList(w, cast);
});
after(() => w.close());

interface TaskRead { readonly id: string; readonly targetKind: string; readonly target: { readonly id: string } | null }
const FIELDS = "id targetKind target { ... on Delegation { id } }";
const tasksOn = async (filter: string) => (await lists.lists<TaskRead>(cast.drafter, "adjustmentTasks", `first: 50, filter: { ${filter} }`, FIELDS)).rows.filter(({ targetKind }) => targetKind === "DELEGATION");
const amended = (basis: string) => ({ kind: "AMENDED", basis, promulgatedOn: "2026-08-31", changedOn: "2026-09-01", note: "国务院令第999号" });
const lawNamed = async (title: string) => done(await registersLaw(cast.drafter, bureau, { title, number: `国务院令第${title}号` }));

describe("a letter whose basis changes (YB-2.1-6)", () => {
  it("opens a task for whoever delegated, and for no letter that rests elsewhere or is not in force", async () => {
    const [law, other] = [await lawNamed("失业保险条例"), await lawNamed("工伤保险条例")];
    const letter = await inForce(w, law);
    await inForce(w, other, { matters: [{ code: "RS-JC-001", actionKind: "INSPECTION" }] });
    done(await delegation.drafts(cast.drafter, { delegator: bureau, delegate: await w.unit("YB-HRSS-INSPECTION"), text: { letterNo: "草稿", powers: "检查", territory: ["222400"], startsOn: "2026-09-01", endsOn: "2027-09-01", matters: [], bases: [{ basis: law, articles: "第一条" }], qualifications: [] } }));
    done(await lists.recordsChange(cast.drafter, amended(law)));
    const [task, ...rest] = await tasksOn(`basis: "${law}"`);
    expect([task!.target, rest]).to.deep.equal([{ id: letter }, []]);
    expectRefusal(await w.unchanged(() => lists.concludes(cast.drafter, { task: task!.id, verdict: "ADJUSTED" })), "TransitionRefused", "NOT_YET_ADJUSTED");
    await inForce(w, law);
    done(await lists.concludes(cast.drafter, { task: task!.id, verdict: "ADJUSTED" }));
    expect((await lists.looksUp(cast.drafter, "adjustmentTask", task!.id, "state"))["state"]).to.equal("DONE");
  });

  it("is followed as well when it ends", async () => {
    const law = await lawNamed("女职工劳动保护特别规定");
    const letter = await inForce(w, law);
    done(await lists.recordsChange(cast.drafter, amended(law)));
    const [task] = await tasksOn(`basis: "${law}"`);
    done(await delegation.terminates(cast.leader, { delegation: letter, ground: "LAW_CHANGED", reason: "依据修改" }));
    done(await lists.concludes(cast.drafter, { task: task!.id, verdict: "ADJUSTED" }));
    expect((await lists.looksUp(cast.drafter, "adjustmentTask", task!.id, "state"))["state"]).to.equal("DONE");
  });

  it("falls with the law when no other basis carries it: nothing is done under it from that day, its keeper has a task, and the server ends it; a second basis keeps it (YB-2.1-6, YB-2.1-11)", async () => {
    const [gone, other] = [await lawNamed("就业服务与就业管理规定"), await lawNamed("工资支付暂行规定")];
    const matter = (code: string, actionKind: string) => ({ matters: [{ code, actionKind }] });
    const [fallen, carried] = [await inForce(w, gone, matter("RS-JC-001", "INSPECTION")), await inForce(w, other, { ...matter("RS-CF-001", "PENALTY"), bases: [gone, other].map((each) => ({ basis: each, articles: "第一条" })) })];
    const brigade = await w.unit("YB-HRSS-INSPECTION");
    const mayAct = async (code: string, actionKind: string) => {
      const { allowed, refusal } = await delegation.asksAct(cast.drafter, { delegate: brigade, code, actionKind, division: "222401" });
      return allowed ? "allowed" : refusal;
    };
    const answers = async () => [await mayAct("RS-JC-001", "INSPECTION"), await mayAct("RS-CF-001", "PENALTY")];
    const looks = () => recordRunOut(jobOn(w.clone.database, w.today));
    await looks();
    expect(await answers()).to.deep.equal(["allowed", "allowed"]);
    done(await lists.recordsChange(cast.confirmer, { ...amended(gone), kind: "REPEALED" }));
    expect(await answers(), "before any job").to.deep.equal(["DELEGATION_NO_BASIS", "allowed"]);
    const tasks = await tasksOn(`basis: "${gone}"`);
    expect(tasks.map(({ target }) => target!.id).sort()).to.deep.equal([fallen, carried].sort());
    await Promise.all([looks(), looks()]);
    const read = async (letter: string) => delegation.looksUp(cast.drafter, "delegation", letter, "state endGround endedOn");
    expect(await read(fallen)).to.deep.equal({ state: "TERMINATED", endGround: "LAW_CHANGED", endedOn: w.today });
    expect(await read(carried)).to.deep.equal({ state: "PUBLISHED", endGround: null, endedOn: null });
    const [open] = tasks.filter(({ target }) => target!.id === fallen);
    done(await lists.concludes(cast.drafter, { task: open!.id, verdict: "ADJUSTED" }));
    expectRefusal(await w.unchanged(() => delegation.resumes(cast.leader, { delegation: fallen })), "TransitionRefused", "ILLEGAL_TRANSITION");
  });
});

describe("a letter whose delegator is changed (YB-2.1-6)", () => {
  it("opens a task on every letter of the organ that runs, whatever it rests on, and on nobody else's; a later letter or its end follows it", async () => {
    const before = (await tasksOn("")).length;
    const [renewed, ended, over] = [await inForce(w, await lawNamed("社会保险费征缴暂行条例")), await inForce(w, await lawNamed("禁止使用童工规定")), await inForce(w, await lawNamed("职工带薪年休假条例"))];
    done(await delegation.terminates(cast.leader, { delegation: over, ground: "BY_DELEGATOR", reason: "委托方收回" }));
    const change = (organ: string) => ({ kind: "FUNCTION_CHANGED", organ, promulgatedOn: "2026-08-31", changedOn: "2026-09-01", note: "延州编发〔2026〕9号" });
    done(await lists.recordsChange(cast.confirmer, change(await w.unit("YB-URBAN"))));
    expect(await tasksOn(""), "another organ's change").to.have.length(before);
    done(await lists.recordsChange(cast.confirmer, change(bureau)));
    const opened = (await tasksOn("states: [PENDING]")).map(({ target }) => target!.id);
    expect(opened).to.include.members([ended]).and.not.include(over);
    const taskOf = async (letter: string) => (await tasksOn("")).filter(({ target }) => target!.id === letter).at(-1)!.id;
    const last = await taskOf(ended);
    expectRefusal(await w.unchanged(() => lists.concludes(cast.drafter, { task: last, verdict: "ADJUSTED" })), "TransitionRefused", "NOT_YET_ADJUSTED");
    done(await delegation.terminates(cast.leader, { delegation: ended, ground: "LAW_CHANGED", reason: "职能调整" }));
    done(await lists.concludes(cast.drafter, { task: last, verdict: "ADJUSTED" }));
    expect((await lists.looksUp(cast.drafter, "adjustmentTask", last, "state"))["state"]).to.equal("DONE");
    expect(opened, "what a later letter says anew has nothing to follow").to.not.include(renewed);
  });
});
