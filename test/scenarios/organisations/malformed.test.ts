/** Malformed input: every fault is told with its path, nothing that was sent comes back, and nothing is written. */
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import { expectRefusal } from "../../support/refused.js";
import { dividesDuties, establishesUnit, namesUnit, relatesUnits, setsPolicy, setsScope } from "../../support/verbs/organisations.verbs.js";
import type { Told } from "../../support/verbs/told.verbs.js";
import { openWorld, type NamedPerson, type NamedWorld } from "../../support/world.js";

const TODAY = "2026-09-01";
const LINE = { dutyArea: "执法", owner: "LOCAL", indicatorGroup: "EXERCISE_OF_POWERS" };

describe("malformed input", () => {
  let w: NamedWorld;
  let shen: NamedPerson;
  let unit: string;
  before(async () => {
    w = await openWorld();
    shen = w.as("沈明珠");
    unit = await w.unit("YB-HRSS");
  });
  after(() => w.close());

  /** Each value at PATH is a fault of the request, and leaves with no trace of itself. */
  async function eachIsFault(path: string, values: readonly unknown[], ask: (value: unknown) => Promise<Told>): Promise<void> {
    await w.unchanged(async () => {
      for (const value of values) {
        const told = await ask(value);
        expectRefusal(told, "Denied", "BAD_USER_INPUT");
        expect(told.fields?.map((field) => field.path), JSON.stringify(value)).to.deep.equal([path]);
        if (typeof value === "string" && value.length > 2) expect(JSON.stringify(told), "the value is not echoed").to.not.include(JSON.stringify(value).slice(1, -1));
      }
    });
  }

  const rename = (from: unknown, name: unknown = { language: "ZH", name: "新名称" }, id: unknown = unit) => namesUnit(shen, { unit: id, name, from });

  it("days that no calendar has", () =>
    eachIsFault("input.from", ["2026-02-30", "2026-13-01", "2026-9-1", "20260901", "2026-09-01T00:00:00Z", "2026-09-01 ", "tomorrow", "", 20260901, null, true, ["2026-09-01", "2026-09-02"], {}],
      (from) => rename(from)));

  it("days far away", () => eachIsFault("input.from", ["0001-01-01", "1949-09-30", "2200-01-01", "9999-12-31", "+275760-09-13", "-000001-01-01"], (from) => rename(from)));

  it("text with NUL or half a character", () =>
    eachIsFault("input.name.name", ["某\u0000局", "某局\ud800", "\udc00某局"], (name) => rename(TODAY, { language: "ZH", name })));

  it("names too short, too long or made of spaces", async () => {
    await w.unchanged(async () => {
      for (const name of ["局", "", "  ", " 局 ", "局".repeat(121), "\n\t"]) {
        const told = await rename(TODAY, { language: "ZH", name });
        expectRefusal(told, "Denied", "BAD_USER_INPUT");
        expect([...new Set(told.fields?.map(({ path }) => path))]).to.deep.equal(["name.name"]);
      }
    });
  });

  it("ids that are none: garbage, a bare uuid, a long text, a list", () =>
    eachIsFault("input.unit", ["YB-HRSS", "unit_", "unit_0197", "0197f000-0000-7000-8000-000000000000", `unit_${"0".repeat(100_000)}`, "unit_'; DROP TABLE org_unit; --", `${"unit"}\n_x`],
      (id) => rename(TODAY, undefined, id)));

  it("ids of something else are not found, like ids that never were", async () => {
    const uuid = unit.slice("unit_".length);
    const answers = await w.unchanged(async () => {
      const told: Told[] = [];
      for (const id of [`post_${uuid}`, `tnt_${uuid}`, "unit_00000000-0000-7000-8000-000000000000"]) told.push(await rename(TODAY, undefined, id));
      return told.map(({ requestId, ...rest }) => rest);
    });
    expectRefusal(answers[0] as Told, "Denied", "NOT_FOUND");
    expect(answers[1]).to.deep.equal(answers[0]);
    expect(answers[2]).to.deep.equal(answers[0]);
  });

  it("words that are in no list", async () => {
    await eachIsFault("input.mode", ["HORIZONTAL", "local", "", 1], async (mode) => toldOf("setManagementMode", "SetManagementModeInput", { unit, mode, from: TODAY }));
    await eachIsFault("input.kind", ["EATS", "__proto__"], async (kind) => relatesUnits(shen, { subject: unit, object: unit, kind, from: TODAY }));
    await eachIsFault("input.name.language", ["JP"], (language) => rename(TODAY, { language, name: "新名称" }));
  });

  it("numbers that are none, or outside their bounds", async () => {
    await eachIsFault("input.expectedVersion", ["1", 1.5, 2 ** 31, null, Number.MAX_SAFE_INTEGER], (expectedVersion) => setsScope(shen, { unit, inScope: true, expectedVersion, from: TODAY }));
    await w.unchanged(async () => {
      for (const superior of [-0.01, 100.01, 1e308])
        expectRefusal(await dividesDuties(shen, { unit, from: TODAY, lines: [LINE], weights: { superior, local: 50 } }), "Denied", "BAD_USER_INPUT");
    });
  });

  it("fields that do not exist, and those that would reach past the input", async () => {
    for (const field of ["tenantId", "id", "version", "constructor"]) {
      const told = await w.unchanged(() => toldOf("nameUnit", "NameUnitInput", { unit, name: { language: "ZH", name: "新名称" }, from: TODAY, [field]: "x" }));
      expectRefusal(told, "Denied", "BAD_USER_INPUT");
      expect(told.fields?.[0]?.rule).to.equal("unknownField");
    }
    const polluting = JSON.parse(`{"unit":"${unit}","name":{"language":"ZH","name":"新名称"},"from":"${TODAY}","__proto__":{"isAdmin":true}}`) as Record<string, unknown>;
    expectRefusal(await w.unchanged(() => toldOf("nameUnit", "NameUnitInput", polluting)), "Denied", "BAD_USER_INPUT");
  });

  it("lists that are too long or empty", async () => {
    const names = Array.from({ length: 4 }, () => ({ language: "ZH", name: "新单位" }));
    const section = { code: "YB-LONG", kind: "INTERNAL_ORGAN", level: "PREFECTURE", parent: unit, from: TODAY };
    await w.unchanged(async () => {
      for (const sent of [[], names]) expectRefusal(await establishesUnit(shen, { ...section, names: sent }), "Denied", "BAD_USER_INPUT");
    });
  });

  it("a document number, a key or a lock basis out of bounds", async () => {
    await w.unchanged(async () => {
      const policy = { unit, key: "legalReviewDays", value: 9, from: TODAY };
      const wrong = [
        { documentNo: "" }, { documentNo: "号".repeat(121) }, { idempotencyKey: "short" }, { idempotencyKey: "k".repeat(81) },
        { lockBasis: "x" }, { lockBasis: "据".repeat(201) },
      ];
      for (const field of wrong)
        expectRefusal(await setsPolicy(shen, { ...policy, ...field }), "Denied", "BAD_USER_INPUT");
    });
  });

  async function toldOf(mutation: string, input: string, sent: Record<string, unknown>): Promise<Told> {
    const { errors } = await shen.tries(`mutation($input: ${input}!) { ${mutation}(input: $input) { __typename } }`, { input: sent });
    return { __typename: errors ? "Denied" : "Answered", ...errors?.[0]?.extensions };
  }
});
