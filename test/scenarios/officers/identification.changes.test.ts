/** On site: two officers show their certificates, helpers do not count, uniforms are asked for where policy says so, and a suspension is never overtaken. */
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import { expectDenied, expectRefusal } from "../../support/refused.js";
import * as verbs from "../../support/verbs/officers.verbs.js";
import { setsPolicy } from "../../support/verbs/organisations.verbs.js";
import { done } from "../../support/verbs/told.verbs.js";
import { openWorld, type NamedPerson, type NamedWorld } from "../../support/world.js";

/** How often the race is run: a thousand times when ROUNDS says so. */
const ROUNDS = Number(process.env["ROUNDS"] ?? 50);
const AT = "2026-09-01T00:30:00Z";

let w: NamedWorld;
let shi: NamedPerson;
/** Officers of the detachment by name, with the number on their card. */
const officers = new Map<string, { readonly id: string; readonly number: string; readonly certificate: string | undefined }>();
before(async () => {
  w = await openWorld();
  shi = w.as("石磊");
  for (const { id, name, certificates } of await verbs.officersRegister.asks(shi, "id name certificates { id number }"))
    officers.set(name, { id, number: certificates[0]?.number ?? "吉H-0000-0000", certificate: certificates[0]?.id });
});
after(() => w.close());

const showing = (name: string, more: Readonly<Record<string, unknown>> = {}) => ({ officer: officers.get(name)!.id, number: officers.get(name)!.number, shownAt: AT, ...more });
const record = async (who: NamedPerson, ...shown: readonly object[]) =>
  verbs.identifies(who, { unit: await w.unit("YB-HRSS-INSPECTION"), area: "LABOUR", place: "延吉市河南街某厂", shown });

describe("an identification on site", () => {
  it("is complete when two officers each showed a valid certificate, with number and time (TJ-3.1.2.1-1)", async () => {
    const id = done(await record(shi, showing("石磊"), showing("金日善")));
    const { node } = await shi.asks<{ node: { shown: readonly { number: string; officer: { name: string } }[] } }>(
      `query($id: ID!) { node(id: $id) { ... on IdentificationRecord { place happenedOn uniformRequired shown { number shownAt officer { name } } } } }`, { id });
    expect(node.shown.map(({ officer, number }) => [officer.name, number])).to.have.deep.members([["石磊", "吉H-2022-0101"], ["金日善", "吉H-2022-0102"]]);
    const hidden = await w.as("方国栋").tries(`query($id: ID!) { node(id: $id) { __typename } }`, { id });
    expectDenied(hidden, "NOT_FOUND");
  });

  it("is refused with one officer, with one twice, or with a number that is not his (TJ-3.1.2.1-1)", async () => {
    await w.unchanged(async () => expectRefusal(await record(shi, showing("石磊")), "IdentificationRefused", "TWO_OFFICERS", "TJ-3.1.2.1-1"));
    await w.unchanged(async () => expect(await record(shi, showing("石磊"), showing("石磊"))).to.include({ code: "BAD_USER_INPUT" }));
    await w.unchanged(async () =>
      expectRefusal(await record(shi, showing("石磊"), showing("金日善", { number: "吉H-2022-9999" })), "IdentificationRefused", "CERTIFICATE_NOT_SHOWN", "TJ-3.1.2.1-1"));
    await w.unchanged(async () => expect(await record(shi, showing("石磊"), showing("金日善", { shownAt: "2026-09-02T00:00:00Z" }))).to.include({ code: "BAD_USER_INPUT" }));
  });

  it("refuses certificates that are suspended or for another field, and names who lacks one (AR-3.1-2)", async () => {
    for (const name of ["李哲", "赵光日"]) {
      const told = await w.unchanged(() => record(shi, showing("石磊"), showing(name)));
      expectRefusal(told, "IdentificationRefused", "TWO_OFFICERS");
      expect(told["faults"], name).to.deep.equal([{ officer: officers.get(name)!.id, code: "CERT_INVALID" }]);
    }
  });

  it("does not count a seconded helper as the second, nor lets one sign as the third", async () => {
    const helper = await w.unchanged(() => record(shi, showing("石磊"), showing("宋巧玲")));
    expectRefusal(helper, "IdentificationRefused", "TWO_OFFICERS", "WP-I-2-4c");
    expectRefusal(await w.unchanged(() => record(shi, showing("石磊"), showing("金日善"), showing("宋巧玲"))), "IdentificationRefused", "AUXILIARY_STAFF", "WP-I-2-4c");
    const verdict = await verbs.asksWhetherTheySign(shi, ["石磊", "宋巧玲"].map((name) => officers.get(name)!.id), "LABOUR");
    expect([verdict.allowed, verdict.because, verdict.each.map(({ because }) => because)]).to.deep.equal([false, "TWO_OFFICERS", ["RULE_HOLDS", "AUXILIARY_STAFF"]]);
    expect(verdict.law.map(({ id }) => id)).to.include("WP-I-2-4c");
  });

  it("asks for uniform and badge only where the policy is on (TJ-3.1.2.1-3)", async () => {
    done(await setsPolicy(w.as("沈明珠"), { unit: await w.unit("YB-HRSS-INSPECTION"), key: "uniformRequired", value: true, from: "2026-09-01" }));
    await w.unchanged(async () => expectRefusal(await record(shi, showing("石磊"), showing("金日善")), "IdentificationRefused", "UNIFORM_MISSING", "TJ-3.1.2.1-3"));
    done(await record(shi, showing("石磊", { uniformWorn: true }), showing("金日善", { uniformWorn: true })));
  });

  it("is recorded by the own organ alone", async () => {
    await w.unchanged(async () => expect(await record(w.as("蔡承国"), showing("石磊"), showing("金日善"))).to.include({ code: "FORBIDDEN", because: "NOT_OWN_ORGAN" }));
    await w.unchanged(async () => expect(await record(w.as("朴哲洙"), showing("石磊"), showing("金日善"))).to.include({ code: "FORBIDDEN", because: "NO_ABILITY" }));
  });
});

describe("a suspension against a signature", () => {
  it(`has one order in each of ${ROUNDS} rounds: what was signed was signed before, what came after is refused`, async () => {
    const [quan, li] = [w.as("全美兰"), w.as("李顺姬")];
    const certificate = officers.get("金日善")!.certificate!;
    const worn = { uniformWorn: true };
    let signedFirst = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      done(await verbs.proposesSuspension(quan, { certificate, ground: "OTHER" }));
      const [suspended, signed] = await Promise.all([
        verbs.suspends(li, { certificate, ground: "OTHER" }), record(shi, showing("石磊", worn), showing("金日善", worn)),
      ]);
      expect(suspended.__typename).to.equal("Recorded");
      if (signed.__typename === "Recorded") signedFirst += 1;
      else expectRefusal(signed, "IdentificationRefused", "TWO_OFFICERS");
      expectRefusal(await record(shi, showing("石磊", worn), showing("金日善", worn)), "IdentificationRefused", "TWO_OFFICERS");
      done(await verbs.proposesRestoration(quan, { certificate }));
      done(await verbs.restores(li, { certificate }));
    }
    const records = await shi.asks<{ list: { totalCount: number } }>(`{ list: identificationRecords { totalCount } }`);
    expect(records.list.totalCount).to.equal(2 + signedFirst);
  }).timeout(600_000);
});
