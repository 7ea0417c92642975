/** The wrong person: whoever handled a matter does not approve it, through whichever of his posts. */
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import { expectDenied } from "../../support/refused.js";
import { appoints, createsPost, letsAct, looksUpUnit, type PostRead } from "../../support/verbs/organisations.verbs.js";
import { done } from "../../support/verbs/told.verbs.js";
import { openWorld, type NamedPerson, type NamedWorld } from "../../support/world.js";

const TODAY = "2026-09-01";
let w: NamedWorld;
let shen: NamedPerson;
before(async () => {
  w = await openWorld();
  shen = w.as("沈明珠");
});
after(() => w.close());

interface Interest {
  readonly allowed: boolean; readonly rule: string; readonly because: string; readonly reason: string; readonly law: readonly { readonly id: string }[];
  readonly conflicts: readonly { readonly part: string; readonly because: string; readonly law: readonly { readonly id: string }[] }[];
}
interface Asked { readonly part: string; readonly actor?: string; readonly participants: readonly { readonly who: string; readonly part: string }[] }
const DOCUMENT = `query($part: MatterPart!, $actor: ID, $participants: [ParticipantInput!]!) {
  interestCheck(part: $part, actor: $actor, participants: $participants) { allowed rule because reason law { id } conflicts { part because law { id } } } }`;
const checks = async (person: NamedPerson, asked: Asked): Promise<Interest> => (await person.asks<{ interestCheck: Interest }>(DOCUMENT, { ...asked })).interestCheck;

const postOf = async (code: string, title: string): Promise<PostRead> =>
  (await looksUpUnit(shen, { code }, "posts { id title holder { id name } }")).posts.find((post) => post.title === title)!;

describe("taking a part in a matter", () => {
  it("is open to whoever has none that excludes it (NL-CF-58-1)", async () => {
    const officer = await postOf("YB-HRSS-INSPECTION", "监察员");
    const told = await checks(w.as("高文斌"), { part: "REVIEWER", participants: [{ who: officer.id, part: "HANDLER" }] });
    expect(told).to.deep.include({ allowed: true, because: "RULE_HOLDS", rule: "interest.NONE", conflicts: [] });
  });

  it("is closed to whoever handled it, named as a person or by the post (ZJ10-8-1, NL-CF-58-1)", async () => {
    const { id, holder } = await postOf("YB-HRSS-INSPECTION", "监察员");
    for (const who of [id, holder!.id]) {
      const told = await checks(w.as("石磊"), { part: "REVIEWER", participants: [{ who, part: "HANDLER" }] });
      expect(told).to.deep.include({ allowed: false, because: "SAME_PERSON", rule: "interest.HANDLER.REVIEWER" });
      expect(told.law.map((law) => law.id)).to.include.members(["ZJ10-8-1", "NL-CF-58-1"]);
      expect(told.conflicts.map(({ part }) => part)).to.deep.equal(["HANDLER"]);
    }
  });

  it("is closed to one person in two posts: 孙慧敏 handles in one and would approve in the other (AR-4.1.2-1, AR-4.1.2-3)", async () => {
    const deputy = await postOf("YB-HRSS", "副局长");
    const second = done(await createsPost(shen, { unit: await w.unit("YB-HRSS-RELATIONS"), title: "经办员", roles: ["HANDLER"], from: TODAY }));
    done(await appoints(shen, { post: second, person: deputy.holder!.id, from: TODAY }));
    const told = await checks(w.as("孙慧敏"), { part: "APPROVER", actor: deputy.id, participants: [{ who: second, part: "HANDLER" }] });
    expect(told).to.deep.include({ allowed: false, because: "SAME_PERSON" });
    expect(told.law.map(({ id }) => id)).to.include("AR-4.1.2-3");
  });

  it("is closed to whoever acts in the post that has the other part, and to its holder too (AR-4.1.2-2)", async () => {
    const [legal, personnel] = [await postOf("YB-HRSS-LEGAL", "科长"), await postOf("YB-HRSS-PERSONNEL", "科长")];
    done(await letsAct(shen, { post: personnel.id, person: legal.holder!.id, from: TODAY, to: "2026-10-01", ground: "BUSINESS_TRIP", documentNo: "(示例)〔2026〕3号" }));
    for (const name of ["全美兰", "姜东日"]) {
      const told = await checks(w.as(name), { part: "DECIDER", participants: [{ who: personnel.id, part: "APPROVER" }] });
      expect(told, name).to.deep.include({ allowed: false, because: "SAME_PERSON" });
    }
  });

  it("names every conflict: the office confirms nothing, and nobody grades himself (ZJ12-4, YB-2.4.1-7)", async () => {
    const { holder } = await postOf("YB-HRSS-OFFICE", "主任");
    const told = await checks(w.as("尹春子"), {
      part: "CONFIRMER", participants: [{ who: holder!.id, part: "IMPLEMENTER" }, { who: holder!.id, part: "SUBJECT" }, { who: holder!.id, part: "MEMBER_OF_SUBJECT" }],
    });
    expect(told.conflicts.map(({ part, because }) => [part, because])).to.deep.equal([
      ["IMPLEMENTER", "IMPLEMENTER_CANNOT_CONFIRM"], ["MEMBER_OF_SUBJECT", "INTEREST_CONFLICT"], ["SUBJECT", "SELF_ASSESSMENT"],
    ]);
  });

  it("is asked about oneself; about others by auditors, and by a legal office within its area", async () => {
    const officer = await postOf("YB-HRSS-INSPECTION", "监察员");
    const asked = { part: "PRESIDER", actor: officer.holder!.id, participants: [{ who: officer.id, part: "INVESTIGATOR" }] };
    expect((await checks(w.as("李顺姬"), asked)).law.map(({ id }) => id)).to.include.members(["NL-CF-63", "NL-XK-47"]);
    await w.unchanged(async () => {
      expectDenied(await w.as("朴哲洙").tries(DOCUMENT, asked), "FORBIDDEN", "ask.aboutOthers");
      expectDenied(await w.as("苏德胜").tries(DOCUMENT, { part: "PRESIDER", participants: asked.participants }), "NOT_FOUND");
      expectDenied(await w.as("yb-portal").tries(DOCUMENT, { part: "PRESIDER", participants: asked.participants }), "NOT_FOUND");
      expectDenied(await w.nobody.tries(DOCUMENT, asked), "UNAUTHENTICATED");
      expectDenied(await w.as("石磊").tries(DOCUMENT, { ...asked, participants: Array.from({ length: 51 }, () => asked.participants[0]) }), "BAD_USER_INPUT");
      expectDenied(await w.as("石磊").tries(DOCUMENT, { part: "PRESIDER", participants: [{ who: "post_00000000-0000-7000-8000-000000000000", part: "HANDLER" }] }), "NOT_FOUND");
    });
  });
});
