/** Posts and people: who is appointed from when, which posts make up a group or a meeting, and which sections answer for a clause. */
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import { expectDenied, expectRefusal } from "../../support/refused.js";
import {
  appoints, assignsResponsibility, createsPost, formsLeadingGroup, formsMeetingBody, looksUpUnit, registersPerson, type PostRead,
} from "../../support/verbs/organisations.verbs.js";
import { looksAtSelf } from "../../support/verbs/platform.verbs.js";
import { done, expectFacts } from "../../support/verbs/told.verbs.js";
import { openWorld, type NamedPerson, type NamedWorld } from "../../support/world.js";

const TODAY = "2026-09-01";
let w: NamedWorld;
let su: NamedPerson;
let shen: NamedPerson;
before(async () => {
  w = await openWorld();
  [su, shen] = [w.as("苏德胜"), w.as("沈明珠")];
});
after(() => w.close());

const postsOf = async (person: NamedPerson, code: string, asOf = TODAY): Promise<readonly PostRead[]> =>
  (await looksUpUnit(person, { code, asOf }, "posts { id title roles vacant holder { id name } reportsTo { title } }")).posts;
const postOf = async (person: NamedPerson, code: string, title: string): Promise<PostRead> => {
  const found = (await postsOf(person, code)).find((post) => post.title === title);
  if (!found) throw new Error(`${code} has no post called ${title}`);
  return found;
};
const leaderOfGroup = async (asOf: string): Promise<string | undefined> => {
  const { leadingGroups } = await looksUpUnit(su, { code: "HL-ARUN-HRSS", asOf }, "leadingGroups { seats { position post { holder { name } } } }");
  return (leadingGroups as { seats: { position: string; post: PostRead }[] }[])[0]?.seats.find(({ position }) => position === "LEADER")?.post.holder?.name;
};

describe("appointing somebody", () => {
  it("puts a new director into the post, and the leading group has a new leader from that day (AR-5.1-1, WP-C-5)", async () => {
    const head = await postOf(su, "HL-ARUN-HRSS", "局长");
    const person = done(await registersPerson(su, { name: "额尔敦", from: TODAY }));
    done(await appoints(su, { post: head.id, person, from: TODAY, documentNo: "(示例)阿人发〔2026〕8号" }));
    expect([await leaderOfGroup("2026-08-31"), await leaderOfGroup(TODAY)]).to.deep.equal(["敖春林", "额尔敦"]);
    const { firstResponsible } = await looksUpUnit(su, { code: "HL-ARUN-HRSS" }, "firstResponsible { holder { name } }");
    expect(firstResponsible?.holder?.name).to.equal("额尔敦");
  });

  it("leaves whoever held the post without it: the next request of 敖春林 is refused (AR-5.1-1)", async () => {
    expectDenied(await w.as("敖春林").tries("{ orgUnits { totalCount } }"), "FORBIDDEN", "ability.seeStructure");
    const { errors } = await w.as("敖春林").tries("{ orgUnits { totalCount } }");
    expect(errors?.[0]?.extensions).to.include({ because: "NO_POST" });
    const self = await looksAtSelf(w.as("敖春林"));
    expect([self.personName, self.posts, self.abilities]).to.deep.equal(["敖春林", [], []]);
  });

  it("over an appointment that begins on the same day or later is refused", async () => {
    const head = await postOf(su, "HL-ARUN-HRSS", "局长");
    const person = done(await registersPerson(su, { name: "宝音", from: TODAY }));
    const told = await w.unchanged(() => appoints(su, { post: head.id, person, from: "2026-08-01" }));
    expectRefusal(told, "OverlappingValidity", "OVERLAPPING_VALIDITY");
    expectFacts(told, { existingFrom: "2012-01-01", existingTo: TODAY });
    expectRefusal(await w.unchanged(() => appoints(su, { post: head.id, person, from: TODAY })), "OverlappingValidity", "OVERLAPPING_VALIDITY");
  });

  it("fills the vacant head's post of 州交通运输局, and the alert is gone (WP-C-5)", async () => {
    const head = await postOf(shen, "YB-TRANSPORT", "局长");
    const gaps = async () => (await looksUpUnit(shen, { code: "YB-TRANSPORT" }, "gaps { code }")).gaps.map(({ code }) => code);
    expect(await gaps()).to.include("FIRST_RESPONSIBLE_PERSON_VACANT");
    done(await appoints(shen, { post: head.id, person: done(await registersPerson(shen, { name: "文在哲", from: TODAY })), from: TODAY }));
    expect(await gaps()).to.not.include("FIRST_RESPONSIBLE_PERSON_VACANT");
  });

  it("gives 州市场监管局 its leader in charge, and the gap closes (WP-G-2-4, WP-G-5)", async () => {
    const head = await postOf(shen, "YB-MSA", "局长");
    const post = done(await createsPost(shen, {
      unit: await w.unit("YB-MSA"), title: "副局长", roles: ["DEPUTY", "LEADING_BODY", "RESPONSIBILITY_SYSTEM_LEADER"], reportsTo: head.id, from: TODAY,
    }));
    const gaps = async () => (await looksUpUnit(shen, { code: "YB-MSA" }, "gaps { code }")).gaps.map(({ code }) => code);
    expect(await gaps()).to.include("LEADER_IN_CHARGE_MISSING");
    done(await appoints(shen, { post, person: done(await registersPerson(shen, { name: "吉顺女", from: TODAY })), from: TODAY }));
    expect(await gaps()).to.not.include("LEADER_IN_CHARGE_MISSING");
    expect((await postOf(shen, "YB-MSA", "副局长")).reportsTo).to.deep.equal({ title: "局长" });
  });

  it("gives a street its legal staff: with none there is a gap (WP-J-III-4)", async () => {
    const post = await postOf(shen, "YB-YANJI-JINXUE", "法制员");
    done(await appoints(shen, { post: post.id, person: done(await registersPerson(shen, { name: "韩春玉", from: TODAY })), from: TODAY }));
    expect((await looksUpUnit(shen, { code: "YB-YANJI-JINXUE" }, "gaps { code }")).gaps).to.deep.equal([]);
    expect((await looksUpUnit(shen, { code: "YB-YANJI-JINXUE", asOf: "2026-08-31" }, "gaps { code }")).gaps).to.deep.equal([{ code: "LEGAL_STAFF_MISSING" }]);
  });

  it("needs a post and a person that exist: what never did, or is something else, is not found", async () => {
    const { id: post, holder } = await postOf(su, "HL-ARUN-HRSS-OFFICE", "主任");
    const nowhere = "00000000-0000-7000-8000-000000000000";
    await w.unchanged(async () => {
      for (const ends of [{ post, person: `person_${nowhere}` }, { post: `post_${nowhere}`, person: holder!.id }, { post: holder!.id, person: post }])
        expectRefusal(await appoints(su, { ...ends, from: TODAY }), "Denied", "NOT_FOUND");
    });
  });
});

describe("forming a leading group", () => {
  const form = async (seats: readonly (readonly [unit: string, title: string, position: string])[], more: { office?: string } = {}) => {
    const seated = [];
    for (const [unit, title, position] of seats) seated.push({ post: (await postOf(shen, unit, title)).id, position });
    return formsLeadingGroup(shen, {
      unit: await w.unit("YB-URBAN"), name: "州城管局行政执法责任制工作领导小组", duties: ["CHECK_AND_ASSESS"], seats: seated, from: TODAY,
      ...(more.office ? { office: await w.unit(more.office) } : {}),
    });
  };

  it("led by the main head in person stands, with its office, and the gap closes (YB-4.1-1, AR-5.1-2)", async () => {
    const id = done(await form([["YB-URBAN", "局长", "LEADER"]], { office: "YB-URBAN" }));
    const { node } = await shen.asks<{ node: object }>("query($id: ID!) { node(id: $id) { ... on LeadingGroup { office { code } seats { position post { holder { name } } } } } }", { id });
    expect(node).to.deep.equal({ office: { code: "YB-URBAN" }, seats: [{ position: "LEADER", post: { holder: { name: "徐海涛" } } }] });
    expect((await looksUpUnit(shen, { code: "YB-URBAN" }, "gaps { code }")).gaps.map(({ code }) => code)).to.not.include("LEADING_GROUP_MISSING");
  });

  it("led by a deputy, by the head of another organ, by two or by nobody is refused (YB-4.1-1, AR-5.1-1)", async () => {
    await w.unchanged(async () => {
      for (const seats of [
        [["YB-TRANSPORT", "副局长", "LEADER"]], [["YB-HRSS", "局长", "LEADER"]], [["YB-URBAN", "局长", "MEMBER"]],
        [["YB-URBAN", "局长", "LEADER"], ["YB-HRSS", "局长", "LEADER"]],
      ] as const) expectRefusal(await form(seats), "ChangeRefused", "LEADER_NOT_HEAD", "YB-4.1-1", "AR-5.1-1");
    });
  });

  it("with one post in two seats, or with a post that never was, is refused", async () => {
    const leader = { post: (await postOf(shen, "YB-URBAN", "局长")).id, position: "LEADER" };
    const group = { unit: await w.unit("YB-URBAN"), name: "领导小组", duties: [], from: TODAY };
    await w.unchanged(async () => {
      expectRefusal(await formsLeadingGroup(shen, { ...group, seats: [leader, { ...leader, position: "MEMBER" }] }), "Denied", "BAD_USER_INPUT");
      const nobody = { post: "post_00000000-0000-7000-8000-000000000000", position: "MEMBER" };
      expectRefusal(await formsLeadingGroup(shen, { ...group, seats: [leader, nobody] }), "Denied", "NOT_FOUND");
    });
  });

  it("is not for those outside the register: an officer, a section head and a member are refused (AR-5.1-1)", async () => {
    const seats = [{ post: (await postOf(su, "HL-ARUN-HRSS", "局长")).id, position: "LEADER" }];
    const sent = { unit: await w.unit("HL-ARUN-HRSS"), name: "领导小组", duties: ["MAKE_SCHEMES"], seats, from: TODAY };
    await w.unchanged(async () => {
      for (const name of ["莫日根", "杜淑琴", "孟繁荣"]) {
        const told = await formsLeadingGroup(w.as(name), sent);
        expectRefusal(told, "Denied", "FORBIDDEN");
        expectFacts(told, { rule: "ability.maintainPosts", because: "NO_ABILITY" });
      }
    });
  });
});

describe("forming a meeting body", () => {
  it("names its posts; a second one of its kind overlaps, one post twice or unknown is refused", async () => {
    const unit = await w.unit("YB-URBAN");
    const head = (await postOf(shen, "YB-URBAN", "局长")).id;
    done(await formsMeetingBody(shen, { unit, kind: "DIRECTORS_OFFICE", posts: [head], from: TODAY }));
    await w.unchanged(async () => {
      expectRefusal(await formsMeetingBody(shen, { unit, kind: "DIRECTORS_OFFICE", posts: [head], from: "2027-01-01" }), "OverlappingValidity", "OVERLAPPING_VALIDITY");
      expectRefusal(await formsMeetingBody(shen, { unit, kind: "PLENARY", posts: [head, head], from: TODAY }), "Denied", "BAD_USER_INPUT");
      expectRefusal(await formsMeetingBody(shen, { unit, kind: "PLENARY", posts: ["post_00000000-0000-7000-8000-000000000000"], from: TODAY }), "Denied", "NOT_FOUND");
      expectRefusal(await formsMeetingBody(shen, { unit, kind: "PLENARY", posts: [], from: TODAY }), "Denied", "BAD_USER_INPUT");
    });
  });
});

describe("making a section responsible", () => {
  const xun = () => w.as("荀志明");

  it("adds the clause to the section's own, from that day on (TJ-3.1.1.1-3)", async () => {
    const own = async () => (await looksAtSelf(w.as("房志军"))).responsibilities.map(({ clause }) => clause.id);
    expect(await own()).to.not.include("WP-C-5");
    done(await assignsResponsibility(xun(), { unit: await w.unit("TJ-HRSS-SERVICE"), clause: "WP-C-5", task: "落实第一责任人制度", from: TODAY }));
    expect(await own()).to.include("WP-C-5");
  });

  it("is refused to the sections themselves, twice over, and for what is no clause (TJ-3.1.1.1-3)", async () => {
    const assignment = { unit: await w.unit("TJ-HRSS-SERVICE"), clause: "WP-C-5", from: TODAY };
    await w.unchanged(async () => {
      for (const name of ["房志军", "窦文华", "倪国强"]) expectRefusal(await assignsResponsibility(w.as(name), assignment), "Denied", "FORBIDDEN");
      expectRefusal(await assignsResponsibility(xun(), assignment), "OverlappingValidity", "OVERLAPPING_VALIDITY");
      for (const clause of ["TJ-9.9", "constructor", ""]) expectRefusal(await assignsResponsibility(xun(), { ...assignment, clause }), "Denied", "BAD_USER_INPUT");
    });
  });
});
