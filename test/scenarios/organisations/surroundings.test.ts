/** What stands round a unit: edges on both sides, groups and meetings, responsible sections, and what the documents find missing. */
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import { countsUnits, listsBelow, listsUnits, looksUpUnit, type PostRead, type RelationRead, type UnitRead } from "../../support/verbs/organisations.verbs.js";
import { looksAtSelf } from "../../support/verbs/platform.verbs.js";
import { openWorld, type NamedPerson, type NamedWorld } from "../../support/world.js";

const edgesOf = ({ relations }: UnitRead): string[] => relations.map((edge: RelationRead) => `${edge.subject.code} ${edge.kind} ${edge.object.code}`);
const EDGES = "relations { kind subject { code } object { code } }";
const ARRIVING = "relations(side: IN) { kind subject { code } object { code } }";
const gapCodes = ({ gaps }: UnitRead): string[] => gaps.map(({ code }) => code);

interface GroupRead {
  readonly name: string; readonly duties: readonly string[]; readonly office: { readonly code: string } | null;
  readonly seats: readonly { readonly position: string; readonly post: PostRead }[];
}

let w: NamedWorld;
let li: NamedPerson;
let ao: NamedPerson;
let dou: NamedPerson;
before(async () => {
  w = await openWorld();
  [li, ao, dou] = [w.as("李顺姬"), w.as("敖春林"), w.as("窦文华")];
});
after(() => w.close());

describe("edges of a unit", () => {
  it("LOCAL: the government leads, the superior only guides (NL-OG-83)", async () => {
    const bureau = await looksUpUnit(li, { code: "YB-YANJI-HRSS" }, `mode modeLabel ${EDGES}`);
    expect(bureau.mode).to.equal("LOCAL");
    expect(edgesOf(bureau)).to.include.members(["YB-YANJI-HRSS LED_BY YB-YANJI-GOV", "YB-YANJI-HRSS GUIDED_BY YB-HRSS"]);
  });

  it("VERTICAL: the superior leads, the locality is only where it sits; DUAL: both lead (NL-OG-83)", async () => {
    expect(edgesOf(await looksUpUnit(li, { code: "YB-YANJI-TAX" }, EDGES))).to.have.members([
      "YB-YANJI-TAX BELONGS_TO YB-TAX", "YB-YANJI-TAX LED_BY YB-TAX", "YB-YANJI-TAX LOCATED_IN YB-YANJI-GOV",
    ]);
    expect(edgesOf(await looksUpUnit(li, { code: "YB-YANJI-POLICE" }, EDGES))).to.include.members([
      "YB-YANJI-POLICE LED_BY YB-POLICE", "YB-YANJI-POLICE LED_BY YB-YANJI-GOV",
    ]);
  });

  it("arrive as well as leave, and leave out the units below", async () => {
    const brigade = await looksUpUnit(li, { code: "YB-YANJI-HRSS-INSPECTION" }, ARRIVING);
    expect(edgesOf(brigade)).to.deep.equal(["YB-YANJI-HRSS DELEGATES_TO YB-YANJI-HRSS-INSPECTION"]);
    expect(edgesOf(await looksUpUnit(li, { code: "YB-TAX" }, ARRIVING)).every((edge) => edge.includes(" LED_BY "))).to.equal(true);
  });

  it("can be asked by kind", async () => {
    const bureau = await looksUpUnit(li, { code: "YB-HRSS" }, "relations(kinds: [LEADERS_APPOINTED_BY]) { kind subject { code } object { code } }");
    expect(edgesOf(bureau)).to.deep.equal(["YB-HRSS LEADERS_APPOINTED_BY YB-GOV"]);
  });

  it("end: the delegation of 州交通运输局 was cleaned up at the end of 2017", async () => {
    const delegations = async (asOf: string) =>
      edgesOf(await looksUpUnit(li, { code: "YB-TRANSPORT", asOf }, "relations(kinds: [DELEGATES_TO]) { kind subject { code } object { code } }"));
    expect(await delegations("2017-12-31")).to.have.length(1);
    expect(await delegations("2018-01-01")).to.deep.equal([]);
  });

  it("say what was handed over to a street or town, and whether the old holder keeps a scope (NL-CF-24)", async () => {
    const bureau = await looksUpUnit(li, { code: "YB-YANJI-URBAN" }, "relations(kinds: [POWER_TRANSFERRED]) { kind scopeLeft actionKinds subject { code } object { code } }");
    const handedOver = bureau.relations.map(({ object, scopeLeft, actionKinds }) => ({ to: object.code, scopeLeft, actionKinds }));
    expect(handedOver).to.have.deep.members([
      { to: "YB-YANJI-BEISHAN", scopeLeft: false, actionKinds: ["PENALTY", "INSPECTION"] },
      { to: "YB-YANJI-CHAOYANGCHUAN", scopeLeft: true, actionKinds: ["PENALTY"] },
    ]);
  });

  it("place a dispatched body under its bureau and in its township (WP-I-2-2)", async () => {
    const squad = await looksUpUnit(li, { code: "YB-YANJI-SQUAD-XIAOYING" }, `kind mode ${EDGES}`);
    expect(squad).to.include({ kind: "DISPATCHED_BODY", mode: null });
    expect(edgesOf(squad)).to.have.members(["YB-YANJI-SQUAD-XIAOYING BELONGS_TO YB-YANJI-HRSS", "YB-YANJI-SQUAD-XIAOYING LOCATED_IN YB-YANJI-XIAOYING"]);
  });

  it("divide the duties of a body under dual management, each group of indicators owned once", async () => {
    const division = async (code: string) =>
      (await looksUpUnit(li, { code }, "dutyDivision { superiorWeight localWeight lines { dutyArea owner indicatorGroup } }"))["dutyDivision"] as
        { lines: { indicatorGroup: string }[]; superiorWeight: unknown; localWeight: unknown } | null;
    const police = await division("YB-POLICE");
    expect(police?.lines.map(({ indicatorGroup }) => indicatorGroup)).to.have.members(["EXERCISE_OF_POWERS", "FULFILMENT_OF_DUTIES", "RESPONSIBILITY_SYSTEM", "PUBLIC_PARTICIPATION"]);
    expect([police?.superiorWeight, police?.localWeight].map(Number)).to.deep.equal([40, 60]);
    expect(await division("YB-HELONG-POLICE")).to.equal(null);
    expect(await division("YB-HRSS")).to.equal(null);
  });
});

describe("the responsibility system inside a bureau", () => {
  it("covers the ten units of the scope list and no other (AR-2.1-1)", async () => {
    const inScope = await listsBelow(ao, "HL-ARUN-HRSS", "descendants", { first: 50, filter: { inResponsibilityScope: true } });
    expect(inScope.edges).to.have.length(10);
    expect(inScope.edges.map(({ node }) => node.code)).to.include("HL-ARUN-HRSS-OFFICE").and.not.include("HL-ARUN-HRSS-LEGAL");
    expect(await countsUnits(ao, { inResponsibilityScope: true })).to.equal(10);
  });

  it("tells institutions owned by the bureau from the sections inside it (AR-2.1-2)", async () => {
    const kinds = async (kind: string) => (await listsBelow(ao, "HL-ARUN-HRSS", "children", { first: 50, filter: { kinds: [kind] } })).edges.map(({ node }) => node.code);
    expect(await kinds("INTERNAL_ORGAN")).to.have.members(["HL-ARUN-HRSS-OFFICE", "HL-ARUN-HRSS-LEGAL"]);
    expect(await kinds("SUBORDINATE_INSTITUTION")).to.have.length(9);
  });

  it("is led by the director, the deputy in charge of discipline and the heads of the units (AR-5.1-1)", async () => {
    const { leadingGroups } = await looksUpUnit(ao, { code: "HL-ARUN-HRSS" }, "leadingGroups { name duties office { code } seats { position post { title vacant holder { name } } } }");
    const [group] = leadingGroups as GroupRead[];
    const seats = group!.seats.map(({ position, post }) => [position, post.holder?.name ?? null]);
    expect(seats.slice(0, 2)).to.deep.equal([["LEADER", "敖春林"], ["DEPUTY", "孟繁荣"]]);
    expect(seats.slice(2)).to.have.deep.members([
      ["MEMBER", "杜淑琴"], ["MEMBER", "鄂秀兰"], ["MEMBER", "涂振国"], ["MEMBER", "何玉梅"], ["MEMBER", "索海燕"],
      ...Array.from({ length: 6 }, () => ["MEMBER", null]), // every institution that enforces has its head there, named or not
    ]);
    expect(group!.seats.filter(({ post }) => post.vacant).map(({ post }) => post.title)).to.include("院长");
  });

  it("has the group's office in the bureau office, and elsewhere where another document says so (AR-5.1-2)", async () => {
    const office = async (person: NamedPerson, code: string) => ((await looksUpUnit(person, { code }, "leadingGroups { office { code } }"))["leadingGroups"] as GroupRead[])[0]?.office?.code;
    expect(await office(ao, "HL-ARUN-HRSS")).to.equal("HL-ARUN-HRSS-OFFICE");
    expect(await office(w.as("谭志刚"), "YC-ZHIJIANG-HRSS")).to.equal("YC-ZHIJIANG-HRSS-RULE-OF-LAW");
  });

  it("gives the group its six duties (AR-5.1-3)", async () => {
    const { leadingGroups } = await looksUpUnit(ao, { code: "HL-ARUN-HRSS" }, "leadingGroups { duties dutiesLabel }");
    expect((leadingGroups as GroupRead[])[0]!.duties).to.have.members([
      "MAKE_SCHEMES", "DECIDE_MAJOR_MATTERS", "GUIDE_AND_COORDINATE", "CHECK_AND_ASSESS", "TRAIN_AND_PUBLICISE", "SUPERVISE_PROGRESS",
    ]);
  });

  it("names the meetings that decide and the posts that sit in them", async () => {
    const { meetingBodies } = await looksUpUnit(w.as("谭志刚"), { code: "YC-ZHIJIANG-HRSS" }, "meetingBodies { kind members { title holder { name } } }");
    const bodies = meetingBodies as { kind: string; members: { holder: { name: string } | null }[] }[];
    expect(bodies.map(({ kind }) => kind)).to.have.members(["PLENARY", "DIRECTORS_OFFICE", "LEADING_BODY", "PARTY_GROUP"]);
    expect(bodies.find(({ kind }) => kind === "DIRECTORS_OFFICE")!.members.map(({ holder }) => holder?.name)).to.have.members(["谭志刚", "田晓玲", "余伟"]);
  });

  it("makes each task some sections' own: by clause, by section and as 'my clauses' (TJ-3.1.1.1-3)", async () => {
    const { responsibleUnits } = await dou.asks<{ responsibleUnits: { task: string; unit: { code: string }; clause: { id: string; text: string } }[] }>(
      `{ responsibleUnits(clause: "TJ-3.1.1.1-1") { task unit { code } clause { id text } } }`);
    expect(responsibleUnits.map(({ unit }) => unit.code)).to.have.members([
      "TJ-HRSS-POLICY", "TJ-HRSS-LEGAL", "TJ-HRSS-SERVICE", "TJ-HRSS-INSPECTION-SECTION", "TJ-HRSS-PERSONNEL", "TJ-HRSS-INSPECTION",
    ]);
    const { responsibilities } = await looksAtSelf(dou);
    const { responsibilities: ofSection } = await looksUpUnit(dou, { code: "TJ-HRSS-LEGAL" }, "responsibilities { clause { id } }");
    expect(responsibilities.map(({ clause }) => clause.id)).to.deep.equal((ofSection as { clause: { id: string } }[]).map(({ clause }) => clause.id));
    expect(responsibilities.map(({ clause }) => clause.id)).to.include("TJ-3.1.3.3-2").and.not.include("TJ-3.1.2.2-1");
  });
});

describe("what the documents find missing", () => {
  const gaps = async (person: NamedPerson, code: string, asOf?: string) => gapCodes(await looksUpUnit(person, { code, ...(asOf ? { asOf } : {}) }, "gaps { code law { id } }"));

  it("a vacant head's post, where a first responsible person must stand (WP-C-5)", async () => {
    expect(await gaps(li, "YB-TRANSPORT")).to.include("FIRST_RESPONSIBLE_PERSON_VACANT");
    const { firstResponsible } = await looksUpUnit(li, { code: "YB-TRANSPORT" }, "firstResponsible { title vacant holder { name } }");
    expect(firstResponsible).to.deep.equal({ title: "局长", vacant: true, holder: null });
    expect(await gaps(li, "YB-HRSS")).to.not.include("FIRST_RESPONSIBLE_PERSON_VACANT");
    expect(await gaps(li, "YB-TUMEN-MSA")).to.include("FIRST_RESPONSIBLE_POST_MISSING");
  });

  it("no leader in charge of the responsibility system (WP-G-2-4)", async () => {
    const { gaps: found } = await looksUpUnit(li, { code: "YB-MSA" }, "gaps { code law { id } }");
    expect(found.find(({ code }) => code === "LEADER_IN_CHARGE_MISSING")?.law).to.deep.equal([{ id: "WP-G-2-4" }]);
    const { leaderInCharge } = await looksUpUnit(li, { code: "YB-HRSS" }, "leaderInCharge { title holder { name } }");
    expect(leaderInCharge).to.deep.equal({ title: "副局长", holder: { name: "孙慧敏" } });
    expect(await gaps(li, "YB-HRSS")).to.not.include("LEADER_IN_CHARGE_MISSING");
  });

  it("no leading group in a department that enforces (YB-4.1-1)", async () => {
    expect(await gaps(li, "YB-URBAN")).to.include("LEADING_GROUP_MISSING");
    expect(await gaps(li, "YB-HRSS")).to.not.include("LEADING_GROUP_MISSING");
    expect(await gaps(li, "YB-HRSS", "2017-08-14")).to.include("LEADING_GROUP_MISSING");
  });

  it("no legal staff in a township or street (WP-J-III-4)", async () => {
    expect(await gaps(li, "YB-YANJI-JINXUE")).to.deep.equal(["LEGAL_STAFF_MISSING"]);
    expect(await gaps(li, "YB-YANJI-BEISHAN")).to.deep.equal([]);
    expect(await gaps(li, "YB-YANJI-BEISHAN", "2018-12-31")).to.deep.equal(["LEGAL_STAFF_MISSING"]);
    const { legalStaff } = await looksUpUnit(li, { code: "YB-YANJI-BEISHAN" }, "legalStaff { title holder { name } }");
    expect(legalStaff).to.deep.equal([{ title: "法制员", holder: { name: "马玉兰" } }]);
  });

  it("a legal organ without staff (WP-J-III-4-2)", async () => {
    expect(await gaps(li, "YB-TUMEN-LEGAL")).to.include("LEGAL_ORGAN_WITHOUT_STAFF");
    expect(await gaps(li, "YB-MSA")).to.include("LEGAL_ORGAN_WITHOUT_STAFF");
    expect(await gaps(li, "YB-ANTU-LEGAL")).to.deep.equal([]);
  });

  it("a post below the head that answers to nobody (WP-G-5)", async () => {
    const { posts } = await looksUpUnit(li, { code: "YB-HRSS" }, "posts { title reportsTo { title holder { name } } }");
    expect(posts.find(({ title }) => title === "副局长")?.reportsTo).to.deep.equal({ title: "局长", holder: { name: "朴哲洙" } });
    expect(await gaps(li, "YB-HRSS")).to.not.include("REPORTING_LINE_BROKEN");
    expect(await gaps(w.as("谭志刚"), "YC-ZHIJIANG-HRSS")).to.include("REPORTING_LINE_BROKEN");
  });

  it("is nothing for organs outside the tree", async () => {
    const outside = await listsUnits(li, { first: 50, filter: { external: true } }, "code gaps { code }");
    expect(outside.edges.flatMap(({ node }) => node.gaps)).to.deep.equal([]);
  });
});
