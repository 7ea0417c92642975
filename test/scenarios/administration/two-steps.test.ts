/** Two persons change an account: 姜文博 drafts, 邓晓岚 decides, 罗启明 reads what both did. */
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import { expectDenied } from "../../support/refused.js";
import {
  approvesChange, bothHalves, carriesOutChange, comesIn, draftedId, draftsChange, readsAdministered, readsChange, rejectsChange, triesInvitation, withdrawsChange,
} from "../../support/verbs/administration.verbs.js";
import { openWorld, type NamedPerson, type NamedWorld } from "../../support/world.js";

const REASON = "原租户管理员退休";
const giving = (label: string) => ({ giveReservedPost: { role: "TENANT_ADMIN", unit: "YB-GOV", title: "租户管理员", person: "崔海兰", label } });

describe("a change of accounts", () => {
  let w: NamedWorld;
  let jiang: NamedPerson;
  let deng: NamedPerson;
  let luo: NamedPerson;
  before(async () => {
    w = await openWorld();
    [jiang, deng, luo] = [w.as("姜文博"), w.as("邓晓岚"), w.as("罗启明")];
  });
  after(() => w.close());

  const drafts = (change: object, more: object = {}) => draftsChange(jiang, { tenant: "yanbian", reason: REASON, change, ...more });

  it("is drafted by one person and takes effect when another approves it: the invitation opens nothing before, and once after", async () => {
    const draft = await drafts(giving("cui-hailan"));
    const id = draftedId(draft);
    expectDenied(await triesInvitation(w.nobody, draft.invitation!), "UNAUTHENTICATED");
    const told = await approvesChange(deng, { accountChange: id, expectedVersion: 1 });
    expect(told.accountChange?.state).to.equal("EXECUTED");
    const cui = await comesIn(w, "崔海兰", bothHalves(draft, told));
    const { me } = await cui.asks<{ me: { personName: string; tenant: { code: string }; posts: { roles: string[] }[] } }>(`{ me { personName tenant { code } posts { roles } } }`);
    expect(me).to.deep.include({ personName: "崔海兰", tenant: { code: "yanbian" } });
    expect(me.posts.flatMap(({ roles }) => roles)).to.deep.equal(["TENANT_ADMIN"]);
    expectDenied(await triesInvitation(w.nobody, bothHalves(draft, told)), "UNAUTHENTICATED");
  });

  it("shows the tenant's own auditor what the platform did, with the request's id", async () => {
    const { auditEvents } = await w.as("裴成男").asks<{ auditEvents: { edges: { node: { action: string; operation: string; account: string | null } }[] } }>(
      `{ auditEvents(first: 5) { edges { node { action operation account } } } }`);
    expect(auditEvents.edges.map(({ node }) => node)).to.deep.include({ action: "accountChangeCarriedOut", operation: "administration.carryOut", account: null });
  });

  it("is rejected with a reason, and then opens nothing", async () => {
    const draft = await drafts(giving("rejected"));
    const told = await rejectsChange(deng, { accountChange: draftedId(draft), reason: "岗位没有空缺" });
    expect(told.accountChange?.state).to.equal("REJECTED");
    expectDenied(await triesInvitation(w.nobody, draft.invitation!), "UNAUTHENTICATED");
    const again = await w.unchanged(() => approvesChange(deng, { accountChange: draftedId(draft) }));
    expect(again).to.include({ __typename: "TransitionRefused", code: "ILLEGAL_TRANSITION", state: "REJECTED" });
  });

  it("is withdrawn by its drafter", async () => {
    const id = draftedId(await drafts(giving("withdrawn")));
    expect((await withdrawsChange(jiang, { accountChange: id })).accountChange?.state).to.equal("WITHDRAWN");
    expect((await w.unchanged(() => approvesChange(deng, { accountChange: id }))).code).to.equal("ILLEGAL_TRANSITION");
  });

  it("is refused when what it rests on has changed meanwhile", async () => {
    const [first, second] = [draftedId(await drafts(giving("same-label"))), draftedId(await drafts(giving("same-label")))];
    expect((await approvesChange(deng, { accountChange: first })).accountChange?.state).to.equal("EXECUTED");
    expect(await w.unchanged(() => approvesChange(deng, { accountChange: second }))).to.include({ __typename: "TransitionRefused", code: "LABEL_TAKEN" });
    expect(await w.unchanged(() => drafts(giving("same-label")))).to.include({ __typename: "TransitionRefused", code: "LABEL_TAKEN" });
  });

  it("ends a reserved post and closes the account: its holder is out at the next request", async () => {
    const draft = await drafts(giving("leaves-soon"));
    const cui = await comesIn(w, "崔海兰", bothHalves(draft, await approvesChange(deng, { accountChange: draftedId(draft) })));
    const account = (await readsAdministered(jiang, "yanbian")).find(({ label }) => label === "leaves-soon")!;
    expect(account.reservedRoles).to.deep.equal(["TENANT_ADMIN"]);
    const ending = draftedId(await drafts({ endReservedPost: { account: account.id, role: "TENANT_ADMIN" } }));
    expect((await approvesChange(deng, { accountChange: ending })).accountChange?.state).to.equal("EXECUTED");
    const closing = draftedId(await drafts({ closeAccount: { account: account.id } }));
    expect((await approvesChange(deng, { accountChange: closing })).accountChange?.state).to.equal("EXECUTED");
    expectDenied(await cui.tries(`{ me { label } }`), "UNAUTHENTICATED");
    expect(await w.unchanged(() => drafts({ closeAccount: { account: account.id } }))).to.include({ code: "ACCOUNT_NOT_OPEN" });
  });

  it("issues a service's token with scopes, which nobody but the service is shown, and revokes it: dead at the next request", async () => {
    const draft = await drafts({ issueToken: { label: "report-tool", service: "INTEGRATOR", unit: "YB-GOV", scopes: ["seeStructure", "maintainPosts"], days: 30 } });
    const tool = await comesIn(w, "report-tool", bothHalves(draft, await approvesChange(deng, { accountChange: draftedId(draft) })));
    const { me } = await tool.asks<{ me: { abilities: string[] } }>(`{ me { abilities } }`);
    expect(me.abilities, "the role leaves one of the two").to.deep.equal(["seeStructure"]);
    const [token] = (await readsAdministered(jiang, "yanbian")).find(({ label }) => label === "report-tool")!.tokens;
    expect(token!.scopes).to.have.members(["seeStructure", "maintainPosts"]);
    const id = draftedId(await drafts({ revokeToken: { token: token!.id } }));
    await approvesChange(deng, { accountChange: id });
    expectDenied(await tool.tries(`{ me { label } }`), "UNAUTHENTICATED");
  });

  it("trusts an identity provider once", async () => {
    const change = { addIssuer: { issuer: "https://id.yanbian.example", audience: "platform", jwks: "https://id.yanbian.example/jwks", algorithms: ["ES256"] } };
    expect((await approvesChange(deng, { accountChange: draftedId(await drafts(change)) })).accountChange?.state).to.equal("EXECUTED");
    expect(await w.unchanged(() => drafts(change))).to.include({ code: "ISSUER_TRUSTED" });
  });

  it("opens one more platform account, for a person who holds none; the last of an office stays", async () => {
    const opening = (staffNo: string, office: string) => ({ openPlatformAccount: { office, name: "郝思远", staffNo } });
    expect(await w.unchanged(() => drafts(opening("op-001", "SECURITY_AUDITOR")))).to.include({ code: "PERSON_HAS_OFFICE" });
    const draft = await draftsChange(jiang, { tenant: "platform", reason: "轮岗", change: opening("OP-004", "SYSTEM_ADMINISTRATOR") });
    const hao = await comesIn(w, "郝思远", bothHalves(draft, await approvesChange(deng, { accountChange: draftedId(draft) })));
    const { platformAccounts } = await hao.asks<{ platformAccounts: { totalCount: number; edges: { node: { id: string; office: string; staffNo: string } }[] } }>(
      `{ platformAccounts { totalCount edges { node { id office staffNo } } } }`);
    expect(platformAccounts.totalCount).to.equal(4);
    const auditor = platformAccounts.edges.find(({ node }) => node.office === "SECURITY_AUDITOR")!.node.id;
    const old = platformAccounts.edges.find(({ node }) => node.staffNo === "OP-004")!.node.id;
    expect(await w.unchanged(() => drafts({ closePlatformAccount: { account: auditor } }))).to.include({ code: "LAST_OF_OFFICE" });
    await approvesChange(deng, { accountChange: draftedId(await drafts({ closePlatformAccount: { account: old } })) });
    expectDenied(await hao.tries(`{ me { label } }`), "UNAUTHENTICATED");
  });

  it("lets somebody in again whose token has ended: an administrator of a tenant, and the security administrator herself", async () => {
    const { id } = (await readsAdministered(jiang, "yanbian")).find(({ label }) => label === "yb-tenant-admin")!;
    const draft = await drafts({ inviteAgain: { account: id } });
    const shen = await comesIn(w, "沈明珠", bothHalves(draft, await approvesChange(deng, { accountChange: draftedId(draft) })));
    expect((await shen.asks<{ me: { label: string } }>(`{ me { label } }`)).me.label).to.equal("yb-tenant-admin");
    const { platformAccounts } = await jiang.asks<{ platformAccounts: { edges: { node: { id: string; staffNo: string } }[] } }>(`{ platformAccounts { edges { node { id staffNo } } } }`);
    const own = platformAccounts.edges.find(({ node }) => node.staffNo === "OP-002")!.node.id;
    const hers = await draftsChange(jiang, { tenant: "platform", reason: "令牌到期", change: { inviteAgain: { account: own } } });
    const again = await comesIn(w, "邓晓岚", bothHalves(hers, await approvesChange(deng, { accountChange: draftedId(hers) })));
    expect((await again.asks<{ me: { personName: string } }>(`{ me { personName } }`)).me.personName).to.equal("邓晓岚");
    expect(await w.unchanged(() => draftsChange(jiang, { tenant: "yanbian", reason: "测试", change: { inviteAgain: { account: own } } }))).to.include({ code: "ACCOUNT_NOT_OPEN" });
  });

  it("can be tried first: a dry run answers what would happen and writes nothing", async () => {
    expect((await w.unchanged(() => drafts(giving("dry-run"), { validateOnly: true }))).__typename).to.equal("Validated");
    const id = draftedId(await drafts(giving("dry-run")));
    expect((await w.unchanged(() => approvesChange(deng, { accountChange: id, validateOnly: true }))).__typename).to.equal("Validated");
    expect((await readsChange(luo, id)).state).to.equal("DRAFTED");
  });

  it("repeated under one key is one draft, and its invitation is not shown again", async () => {
    const key = { idempotencyKey: "draft-of-崔海兰-0001" };
    const [first, second] = [await drafts(giving("repeated"), key), await drafts(giving("repeated"), key)];
    expect(draftedId(second)).to.equal(draftedId(first));
    expect([typeof first.invitation, second.invitation]).to.deep.equal(["string", null]);
  });

  it("says to each what may be done next, as the mutations then answer", async () => {
    const id = draftedId(await drafts(giving("buttons")));
    const buttons = async (person: NamedPerson) =>
      (await person.asks<{ accountChange: { availableActions: { action: string; allowed: boolean }[] } }>(`query($id: ID!) { accountChange(id: $id) { availableActions { action allowed } } }`, { id }))
        .accountChange.availableActions.filter(({ allowed }) => allowed).map(({ action }) => action);
    expect(await buttons(jiang)).to.deep.equal(["withdrawAccountChange"]);
    expect(await buttons(deng)).to.deep.equal(["approveAccountChange", "rejectAccountChange"]);
    expect(await buttons(luo)).to.deep.equal([]);
    expect((await w.unchanged(() => carriesOutChange(deng, { accountChange: id }))).code).to.equal("ILLEGAL_TRANSITION");
  });

  it("is listed with its steps, in a constant number of statements", async () => {
    const document = `{ accountChanges(first: 50) { totalCount edges { node { id state kind reason content tenantCode draftedBy { personName } decidedBy { personName } history { action note } availableActions { action } } } } }`;
    const answer = await luo.tries<{ accountChanges: { totalCount: number; edges: { node: { content: string; history: unknown[] } }[] } }>(document);
    expect(answer.errors).to.equal(undefined);
    expect(answer.data!.accountChanges.edges.length).to.be.above(10);
    expect(answer.extensions!.cost.statements).to.be.at.most(7);
    expect(answer.data!.accountChanges.edges.every(({ node }) => !node.content.includes("invitation")), "not even its digest").to.equal(true);
  });

  it("is read by the auditor, link by link", async () => {
    const { platformAuditEvents } = await luo.asks<{ platformAuditEvents: { edges: { node: { action: string; operation: string } }[] } }>(
      `{ platformAuditEvents(first: 100) { totalCount edges { node { seq action operation subject account hash recordedAt } } } }`);
    const actions = new Set(platformAuditEvents.edges.map(({ node }) => node.action));
    for (const action of ["draftAccountChange", "approveAccountChange", "rejectAccountChange", "withdrawAccountChange", "carryOutAccountChange", "platformAccountsOpened"]) {
      expect([...actions]).to.include(action);
    }
  });
});
