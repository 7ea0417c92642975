/** Somebody at the door shows a card, and the citizen asks without signing in: what is answered, and what never is. */
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import { onConnection } from "../../../src/platform/db/connection.js";
import { expectDenied } from "../../support/refused.js";
import * as officers from "../../support/verbs/officers.verbs.js";
import { tenantIdOf } from "../../support/tenant-rows.js";
import { openWorld, type NamedWorld } from "../../support/world.js";

const CHECK = `query($place: String!, $number: String!, $name: String) { certificateCheck(place: $place, number: $number, name: $name) { organ number areas standing isVoid name } }`;
const YANBIAN = "222400";

let w: NamedWorld;
before(async () => {
  w = await openWorld();
});
after(() => w.close());

const checks = async (number: string, name?: string, place = YANBIAN) =>
  (await w.nobody.asks<{ certificateCheck: Readonly<Record<string, unknown>> | null }>(CHECK, { place, number, name })).certificateCheck;

describe("the public check of a certificate", () => {
  it("shows organ, number, field and state, and the name only to whoever sent it", async () => {
    const card = { organ: "延边朝鲜族自治州人力资源和社会保障局", number: "吉H-2022-0101", areas: ["LABOUR"], standing: "VALID", isVoid: false, name: null };
    expect(await checks("吉H-2022-0101")).to.deep.equal(card);
    expect(await checks("吉h-2022-0101", "石磊")).to.deep.equal({ ...card, name: "石磊" });
    expect(await checks("吉H-2022-0101", "金日善")).to.deep.equal(card);
    expect(await checks("吉H-2022-0103")).to.include({ standing: "SUSPENDED" });
  });

  it("finds the tenant of a county by its division, and answers unknown numbers and places alike", async () => {
    expect(await checks("延吉-2022-0201", "蔡承国", "222401")).to.include({ name: "蔡承国" });
    expect([await checks("吉H-9999-9999"), await checks("吉H-2022-0101", "石磊", "120000"), await checks("吉H-2022-0101", "石磊", "999999")]).to.deep.equal([null, null, null]);
    expectDenied(await w.nobody.tries(CHECK, { place: "yanbian", number: "1234" }), "BAD_USER_INPUT");
  });

  it("names auxiliaries of a unit and examined subjects of a place", async () => {
    const { roster, subjects } = await w.nobody.asks<{ roster: readonly { name: string }[]; subjects: readonly { code: string }[] }>(
      `{ roster: auxiliaryRoster(place: "${YANBIAN}", unit: "YB-HRSS-INSPECTION") { name unit } subjects: publishedSubjects(place: "${YANBIAN}") { code unit examinedOn } }`);
    expect(roster.map(({ name }) => name).sort()).to.deep.equal(["宋巧玲", "崔银姬"].sort());
    expect(subjects.map(({ code }) => code)).to.deep.equal(["YB-HRSS", "YB-YANJI-HRSS"]);
  });

  it("does not call valid the card of somebody who was released", async () => {
    const quan = w.as("全美兰");
    expect(await checks("吉H-2022-0101")).to.include({ standing: "VALID" });
    const { id } = await officers.officerNamed(quan, "石磊");
    expect(await officers.releases(quan, { officer: id, note: "调离" })).to.not.include({ __typename: "Denied" });
    expect(await checks("吉H-2022-0101")).to.include({ standing: "SUSPENDED" });
  });

  it("opens nothing else to somebody who has not signed in", async () => {
    for (const field of ["officers", "certificates", "enforcementSubjects", "legalReviewers", "identificationRecords"])
      expectDenied(await w.nobody.tries(`{ ${field} { totalCount } }`), "UNAUTHENTICATED");
  });

  it("makes an address wait that tries out numbers", async () => {
    const codes = new Set<string | undefined>();
    for (let tried = 0; tried < 30; tried += 1) {
      const many = Array.from({ length: 5 }, (_, at) => `c${at}: certificateCheck(place: "${YANBIAN}", number: "吉H-2022-${1000 + tried * 5 + at}") { number }`).join(" ");
      for (const { extensions } of (await w.nobody.tries(`{ ${many} }`)).errors ?? []) codes.add(extensions.code);
    }
    expect([...codes]).to.deep.equal(["RATE_LIMITED"]);
  });
});

describe("the role of anonymous readers", () => {
  it("reaches no table: it asks what is published of its own tenant, and is answered nothing of another", async () => {
    const [ours, theirs] = [await tenantIdOf(w.clone, "yanbian"), await tenantIdOf(w.clone, "tianjin")];
    const ask = async (tenant: string, boundTo: string): Promise<number[]> => onConnection(w.clone.urlFor("public_reader"), async (client) => {
      const questions: readonly (readonly [sql: string, more: readonly string[]])[] = [
        ["published_certificate($1, $2, $3, $4)", ["吉H-2022-0101", "石磊"]], ["published_auxiliaries($1, $2, $3)", ["YB-HRSS-INSPECTION"]], ["published_subjects($1, $2)", []],
      ];
      const counts: number[] = [];
      for (const [sql, more] of questions) counts.push((await client.query(`SELECT * FROM ${sql}`, [tenant, "2026-09-01", ...more])).rowCount ?? 0);
      return counts;
    }, boundTo);
    expect([await ask(ours, ours), await ask(ours, theirs), await ask(theirs, ours)]).to.deep.equal([[1, 2, 2], [0, 0, 0], [0, 0, 0]]);
    await onConnection(w.clone.urlFor("public_reader"), async (client) => {
      const tables = await client.query<{ name: string }>("SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'v')");
      for (const { name } of tables.rows) {
        const code = await client.query(`SELECT * FROM ${name} LIMIT 1`).then(() => "read", (error: { code?: string }) => error.code);
        expect(code, name).to.equal("42501");
      }
    }, ours);
  });
});
