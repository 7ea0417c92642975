/** Lists of posts: which are vacant, who is in them, who acts, found by title or by the initials of a name. */
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import { expectDenied } from "../../support/refused.js";
import { letsAct, type ListRead, type PostRead } from "../../support/verbs/organisations.verbs.js";
import { done } from "../../support/verbs/told.verbs.js";
import { openWorld, type NamedPerson, type NamedWorld } from "../../support/world.js";

const TODAY = "2026-09-01";
let w: NamedWorld;
let pu: NamedPerson;
before(async () => {
  w = await openWorld();
  pu = w.as("朴哲洙");
});
after(() => w.close());

const VARIABLES = "$unit: ID, $filter: PostFilter, $orderBy: PostOrder, $first: Int, $after: String, $asOf: LegalDate";
const ARGUMENTS = "unit: $unit, filter: $filter, orderBy: $orderBy, first: $first, after: $after, asOf: $asOf";
const LIST = (fields: string): string =>
  `query(${VARIABLES}) { posts(${ARGUMENTS}) { totalCount pageInfo { hasNextPage endCursor } edges { cursor node { ${fields} } } } }`;
const lists = async (person: NamedPerson, asked: Readonly<Record<string, unknown>>, fields = "title unit { code } holder { name } vacant"): Promise<ListRead<PostRead>> =>
  (await person.asks<{ posts: ListRead<PostRead> }>(LIST(fields), { first: 100, ...asked })).posts;
const namesIn = ({ edges }: ListRead<PostRead>): (string | undefined)[] => edges.map(({ node }) => node.holder?.name);

describe("a list of posts", () => {
  it("of one unit, and of everything below it", async () => {
    const unit = await w.unit("YB-HRSS");
    expect(namesIn(await lists(pu, { unit }))).to.have.members(["朴哲洙", "孙慧敏"]);
    const below = await lists(pu, { unit, filter: { below: true } });
    expect(namesIn(below)).to.include.members(["朴哲洙", "全美兰", "石磊"]);
    expect(below.totalCount).to.equal(below.edges.length);
  });

  it("shows the vacant ones (WP-C-5), those with a role and those of a day", async () => {
    const unit = await w.unit("YB-HRSS");
    const vacant = await lists(pu, { unit, filter: { below: true, vacant: true } });
    expect(vacant.edges.map(({ node }) => [node.unit?.code, node.title])).to.deep.include(["YB-HRSS-RELATIONS", "科长"]);
    expect(vacant.edges.every(({ node }) => node.vacant)).to.equal(true);
    expect(namesIn(await lists(pu, { unit, filter: { below: true, roles: ["LEGAL_REVIEWER"] } }))).to.deep.equal(["高文斌"]);
    expect(namesIn(await lists(pu, { unit, filter: { below: true, roles: ["LEGAL_REVIEWER"] }, asOf: "2021-06-30" }))).to.deep.equal([undefined]);
  });

  it("finds people by name, by syllables and by initials; a title too", async () => {
    for (const search of ["石磊", "shilei", "sl"]) expect(namesIn(await lists(pu, { filter: { search } })), search).to.include("石磊");
    expect(namesIn(await lists(pu, { filter: { search: "支队长" } }))).to.deep.equal(["赵光日"]);
    expect((await lists(pu, { filter: { search: "%" } })).edges).to.deep.equal([]);
  });

  it("does not tell a portal who is in a post, neither by field, search nor order", async () => {
    const portal = w.as("yb-portal");
    expect((await lists(portal, { filter: { search: "shilei" } }, "title")).edges).to.deep.equal([]);
    const seen = await lists(portal, { orderBy: { field: "HOLDER" } });
    expect(namesIn(seen).every((name) => name === undefined)).to.equal(true);
    const titles = (posts: ListRead<PostRead>) => posts.edges.map(({ node }) => node.title);
    expect(titles(await lists(portal, { orderBy: { field: "HOLDER" } }, "title"))).to.not.deep.equal(titles(await lists(pu, { orderBy: { field: "HOLDER" } }, "title")));
  });

  it("shows in which posts somebody acts, and in what stead", async () => {
    const { edges } = await lists(pu, { filter: { search: "全美兰" } }, "id holder { id }");
    const { edges: personnel } = await lists(pu, { filter: { search: "姜东日" } }, "id");
    done(await letsAct(w.as("沈明珠"), {
      post: personnel[0]!.node.id, person: edges[0]!.node.holder!.id, from: TODAY, to: "2026-09-15", ground: "LEAVE", documentNo: "(示例)〔2026〕6号",
    }));
    const acting = await lists(pu, { filter: { acting: true } }, "holder { name } acting { ground person { name } }");
    expect(acting.edges.map(({ node }) => [node.holder?.name, node.acting?.person.name, node.acting?.ground])).to.deep.equal([["姜东日", "全美兰", "LEAVE"]]);
    expect(namesIn(await lists(pu, { filter: { search: "全美兰" } }))).to.have.members(["全美兰", "姜东日"]);
    expect((await lists(pu, { filter: { acting: true }, asOf: "2026-09-15" })).edges).to.deep.equal([]);
  });

  it("goes page by page in every order without losing or repeating a post", async () => {
    const all = await lists(pu, {}, "id");
    for (const field of ["UNIT", "TITLE", "HOLDER", "SINCE"]) {
      for (const direction of ["ASC", "DESC"]) {
        const seen: string[] = [];
        for (let after: string | null = null, more = true; more;) {
          const page: ListRead<PostRead> = await lists(pu, { first: 17, after, orderBy: { field, direction } }, "id");
          seen.push(...page.edges.map(({ node }) => node.id));
          [after, more] = [page.pageInfo.endCursor, page.pageInfo.hasNextPage];
        }
        expect(seen, `${field} ${direction}`).to.have.length(all.totalCount);
        expect(new Set(seen).size).to.equal(seen.length);
      }
    }
  });

  it("costs the same few statements for three posts and for fifty, with holders, acting and histories", async () => {
    const fields = "id title holder { name } acting { person { name } } holders { person { name } } unit { name }";
    const spent = async (first: number): Promise<number> => (await pu.tries(LIST(fields), { first })).extensions!.cost.statements;
    const [few, many] = [await spent(3), await spent(50)];
    expect(many).to.equal(few);
    expect(many).to.be.at.most(7);
  });

  it("is bounded by sense: a foreign unit, a foreign cursor and too many at once are refused", async () => {
    const { pageInfo } = await lists(pu, { first: 2 }, "id");
    expectDenied(await pu.tries(LIST("id"), { after: pageInfo.endCursor, orderBy: { field: "TITLE" } }), "INVALID_CURSOR");
    expectDenied(await pu.tries(LIST("id"), { first: 101 }), "BAD_USER_INPUT");
    expectDenied(await pu.tries(LIST("id"), { filter: { search: "" } }), "BAD_USER_INPUT");
    expectDenied(await w.nobody.tries(LIST("id")), "UNAUTHENTICATED");
    expect((await lists(w.as("苏德胜"), { unit: await w.unit("YB-HRSS") }, "id")).edges).to.deep.equal([]);
  });
});
