/** What time does to certificates: deadlines that run from the issue, an expiry that a job records and nobody had to, a renewal that training can stand against. */
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import { fixedClock } from "../../../src/kernel/clock.js";
import { silentLog } from "../../../src/platform/log/log.js";
import { recordLapsed } from "../../../src/systems/officers/index.js";
import { expectRefusal } from "../../support/refused.js";
import { tenantIdOf } from "../../support/tenant-rows.js";
import * as verbs from "../../support/verbs/officers.verbs.js";
import { setsPolicy } from "../../support/verbs/organisations.verbs.js";
import { done } from "../../support/verbs/told.verbs.js";
import { openWorld, serveAgain, type NamedWorld } from "../../support/world.js";

const LATER = "2027-01-04T01:00:00Z";

let w: NamedWorld;
before(async () => {
  w = await openWorld();
});
after(() => w.close());

interface DeadlineRow { readonly kind: string; readonly state: string; readonly due_on: string }
async function deadlinesOf(number: string): Promise<readonly DeadlineRow[]> {
  const tenant = w.clone.database.tenant(await tenantIdOf(w.clone, "yanbian"));
  return tenant.rows<DeadlineRow>({
    name: "test.deadlinesOfCertificate",
    text: `SELECT d.kind, d.state, d.due_on FROM deadline d JOIN certificate c ON c.tenant_id = d.tenant_id AND c.id = d.subject_id WHERE c.number = $1 ORDER BY d.due_on, d.kind`,
  }, [number]);
}

describe("the clocks of a certificate", () => {
  it("run to its last day, and to the end of each year it must be checked for", async () => {
    const running = (await deadlinesOf("吉H-2022-0102")).filter(({ state }) => state === "RUNNING").map(({ kind, due_on }) => [kind, due_on]);
    expect(running).to.deep.equal([["certificate.annualCheck", "2026-12-31"], ["certificate.expiry", "2026-12-31"]]);
    const met = (await deadlinesOf("吉H-2022-0102")).filter(({ state }) => state === "MET").map(({ due_on }) => due_on);
    expect(met).to.deep.equal(["2023-12-31", "2024-12-31", "2025-12-31"]);
  });

  it("that passed are recorded by a job, which changes nothing of what was true before it ran (AR-3.1-2)", async () => {
    const shi = await serveAgain(w, "石磊", LATER);
    try {
      const [one, two] = [await verbs.officerNamed(shi.asker, "石磊"), await verbs.officerNamed(shi.asker, "金日善")];
      const ask = async () => (await verbs.asksWhetherTheySign(shi.asker, [one.id, two.id], "LABOUR")).each[1];
      const before = await ask();
      expect(before).to.include({ because: "CERT_INVALID", condition: "the certificate has expired" });
      await recordLapsed({ database: w.clone.database, clock: fixedClock(LATER), log: silentLog });
      expect(await ask()).to.deep.equal(before);
      const [read] = await verbs.certificatesRegister.asks(shi.asker, "number state history { action system }", { filter: { standings: ["EXPIRED"] } });
      expect(read).to.deep.include({ number: "吉H-2022-0102", state: "EXPIRED" });
      expect((read!["history"] as readonly object[])[0]).to.deep.equal({ action: "expireCertificate", system: "job" });
      expect((await deadlinesOf("吉H-2022-0102")).filter(({ state }) => state === "RUNNING")).to.deep.equal([]);
    } finally {
      await shi.stop();
    }
  });

  it("are moved by a renewal, which a missed year of training stands against where policy says so (WP-H-9)", async () => {
    const li = w.as("李顺姬");
    const ofYanji = (await verbs.officerNamed(w.as("丁海燕"), "蔡承国")).certificates[0]!.id;
    done(await setsPolicy(w.as("沈明珠"), { unit: await w.unit("YB-YANJI-HRSS"), key: "renewalNeedsTraining", value: true, from: "2026-09-01" }));
    await w.unchanged(async () => expectRefusal(await verbs.renews(w.as("丁海燕"), { certificate: ofYanji, expiresOn: "2032-06-01" }), "TransitionRefused", "TRAINING_NOT_MET", "WP-H-9"));
    const { certificates: [held] } = await verbs.officerNamed(li, "石磊");
    const renewal = { certificate: held!.id, expiresOn: "2032-06-01" };
    done(await verbs.renews(li, renewal));
    expect((await deadlinesOf("吉H-2022-0101")).filter(({ kind }) => kind === "certificate.expiry").map(({ state, due_on }) => [state, due_on]))
      .to.deep.equal([["CANCELLED", "2027-05-31"], ["RUNNING", "2032-05-31"]]);
  });
});
