/** Files as spreadsheets of several countries and years save them: each encoding says the same, and bytes that are no text are refused by the number of their row. */
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import { fixedClock } from "../../../src/kernel/clock.js";
import { silentLog } from "../../../src/platform/log/log.js";
import { writeImports } from "../../../src/systems/power-lists/index.js";
import { acceptsImport, brings, readsFaults, readsRun } from "../../support/verbs/exchange.verbs.js";
import * as lists from "../../support/verbs/power-lists.verbs.js";
import { done } from "../../support/verbs/told.verbs.js";
import { openWorld, TEST_NOW, type NamedPerson, type NamedWorld } from "../../support/world.js";

let w: NamedWorld;
let quan: NamedPerson;
let bureau: string;
before(async () => {
  w = await openWorld();
  quan = w.as("全美兰");
  bureau = await w.unit("YB-HRSS");
});
after(() => w.close());

const CSV = "text/csv";
const ROWS = [
  ["外部标识", "维护单位代码", "名称", "效力层级", "制定机关", "文号", "公布日期", "施行日期", "有效期届满日期", "公布载体", "全文网址", "执行条款"],
  ["G001", "YB-HRSS", "劳动保障监察条例", "行政法规", "国务院", "国务院令第423号", "2004-11-01", "2004-12-01", "", "", "", "第二十六条"],
  ["G002", "YB-HRSS", `吉林省㙦𠮷镇办法,"试行"`, "地方政府规章", "延边州人民政府", "吉政令〔2019〕1号", "2019-12-30", "2020-05-01", "", "", "", ""],
];
const text = (between = ","): string => ROWS.map((cells) => cells.map((cell) => (/[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(between)).join("\r\n");
/** The same rows, written by another hand; 㙦 and 𠮷 take four bytes each. */
const GB18030 = Buffer.from(
  "zeKyv7HqyrYszqy7pLWlzru0+sLrLMP7s8Ys0KfBprLjvLYs1sa2qLv6udgszsS6xSy5q7K8yNXG2izKqdDQyNXG2izT0NCnxtq97ML6yNXG2iy5q7K81NjM5SzIq87EzfjWtyzWtNDQzPW/7g0KRzAwMSxZQi1IUlNTLMDNtq+xo9XPvOCy7Mz1wP0s0NDV/reoueYsufrO8dS6LLn6zvHUusHutdo0MjO6" +
  "xSwyMDA0LTExLTAxLDIwMDQtMTItMDEsLCwstdq2/squwfnM9Q0KRzAwMixZQi1IUlNTLCK8qsHWyqGCMK04lTSyNdXysOy3qCwiIsrU0NAiIiIstdi3vdX+uK655tXCLNHTsd/W3cjLw/HV/riuLLyq1f7B7qGyMjAxOaGzMbrFLDIwMTktMTItMzAsMjAyMC0wNS0wMSwsLCwNCg==", "base64",
);
const marked = (mark: readonly number[], body: Buffer): Buffer => Buffer.concat([Buffer.from(mark), body]);
const UTF8 = [0xef, 0xbb, 0xbf];
/** Read a row as: the same file as THIS is saved so. */
const SAVED: Readonly<Record<string, Buffer>> = {
  "GB 18030, as spreadsheets in China save it": GB18030,
  "UTF-8": Buffer.from(text()),
  "UTF-8 with its mark": marked(UTF8, Buffer.from(text())),
  "UTF-16 with its mark": marked([0xff, 0xfe], Buffer.from(text(), "utf16le")),
  "UTF-16 with tabs, which spreadsheets call Unicode text": marked([0xff, 0xfe], Buffer.from(text("\t"), "utf16le")),
  "UTF-16, big end first": marked([0xfe, 0xff], Buffer.from(text(), "utf16le").swap16()),
};

describe("a file of bases", () => {
  let isFirst = true;
  for (const [how, bytes] of Object.entries(SAVED)) {
    it(`in ${how} says the same to the last sign`, async () => {
      const { importRun } = await brings(quan, w.url, `bases?unit=${bureau}&name=a.csv`, CSV, bytes);
      done(await acceptsImport(quan, { run: importRun! }));
      await writeImports({ database: w.clone.database, clock: fixedClock(TEST_NOW), log: silentLog });
      expect(await readsRun(quan, importRun!)).to.include(isFirst ? { created: 2, changed: 0, unchanged: 0 } : { created: 0, changed: 0, unchanged: 2 });
      isFirst = false;
      const { rows } = await lists.lists<{ title: string; number: string }>(quan, "bases", `first: 9, filter: { under: "${bureau}" }`, "title number");
      expect(rows.map(({ title, number }) => `${title} ${number}`)).to.have.members([`吉林省㙦𠮷镇办法,"试行" 吉政令〔2019〕1号`, "劳动保障监察条例 国务院令第423号"]);
    });
  }

  it("with bytes that are no text is refused by row, in the reader's language, and nothing is kept aside", async () => {
    const broken = (bytes: Buffer, after: string | Buffer): Buffer => {
      const at = bytes.indexOf(after) + after.length;
      return Buffer.concat([bytes.subarray(0, at), Buffer.from([0xff]), bytes.subarray(at)]);
    };
    /** A cell of two lines is one row. */
    const twoLines = Buffer.from(text().replace("第二十六条", `"第二十六条\n第二十七条"`));
    const told = async (bytes: Uint8Array, type = CSV) => {
      const { status, error } = await brings(quan, w.url, `bases?unit=${bureau}&name=a.csv`, type, bytes);
      return [status, error?.code, error?.fields?.[0]?.rule];
    };
    const line = Buffer.from(`{"externalId":"N1"}\n{"externalId":"N2"}`);
    await w.unchanged(async () => {
      expect(await told(broken(GB18030, "G002"))).to.deep.equal([400, "BAD_USER_INPUT", "undecodableInRow3"]);
      expect(await told(broken(twoLines, "G002"))).to.deep.equal([400, "BAD_USER_INPUT", "undecodableInRow3"]);
      expect(await told(broken(marked(UTF8, twoLines), "G001"))).to.deep.equal([400, "BAD_USER_INPUT", "undecodableInRow2"]);
      expect(await told(Buffer.from(text(), "utf16le")), "no mark says that it is UTF-16").to.deep.equal([400, "BAD_USER_INPUT", "undecodableInRow1"]);
      expect(await told(marked([0xff, 0xfe], Buffer.concat([Buffer.from(text(), "utf16le"), Buffer.from([0x20, 0xd8])]))), "half a character").to.deep.equal([400, "BAD_USER_INPUT", "undecodableInRow3"]);
      expect(await told(broken(line, "N2"), "application/x-ndjson")).to.deep.equal([400, "BAD_USER_INPUT", "undecodableInRow2"]);
      for (const [language, sentence] of [["zh-CN", "第 3 行有无法识别的字符"], ["en", "Row 3 holds bytes that are no text"]] as const) {
        const answer = await fetch(`${w.url}/imports/bases?unit=${bureau}&name=a.csv`, { method: "POST", headers: { authorization: `Bearer ${quan.token}`, "content-type": CSV, "accept-language": language }, body: broken(GB18030, "G002") as BodyInit });
        expect(await answer.text()).to.include(sentence);
      }
    });
  });

  it("of lines of JSON holds texts and lists of texts, and a number that JSON has rounded is none", async () => {
    const line = `{"externalId":310101199001011234567,"unit":{"code":"YB-HRSS"},"title":["甲乙"],"rank":true,"issuer":1949,"promulgatedOn":"2019-12-30","effectiveOn":"2020-05-01","颜色":"红"}`;
    const told = async (body: string) => {
      const { importRun, status } = await brings(quan, w.url, `bases?unit=${bureau}&name=a.ndjson`, "application/x-ndjson", body);
      return importRun === undefined ? status : (await readsFaults(quan, importRun)).map(({ row, field, rule }) => `${row} ${field} ${rule}`);
    };
    expect(await told(line)).to.include("1 null UNKNOWN_COLUMN").and.to.include("1 url MISSING_COLUMN");
    const whole = `${line.replace(`,"颜色":"红"`, `,"number":null,"lapsesOn":null,"publishedIn":null,"url":null,"articles":["一","二\\n三"]`)}\n`;
    expect(await told(`\n${whole}`)).to.have.members(["2 externalId ROUNDED", "2 unit NOT_A_TEXT", "2 rank NOT_A_TEXT", "2 articles NOT_A_TEXT"]);
    for (const none of ["[1]", "null", "{", `"text"`]) expect(await told(none), none).to.equal(400);
  });
});
