/** A citizen of 枝江 looks up how a licence is had: what stands on the page, step by step, drawn and by date, and nothing that is on its way there. */
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import { basisOf, published, type Department } from "../../support/departments.js";
import { expectDenied } from "../../support/refused.js";
import { looksUp } from "../../support/verbs/public.verbs.js";
import { registersContact } from "../../support/verbs/publicity.verbs.js";
import * as lists from "../../support/verbs/power-lists.verbs.js";
import * as services from "../../support/verbs/services.verbs.js";
import { BOARD, guideText, onPage, STEPS } from "../../support/verbs/services.verbs.js";
import { done } from "../../support/verbs/told.verbs.js";
import { openWorld, personAt, serveAgain, type NamedPerson, type NamedWorld } from "../../support/world.js";

const PLACE = "420583";
const BUREAU = "YC-ZHIJIANG-HRSS";
const TODAY = "2026-09-01";
let w: NamedWorld;
let citizen: NamedPerson;
/** 邹明 writes for 劳动关系科, 闵家豪 reviews in 政策法规科, 彭建华 heads the office. */
let zou: NamedPerson;
let min: NamedPerson;
let peng: NamedPerson;
let law: string;
let licence: string;
let matter: string;

before(async () => {
  w = await openWorld();
  [citizen, zou, min, peng] = [w.nobody, w.as("邹明"), w.as("闵家豪"), w.as("彭建华")];
  const bureau: Department = { unit: await w.unit(BUREAU), drafter: w.as("鲁敏"), leader: w.as("谭志刚"), office: w.as("向春梅") };
  law = await basisOf(bureau, "就业促进法");
  await published(bureau, [["XK-1", law, { actionKind: "LICENCE" }]], w.today);
  licence = (await lists.lists<{ id: string }>(bureau.drafter, "powerItems", `first: 1, filter: { under: "${bureau.unit}" }`, "id")).rows[0]!.id;
  matter = await offered("XK-RLZY", "人力资源服务许可");
});
after(() => w.close());

const offered = async (code: string, name: string): Promise<string> =>
  done(await services.registersMatter(peng, { section: await w.unit(`${BUREAU}-RELATIONS`), code, name, category: "LICENCE", powerItem: licence }));
async function reviewed(of: string, more: object = {}): Promise<string> {
  const guide = done(await services.draftsGuide(zou, { matter: of, text: guideText(law, more) }));
  done(await services.submitsGuide(zou, { guide }));
  done(await services.passesGuide(min, { guide }));
  return guide;
}

const found = async (args = "", fields = "matterCode", person = citizen) => (await looksUp(person, "publicServiceGuides", `place: "${PLACE}"${args}`, fields)).rows;
const guideOn = async (asOf: string, fields: string, person = citizen) =>
  (await person.asks<{ publicServiceGuide: object | null }>(`{ publicServiceGuide(place: "${PLACE}", organ: "${BUREAU}", matter: "XK-RLZY"${asOf}) { ${fields} } }`)).publicServiceGuide;
const drawing = (url: string, path: string, init: RequestInit = {}) => fetch(`${url}/public/flow-charts/${path}`, init);
const CHART = `${PLACE}/${BUREAU}/XK-RLZY.svg`;
/** A refusal without what differs from one request to the next. */
const answered = async (response: Response) => [response.status, (await response.text()).replace(/"requestId":"[^"]*"/, ""), response.headers.get("content-type"), response.headers.get("etag"), response.headers.get("cache-control")];

describe("a citizen who looks up a licence", () => {
  let guide: string;

  it("finds its guide once it stands on a site, not while it is written, reviewed or returned (ZJ8-4-2, TJ-3.1.1.3-1)", async () => {
    const nothing = async () => [await found(), await guideOn("", "edition"), (await drawing(w.url, CHART)).status];
    guide = done(await services.draftsGuide(zou, { matter, text: guideText(law, { conditions: "起草中" }) }));
    expect(await nothing()).to.deep.equal([[], null, 404]);
    done(await services.submitsGuide(zou, { guide }));
    done(await services.returnsGuide(min, { guide, reason: "补充条件" }));
    done(await services.revisesGuide(zou, { guide, text: guideText(law) }));
    done(await services.submitsGuide(zou, { guide }));
    done(await services.passesGuide(min, { guide }));
    expect(await nothing()).to.deep.equal([[], null, 404]);
    done(await services.publishesGuide(peng, onPage(guide)));
    expect(await found()).to.deep.equal([{ matterCode: "XK-RLZY" }]);
  });

  it("reads all eight contents, every step, the window and the numbers to ask at (ZJ8-4-2, TJ-3.1.1.3-1)", async () => {
    const unit = await w.unit(BUREAU);
    const window = done(await services.opensWindow(peng, { unit, board: BOARD }));
    done(await services.assignsWindow(peng, { matter, window }));
    for (const [kind, number] of [["ADVICE", "0717-4212345"], ["REPORT", "0717-4212346"]] as const) done(await registersContact(peng, { unit, kind, number, hours: "工作日" }));
    expect(await guideOn("", `organ organCode matter category edition conditions quantity mode statutoryDays promisedDays extensionDays longerBy sampleFormUrl publishedOn supersededOn bases { title articles }
      materials { name form copies note } steps { code kind title actor timeLimit next { to label } } window { name location hours duties { post duty } } contacts { unit kind number hours } places { channel place publishedOn }`)).to.deep.equal({
      organ: "枝江市人力资源和社会保障局", organCode: BUREAU, matter: "人力资源服务许可", category: "LICENCE", edition: 1, conditions: "有明确的章程和管理制度", quantity: "不限", mode: "SINGLE", statutoryDays: 20,
      promisedDays: 12, extensionDays: 10, longerBy: null, sampleFormUrl: "https://www.example.gov.cn/sfwb.pdf", publishedOn: TODAY, supersededOn: null, bases: [{ title: "就业促进法", articles: "第四十条" }],
      materials: [{ name: "申请书", form: "FORM", copies: 1, note: null }, { name: "营业执照", form: "COPY", copies: 1, note: null }],
      steps: STEPS.map((step) => ({ actor: null, timeLimit: null, ...step, next: (step.next as { to: string; label?: string }[] | undefined ?? []).map((branch) => ({ label: null, ...branch })) })),
      window: BOARD, contacts: [{ unit: "枝江市人力资源和社会保障局", kind: "ADVICE", number: "0717-4212345", hours: "工作日" }],
      places: [{ channel: "OWN_SITE", place: "https://www.example.gov.cn/fwzn", publishedOn: TODAY }],
    });
    for (const [args, count] of [[`, filter: { organ: "${BUREAU}" }`, 1], [`, filter: { organ: "YC-ZHIJIANG-TAX" }`, 0], [`, filter: { matter: "XK-RLZY" }`, 1], [`, filter: { categories: [LICENCE] }`, 1], [`, filter: { categories: [REWARD] }`, 0],
      [`, filter: { search: "人力" }`, 1], [`, filter: { search: "养老" }`, 0], [`, asOf: "2026-08-31"`, 0]] as const) expect(await found(args), args).to.have.length(count);
    expect((await looksUp(citizen, "publicServiceGuides", `place: "222400"`, "matterCode")).total, "another place").to.equal(0);
    for (const hidden of ["id", "state", "authors", "reviewedOn", "needsUpdate", "history { at }"])
      expectDenied(await citizen.tries(`{ publicServiceGuides(place: "${PLACE}") { edges { node { ${hidden} } } } }`), "GRAPHQL_VALIDATION_FAILED");
  });

  it("sees it drawn, as a picture that a page may show and keep, and in which nothing runs (TJ-3.1.1.3-1)", async () => {
    const response = await drawing(w.url, CHART);
    const text = await response.text();
    expect([response.status, response.headers.get("content-type"), response.headers.get("content-security-policy"), response.headers.get("x-content-type-options"), response.headers.get("cache-control")])
      .to.deep.equal([200, "image/svg+xml; charset=utf-8", "default-src 'none'; frame-ancestors 'none'; sandbox", "nosniff", "public, max-age=60, must-revalidate"]);
    expect({ flowChart: text }).to.deep.equal(await guideOn("", "flowChart"));
    expect(text).to.match(/^<svg /).and.include("人力资源服务许可办理流程图").and.not.include("<script");
    const etag = response.headers.get("etag")!;
    const again = await drawing(w.url, CHART, { headers: { "if-none-match": etag } });
    expect([again.status, await again.text()]).to.deep.equal([304, ""]);
    const head = await drawing(w.url, CHART, { method: "HEAD" });
    expect([head.status, await head.text(), head.headers.get("etag"), head.headers.get("content-type")]).to.deep.equal([200, "", etag, "image/svg+xml; charset=utf-8"]);
    expect((await drawing(w.url, CHART, { headers: { authorization: "Bearer nonsense" } })).headers.get("etag"), "nobody is signed in there").to.equal(etag);
    expect((await drawing(w.url, CHART, { method: "POST" })).status).to.equal(405);
  });

  it("is answered of what is not published as of what never was (TJ-3.1.1.3-1)", async () => {
    await reviewed(await offered("XK-DRAFT", "职业培训许可"));
    const never = await answered(await drawing(w.url, `${PLACE}/${BUREAU}/XK-NEVER.svg`));
    expect(never).to.deep.include(404).and.deep.include("no-store");
    for (const path of [`${PLACE}/${BUREAU}/XK-DRAFT.svg`, `${PLACE}/NOBODY/XK-RLZY.svg`, `222400/${BUREAU}/XK-RLZY.svg`, `999999/${BUREAU}/XK-RLZY.svg`, `${CHART}?asOf=2026-08-31`, CHART.replace(".svg", ""), `${PLACE}/XK-RLZY.svg`, `${CHART}/x.svg`, `${PLACE}/%zz/XK-RLZY.svg`])
      expect(await answered(await drawing(w.url, path)), path).to.deep.equal(never);
    for (const [query, rule] of [["?asOf=yesterday", "LegalDate"], ["?variables=%7B%7D", "unknownField"], ["?asOf=2026-09-01&asOf=2026-08-01", "sentTwice"]] as const) {
      const response = await drawing(w.url, `${CHART}${query}`);
      expect([response.status, response.headers.get("etag")], rule).to.deep.equal([400, null]);
      expect(await response.text()).to.include("BAD_USER_INPUT");
    }
  });

  it("reads both editions by date once the later one stands, and none of a matter that was cancelled or of a guide that was taken down (TJ-3.1.1.3-2, WP-H-4)", async () => {
    const second = await reviewed(matter, { promisedDays: 8 });
    const later = await serveAgain(w, "彭建华", "2026-09-10T01:00:00Z");
    const neighbour = personAt(later.url, "a citizen ten days later", "");
    const promised = async (asOf = "") => guideOn(asOf, "edition promisedDays supersededOn", neighbour);
    const drawn = async (query = "") => /承诺期限\d+个工作日/u.exec(await (await drawing(later.url, `${CHART}${query}`)).text())?.[0];
    expect(await promised()).to.deep.equal({ edition: 1, promisedDays: 12, supersededOn: null });
    done(await services.publishesGuide(later.asker, onPage(second, { publishedOn: "2026-09-10" })));
    expect([await promised(), await promised(`, asOf: "2026-09-09"`), await promised(`, asOf: "2026-08-31"`)])
      .to.deep.equal([{ edition: 2, promisedDays: 8, supersededOn: null }, { edition: 1, promisedDays: 12, supersededOn: "2026-09-10" }, null]);
    expect([await drawn(), await drawn("?asOf=2026-09-09"), await drawn("?asOf=2026-08-31")]).to.deep.equal(["承诺期限8个工作日", "承诺期限12个工作日", undefined]);
    done(await services.withdrawsGuide(later.asker, { guide: second, reason: "内容有误" }));
    expect([await promised(), await promised(`, asOf: "2026-09-09"`), await drawn()], "no earlier edition comes back").to.deep.equal([null, { edition: 1, promisedDays: 12, supersededOn: "2026-09-10" }, undefined]);
    done(await services.cancelsMatter(later.asker, { matter, documentNo: "枝政发〔2026〕9号", cancelledOn: "2026-09-05" }));
    expect([await promised(`, asOf: "2026-09-05"`), await promised(`, asOf: "2026-09-04"`)]).to.deep.equal([null, { edition: 1, promisedDays: 12, supersededOn: "2026-09-10" }]);
    await later.stop();
  });

  it("fifty for the price of one: two statements for a page and its total", async () => {
    for (let index = 0; index < 50; index += 1) done(await services.publishesGuide(peng, onPage(await reviewed(await offered(`ZZ-${index}`, `事项${index}`)))));
    const cost = async (first: number) => (await citizen.tries(`{ publicServiceGuides(place: "${PLACE}", first: ${first}) { totalCount edges { node { matter bases { title } window { name } flowChart } } } }`)).extensions!.cost.statements;
    expect([await cost(1), await cost(50)]).to.deep.equal([2, 2]);
  });
});
