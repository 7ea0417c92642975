/** What is not got round: a bar or a suspension by way of another unit, a past day by the certificates of today, an exam that lapsed, people out of sight. */
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import { movableClock } from "../../support/movable-clock.js";
import { expectRefusal } from "../../support/refused.js";
import * as verbs from "../../support/verbs/officers.verbs.js";
import { endsActing, letsAct, looksUpUnit, registersPerson } from "../../support/verbs/organisations.verbs.js";
import { done } from "../../support/verbs/told.verbs.js";
import { openWorld, type NamedPerson, type NamedWorld } from "../../support/world.js";

const INSPECTION = "YB-HRSS-INSPECTION";
const EXPIRES = "2031-09-01";

const clock = movableClock("2026-09-01T01:00:00Z");
let w: NamedWorld;
/** Heads the legal section of 州人社局: proposes. */
let quan: NamedPerson;
/** Works in 州司法局: decides. */
let li: NamedPerson;
before(async () => {
  w = await openWorld({ clock });
  [quan, li] = [w.as("全美兰"), w.as("李顺姬")];
});
after(() => w.close());

const registersOf = async (name: string): Promise<string> => done(await registersPerson(w.as("沈明珠"), { name, from: "2026-09-01" }));
const entered = async (person: string, unit: string): Promise<string> =>
  done(await verbs.registersOfficer(quan, { unit: await w.unit(unit), person, employment: "ESTABLISHED", areas: ["LABOUR"] }));
const applied = async (officer: string): Promise<string> => done(await verbs.applies(quan, { officer, areas: ["LABOUR"] }));
const passed = async (certificate: string): Promise<string> => done(await verbs.recordsExam(li, { certificate, takenOn: "2026-08-20", passed: true }));
const issued = async (officer: string, number: string): Promise<string> =>
  done(await verbs.issues(li, { certificate: await passed(await applied(officer)), number, expiresOn: EXPIRES }));

describe("a person in two units", () => {
  it("is issued nothing in the second after two unqualified years in the first, though the application was made before", async () => {
    const person = await registersOf("郑两处");
    const [first, second] = [await issued(await entered(person, INSPECTION), "吉H-2026-0501"), await passed(await applied(await entered(person, "YB-HRSS")))];
    const asked = { certificate: first, ground: "TWO_CONSECUTIVE_YEARS" };
    done(await verbs.proposesCancellation(quan, asked));
    done(await verbs.cancels(li, asked));
    await w.unchanged(async () =>
      expectRefusal(await verbs.issues(li, { certificate: second, number: "吉H-2026-0502", expiresOn: EXPIRES }), "TransitionRefused", "CERTIFICATE_BARRED", "YB-2.4.3-5"));
    const [read] = (await verbs.certificatesRegister.asks(li, "id availableActions { action allowed because }", { filter: { standings: ["PASSED"] } })).filter(({ id }) => id === second);
    expect(read!.availableActions.find(({ action }) => action === "issueCertificate")).to.include({ allowed: false, because: "CERTIFICATE_BARRED" });
  });

  it("does not leave a suspension behind by going and being registered anew", async () => {
    const person = await registersOf("郑暂停");
    const officer = await entered(person, INSPECTION);
    const asked = { certificate: await issued(officer, "吉H-2026-0503"), ground: "OFF_POST_TRAINING" };
    done(await verbs.proposesSuspension(quan, asked));
    done(await verbs.suspends(li, asked));
    done(await verbs.releases(quan, { officer }));
    const anew = await entered(person, INSPECTION);
    await w.unchanged(async () => expectRefusal(await verbs.applies(quan, { officer: anew, areas: ["LABOUR"] }), "TransitionRefused", "CERTIFICATE_HELD", "AR-3.1-2"));
  });
});

describe("a person who acts in another's post", () => {
  it("does not decide what he put forward there: persons are compared, not posts", async () => {
    const [suspended, applying] = [await issued(await entered(await registersOf("郑分离"), INSPECTION), "吉H-2026-0506"), await entered(await registersOf("郑申领"), INSPECTION)];
    const { posts } = await looksUpUnit(w.as("沈明珠"), { code: "YB-HRSS-LEGAL" }, "posts { id holder { name } }");
    const post = posts.find(({ holder }) => holder?.name === "全美兰")!.id;
    done(await letsAct(w.as("沈明珠"), { post, person: await verbs.readsPerson(li, "李顺姬"), from: "2026-09-01", to: "2026-10-01", ground: "LEAVE", documentNo: "延州人社〔2026〕代1号" }));
    done(await verbs.proposesSuspension(li, { certificate: suspended, ground: "OTHER" }));
    const [subject] = await verbs.subjectsRegister.asks(li, "id state", { filter: { under: await w.unit("YB-HRSS"), states: ["QUALIFIED"] } });
    done(await verbs.reopensExamination(li, { subject: subject!.id }));
    const certificate = await passed(done(await verbs.applies(li, { officer: applying, areas: ["LABOUR"] })));
    await w.unchanged(async () => {
      for (const told of [await verbs.suspends(li, { certificate: suspended, ground: "OTHER" }), await verbs.issues(li, { certificate, number: "吉H-2026-0507", expiresOn: EXPIRES }),
        await verbs.examinesSubject(li, { subject: subject!.id, isQualified: true, basis: "延州编发〔2019〕3号" })])
        expect(told).to.include({ code: "FORBIDDEN", rule: "officers.TWO_PERSONS", because: "OWN_PROPOSAL" });
    });
    done(await verbs.suspends(w.as("崔京浩"), { certificate: suspended, ground: "OTHER" }));
    done(await endsActing(w.as("沈明珠"), { post, from: "2026-09-01" }));
  });
});

describe("an exam", () => {
  it("that lapsed before the issue is sat again, and one that still counts is not (WP-D-3-2)", async () => {
    const certificate = await applied(await entered(await registersOf("郑重考"), INSPECTION));
    done(await verbs.recordsExam(li, { certificate, takenOn: "2024-08-20", passed: true, validUntil: "2026-08-20" }));
    await w.unchanged(async () => expectRefusal(await verbs.issues(li, { certificate, number: "吉H-2026-0504", expiresOn: EXPIRES }), "TransitionRefused", "EXAM_EXPIRED", "WP-D-3-2"));
    done(await verbs.recordsExam(li, { certificate, takenOn: "2026-08-28", passed: true, validUntil: "2028-08-28" }));
    await w.unchanged(async () => expectRefusal(await verbs.recordsExam(li, { certificate, takenOn: "2026-08-30", passed: false }), "TransitionRefused", "EXAM_STILL_COUNTS", "WP-D-3-2"));
    done(await verbs.issues(li, { certificate, number: "吉H-2026-0504", expiresOn: EXPIRES }));
  });
});

describe("an identification that is recorded later", () => {
  it("is judged by the certificates of its own day: neither a restoration nor a suspension since reaches back (TJ-3.1.2.1-1)", async () => {
    const officer = await entered(await registersOf("郑补记"), INSPECTION);
    const asked = { certificate: await issued(officer, "吉H-2026-0505"), ground: "OFF_POST_TRAINING" };
    const shi = await verbs.officerNamed(quan, "石磊");
    const onDay = async (day: string) => verbs.identifies(w.as("石磊"), {
      unit: await w.unit(INSPECTION), area: "LABOUR", place: "延吉市河南街某厂",
      shown: [{ officer: shi.id, number: shi.certificates[0]!.number, shownAt: `${day}T00:30:00Z` }, { officer, number: "吉H-2026-0505", shownAt: `${day}T00:30:00Z` }],
    });
    clock.move("2026-09-03T01:00:00Z");
    done(await verbs.proposesSuspension(quan, asked));
    done(await verbs.suspends(li, asked));
    done(await onDay("2026-09-02"));
    clock.move("2026-09-07T01:00:00Z");
    done(await verbs.proposesRestoration(quan, { certificate: asked.certificate }));
    done(await verbs.restores(li, { certificate: asked.certificate }));
    await w.unchanged(async () => expectRefusal(await onDay("2026-09-04"), "IdentificationRefused", "TWO_OFFICERS", "TJ-3.1.2.1-1"));
    done(await onDay("2026-09-07"));
    clock.move("2026-09-01T01:00:00Z");
  });

  it("does not tell the recorder anything about officers whom he does not see", async () => {
    const stranger = await verbs.officersRegister.asks(w.as("丁海燕"), "id name certificates { number }");
    const shi = await verbs.officerNamed(quan, "石磊");
    const unseen = stranger.find(({ id }) => id !== shi.id)!;
    expect(unseen, "an officer of 延吉市").to.be.an("object");
    const shown = [shi, unseen].map(({ id, certificates }) => ({ officer: id, number: certificates[0]?.number ?? "吉H-0000-0000", shownAt: "2026-09-01T00:30:00Z" }));
    const told = await w.unchanged(async () => verbs.identifies(w.as("石磊"), { unit: await w.unit(INSPECTION), area: "LABOUR", place: "某厂", shown, validateOnly: true }));
    expectRefusal(told, "Denied", "NOT_FOUND");
  });
});
