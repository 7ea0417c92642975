/** What is kept of a file that came in: its rows as long as somebody may still decide on them, and then its counts and its report alone. */
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import type { Clock } from "../../../src/kernel/clock.js";
import { findIdOf } from "../../../src/kernel/ids.js";
import { silentLog } from "../../../src/platform/log/log.js";
import { layAsideUndecided, writeImports } from "../../../src/systems/power-lists/index.js";
import { movableClock, type MovableClock } from "../../support/movable-clock.js";
import { expectRefusal } from "../../support/refused.js";
import { tenantIdOf } from "../../support/tenant-rows.js";
import { acceptsImport, brings, discardsImport, readsFaults, readsRun } from "../../support/verbs/exchange.verbs.js";
import * as lists from "../../support/verbs/power-lists.verbs.js";
import { done } from "../../support/verbs/told.verbs.js";
import { openWorld, TEST_NOW, type NamedPerson, type NamedWorld } from "../../support/world.js";

let w: NamedWorld;
let clock: MovableClock;
let quan: NamedPerson;
let tenantId: string;
before(async () => {
  clock = movableClock(TEST_NOW);
  w = await openWorld({ clock });
  quan = w.as("全美兰");
  tenantId = await tenantIdOf(w.clone, "yanbian");
});
after(() => w.close());

const HEAD = "外部标识,维护单位代码,名称,效力层级,制定机关,文号,公布日期,施行日期,有效期届满日期,公布载体,全文网址,执行条款";
const law = (id: string, rank = "行政法规"): string => `${id},YB-HRSS,条例 ${id},${rank},国务院,,2019-12-30,2020-05-01,,,,`;
const brought = async (...rows: string[]): Promise<string> => {
  const sent = await brings(quan, w.url, `bases?unit=${await w.unit("YB-HRSS")}&name=依据.csv`, "text/csv", [HEAD, ...rows].join("\r\n"));
  expect(sent.status, sent.text).to.equal(201);
  return sent.importRun!;
};
const parts = () => ({ database: w.clone.database, clock: clock as Clock, log: silentLog });
/** Rows that lie in the database of this run. */
const kept = async (run: string): Promise<number> =>
  (await w.clone.database.tenant(tenantId).first<{ rows: number }>({ name: "test.rowsKept", text: "SELECT count(*)::int AS rows FROM import_row WHERE run_id = $1" }, [findIdOf("ImportRun", run)]))!.rows;
const told = async (run: string) => lists.looksUp(quan, "importRun", run, "state rows bad created keptUntil history { action system note }");

describe("the rows of a file", () => {
  it("wait while it may still be accepted, and are gone with the step that lays it aside; what was found wrong stays to be read", async () => {
    const [dropped, faulty] = [await brought(law("A1"), law("A2")), await brought(law("A3", "圣旨"))];
    expect([await kept(dropped), await kept(faulty)], "of a file with a fault nothing is kept").to.deep.equal([2, 0]);
    for (const run of [dropped, faulty]) {
      await w.unchanged(() => discardsImport(quan, { run, validateOnly: true }));
      done(await discardsImport(quan, { run }));
    }
    expect(await kept(dropped)).to.equal(0);
    expect(await told(dropped)).to.deep.include({ state: "DISCARDED", rows: 2, bad: 0, created: 0 });
    expect(await readsFaults(quan, faulty)).to.have.length(1);
  });

  it("are gone once they are written, and once they cannot be", async () => {
    const written = await brought(law("B1"), law("B2"), law("B3"));
    done(await acceptsImport(quan, { run: written }));
    expect(await kept(written)).to.equal(3);
    await writeImports(parts());
    expect(await kept(written)).to.equal(0);
    expect(await told(written)).to.deep.include({ state: "DONE", rows: 3, created: 3 });

    const list = done(await lists.draftsList(quan, { unit: await w.unit("YB-HRSS"), title: "行政执法权责清单" }));
    const heads = "部门代码,事项编码,行为种类,执法项目,法定职责,执法主体代码,执法职权,执法目标要求,执法程序,执法责任,责任岗位,执法依据,流程图步骤,流程图网址,来源事项";
    const acceptedItem = async (code: string): Promise<string> => {
      const { importRun } = await brings(quan, w.url, `powerItems?list=${list}&name=a.csv`, "text/csv", `${heads}\r\nYB-HRSS,${code},行政处罚,处罚,职责,YB-HRSS,罚款,按期,立案,依法处分,监察员,条例 B1,,,`);
      done(await acceptsImport(quan, { run: importRun! }));
      return importRun!;
    };
    await acceptedItem("X1");
    await writeImports(parts());
    const failed = await acceptedItem("X2");
    done(await lists.consents(w.as("朴哲洙"), { list }));
    done(await lists.submits(quan, { list }));
    await writeImports(parts());
    expect(await kept(failed)).to.equal(0);
    expect(await told(failed)).to.deep.include({ state: "FAILED", rows: 1, created: 0 });
  });

  it("wait fourteen days for a decision and no longer: the job lays the import aside, says so in its history, and touches no other", async () => {
    const [forgotten, accepted] = [await brought(law("C1"), law("C2")), await brought(law("C3"))];
    expect(await told(forgotten)).to.deep.include({ state: "CHECKED", keptUntil: "2026-09-15" });
    done(await acceptsImport(quan, { run: accepted }));
    clock.move("2026-09-15T15:59:00Z"); // the last minute of the day in 北京
    await w.unchanged(() => layAsideUndecided(parts()));
    clock.move("2026-09-15T16:01:00Z");
    const fresh = await brought(law("C4"));
    await Promise.all([layAsideUndecided(parts()), layAsideUndecided(parts())]);
    expect([await kept(forgotten), await kept(accepted), await kept(fresh)]).to.deep.equal([0, 1, 1]);
    const { state, history } = (await told(forgotten)) as { state: string; history: readonly object[] };
    expect([state, history[0]]).to.deep.equal(["DISCARDED", { action: "discardImport", system: "job", note: "逾期未处理" }]);
    expectRefusal(await w.unchanged(() => acceptsImport(quan, { run: forgotten })), "TransitionRefused", "ILLEGAL_TRANSITION");
    await writeImports(parts());
    expect(await readsRun(quan, accepted), "what was accepted is written however late").to.include({ state: "DONE", created: 1 });
  });
});

/** Somebody's telephone and identity number, where a careless hand has put them, and where he lives, which no rule tells from other words. */
const [PHONE, IDENTITY, HOME] = ["13843312345", "222401199001011234", "崔某某住河南街8号"] as const;
/** Tables of the tenant in which one of the two stands anywhere, also inside stored bytes. */
const tablesThatHold = (...privates: readonly string[]): Promise<string[]> => w.clone.asOwner(async (owner) => {
  await owner.query("SELECT set_config('app.tenant', $1, false)", [tenantId]);
  const { rows: tables } = await owner.query<{ name: string }>("SELECT relname AS name FROM pg_class JOIN pg_namespace n ON n.oid = relnamespace WHERE n.nspname = 'public' AND relkind = 'r' ORDER BY 1");
  const forms = privates.flatMap((each) => [each, Buffer.from(each).toString("hex")]).map((each) => `%${each}%`);
  const found = await owner.query<{ name: string }>(tables.map(({ name }) => `SELECT '${name}' AS name WHERE EXISTS (SELECT FROM ${name} t WHERE t::text LIKE ANY ($1))`).join(" UNION ALL "), [forms]);
  return found.rows.map(({ name }) => name);
});

describe("what a cell says of somebody", () => {
  const row = (id: string, rank: string, title = `联系人电话${PHONE}`, number: string = IDENTITY): string => `${id},YB-HRSS,${title},${rank},国务院,${number},2019-12-30,2020-05-01,,,,`;
  const everything = (run: string): Promise<object> => lists.looksUp(quan, "importRun", run, "id state kind fileName sha256 uploadedOn keptUntil rows bad done created changed unchanged failedBecause history { action note } availableActions { action because }");

  it("is repeated neither by the answer nor by the report nor by the record of the run, and a file with a fault leaves nothing of itself", async () => {
    const body = [HEAD, row("P1", PHONE), row("P2", "行政法规"), row("P2", "行政法规")].join("\r\n");
    const answer = await brings(quan, w.url, `bases?unit=${await w.unit("YB-HRSS")}&name=依据.csv`, "text/csv", body);
    const faults = await readsFaults(quan, answer.importRun!);
    expect(faults.map(({ row: at, column, rule }) => `${column}${at} ${rule}`)).to.deep.equal(["D2 UNKNOWN_WORD", "C3 PRIVATE_DATA", "F3 PRIVATE_DATA", "A4 REPEATED"]);
    const said = JSON.stringify([answer.text, faults, await everything(answer.importRun!)]);
    expect(said).to.not.include(PHONE).and.not.include(IDENTITY);
    expect(await tablesThatHold(PHONE, IDENTITY)).to.deep.equal([]);
  });

  it("lies aside with its row and nowhere else, and is gone with it", async () => {
    const run = await brought(row("P3", "行政法规", HOME, ""));
    expect(JSON.stringify(await everything(run))).to.not.include(HOME);
    expect(await tablesThatHold(HOME)).to.deep.equal(["import_row"]);
    done(await discardsImport(quan, { run }));
    expect(await tablesThatHold(HOME)).to.deep.equal([]);
  });
});
