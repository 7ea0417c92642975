/** Midnight in Shanghai: what ends with a day is gone at the first request of the next one, and what begins then is there. */
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import { legalDate } from "../../../src/kernel/legal-date.js";
import { statement } from "../../../src/platform/db/statement.js";
import { unitOfWork } from "../../../src/platform/db/unit-of-work.js";
import { closeAccountRow } from "../../../src/systems/organisations/index.js";
import { movableClock } from "../../support/movable-clock.js";
import { expectDenied } from "../../support/refused.js";
import { tenantIdOf } from "../../support/tenant-rows.js";
import { leavesPost, letsAct, looksUpUnit, type PostRead } from "../../support/verbs/organisations.verbs.js";
import { done } from "../../support/verbs/told.verbs.js";
import { openWorld, type NamedPerson, type NamedWorld } from "../../support/world.js";

/** Shanghai is eight hours ahead: its midnight is 16:00 of the day before in UTC. */
const LAST_SECOND_OF = (day: string): string => `${day}T15:59:59Z`;
const FIRST_SECOND_AFTER = (day: string): string => `${day}T16:00:00Z`;
const personOf = statement<{ id: string }>("test.accountOfPerson", "SELECT a.id FROM account a JOIN person n ON n.tenant_id = a.tenant_id AND n.id = a.person_id WHERE n.name = $1");

describe("midnight in Shanghai", () => {
  const clock = movableClock("2026-08-20T01:00:00Z");
  let w: NamedWorld;
  let shen: NamedPerson;
  let head: PostRead;
  before(async () => {
    w = await openWorld({ clock });
    shen = w.as("沈明珠");
    const officer = await postOf("YB-HRSS-INSPECTION", "监察员");
    head = await postOf("YB-HRSS-INSPECTION", "支队长");
    const [legal, deputy] = [await postOf("YB-LEGAL", "执法监督科科长"), await postOf("YB-HRSS", "副局长")];
    done(await leavesPost(shen, { post: officer.id, from: "2026-09-01" }));
    done(await letsAct(shen, { post: legal.id, person: deputy.holder!.id, from: "2026-09-01", to: "2026-10-01", ground: "STUDY", documentNo: "(示例)〔2026〕5号" }));
    await closesAccount("安贞爱", "2026-09-01");
  });
  after(() => w.close());

  const postOf = async (code: string, title: string): Promise<PostRead> =>
    (await looksUpUnit(shen, { code }, "posts { id title holder { id } }")).posts.find((post) => post.title === title)!;

  async function closesAccount(name: string, on: string): Promise<void> {
    const tenantId = await tenantIdOf(w.clone, "yanbian");
    const db = w.clone.database.tenant(tenantId);
    const { id } = (await db.first(personOf, [name]))!;
    await unitOfWork({ who: { tenantId, system: "operator", reason: "account closed" }, today: w.today, now: () => clock.now(), db }, "account.close", async (tx) => {
      await closeAccountRow(tx, id, legalDate(on));
      tx.record({ action: "accountClosed", subject: { type: "Account", id } });
    });
  }

  const reads = (name: string) => w.as(name).tries("{ orgUnits { totalCount } }");
  /** Only a legal office and an auditor may ask about somebody else. */
  const asksAboutOthers = (name: string) =>
    w.as(name).tries("query($actor: ID!) { interestCheck(part: REVIEWER, actor: $actor, participants: []) { allowed } }", { actor: head.holder!.id });

  it("ends a post: 石磊 reads in the last second of the day before, and not in the next", async () => {
    clock.move(LAST_SECOND_OF("2026-08-31"));
    expect((await reads("石磊")).errors).to.equal(undefined);
    clock.move(FIRST_SECOND_AFTER("2026-08-31"));
    expectDenied(await reads("石磊"), "FORBIDDEN", "ability.seeStructure");
  });

  it("closes an account: 安贞爱 is signed in until then, and nobody afterwards", async () => {
    clock.move(LAST_SECOND_OF("2026-08-31"));
    expect((await reads("安贞爱")).errors).to.equal(undefined);
    clock.move(FIRST_SECOND_AFTER("2026-08-31"));
    expectDenied(await reads("安贞爱"), "UNAUTHENTICATED");
  });

  it("begins and ends acting: 孙慧敏 has the legal office's right for September, and not a second longer", async () => {
    for (const [instant, isActing] of [
      [LAST_SECOND_OF("2026-08-31"), false], [FIRST_SECOND_AFTER("2026-08-31"), true], [LAST_SECOND_OF("2026-09-30"), true], [FIRST_SECOND_AFTER("2026-09-30"), false],
    ] as const) {
      clock.move(instant);
      const answer = await asksAboutOthers("孙慧敏");
      if (isActing) expect(answer.errors, instant).to.equal(undefined);
      else expectDenied(answer, "FORBIDDEN", "ask.aboutOthers");
    }
  });
});
