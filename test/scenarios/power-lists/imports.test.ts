/** Files brought in: every bad cell is named and nothing is written before somebody accepts; what is accepted is written once, also when the process dies half-way. */
import { expect } from "chai";
import { strToU8, zipSync } from "fflate";
import { after, before, describe, it } from "mocha";
import { findNodeRef } from "../../../src/kernel/ids.js";
import { fixedClock } from "../../../src/kernel/clock.js";
import { silentLog } from "../../../src/platform/log/log.js";
import { powerLists, writeImports } from "../../../src/systems/power-lists/index.js";
import { comparesButtons } from "../../support/buttons.js";
import { expectRefusal } from "../../support/refused.js";
import { tenantIdOf } from "../../support/tenant-rows.js";
import { brings, fetches, readsRun, type RunRead } from "../../support/verbs/exchange.verbs.js";
import * as exchange from "../../support/verbs/exchange.verbs.js";
import * as lists from "../../support/verbs/power-lists.verbs.js";
import { done, expectFacts } from "../../support/verbs/told.verbs.js";
import { openWorld, TEST_NOW, type NamedPerson, type NamedWorld } from "../../support/world.js";

let w: NamedWorld;
/** 全美兰 keeps the bases of 州人社局's section of law and drafts its list; 石磊 serves in another section, 罗文静 in another department. */
let quan: NamedPerson;
let bureau: string;
before(async () => {
  w = await openWorld();
  quan = w.as("全美兰");
  bureau = await w.unit("YB-HRSS");
});
after(() => w.close());

const HEAD = "外部标识,维护单位代码,名称,效力层级,制定机关,文号,公布日期,施行日期,有效期届满日期,公布载体,全文网址,执行条款";
const law = (id: string, more: Partial<Record<"unit" | "title" | "rank" | "promulgated" | "effective" | "url", string>> = {}): string =>
  [id, more.unit ?? "YB-HRSS", more.title ?? `条例 ${id}`, more.rank ?? "行政法规", "国务院", "国务院令第724号", more.promulgated ?? "2019-12-30", more.effective ?? "2020-05-01", "", "", more.url ?? "", "第一条"].join(",");
const csv = (...rows: string[]): string => `${[HEAD, ...rows].join("\r\n")}\r\n`;
const CSV = "text/csv";
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const writes = (signal?: AbortSignal): Promise<void> => writeImports({ database: w.clone.database, clock: fixedClock(TEST_NOW), log: silentLog, signal });
const run = (id: string): Promise<RunRead> => readsRun(quan, id);
const broughtBases = async (body: string | Uint8Array, type = CSV, person = quan): Promise<string> => {
  const sent = await brings(person, w.url, `bases?unit=${bureau}&name=依据.csv`, type, body);
  expect(sent.status, sent.text).to.equal(201);
  return sent.importRun!;
};
const accepted = async (body: string | Uint8Array, type = CSV): Promise<RunRead> => {
  const id = await broughtBases(body, type);
  done(await exchange.acceptsImport(quan, { run: id }));
  await writes();
  return run(id);
};
const titles = async (): Promise<string[]> => (await lists.lists<{ title: string }>(quan, "bases", `first: 100, filter: { under: "${bureau}" }`, "title")).rows.map(({ title }) => title);

describe("a file of bases", () => {
  it("is checked to the last cell: each fault by sheet, row, column and rule, the value never repeated, and nothing takes effect", async () => {
    const id = await broughtBases(csv(
      law("A1"), law("A1"), law("A2", { rank: "圣旨" }), law("A3", { promulgated: "2019-02-30" }), law("A4", { effective: "2001-01-01" }), law("A5", { unit: "NOWHERE" }), law("A6", { url: "javascript:x" }), law("A7", { unit: "YB-CULTURE" }),
      law("basis_00000000-0000-7000-8000-000000000000"), law("", { title: "机" }), law("A8", { title: "咨询13812345678" }),
    ));
    expect(await run(id)).to.include({ state: "CHECKED", kind: "BASES", rows: 11, bad: 10, done: 0 });
    const faults = await exchange.readsFaults(quan, id);
    expect(faults.map(({ row, column, rule }) => `${column}${row} ${rule}`)).to.deep.equal([
      "A3 REPEATED", "D4 UNKNOWN_WORD", "G5 NOT_A_DAY", "H6 DAYS_OUT_OF_ORDER", "B7 NO_SUCH_UNIT", "K8 NOT_AN_ADDRESS", "B9 NOT_MAINTAINED", "A10 NO_SUCH_BASIS", "A11 MISSING", "C11 TOO_SHORT", "C12 PRIVATE_DATA",
    ]);
    for (const said of ["圣旨", "13812345678"]) expect(JSON.stringify(faults)).to.not.include(said);
    expect(faults[0]).to.deep.include({ sheet: "CSV", ruleLabel: "重复" });
    await w.unchanged(async () => {
      expectRefusal(await exchange.acceptsImport(quan, { run: id }), "TransitionRefused", "IMPORT_HAS_FAULTS", "AR-4.1.1-1");
      await writes();
    });
    expect(await titles()).to.not.include("条例 A1");
    done(await exchange.discardsImport(quan, { run: id }));
    expectRefusal(await w.unchanged(() => exchange.discardsImport(quan, { run: id })), "TransitionRefused", "ILLEGAL_TRANSITION");
  });

  it("names columns that are missing, unknown or there twice, and reads no row before the head is right", async () => {
    const id = await broughtBases("外部标识,名称,名称,颜色\r\n1,甲乙,丙丁,红\r\n");
    const faults = (await exchange.readsFaults(quan, id)).map(({ row, column, field, rule }) => `${column}${row} ${field} ${rule}`);
    expect(faults).to.include.members(["C1 title REPEATED", "D1 null UNKNOWN_COLUMN", "null1 unit MISSING_COLUMN", "null1 rank MISSING_COLUMN"]);
    expect(faults.some((fault) => !/1 /.test(fault))).to.equal(false);
  });

  it("accepted is written by the job with its history; the same file again changes nothing, another text corrects", async () => {
    expect(await accepted(csv(law("B1"), law("B2")))).to.include({ state: "DONE", done: 2, created: 2, changed: 0, unchanged: 0 });
    expect(await accepted(csv(law("B1"), law("B2")))).to.include({ state: "DONE", done: 2, created: 0, changed: 0, unchanged: 2 });
    expect(await accepted(csv(law("B1", { title: "条例 B1 修订" }), law("B2")))).to.include({ state: "DONE", created: 0, changed: 1, unchanged: 1 });
    expect(await titles()).to.include.members(["条例 B1 修订", "条例 B2"]);
    const { rows } = await lists.lists<{ id: string }>(quan, "bases", `first: 5, filter: { search: "条例 B1" }`, "id");
    expect(await lists.looksUp(quan, "basis", rows[0]!.id, "state version history { action } revisions { title version }")).to.deep.equal(
      { state: "ENTERED", version: 2, history: [{ action: "correctBasis" }, { action: "registerBasis" }], revisions: [{ title: "条例 B1", version: 1 }] });
  });

  it("goes out and comes in again unchanged, as a workbook and as comma-separated text", async () => {
    for (const [ending, type] of [["csv", CSV], ["xlsx", XLSX]] as const) {
      const { bytes } = await fetches(quan, w.url, `bases.${ending}?under=${bureau}`);
      const back = await accepted(bytes, type);
      expect(back.rows, ending).to.equal((await titles()).length);
      expect(back, ending).to.include({ state: "DONE", created: 0, changed: 0, unchanged: back.rows });
    }
  });

  it("is decided on by whoever brought it in, once, by whoever keeps these bases; to others it does not exist", async () => {
    const id = await broughtBases(csv(law("C1")));
    await w.unchanged(async () => {
      expectRefusal(await exchange.acceptsImport(w.as("罗文静"), { run: id }), "Denied", "NOT_FOUND");
      expectRefusal(await exchange.acceptsImport(w.as("窦文华"), { run: id }), "Denied", "NOT_FOUND");
      const shi = await exchange.acceptsImport(w.as("石磊"), { run: id });
      expectRefusal(shi, "Denied", "FORBIDDEN");
      expectFacts(shi, { because: "NOT_IMPORTER" });
      expectRefusal(await exchange.acceptsImport(quan, { run: id, expectedVersion: 7 }), "StaleVersion", "STALE_VERSION");
      expect(await exchange.acceptsImport(quan, { run: id, validateOnly: true })).to.include({ __typename: "Validated" });
    });
    const both = await Promise.all([exchange.acceptsImport(quan, { run: id }), exchange.acceptsImport(quan, { run: id })]);
    expect(both.map(({ __typename }) => __typename).sort()).to.deep.equal(["Recorded", "TransitionRefused"]);
    await Promise.all([writes(), writes()]);
    await writes();
    expect(await run(id)).to.include({ state: "DONE", created: 1 });
    const { rows: [written] } = await lists.lists<{ id: string }>(quan, "bases", `first: 1, filter: { under: "${bureau}", search: "条例 C1" }`, "id");
    const confirmed = await w.unchanged(() => lists.confirmsBasis(quan, { basis: written!.id }));
    expectRefusal(confirmed, "Denied", "FORBIDDEN");
    expectFacts(confirmed, { because: "OWN_BASIS" });
    done(await lists.confirmsBasis(w.as("高文斌"), { basis: written!.id }));
  });

  it("has buttons that say exactly what the mutation then does, in every state on its way", async () => {
    const seen = new Set<string | null>();
    const compares = (id: string) => w.unchanged(async () => {
      for (const name of ["全美兰", "石磊", "朴哲洙", "罗文静", "李顺姬", "窦文华"]) {
        const { state, compared } = await comparesButtons(w.as(name), "ImportRun", id);
        expect(compared).to.be.above(0);
        if (state) seen.add(state);
      }
    });
    const [kept, dropped] = [await broughtBases(csv(law("Z1"))), await broughtBases(csv(law("Z2")))];
    await compares(kept);
    expect(await exchange.acceptsImport(quan, { run: kept })).to.include({ __typename: "Recorded" });
    await compares(kept);
    await writes();
    await compares(kept);
    expect(await exchange.discardsImport(quan, { run: dropped })).to.include({ __typename: "Recorded" });
    await compares(dropped);
    expect([...seen].sort()).to.deep.equal(["CHECKED", "DISCARDED", "DONE", "WRITING"]);
  });

  it("is refused at the door: nobody, no ability, no unit, no form that is read, too much", async () => {
    const told = async (person: NamedPerson, file: string, type: string, body: string | Uint8Array) => {
      const { status, error } = await brings(person, w.url, file, type, body);
      return [status, error?.code, error?.rule ?? error?.fields?.[0]?.rule];
    };
    const at = `bases?unit=${bureau}&name=a.xlsx`;
    const workbook = (parts: Record<string, string>): Uint8Array => zipSync(Object.fromEntries(Object.entries({
      "xl/workbook.xml": `<workbook xmlns:r="r"><sheets><sheet name="一" r:id="rId1"/></sheets></workbook>`,
      "xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>`, ...parts,
    }).map(([name, text]) => [name, strToU8(text)])));
    const sheet = (rows: string): Uint8Array => workbook({ "xl/worksheets/sheet1.xml": `<worksheet><sheetData>${rows}</sheetData></worksheet>` });
    await w.unchanged(async () => {
      expect(await told(w.nobody, at, CSV, csv())).to.deep.equal([401, "UNAUTHENTICATED", undefined]);
      expect(await told(w.as("yb-portal"), at, CSV, csv())).to.deep.equal([403, "FORBIDDEN", "ability.maintainBases"]);
      expect(await told(w.as("罗文静"), at, CSV, csv(law("D1")))).to.deep.equal([403, "FORBIDDEN", "list.OWN_DEPARTMENT"]);
      expect(await told(w.as("窦文华"), at, CSV, csv())).to.deep.equal([404, "NOT_FOUND", undefined]);
      expect(await told(quan, "secrets?name=a.csv", CSV, csv())).to.deep.equal([404, "NOT_FOUND", undefined]);
      expect(await told(quan, at, "application/json", "{}")).to.deep.equal([415, "REQUEST_REJECTED", "http.contentType"]);
      expect(await told(quan, at, CSV, new Uint8Array(5 * 1024 * 1024 + 1))).to.deep.equal([413, "REQUEST_REJECTED", "limits.body"]);
      expect(await told(quan, at, XLSX, "no workbook")).to.deep.equal([400, "BAD_USER_INPUT", "notATable"]);
      expect(await told(quan, at, XLSX, sheet(`<row r="1"><c r="A1" t="inlineStr"><is><t>${" ".repeat(64 * 1024 * 1024)}</t></is></c></row>`)), "a bomb").to.deep.equal([400, "BAD_USER_INPUT", "inflatesTooFar"]);
      expect(await told(quan, at, XLSX, sheet(`<row r="1"><c r="ZZZ1" t="n"><v>1</v></c></row>`))).to.deep.equal([400, "BAD_USER_INPUT", "tooManyColumns"]);
      expect(await told(quan, at, XLSX, workbook({ "xl/worksheets/sheet1.xml": `<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]><worksheet>&x;</worksheet>` }))).to.deep.equal([400, "BAD_USER_INPUT", "declaresEntities"]);
      expect(await told(quan, at, CSV, `${"a\r\n".repeat(10_002)}`)).to.deep.equal([400, "BAD_USER_INPUT", "tooManyRows"]);
    });
    const cells = (row: number, texts: readonly string[]): string => `<row r="${row}">${texts.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join("")}</row>`;
    const id = await broughtBases(sheet(`${cells(1, HEAD.split(","))}<row r="9"><c r="A9"><v>310101199001011234</v></c><c r="C9"><f>1+1</f><v>2</v></c></row>`), XLSX);
    expect((await exchange.readsFaults(quan, id)).map(({ row, column, rule }) => `${column}${row} ${rule}`)).to.include.members(["A9 ROUNDED", "C9 FORMULA", "B9 MISSING"]);
  });
});

describe("a file of items", () => {
  const ITEM_HEAD = "部门代码,事项编码,行为种类,执法项目,法定职责,执法主体代码,执法职权,执法目标要求,执法程序,执法责任,责任岗位,执法依据,流程图步骤,流程图网址,来源事项";
  const item = (code: string, more: { organ?: string; bases?: string } = {}): string => [more.organ ?? "YB-HRSS", code, "行政处罚", "处罚", "职责", "YB-HRSS", "罚款", "按期", "立案", "依法处分", "监察员", more.bases ?? "条例 B2 | 国务院令第724号 | 第五条", "", "", ""].join(",");
  let list: string;
  const brought = async (...rows: string[]): Promise<string> => {
    const sent = await brings(quan, w.url, `powerItems?list=${list}&name=事项.csv`, CSV, [ITEM_HEAD, ...rows].join("\r\n"));
    expect(sent.status, sent.text).to.equal(201);
    return sent.importRun!;
  };
  before(async () => { list = done(await lists.draftsList(w.as("石磊"), { unit: bureau, title: "行政执法权责清单" })); });

  it("goes into the edition that is being drafted, by code, with bases as they are cited", async () => {
    const faulty = await brought(item("X1", { organ: "YB-CULTURE" }), item("X2", { bases: "没有的法" }));
    expect((await exchange.readsFaults(quan, faulty)).map(({ row, field, rule }) => `${row} ${field} ${rule}`)).to.deep.equal(["2 organ OTHER_DEPARTMENT", "3 bases NO_SUCH_BASIS"]);
    for (const counts of [{ created: 2, unchanged: 0 }, { created: 0, unchanged: 2 }]) {
      const id = await brought(item("X1"), item("X2"));
      done(await exchange.acceptsImport(quan, { run: id }));
      await writes();
      expect(await run(id)).to.include({ state: "DONE", changed: 0, ...counts });
    }
    const { rows } = await lists.lists(quan, "powerItems", `first: 5, filter: { list: "${list}" }`, "code missing bases { articles basis { title } }");
    const tenant = await tenantIdOf(w.clone, "yanbian");
    const facts = await powerLists.factsOf(w.clone.database.tenant(tenant), { tenantId: tenant, ids: [findNodeRef(list)!.id], today: w.today, isActing: false });
    expect(facts.get(findNodeRef(list)!.id)!.authors, "whoever accepted it wrote it").to.have.length(2);
    expect(rows[0]).to.deep.equal({ code: "X1", missing: [], bases: [{ articles: "第五条", basis: { title: "条例 B2" } }] });
  });

  it("is refused for an edition that is no longer the department's own, also when it was accepted before", async () => {
    const id = await brought(item("X3"));
    done(await exchange.acceptsImport(quan, { run: id }));
    done(await lists.consents(w.as("朴哲洙"), { list }));
    done(await lists.submits(quan, { list }));
    await writes();
    expect(await run(id)).to.include({ state: "FAILED", failedBecause: "ILLEGAL_TRANSITION", done: 0 });
    const { status, error } = await brings(quan, w.url, `powerItems?list=${list}&name=a.csv`, CSV, ITEM_HEAD);
    expect([status, error?.code]).to.deep.equal([400, "NO_DRAFT_EDITION"]);
    expect((await brings(w.as("罗文静"), w.url, `powerItems?list=${list}&name=a.csv`, CSV, ITEM_HEAD)).error?.code).to.equal("NOT_FOUND");
  });
});

describe("five thousand rows", () => {
  it("are read, checked and written in under ten seconds of this process, and a process that dies half-way is gone on with", async function () {
    const file = csv(...Array.from({ length: 5_000 }, (_row, at) => law(`E${at}`)));
    const [clock, began] = [process.cpuUsage(), performance.now()];
    const id = await broughtBases(file);
    done(await exchange.acceptsImport(quan, { run: id }));
    const halfway = new AbortController();
    const dying = writes(halfway.signal);
    while ((await run(id)).done < 1_000) await new Promise((resolve) => setTimeout(resolve, 20));
    halfway.abort();
    await dying;
    const { done: reached } = await run(id);
    expect(reached).to.be.within(1_000, 4_999);
    await writes();
    const cpu = process.cpuUsage(clock);
    const seconds = { elapsed: (performance.now() - began) / 1000, processor: (cpu.user + cpu.system) / 1_000_000 };
    expect(await run(id)).to.include({ state: "DONE", done: 5_000, created: 5_000 });
    this.test!.title += ` (${seconds.elapsed.toFixed(1)} s, of them ${seconds.processor.toFixed(1)} s of processor; the first process ended after ${reached} rows)`;
    expect(seconds.processor).to.be.below(10);
    const out = performance.now();
    const { bytes } = await fetches(quan, w.url, `bases.xlsx?under=${bureau}`);
    this.test!.title += `; ${(bytes.length / 1024).toFixed(0)} KiB went out in ${((performance.now() - out) / 1000).toFixed(1)} s`;
    expect(await accepted(bytes, XLSX)).to.include({ state: "DONE", created: 0, changed: 0 });
  });
});
