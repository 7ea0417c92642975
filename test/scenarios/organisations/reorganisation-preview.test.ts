/** What a preview shows is what becomes true, to the last unit of the tenant: for the merger of the story and for reorganisations drawn by lot. */
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import { findIdOf, globalId, type Id } from "../../../src/kernel/ids.js";
import { addDays, legalDate } from "../../../src/kernel/legal-date.js";
import { effectsBetween, type Effect } from "../../../src/systems/authority/reorganisation-preview.rules.js";
import { seenBy } from "../../../src/systems/authority/reorganisation-preview.service.js";
import { expectDenied } from "../../support/refused.js";
import { tenantIdOf } from "../../support/tenant-rows.js";
import * as previews from "../../support/verbs/reorganisation-preview.verbs.js";
import * as verbs from "../../support/verbs/reorganisation.verbs.js";
import { openWorld, type NamedPerson, type NamedWorld } from "../../support/world.js";

const FIRST = legalDate("2026-02-01");
const ROUNDS = Number(process.env["ROUNDS"] ?? 5);
let w: NamedWorld;
let tenantId: Id;
let shen: NamedPerson;
let jin: NamedPerson;
before(async () => {
  w = await openWorld();
  tenantId = await tenantIdOf(w.clone, "yanbian");
  [shen, jin] = [w.as("沈明珠"), w.as("金成哲")];
});
after(() => w.close());

const draftOn = (effectiveOn: string, lines: readonly object[]) => ({ title: "机构改革", documentNo: "延州发〔2026〕11号", effectiveOn, lines });

/** All units of the tenant as they stand on a day, read like a preview reads them. */
async function everything(on: string) {
  const db = w.clone.database.tenant(tenantId);
  const ids = (await db.rows<{ id: Id }>({ name: "test.allUnits", text: "SELECT id FROM org_unit ORDER BY id" })).map(({ id }) => id);
  return { ids, ...(await seenBy(db, tenantId, ids, legalDate(on))) };
}

const told = ({ aspect, unitId, about, before: was, after: is }: Effect): string => JSON.stringify([aspect, globalId("OrgUnit", unitId), about, [...was].sort(), [...is].sort()]);
/** An effect of the graph in the words of the facts, so that both can be laid side by side. */
function read({ aspect, of, about, before: was, after: is }: previews.EffectRead): string {
  const side = ({ unit, word, value }: previews.EffectRead["before"][number]): string => {
    if (aspect === "POLICY") return JSON.stringify(value);
    const id = findIdOf("OrgUnit", unit!.unitId)!;
    return aspect === "ASSESSOR" || aspect === "SUPERVISOR" ? `${id} ${word}` : aspect === "DELEGATION" ? `${id} ${word ?? ""}` : id;
  };
  return JSON.stringify([aspect, of.unitId, about, was.map(side).sort(), is.map(side).sort()]);
}

/** Previews, carries out, and compares with what changed anywhere in the tenant. */
async function foreseen(on: string, lines: readonly object[]): Promise<string[]> {
  const draft = draftOn(on, lines);
  const foretold = await w.unchanged(() => previews.asksEffects(shen, { draft }));
  const was = await everything(on);
  const { id } = verbs.standing(await verbs.draftsReorganisation(shen, draft));
  expect(verbs.standing(await verbs.submitsReorganisation(shen, id)).state).to.equal("SUBMITTED");
  const preview = (await w.unchanged(() => previews.asksEffects(jin, { id }))).map(read);
  expect(foretold).to.have.length(preview.length);
  expect(verbs.standing(await verbs.decidesReorganisation(jin, id)).state).to.equal("IN_FORCE");
  const is = await everything(on);
  const reality = effectsBetween(is.ids, was.standings, is.standings).map(told);
  expect(preview).to.have.members(reality);
  return reality;
}

const COUNTIES = ["YB-YANJI", "YB-TUMEN", "YB-DUNHUA", "YB-HUNCHUN", "YB-LONGJING", "YB-HELONG", "YB-WANGQING", "YB-ANTU"];
const FIELDS = ["HRSS", "MSA"];

describe("a preview of a reorganisation", () => {
  it("shows every assessor that changes, and who gains and loses sight (NL-OG-83)", async () => {
    const lines = [{ transfer: { unit: await w.unit("YB-YANJI-HRSS"), parent: await w.unit("YB-TUMEN-GOV") } },
      { setMode: { unit: await w.unit("YB-YANJI-HRSS"), mode: "LOCAL", superior: await w.unit("YB-HRSS"), government: await w.unit("YB-TUMEN-GOV") } }];
    const effects = await w.unchanged(() => previews.asksEffects(shen, { draft: draftOn("2026-09-01", lines) }));
    const of = (aspect: string, code: string, about = "") => effects.find((each) => each.aspect === aspect && each.of.code === code && each.about === about)!;
    const codes = (sides: previews.EffectRead["before"]) => sides.map(({ unit }) => unit!.code);
    const assessed = of("ASSESSOR", "YB-YANJI-HRSS", "ENFORCEMENT");
    expect([codes(assessed.before), codes(assessed.after)]).to.deep.equal([["YB-YANJI-GOV"], ["YB-TUMEN-GOV"]]);
    const sight = of("SIGHT", "YB-YANJI-HRSS-LEGAL");
    expect([codes(sight.before), codes(sight.after)]).to.deep.equal([["YB-YANJI-HRSS", "YB-YANJI-GOV", "YB-GOV"], ["YB-YANJI-HRSS", "YB-TUMEN-GOV", "YB-GOV"]]);
    expect(sight.before[1]!.posts).to.not.deep.equal([]);
  });

  it("says why it could not be carried out, and asks for one of id and draft", async () => {
    const refused = await w.unchanged(async () => previews.asksPreview(shen, { draft: draftOn("2026-09-01", [{ close: { unit: await w.unit("YB-HRSS") } }]) }));
    expect(refused).to.deep.include({ __typename: "LineRefused", code: "UNIT_STILL_IN_USE", position: 1 });
    expectDenied(await previews.triesPreview(shen, {}), "BAD_USER_INPUT");
    expectDenied(await previews.triesPreview(w.as("石磊"), { draft: draftOn("2026-09-01", [{ close: { unit: await w.unit("YB-HRSS") } }]) }), "FORBIDDEN");
  });

  it("of a merger is what becomes true, to the last unit (NL-OG-83)", async () => {
    const reality = await foreseen("2026-01-15", [
      { establish: { code: "YB-ENFORCEMENT", kind: "ENFORCEMENT_DEPARTMENT", level: "PREFECTURE", names: [{ language: "ZH", name: "州综合行政执法局" }], parent: await w.unit("YB-GOV"), enforcementFunction: true } },
      { setMode: { unit: "YB-ENFORCEMENT", mode: "LOCAL", superior: await w.unit("JL-MSA"), government: await w.unit("YB-GOV") } },
      { merge: { units: [await w.unit("YB-MSA"), await w.unit("YB-URBAN")], heir: "YB-ENFORCEMENT", handsOver: ["CHILDREN", "POSTS", "GUIDANCE", "DELEGATIONS", "POWERS", "TASKS"] } },
      { setPolicy: { unit: "YB-ENFORCEMENT", key: "legalReviewDays", value: 12 } },
    ]);
    expect(reality.length).to.be.greaterThan(20);
  });

  it(`of ${ROUNDS} reorganisations drawn by lot is what becomes true, to the last unit`, async () => {
    let state = 20_260_901;
    const choose = <T>(list: readonly T[]): T => list[(state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0) % list.length]!;
    let changed = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      const on = addDays(FIRST, round);
      const [from, to, other] = [choose(COUNTIES), choose(COUNTIES), choose(COUNTIES)];
      const unit = await w.unit(`${from}-${choose(FIELDS)}`);
      const government = await w.unit(`${to}-GOV`);
      const lines: object[] = [
        { setMode: { unit, mode: "LOCAL", superior: await w.unit(choose(["YB-HRSS", "YB-HEALTH", "YB-CULTURE"])), government } },
        { rename: { unit: await w.unit(`${other}-METEO`), name: { language: "ZH", name: `第${round}气象台` } } },
        { setPolicy: { unit: await w.unit(`${other}-GOV`), key: choose(["upperGovAssessesLower", "superiorReadsDecisionOpinion"]), value: choose([true, false]) } },
      ];
      if (from !== to) lines.push({ transfer: { unit, parent: government } });
      const tried = await previews.asksPreview(shen, { draft: draftOn(on, lines) });
      if (tried.__typename !== "ReorganisationPreview") continue;
      changed += (await foreseen(on, lines)).length;
    }
    expect(changed).to.be.greaterThan(ROUNDS);
  }).timeout(600_000);
});
