/** Out and in again: what a department has goes out in every form, comes into an empty place, and goes out as the very same values; what nobody changed changes nothing. */
import { expect } from "chai";
import { strFromU8, unzipSync } from "fflate";
import { after, before, describe, it } from "mocha";
import { fixedClock } from "../../../src/kernel/clock.js";
import { silentLog } from "../../../src/platform/log/log.js";
import { writeImports } from "../../../src/systems/power-lists/index.js";
import { acceptsImport, brings, fetches, readsRun, type Fetched } from "../../support/verbs/exchange.verbs.js";
import * as lists from "../../support/verbs/power-lists.verbs.js";
import { done } from "../../support/verbs/told.verbs.js";
import { openWorld, TEST_NOW, type NamedWorld } from "../../support/world.js";

/** Read a row as: files of this ENDING are sent as this type. */
const FORMS = {
  ndjson: "application/x-ndjson", csv: "text/csv", xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;
type Ending = keyof typeof FORMS;

/** What a cell, a spreadsheet or a reader could spoil; none begins or ends with a blank, which the platform does not keep. */
const SPOILT = [
  "=1+1", "@SUM(A1:A9)", "+864332513456", "-1", "00012345678901234567890", "310101999901011235", "2026-09-01", "1E5", "TRUE", "#N/A", `他说"可以"，"a,b";c`, "ＡＢＣ１２３，（全角）　空格",
  "'引号", "''=2", "_x0041_", "<b>&amp;</b>", "𠮷野家", "甲|乙", "https://例.cn/?a=1&b=2", "\\n",
];
/** Only what may go over several lines may hold these. */
const LONG = ["甲\t乙", "第一行\n第二行\r\n\r\n第四行", "\u0001响铃\u0007", "=1\n+2", "a\rb"];

const at = <T>(all: readonly T[], index: number): T => all[index % all.length]!;
const basisLine = (text: string, index: number): string => JSON.stringify({
  externalId: `000${index}-${text}`, unit: "YB-HRSS", title: `${text} 条例`, rank: at(["LAW", "ADMINISTRATIVE_REGULATION", "POLICY"], index), issuer: at(SPOILT, index + 4), number: index % 3 === 0 ? null : at(SPOILT, index + 1),
  promulgatedOn: "2019-12-30", effectiveOn: "2020-02-29", lapsesOn: index % 2 === 0 ? null : "2199-12-31", publishedIn: index % 4 === 0 ? null : text.padEnd(2, "报"), url: index % 5 === 0 ? null : "HTTPS://www.gov.cn/a?b=1&c=%20#第1条",
  articles: index % 3 === 1 ? [] : ["第五十三条", at(SPOILT, index), "=第一款"],
});

/** Two editions of one law are told apart by their days alone, a third by its number. */
const NAMESAKES = ["2014-12-01", "2023-01-01", "2024-01-01"].map((effectiveOn, index) => JSON.stringify({
  externalId: `00|${index}`, unit: "YB-HRSS", title: "同名办法", rank: "POLICY", issuer: "州政府", number: index === 2 ? "延州政令〔2024〕1号" : null, promulgatedOn: "2012-01-01", effectiveOn, lapsesOn: null, publishedIn: null, url: null, articles: [],
}));

/** 全美兰 keeps the bases of 州人社局 and drafts its list. */
interface Place { readonly w: NamedWorld; readonly bureau: string; readonly list: string }
async function opened(): Promise<Place> {
  const w = await openWorld();
  const bureau = await w.unit("YB-HRSS");
  return { w, bureau, list: done(await lists.draftsList(w.as("全美兰"), { unit: bureau, title: "行政执法权责清单" })) };
}
const out = ({ w, bureau, list }: Place, table: "bases" | "powerItems", ending: Ending): Promise<Fetched> =>
  fetches(w.as("全美兰"), w.url, table === "bases" ? `bases.${ending}?under=${bureau}` : `powerItems.${ending}?list=${list}`);
async function into({ w, bureau, list }: Place, table: "bases" | "powerItems", ending: Ending, body: string | Uint8Array) {
  const sent = await brings(w.as("全美兰"), w.url, table === "bases" ? `bases?unit=${bureau}&name=a` : `powerItems?list=${list}&name=a`, FORMS[ending], body);
  expect(sent.status, sent.text).to.equal(201);
  done(await acceptsImport(w.as("全美兰"), { run: sent.importRun! }));
  await writeImports({ database: w.clone.database, clock: fixedClock(TEST_NOW), log: silentLog });
  return readsRun(w.as("全美兰"), sent.importRun!);
}
/** What a file says; a workbook is packed, and the hour at which it was is no value. */
const said = (ending: Ending, { bytes, text }: Fetched): string => (ending === "xlsx" ? strFromU8(unzipSync(bytes)["xl/worksheets/sheet1.xml"]!) : text);

describe("what went out comes in", () => {
  let source: Place;
  before(async () => {
    source = await opened();
    await into(source, "bases", "ndjson", [...SPOILT.map(basisLine), ...NAMESAKES].join("\n"));
    const quan = source.w.as("全美兰");
    const { rows } = await lists.lists<{ id: string; title: string }>(quan, "bases", `first: 100, filter: { under: "${source.bureau}" }`, "id title");
    expect(rows).to.have.length(SPOILT.length + NAMESAKES.length);
    const namesakes = rows.filter(({ title }) => title === "同名办法");
    const texts = [...SPOILT, ...LONG];
    for (const [index, matter] of texts.entries()) {
      const isBare = index % 7 === 6;
      done(await lists.writesItem(quan, {
        list: source.list, code: `000${index}${at(SPOILT, index)}`, actionKind: at(["PENALTY", "LICENCE", "INSPECTION"], index), matter, ...(!isBare && {
          duty: at(texts, index + 1), subject: source.bureau, power: at(texts, index + 2), target: at(texts, index + 3), procedure: at(texts, index + 4), responsibility: at(LONG, index), responsiblePost: at(texts, index + 5),
          flowSteps: ["受理", at(SPOILT, index), "=1+1"], sourcePowerListItem: at(texts, index + 6),
          bases: [{ basis: at(rows, index).id, articles: at(SPOILT, index) }, { basis: at(rows, index + 1).id }, ...(index === 0 ? namesakes.map(({ id }, which) => ({ basis: id, articles: `第${which}条` })) : [])],
        }),
      }));
    }
  });
  after(() => source.w.close());

  it("cites a law by title and number where they are its alone, and by its id where they are not", async () => {
    const items = (await out(source, "powerItems", "ndjson")).text.split("\n").filter(Boolean).map((line) => JSON.parse(line) as { bases: string[] });
    const names = items.flatMap(({ bases }) => bases).filter((line) => /第[012]条$/.test(line)).map((line) => line.replace(/ \| 第.条$/, ""));
    expect(names.sort()).to.deep.equal(["00\\|0 | ", "00\\|1 | ", "同名办法 | 延州政令〔2024〕1号"]);
  });

  for (const ending of Object.keys(FORMS) as Ending[]) {
    it(`as ${ending}: into an empty catalogue and an empty edition, the same values to the last sign; and once more, nothing new`, async () => {
      const empty = await opened();
      try {
        for (const table of ["bases", "powerItems"] as const) {
          const sent = await out(source, table, ending);
          const first = await into(empty, table, ending, sent.bytes);
          expect(first, table).to.include({ state: "DONE", created: first.rows, changed: 0, unchanged: 0 }).and.to.have.property("rows").above(19);
          const back = await out(empty, table, ending);
          expect(said(ending, back), table).to.equal(said(ending, sent));
          expect(await into(empty, table, ending, back.bytes), table).to.include({ state: "DONE", created: 0, changed: 0, unchanged: first.rows });
          if (ending === "csv") expect(await into(empty, table, ending, back.text.replaceAll(/(?<!\r)\n/g, "\r\n")), "line breaks of another system").to.include({ changed: 0, unchanged: first.rows });
          expect((await out(empty, table, "ndjson")).text, "as programs read it").to.equal((await out(source, table, "ndjson")).text);
        }
      } finally {
        await empty.w.close();
      }
    });
  }
});
