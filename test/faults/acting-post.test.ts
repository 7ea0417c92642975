/** Acting through a post that ends meanwhile: the post that grants the act must be held or acted for when it commits, not just any, and the account open. */
import { expect } from "chai";
import { after, before, beforeEach, describe, it } from "mocha";
import { OrgUnit } from "../../entities/organisations/org-unit.entity.js";
import { Account } from "../../entities/organisations/account.entity.js";
import { ActingHolding, Person, Post, PostHolding } from "../../entities/organisations/post.entity.js";
import type { Actor } from "../../src/kernel/actor.js";
import { Denied } from "../../src/kernel/fault.js";
import { newId, type Id } from "../../src/kernel/ids.js";
import { legalDate } from "../../src/kernel/legal-date.js";
import type { Role } from "../../src/kernel/vocabulary.js";
import { findFields } from "../../src/platform/audit/audit-event.format.js";
import { createTenant } from "../../src/platform/db/control.store.js";
import { statement, type Statement } from "../../src/platform/db/statement.js";
import { unitOfWork, type Caller, type Tx } from "../../src/platform/db/unit-of-work.js";
import { keepStep } from "../../src/platform/lifecycle/transitions.store.js";
import { cloneDatabase, type ClonedDatabase } from "../support/database.js";

const endHolding = statement<unknown>("test.endThisHolding", "UPDATE post_holding SET valid_to = $3 WHERE tenant_id = $1 AND id = $2");
const endPost = statement<unknown>("test.endThisPost", "UPDATE post SET valid_to = $3, version = version + 1 WHERE tenant_id = $1 AND id = $2");
const endActing = statement<unknown>("test.endThisActing", "UPDATE acting_holding SET valid_to = $3 WHERE tenant_id = $1 AND id = $2");
const closeAccount = statement<unknown>("test.closeThisAccount", "UPDATE account SET closed_on = $3 WHERE tenant_id = $1 AND id = $2");
const isPerson = statement<unknown>("test.isPerson", "SELECT 1 FROM person WHERE tenant_id = $1 AND id = $2");
const eventsOf = statement<{ subject: Id; seq: number }>("test.eventsOf", "SELECT subject_id AS subject, seq::int FROM audit_event WHERE tenant_id = $1 AND subject_id = ANY ($2)");

const bodyOf = statement<{ body: Buffer }>("test.bodyOf", "SELECT body FROM audit_event WHERE tenant_id = $1 AND subject_id = $2");
const stepOf = statement<{ acting: Id[] }>("test.stepOf", "SELECT acting_post_ids AS acting FROM transition WHERE tenant_id = $1 AND subject_id = $2");

const TODAY = legalDate("2026-03-02");
/** A nightly run asks for a thousand. */
const ROUNDS = Number(process.env["ROUNDS"] ?? 100);

describe("a post that ends while its holder acts", () => {
  let clone: ClonedDatabase;
  let tenantId: Id;
  let unitId: Id;

  const caller = (who: Caller["who"] = { tenantId, system: "job", reason: "test" }): Caller => ({
    who, today: TODAY, now: () => new Date("2026-03-02T01:00:00Z"), db: clone.database.tenant(tenantId),
  });

  before(async () => { clone = await cloneDatabase(); });
  after(() => clone.drop());
  beforeEach(async () => {
    tenantId = newId();
    unitId = newId();
    await clone.database.asOwner((owner) => createTenant(owner, { id: tenantId, code: `t-${tenantId.slice(-12)}`, name: "测试", divisionCode: "000000", calendarCode: "CN" }));
    await unitOfWork(caller(), "unit.add", async (tx) => {
      await tx.insert(OrgUnit, {
        tenantId, id: unitId, code: unitId, kind: "ENFORCEMENT_DEPARTMENT", level: "COUNTY", sectionRole: null, subjectStatus: "ADMINISTRATIVE_ORGAN", enforcementFunction: true,
        inResponsibilityScope: true, territoryCode: null, external: false, establishedOn: "2020-01-01", closedOn: null, version: 1,
      } as OrgUnit);
      tx.record({ action: "UNIT_ADDED", subject: { type: "OrgUnit", id: unitId } });
    });
  });

  interface Held { readonly post: Id; readonly holding: Id }
  interface Somebody { readonly actor: Actor; readonly officer: Held; readonly admin: Held }

  /** Somebody who is an officer and, through another post, maintains the tenant: as its holder, or for a holder who is away. */
  async function twoPosts(isActing = false): Promise<Somebody> {
    const [officer, admin] = [{ post: newId(), holding: newId() }, { post: newId(), holding: newId() }] as const;
    const [personId, accountId, holderId] = [newId(), newId(), newId()];
    const period = { tenantId, validFrom: "2020-01-01", validTo: null, documentNo: null };
    const held = (at: Held, roles: Role[]) => ({ postId: at.post, unitId, unitPath: [unitId], roles });
    const posts = [held(officer, ["OFFICER"]), { ...held(admin, ["TENANT_ADMIN"]), acting: isActing }];
    await unitOfWork(caller(), "posts.fill", async (tx) => {
      await tx.insert(Person, [{ tenantId, id: personId, name: "李四" }, { tenantId, id: holderId, name: "王五" }]);
      await tx.insert(Account, { tenantId, id: accountId, label: "li-si", personId, serviceRole: null, serviceUnitId: null, issuer: null, subject: null, closedOn: null });
      await tx.insert(Post, posts.map(({ postId, roles }) => ({ ...period, id: postId, unitId, title: "岗位", roles, reportsToId: null })));
      await tx.insert(PostHolding, [
        { ...period, id: officer.holding, postId: officer.post, personId },
        { ...period, id: isActing ? newId() : admin.holding, postId: admin.post, personId: isActing ? holderId : personId },
      ]);
      if (isActing) await tx.insert(ActingHolding, { ...period, validTo: "2026-12-31", documentNo: "文", ground: "LEAVE", id: admin.holding, postId: admin.post, personId });
      tx.record({ action: "PERSON_ADDED", subject: { type: "Person", id: personId } });
    });
    return { actor: { tenantId, accountId, personId, scopes: null, posts }, officer, admin };
  }

  const ending = (how: Statement<unknown>, id: Id): Promise<unknown> =>
    unitOfWork(caller(), "holding.end", async (tx) => {
      tx.record({ action: "POST_HOLDING_ENDED", subject: { type: "PostHolding", id } });
      return tx.change(how, [tenantId, id, TODAY]);
    });
  const endingOf = ({ holding }: Held): Promise<unknown> => ending(endHolding, holding);

  const acting = (actor: Actor, person: Id, postIds: readonly Id[] | undefined, meanwhile: () => Promise<unknown> = () => Promise.resolve()): Promise<string> =>
    unitOfWork(caller(actor), "person.add", async (tx: Tx) => {
      await tx.insert(Person, { tenantId, id: person, name: "张三" });
      await meanwhile();
      tx.record({ action: "PERSON_ADDED", subject: { type: "Person", id: person } });
    }, { postIds }).then(() => "done", (error: Error) => (error instanceof Denied ? `${error.code} ${error.because}` : `fault: ${error.message}`));

  const isWritten = async (person: Id): Promise<boolean> => (await clone.database.tenant(tenantId).first(isPerson, [tenantId, person])) !== undefined;

  it("ROL-029 the other post does not carry the act", async () => {
    const { actor, admin } = await twoPosts();
    const person = newId();
    expect(await acting(actor, person, [admin.post], () => endingOf(admin))).to.equal("FORBIDDEN NO_POST");
    expect(await isWritten(person)).to.equal(false);
  });

  it("another post's end, and any post where none is named, do not stop it", async () => {
    const { actor, officer, admin } = await twoPosts();
    expect(await acting(actor, newId(), [admin.post], () => endingOf(officer))).to.equal("done");
    expect(await acting(actor, newId(), undefined)).to.equal("done");
  });

  it("ROL-029 the end of the post itself stops it like the end of holding it", async () => {
    const { actor, admin } = await twoPosts();
    expect(await acting(actor, newId(), [admin.post], () => ending(endPost, admin.post))).to.equal("FORBIDDEN NO_POST");
  });

  it("ROL-029 acting for somebody carries the act, and its end stops it", async () => {
    const { actor, admin } = await twoPosts(true);
    expect(await acting(actor, newId(), [admin.post])).to.equal("done");
    expect(await acting(actor, newId(), [admin.post], () => ending(endActing, admin.holding))).to.equal("FORBIDDEN NO_POST");
  });

  it("ROL-029 the event and the history say in which post somebody was only acting", async () => {
    const { actor, officer, admin } = await twoPosts(true);
    const id = newId();
    await unitOfWork(caller(actor), "person.add", async (tx) => {
      await tx.insert(Person, { tenantId, id, name: "张三" });
      await keepStep(tx, { subject: { type: "Person", id }, action: "addPerson", from: null, to: "ADDED", version: 1 });
      tx.record({ action: "PERSON_ADDED", subject: { type: "Person", id } });
    }, { postIds: [admin.post] });
    const tenant = clone.database.tenant(tenantId);
    const event = await tenant.first(bodyOf, [tenantId, id]);
    expect(findFields(event!.body)?.postIds.split(",")).to.have.members([officer.post, `${admin.post}:acting`]);
    expect(await tenant.first(stepOf, [tenantId, id])).to.deep.equal({ acting: [admin.post] });
  });

  it("ROL-029 the end of acting leaves the holder of the post his own", async () => {
    const [{ actor, admin }, other] = [await twoPosts(), await twoPosts(true)];
    expect(await acting(actor, newId(), [admin.post], () => ending(endActing, other.admin.holding))).to.equal("done");
  });

  /** Read a row as: WHAT ends while somebody acts, how, and what the act is answered when the end was first. */
  const ENDS: readonly (readonly [what: string, isActing: boolean, how: Statement<unknown>, idOf: (somebody: Somebody) => Id, answer: string])[] = [
    ["the holding", false, endHolding, ({ admin }) => admin.holding, "FORBIDDEN NO_POST"],
    ["the time of acting", true, endActing, ({ admin }) => admin.holding, "FORBIDDEN NO_POST"],
    ["the post", false, endPost, ({ admin }) => admin.post, "FORBIDDEN NO_POST"],
    ["the account", false, closeAccount, ({ actor }) => actor.accountId, "UNAUTHENTICATED undefined"],
  ];
  const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

  for (const [what, isActing, how, idOf, answer] of ENDS) {
    it(`ROL-029 of ${ROUNDS} races with the end of ${what} each act stands before the end in the chain, or is not written`, async () => {
      const outcomes = new Map<string, number>();
      for (let round = 0; round < ROUNDS; round += 1) {
        const somebody = await twoPosts(isActing);
        const [person, ended] = [newId(), idOf(somebody)];
        const [outcome] = await Promise.all([
          acting(somebody.actor, person, [somebody.admin.post], () => pause(round % 3)), pause(round % 5).then(() => ending(how, ended)),
        ]);
        const events = await clone.database.tenant(tenantId).rows(eventsOf, [tenantId, [person, ended]]);
        const seqOf = (id: Id): number | undefined => events.find(({ subject }) => subject === id)?.seq;
        expect(await isWritten(person)).to.equal(outcome === "done");
        if (outcome === "done") expect(seqOf(person)).to.be.lessThan(seqOf(ended)!);
        else expect(seqOf(person)).to.equal(undefined);
        outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      }
      expect([...outcomes.keys()].sort()).to.have.members([answer, "done"]);
    }).timeout(ROUNDS * 100 + 10_000);
  }
});
