/** Leaving a post, abolishing one, and acting for somebody who is away: what each makes of the people concerned, from which day on. */
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import { expectDenied, expectRefusal } from "../../support/refused.js";
import {
  abolishesPost, appoints, createsPost, endsActing, formsMeetingBody, leavesPost, letsAct, looksUpUnit, registersPerson, type PostRead,
} from "../../support/verbs/organisations.verbs.js";
import { looksAtSelf } from "../../support/verbs/platform.verbs.js";
import { done, expectFacts } from "../../support/verbs/told.verbs.js";
import { openWorld, type NamedPerson, type NamedWorld } from "../../support/world.js";

const TODAY = "2026-09-01";
const PAPER = "(示例)延州人社党组〔2026〕9号";
const POST = "posts { id title version vacant holder { id name } acting { acting ground validTo person { id name } } holders { validFrom validTo acting person { name } } }";
let w: NamedWorld;
let shen: NamedPerson;
before(async () => {
  w = await openWorld();
  shen = w.as("沈明珠");
});
after(() => w.close());

const postOf = async (code: string, title: string, asOf = TODAY): Promise<PostRead> =>
  (await looksUpUnit(shen, { code, asOf }, POST)).posts.find((post) => post.title === title)!;
const newPost = async (title: string, holder?: string, from = "2026-02-01"): Promise<string> => {
  const post = done(await createsPost(shen, { unit: await w.unit("YB-HRSS"), title, roles: ["HANDLER"], from: "2026-02-01" }));
  if (holder) done(await appoints(shen, { post, person: holder, from }));
  return post;
};
const ownPosts = async (person: NamedPerson) => (await person.asks<{ me: { posts: { id: string }[] } }>("{ me { posts { id } } }")).me.posts;
const newPerson = async (name: string): Promise<string> => done(await registersPerson(shen, { name, from: TODAY }));

describe("leaving a post", () => {
  it("leaves it vacant from that day, and the next request through it is refused (WP-C-5)", async () => {
    const head = await postOf("YB-URBAN", "局长");
    expect(head.holder?.name).to.equal("徐海涛");
    done(await leavesPost(shen, { post: head.id, from: TODAY, documentNo: PAPER, expectedVersion: head.version }));
    expect([(await postOf("YB-URBAN", "局长", "2026-08-31")).holder?.name, (await postOf("YB-URBAN", "局长")).vacant]).to.deep.equal(["徐海涛", true]);
    expect((await looksUpUnit(shen, { code: "YB-URBAN" }, "gaps { code }")).gaps.map(({ code }) => code)).to.include("FIRST_RESPONSIBLE_PERSON_VACANT");
  });

  it("refuses whoever left at the next request: 石磊 may not even read the tree", async () => {
    const posts = await ownPosts(w.as("石磊"));
    for (const { id } of posts) done(await leavesPost(shen, { post: id, from: TODAY }));
    expectDenied(await w.as("石磊").tries("{ orgUnits { totalCount } }"), "FORBIDDEN", "ability.seeStructure");
    expect((await looksAtSelf(w.as("石磊"))).posts).to.deep.equal([]);
  });

  it("may be written down afterwards, and ahead: the days say who held it", async () => {
    const [ahead, back] = [await newPost("综合岗", await newPerson("车明哲")), await newPost("调研岗", await newPerson("全勇男"))];
    done(await leavesPost(shen, { post: back, from: "2026-03-01" }));
    done(await leavesPost(shen, { post: ahead, from: "2026-12-01" }));
    expect([(await postOf("YB-HRSS", "调研岗", "2026-02-28")).vacant, (await postOf("YB-HRSS", "调研岗", "2026-03-01")).vacant]).to.deep.equal([false, true]);
    expect([(await postOf("YB-HRSS", "综合岗", "2026-11-30")).vacant, (await postOf("YB-HRSS", "综合岗", "2026-12-01")).vacant]).to.deep.equal([false, true]);
    done(await leavesPost(shen, { post: ahead, from: "2026-10-01" }));
    expect((await postOf("YB-HRSS", "综合岗", "2026-10-01")).vacant).to.equal(true);
  });

  it("on the first day takes the appointment back: nobody ever held the post", async () => {
    const post = await newPost("督查岗", await newPerson("禹在浩"), "2026-10-01");
    done(await leavesPost(shen, { post, from: "2026-10-01" }));
    const { holders } = await postOf("YB-HRSS", "督查岗", "2026-10-02");
    expect(holders).to.deep.equal([]);
    done(await appoints(shen, { post, person: await newPerson("太英子"), from: "2026-10-01" }));
  });

  it("of a vacant post, too far back or on another version than read is refused", async () => {
    const [vacant, held] = [await newPost("空岗"), await newPost("在岗", await newPerson("南润植"))];
    await w.unchanged(async () => {
      expectRefusal(await leavesPost(shen, { post: vacant, from: TODAY }), "ChangeRefused", "POST_VACANT");
      expectRefusal(await leavesPost(shen, { post: held, from: "2024-12-31" }), "ChangeRefused", "BACKDATED_TOO_FAR");
      const stale = await leavesPost(shen, { post: held, from: TODAY, expectedVersion: 1 });
      expectRefusal(stale, "StaleVersion", "STALE_VERSION");
      expectFacts(stale, { currentVersion: 2 });
      expectRefusal(await leavesPost(shen, { post: "post_00000000-0000-7000-8000-000000000000", from: TODAY }), "Denied", "NOT_FOUND");
    });
  });

  it("is not for the keeper to decide over administrators and auditors: the operator does that", async () => {
    const posts = await ownPosts(shen);
    await w.unchanged(async () => {
      for (const verb of [leavesPost, abolishesPost, endsActing]) {
        const told = await verb(shen, { post: posts[0]!.id, from: TODAY });
        expectRefusal(told, "Denied", "FORBIDDEN");
        expectFacts(told, { because: "ROLE_RESERVED" });
      }
    });
  });
});

describe("abolishing a post", () => {
  it("that somebody holds is refused with the holder's name, unless the same decision ends the holding", async () => {
    const post = await newPost("档案岗", await newPerson("方美兰"));
    const told = await w.unchanged(() => abolishesPost(shen, { post, from: TODAY, documentNo: PAPER }));
    expectRefusal(told, "PostHeld", "POST_HELD");
    expect((told["holder"] as { name: string }).name).to.equal("方美兰");
    expectFacts(told, { heldFrom: "2026-02-01" });
    done(await abolishesPost(shen, { post, from: TODAY, documentNo: PAPER, endHolding: true }));
    expect([await postOf("YB-HRSS", "档案岗"), (await postOf("YB-HRSS", "档案岗", "2026-08-31")).holder?.name]).to.deep.equal([undefined, "方美兰"]);
  });

  it("that is vacant ends it and its seat in a meeting; afterwards nobody is appointed to it", async () => {
    const [post, unit] = [await newPost("列席岗"), await w.unit("YB-HRSS")];
    const body = done(await formsMeetingBody(shen, { unit, kind: "PLENARY", posts: [post], from: "2026-03-01" }));
    done(await abolishesPost(shen, { post, from: TODAY }));
    const { node } = await shen.asks<{ node: object }>("query($id: ID!) { node(id: $id) { ... on MeetingBody { members { title } } } }", { id: body });
    expect(node).to.deep.equal({ members: [] });
    const person = await newPerson("明东旭");
    await w.unchanged(async () => {
      expectRefusal(await appoints(shen, { post, person, from: TODAY }), "Denied", "NOT_FOUND");
      expectRefusal(await abolishesPost(shen, { post, from: TODAY }), "ChangeRefused", "POST_NOT_OPEN");
    });
  });

  it("takes back what was planned for later: an appointment that never begins", async () => {
    const post = await newPost("预备岗", await newPerson("延昌浩"), "2026-11-01");
    expectRefusal(await w.unchanged(() => abolishesPost(shen, { post, from: TODAY })), "PostHeld", "POST_HELD");
    done(await abolishesPost(shen, { post, from: TODAY, endHolding: true }));
    expect((await postOf("YB-HRSS", "预备岗", "2026-08-01")).holders).to.deep.equal([]);
  });
});

describe("acting for somebody who is away", () => {
  const away = { from: TODAY, to: "2026-10-01", ground: "ILLNESS", documentNo: PAPER } as const;

  it("gives the post's roles for the time, and the holder keeps them (WP-C-5)", async () => {
    const head = await postOf("YB-HRSS", "局长");
    const self = await w.as("孙慧敏").asks<{ me: { posts: { title: string }[] } }>("{ me { posts { title } } }");
    const person = await idOf("孙慧敏");
    done(await letsAct(shen, { post: head.id, person, ...away, expectedVersion: head.version }));
    const now = await postOf("YB-HRSS", "局长");
    expect([now.holder?.name, now.acting?.person.name, now.acting?.ground, now.acting?.validTo]).to.deep.equal(["朴哲洙", "孙慧敏", "ILLNESS", "2026-10-01"]);
    const { me } = await w.as("孙慧敏").asks<{ me: { posts: { title: string }[]; actingPosts: { title: string; holder: { name: string } }[] } }>("{ me { posts { title } actingPosts { title holder { name } } } }");
    expect(me.posts).to.have.length(self.me.posts.length + 1);
    expect(me.actingPosts).to.deep.equal([{ title: "局长", holder: { name: "朴哲洙" } }]);
    expect((await looksUpUnit(shen, { code: "YB-HRSS" }, "gaps { code }")).gaps.map(({ code }) => code)).to.not.include("FIRST_RESPONSIBLE_PERSON_VACANT");
    expect((await postOf("YB-HRSS", "局长", "2026-10-01")).acting).to.equal(null);
  });

  it("is for one person at a time, and never for oneself, for a vacant post or beyond the holder's time", async () => {
    const [holder, other] = [await newPerson("康哲勇"), await newPerson("辛玉花")];
    const [post, vacant] = [await newPost("审批岗", holder), await newPost("待补岗")];
    const short = await newPost("短期岗", holder);
    done(await leavesPost(shen, { post: short, from: "2026-09-20" }));
    done(await letsAct(shen, { post, person: other, ...away }));
    await w.unchanged(async () => {
      const second = await letsAct(shen, { post, person: await idOf("孙慧敏"), ...away, from: "2026-09-15" });
      expectRefusal(second, "OverlappingValidity", "OVERLAPPING_VALIDITY");
      expectFacts(second, { existingFrom: TODAY, existingTo: "2026-10-01" });
      expectRefusal(await letsAct(shen, { post, person: holder, ...away, from: "2026-11-01", to: "2026-12-01" }), "ChangeRefused", "ACTING_FOR_ONESELF");
      expectRefusal(await letsAct(shen, { post: vacant, person: other, ...away }), "ChangeRefused", "NOBODY_TO_ACT_FOR");
      expectRefusal(await letsAct(shen, { post: short, person: other, ...away }), "ChangeRefused", "NOBODY_TO_ACT_FOR");
      for (const missing of [{ to: null }, { ground: null }, { documentNo: null }, { to: TODAY }])
        expectRefusal(await letsAct(shen, { post, person: other, ...away, ...missing }), "Denied", "BAD_USER_INPUT");
    });
  });

  it("is never for the posts of administrators and auditors, nor for whoever keeps the posts", async () => {
    const [reserved, ordinary] = [(await ownPosts(shen))[0]!.id, await newPost("日常岗", await newPerson("元秀珍"))];
    const keeper = await idOf("沈明珠");
    await w.unchanged(async () => {
      const told = await letsAct(shen, { post: reserved, person: await idOf("孙慧敏"), ...away });
      expectRefusal(told, "Denied", "FORBIDDEN");
      expectFacts(told, { because: "ROLE_RESERVED" });
      const own = await letsAct(shen, { post: ordinary, person: keeper, ...away });
      expectRefusal(own, "Denied", "FORBIDDEN");
      expectFacts(own, { because: "SELF_APPOINTMENT" });
    });
  });

  it("ends when the holder is back, when he leaves, and when another is appointed", async () => {
    const [holder, other, next] = [await newPerson("文太植"), await newPerson("殷京爱"), await newPerson("鲁光洙")];
    for (const [title, end] of [
      ["甲代岗", (post: string) => endsActing(shen, { post, from: "2026-09-10" })],
      ["乙代岗", (post: string) => leavesPost(shen, { post, from: "2026-09-10" })],
      ["丙代岗", (post: string) => appoints(shen, { post, person: next, from: "2026-09-10" })],
    ] as const) {
      const post = await newPost(title, holder);
      done(await letsAct(shen, { post, person: other, ...away }));
      done(await end(post));
      expect([(await postOf("YB-HRSS", title, "2026-09-09")).acting?.person.name, (await postOf("YB-HRSS", title, "2026-09-10")).acting], title).to.deep.equal(["殷京爱", null]);
    }
    expectRefusal(await w.unchanged(async () => endsActing(shen, { post: (await postOf("YB-HRSS", "甲代岗")).id, from: "2026-09-10" })), "ChangeRefused", "NOBODY_ACTS");
  });

  it("stays in the history of the post and of the person, told apart from holding it", async () => {
    const { holders } = await postOf("YB-HRSS", "甲代岗");
    expect(holders.map(({ person, acting, validFrom, validTo }) => [person.name, acting, validFrom, validTo])).to.deep.equal([
      ["殷京爱", true, TODAY, "2026-09-10"], ["文太植", false, "2026-02-01", null],
    ]);
    const person = (await postOf("YB-HRSS", "甲代岗", TODAY)).acting!.person.id;
    const read = await shen.asks<{ person: { name: string; holdings: { acting: boolean; post: { title: string } }[] } }>(
      "query($id: ID!) { person(id: $id) { name holdings { acting post { title } } } }", { id: person });
    expect(read.person.holdings.map(({ post, acting }) => [post.title, acting])).to.have.deep.members([["甲代岗", true], ["乙代岗", true], ["丙代岗", true]]);
  });

  const idOf = async (name: string): Promise<string> => {
    const { me } = await w.as(name).asks<{ me: { posts: { holder: { id: string; name: string } }[] } }>("{ me { posts { holder { id name } } } }");
    return me.posts.find(({ holder }) => holder.name === name)!.holder.id;
  };
});
