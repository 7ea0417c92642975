/** Acting through a post that ends meanwhile: the post that grants the act must be held when it commits, not just any. */
import { expect } from "chai";
import { after, before, beforeEach, describe, it } from "mocha";
import { OrgUnit } from "../../entities/organisations/org-unit.entity.js";
import { Person, Post, PostHolding } from "../../entities/organisations/post.entity.js";
import type { Actor } from "../../src/kernel/actor.js";
import { Denied } from "../../src/kernel/fault.js";
import { newId, type Id } from "../../src/kernel/ids.js";
import { legalDate } from "../../src/kernel/legal-date.js";
import type { Role } from "../../src/kernel/vocabulary.js";
import { createTenant } from "../../src/platform/db/control.store.js";
import { statement } from "../../src/platform/db/statement.js";
import { unitOfWork, type Caller, type Tx } from "../../src/platform/db/unit-of-work.js";
import { cloneDatabase, type ClonedDatabase } from "../support/database.js";

const endHolding = statement<unknown>("test.endThisHolding", "UPDATE post_holding SET valid_to = $3 WHERE tenant_id = $1 AND id = $2");
const endPost = statement<unknown>("test.endThisPost", "UPDATE post SET valid_to = $3 WHERE tenant_id = $1 AND id = $2");
const isPerson = statement<unknown>("test.isPerson", "SELECT 1 FROM person WHERE tenant_id = $1 AND id = $2");
const eventsOf = statement<{ subject: Id; seq: number }>("test.eventsOf", "SELECT subject_id AS subject, seq::int FROM audit_event WHERE tenant_id = $1 AND subject_id = ANY ($2)");

const TODAY = legalDate("2026-03-02");
const ROUNDS = 100;

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

  /** Somebody who is an officer and, through another post, maintains the tenant. */
  async function twoPosts(): Promise<{ actor: Actor; officer: Held; admin: Held }> {
    const [officer, admin] = [{ post: newId(), holding: newId() }, { post: newId(), holding: newId() }] as const;
    const personId = newId();
    const period = { tenantId, validFrom: "2020-01-01", validTo: null, documentNo: null };
    const held = (at: Held, roles: Role[]) => ({ postId: at.post, unitId, unitPath: [unitId], roles });
    const posts = [held(officer, ["OFFICER"]), held(admin, ["TENANT_ADMIN"])];
    await unitOfWork(caller(), "posts.fill", async (tx) => {
      await tx.insert(Person, { tenantId, id: personId, name: "李四" });
      await tx.insert(Post, posts.map(({ postId, roles }) => ({ ...period, id: postId, unitId, title: "岗位", roles, reportsToId: null })));
      await tx.insert(PostHolding, [officer, admin].map(({ post, holding }) => ({ ...period, id: holding, postId: post, personId })));
      tx.record({ action: "PERSON_ADDED", subject: { type: "Person", id: personId } });
    });
    return { actor: { tenantId, accountId: newId(), personId, scopes: null, posts }, officer, admin };
  }

  const endingOf = ({ holding }: Held): Promise<unknown> =>
    unitOfWork(caller(), "holding.end", async (tx) => {
      tx.record({ action: "POST_HOLDING_ENDED", subject: { type: "PostHolding", id: holding } });
      return tx.change(endHolding, [tenantId, holding, TODAY]);
    });

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
    const ending = (): Promise<unknown> => unitOfWork(caller(), "post.end", async (tx) => {
      tx.record({ action: "POST_ENDED", subject: { type: "Post", id: admin.post } });
      return tx.change(endPost, [tenantId, admin.post, TODAY]);
    });
    expect(await acting(actor, newId(), [admin.post], ending)).to.equal("FORBIDDEN NO_POST");
  });

  it(`ROL-029 of ${ROUNDS} races each act stands before the end in the chain, or is not written`, async () => {
    const outcomes = new Map<string, number>();
    for (let round = 0; round < ROUNDS; round += 1) {
      const { actor, admin } = await twoPosts();
      const person = newId();
      const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
      const [outcome] = await Promise.all([acting(actor, person, [admin.post], () => pause(round % 3)), pause(round % 5).then(() => endingOf(admin))]);
      const events = await clone.database.tenant(tenantId).rows(eventsOf, [tenantId, [person, admin.holding]]);
      const seqOf = (id: Id): number | undefined => events.find(({ subject }) => subject === id)?.seq;
      expect(await isWritten(person)).to.equal(outcome === "done");
      if (outcome === "done") expect(seqOf(person)).to.be.lessThan(seqOf(admin.holding)!);
      else expect(seqOf(person)).to.equal(undefined);
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    }
    expect([...outcomes.keys()].sort()).to.deep.equal(["FORBIDDEN NO_POST", "done"]);
  });
});
