/** A canary in every text of every row of every tenant: what of them anybody hears without signing in is this table, row by row, and nothing else. */
import { expect } from "chai";
import { after, before, describe, it } from "mocha";
import type pg from "pg";
import { onConnection } from "../../src/platform/db/connection.js";
import { castOf, inForce, onSite, registersLaw, signed, text, type DelegatingCast } from "../support/delegation-world.js";
import { publicQuestions, publicRoots } from "../support/public-questions.js";
import { tenantIdOf } from "../support/tenant-rows.js";
import { postOf } from "../support/verbs/authority.verbs.js";
import * as delegation from "../support/verbs/delegation.verbs.js";
import * as discretion from "../support/verbs/discretion.verbs.js";
import * as lists from "../support/verbs/power-lists.verbs.js";
import * as services from "../support/verbs/services.verbs.js";
import * as publicity from "../support/verbs/publicity.verbs.js";
import { passesList, putsOnBothSites } from "../support/verbs/public.verbs.js";
import * as thirdParties from "../support/verbs/third-parties.verbs.js";
import { done } from "../support/verbs/told.verbs.js";
import { openWorld, type NamedWorld } from "../support/world.js";

const TODAY = "2026-09-01";
const PLACES = ["222400", "222401", "120000", "150700", "420500", "999999"];
const SONG = /金丝雀:(\w+)\.(\w+):([0-9a-f-]{36})/g;
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/;

const LIST_IS_PUBLISHED = "state = 'PUBLISHED'";
const OF_PUBLISHED_LIST = "list_id IN (SELECT id FROM power_list WHERE state = 'PUBLISHED')";
const OF_PUBLISHED_ITEM = `item_id IN (SELECT id FROM power_item WHERE ${OF_PUBLISHED_LIST})`;
const CITED = `IN (SELECT basis_id FROM power_item_basis WHERE ${OF_PUBLISHED_ITEM})`;
const IS_AS_PUBLISHED = `id ${CITED} AND id NOT IN (SELECT basis_id FROM basis_revision)`;
const BASIS_COLUMNS = ["title", "issuer", "number", "published_in", "url", "articles"];

const IS_CITABLE = "published_on IS NOT NULL AND withdrawn_on IS NULL";
const OF_CITABLE = `id IN (SELECT basis_id FROM discretion_benchmark WHERE ${IS_CITABLE})`;

/** Took effect once; what is over stays in the history. */
const TOOK_EFFECT = `effective_on <= '${TODAY}'`;
const OF_LETTER = `delegation_id IN (SELECT id FROM delegation WHERE ${TOOK_EFFECT})`;
/** Letters are written anew as a whole: what stood there before was never published. */
const AS_SIGNED = `(delegation_id, written_at) IN (SELECT id, written_at FROM delegation WHERE ${TOOK_EFFECT})`;

const isDisclosed = (item: string): string => `${item}.published_on <= '${TODAY}' AND ${item}.withdrawn_on IS NULL AND ${item}.valid_from <= '${TODAY}'`;
const IS_DISCLOSED = isDisclosed("disclosure_item");

const PEOPLE_GO_BY = `g.published_on <= '${TODAY}' AND g.withdrawn_on IS NULL AND NOT EXISTS (SELECT FROM service_guide n WHERE n.matter_id = g.matter_id AND n.edition > g.edition AND n.published_on IS NOT NULL)
  AND EXISTS (SELECT FROM service_matter m WHERE m.id = g.matter_id AND m.state <> 'CANCELLED')`;
const guided = (column: string): string => `IN (SELECT ${column} FROM service_guide g WHERE ${PEOPLE_GO_BY})`;
const OF_GUIDED_WINDOW = `id IN (SELECT window_id FROM service_matter WHERE id ${guided("g.matter_id")})`;
const OF_GUIDE = `EXISTS (SELECT FROM service_guide_basis b JOIN service_guide g ON g.id = b.guide_id AND g.written_at = b.written_at WHERE ${PEOPLE_GO_BY}`;

const OF_OPEN_ROSTER = `EXISTS (SELECT FROM org_closure c JOIN disclosure_item i ON i.organ_id = c.ancestor_id AND i.section = 'STAFF_ROSTER' AND ${isDisclosed("i")} WHERE c.descendant_id = f.unit_id)`;

/** Read a row as: of TABLE.COLUMN the public reads rows for which this holds. Whatever has no row here, nobody reads without signing in. */
const OPEN: Readonly<Record<string, string>> = {
  "org_name.name": "language = 'ZH'",
  "person.name": `id IN (SELECT f.person_id FROM officer f WHERE f.state = 'ACTIVE' AND (f.auxiliary OR ${OF_OPEN_ROSTER}))`,
  "certificate.number": `officer_id IN (SELECT f.id FROM officer f WHERE f.state = 'ACTIVE' AND NOT f.auxiliary AND ${OF_OPEN_ROSTER})`,
  "unit_contact.number": "state = 'IN_USE'",
  "unit_contact.hours": "state = 'IN_USE'",
  "dossier_publication.url": "true",
  "power_list.title": LIST_IS_PUBLISHED,
  "list_publication.url": OF_PUBLISHED_LIST,
  ...Object.fromEntries(["code", "matter", "duty", "power", "target", "procedure", "responsibility", "responsible_post", "flow_steps", "flow_chart_url"].map((column) => [`power_item.${column}`, OF_PUBLISHED_LIST])),
  "power_item_basis.articles": OF_PUBLISHED_ITEM,
  ...Object.fromEntries(BASIS_COLUMNS.map((column) => [`basis.${column}`, IS_AS_PUBLISHED])),
  "basis.title": `${IS_AS_PUBLISHED} OR ${OF_CITABLE} OR ${OF_GUIDE} AND b.basis_id = basis.id) OR id IN (SELECT basis_id FROM delegation_basis WHERE ${AS_SIGNED})`,
  "service_matter.name": `id ${guided("g.matter_id")}`,
  ...Object.fromEntries(["conditions", "quantity", "longer_by", "materials", "sample_form_url", "steps"].map((column) => [`service_guide.${column}`, `id ${guided("g.id")}`])),
  "service_guide_basis.articles": `${OF_GUIDE} AND b.id = service_guide_basis.id)`,
  "service_guide_publication.place": `guide_id ${guided("g.id")}`,
  ...Object.fromEntries(["name", "location", "hours", "duties"].map((column) => [`service_window.${column}`, OF_GUIDED_WINDOW])),
  ...Object.fromEntries(["letter_no", "powers", "territory"].map((column) => [`delegation.${column}`, TOOK_EFFECT])),
  "delegation_matter.code": AS_SIGNED,
  "delegation_basis.articles": AS_SIGNED,
  "delegation_publication.url": OF_LETTER,
  ...Object.fromEntries(["item_code", "title", "scope", "articles", "url"].map((column) => [`discretion_benchmark.${column}`, IS_CITABLE])),
  ...Object.fromEntries(["conditions", "factors"].map((column) => [`benchmark_tier.${column}`, `benchmark_id IN (SELECT id FROM discretion_benchmark WHERE ${IS_CITABLE})`])),
  ...Object.fromEntries(BASIS_COLUMNS.map((column) => [`basis_revision.${column}`, `basis_id ${CITED}`])),
  ...Object.fromEntries(["title", "body"].map((column) => [`disclosure_item.${column}`, IS_DISCLOSED])),
  ...Object.fromEntries(["url", "location", "outlet", "issue"].map((column) => [`disclosure_publication.${column}`, `item_id IN (SELECT id FROM disclosure_item WHERE ${IS_DISCLOSED})`])),
};

describe("abuse: canaries over everything that is published", () => {
  let w: NamedWorld;
  const heard = new Map<string, Set<string>>();
  const withIds: string[] = [];
  const faults: string[] = [];
  let marked: readonly string[];
  let asked = 0;

  before(async () => {
    w = await openWorld();
    await prepare(w);
    await prepareDisclosures(w);
    await prepareBenchmarks(w);
    await prepareGuides(w);
    await prepareDelegations(w);
    const { columns, codes, numbers, matters } = await mark(w);
    marked = columns;
    const texts = ["金丝雀", "DRAFT", "%"];
    const questions = publicQuestions({
      places: PLACES, days: ["2020-01-01", TODAY, "2030-01-01"], texts, named: { organ: codes, unit: codes, number: numbers, matter: matters },
    });
    await listen(questions.map(({ document }) => document));
  });
  after(() => w.close());

  async function listen(documents: readonly string[]): Promise<void> {
    for (let at = 0; at < documents.length; at += 4) {
      await Promise.all(documents.slice(at, at + 4).map(async (query, index) => {
        const headers = { "content-type": "application/json", "x-forwarded-for": `10.${Math.floor(at / 256) % 256}.${at % 256}.${index}` };
        const answer = await (await fetch(`${w.url}/graphql`, { method: "POST", headers, body: JSON.stringify({ query }) })).text();
        asked += 1;
        for (const [, table, column, id] of answer.matchAll(SONG)) heard.set(`${table}.${column}`, (heard.get(`${table}.${column}`) ?? new Set()).add(id!));
        if (UUID.test(answer.replace(SONG, "").replace(/"requestId":"[^"]*"/g, ""))) withIds.push(query);
        if (/"code":"(INTERNAL|GRAPHQL_|REQUEST_REJECTED|RATE_LIMITED|UNAVAILABLE|TIMED_OUT|BAD_USER_INPUT)/.test(answer)) faults.push(`${query} ${answer.slice(0, 300)}`);
      }));
    }
  }

  /** Of every tenant: rows of the column's table for which this holds. */
  const idsOf = async (column: string, holds: string): Promise<string[]> =>
    (await inEveryTenant(w, async (client) => (await client.query<{ id: string }>(`SELECT id FROM ${column.split(".")[0]!} WHERE ${holds}`)).rows)).flat().map(({ id }) => id);

  it("were put into every text of every table, and every root was asked with every argument (the control)", () => {
    expect(marked).to.include.members(["power_list.title", "list_examination.points", "person.name", "transition.note", "power_item.duty", "enforcement_subject.basis"]);
    expect(marked).to.include.members(["delegation_qualification.evidence", "delegation_supervision.finding", "delegation_campaign.title", "campaign_entry.reason", "third_party_service.subject", "third_party_service.report"]);
    expect(marked.length).to.be.above(60);
    expect(publicRoots().length).to.be.above(8);
    expect(asked).to.be.above(500);
    expect(faults.slice(0, 5)).to.deep.equal([]);
  });

  it("are heard from the columns of the table alone, and from each of them", () => expect([...heard.keys()].sort()).to.deep.equal(Object.keys(OPEN).sort()));

  it("are heard from published rows alone", async () => {
    for (const [column, holds] of Object.entries(OPEN)) {
      const published = await idsOf(column, holds);
      expect([...(heard.get(column) ?? [])].filter((id) => !published.includes(id)), column).to.deep.equal([]);
    }
  });

  it("are heard from every letter of delegation that took effect, as it was signed, whether it runs, rests or is over (the control)", async () => {
    for (const column of ["delegation.letter_no", "delegation.powers", "delegation.territory", "delegation_matter.code", "delegation_basis.articles", "delegation_publication.url"]) {
      const [open, all] = [await idsOf(column, OPEN[column]!), await idsOf(column, "true")];
      expect([...heard.get(column)!].sort(), column).to.deep.equal(open.sort());
      expect(all.length, `${column}: some of it is not published`).to.be.above(open.length).and.above(3);
    }
  });

  it("are not heard by way of another tenant's connection: no question of the database answers about a tenant that is not its connection's", async () => {
    const [ours, theirs] = [await tenantIdOf(w.clone, "yanbian"), await tenantIdOf(w.clone, "tianjin")];
    const answered = (boundTo: string, about: string) => onConnection(w.clone.urlFor("public_reader"), async (client) => {
      const { rows } = await client.query<{ name: string; types: string[] }>(QUESTIONS);
      const rowsOf = async ({ name, types }: (typeof rows)[number]): Promise<number> => {
        const args = types.map((type, at) => (at === 0 ? `'${about}'::uuid` : at === 1 ? `'${TODAY}'::date` : (ANY_OF[type] ?? `NULL::${type}`)));
        const found = await client.query<Record<string, unknown>>(`SELECT * FROM ${name}(${args.join(", ")})`);
        return name.endsWith("_count") ? Number(Object.values(found.rows[0]!)[0]) : found.rowCount ?? 0;
      };
      const counts: [string, number][] = [];
      for (const question of rows) counts.push([question.name, await rowsOf(question)]);
      return counts.filter(([, count]) => count > 0).map(([name]) => name);
    }, boundTo);
    expect(await answered(ours, ours), "the control").to.include.members(["published_power_lists", "published_power_lists_count", "published_power_items", "published_bases", "published_subjects"]);
    expect([await answered(theirs, ours), await answered(ours, theirs)]).to.deep.equal([[], []]);
  });

  it("come without any id of the registers", () => expect(withIds).to.deep.equal([]));
});

const LAW = { title: "劳动法", rank: "LAW", issuer: "全国人大常委会", number: "主席令第28号", promulgatedOn: "1994-07-05", effectiveOn: "1995-01-01" };

/** A published edition with one basis corrected since, and a draft after it; another list returned with points, and then on one site only. */
async function prepare(w: NamedWorld): Promise<void> {
  const county = { drafter: w.as("罗文静"), leader: w.as("廉哲浩"), examiner: w.as("丁海燕") };
  const prefecture = { drafter: w.as("全美兰"), leader: w.as("朴哲洙"), examiner: w.as("李顺姬") };
  /** Rests on two bases. */
  const drafted = async ({ drafter }: typeof county, code: string): Promise<string> => {
    const unit = await w.unit(code);
    const list = done(await lists.draftsList(drafter, { unit, title: "权责清单" }));
    const [basis, other] = [done(await lists.registersBasis(drafter, { unit, ...LAW })), done(await lists.registersBasis(drafter, { unit, ...LAW, title: "社会保险法", promulgatedOn: "1990-01-01" }))];
    for (const item of ["CF-1", "CF-2"]) done(await lists.writesItem(drafter, {
      list, code: item, actionKind: "PENALTY", matter: "事项", duty: "职责", subject: unit, power: "职权", target: "目标", procedure: "程序", responsibility: "责任", responsiblePost: "监察员", bases: [{ basis, articles: "第一条" }, { basis: other }],
    }));
    return list;
  };
  const first = await drafted(prefecture, "YB-HRSS");
  await passesList(prefecture, first);
  await putsOnBothSites(prefecture.drafter, first, TODAY);
  const { bases } = await prefecture.drafter.asks<{ bases: { edges: { node: { id: string } }[] } }>(`{ bases(first: 1, filter: { under: "${await w.unit("YB-HRSS")}" }) { edges { node { id } } } }`);
  done(await lists.correctsBasis(prefecture.drafter, { ...LAW, basis: bases.edges[0]!.node.id, title: "劳动法(更正)" }));
  await drafted(prefecture, "YB-HRSS");
  const half = await drafted(county, "YB-YANJI-HRSS");
  done(await lists.consents(county.leader, { list: half }));
  done(await lists.submits(county.drafter, { list: half }));
  done(await lists.accepts(county.examiner, { list: half }));
  done(await lists.returns(county.examiner, { list: half, points: ["程序应写明听证"] }));
  await passesList(county, half);
  done(await lists.publishes(county.drafter, { list: half, channel: "DEPARTMENT_SITE", url: "https://www.example.gov.cn/half", publishedOn: TODAY }));
}

const QUESTIONS = `SELECT proname AS name, ARRAY(SELECT format_type(type, NULL) FROM unnest(proargtypes) WITH ORDINALITY AS each (type, at) ORDER BY at) AS types
  FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND proname LIKE 'published\\_%' ORDER BY 1`;
const ANY_OF: Readonly<Record<string, string>> = { boolean: "true", integer: "100", "integer[]": "ARRAY[1, 2, 3]" };

/** One item on a site, a board and in a newspaper; one taken down; one reviewed; one on a board alone; one that was collected; a number in use and one that was; a roster and the dossier as a whole. */
async function prepareDisclosures(w: NamedWorld): Promise<void> {
  const [gong, peng, min] = [w.as("龚丽"), w.as("彭建华"), w.as("闵家豪")];
  const unit = await w.unit("YC-ZHIJIANG-HRSS-INSPECTION");
  const reviewed = async (title: string, more: object = {}): Promise<string> => {
    const item = done(await publicity.collects(gong, { unit, text: publicity.text({ title, ...more }) }));
    done(await publicity.arranges(peng, { item }));
    done(await publicity.passes(min, { item, ...publicity.FIT }));
    return item;
  };
  const [shown, takenDown, , onBoard] = [await reviewed("职责"), await reviewed("撤下的"), await reviewed("未公示的"), await reviewed("公示栏")];
  done(await publicity.collects(gong, { unit, text: publicity.text({ title: "收集中" }) }));
  for (const item of [shown, takenDown]) done(await publicity.publishes(peng, publicity.onSite(item)));
  done(await publicity.publishes(peng, { item: shown, channel: "PRESS", outlet: "三峡日报", issue: "第1期", publishedOn: TODAY }));
  for (const item of [shown, onBoard]) done(await publicity.publishes(peng, { item, channel: "NOTICE_BOARD", location: "一楼大厅", publishedOn: TODAY }));
  const contact = (number: string) => publicity.registersContact(peng, { unit, kind: "REPORT", number, hours: "工作日" });
  const [, ended] = [done(await contact("0717-4212345")), done(await contact("0717-4212346"))];
  done(await publicity.endsContact(peng, { contact: ended }));
  for (const section of ["SUBJECT", "DUTIES", "POWERS", "BASES", "PROCEDURE", "REMEDIES"]) done(await publicity.publishes(peng, publicity.onSite(await reviewed(section, { section }))));
  done(await publicity.publishesDossier(peng, { unit: await w.unit("YC-ZHIJIANG-HRSS"), url: "https://www.example.gov.cn/dossier", publishedOn: TODAY }));
  const roster = done(await publicity.collects(w.as("全美兰"), { unit: await w.unit("YB-HRSS-LEGAL"), text: publicity.text({ section: "STAFF_ROSTER", title: "名录" }) }));
  done(await publicity.arranges(w.as("尹春子"), { item: roster }));
  done(await publicity.passes(w.as("高文斌"), { item: roster, ...publicity.FIT }));
  done(await publicity.publishes(w.as("尹春子"), publicity.onSite(roster)));
  done(await publicity.withdraws(peng, { item: takenDown, reason: "内容有误" }));
}

/** One that may be cited, one that was withdrawn, one that waits for its publication, one that is being drafted. */
async function prepareBenchmarks(w: NamedWorld): Promise<void> {
  const [shi, quan, piao] = [w.as("石磊"), w.as("全美兰"), w.as("朴哲洙")];
  const unit = await w.unit("YB-HRSS");
  const basis = done(await lists.registersBasis(quan, { unit, title: "就业促进法", rank: "LAW", issuer: "全国人大常委会", promulgatedOn: "2007-08-30", effectiveOn: "2008-01-01" }));
  const tiers = [{ degree: "ORDINARY", conditions: "三十人以下", measure: "FINE", amountFrom: "500", amountTo: "2000", factors: ["人数"] }];
  const drafted = async (itemCode: string) => done(await discretion.draftsBenchmark(shi, { unit, itemCode, title: "职业中介违法", scope: "本州", basis, articles: "第六十四条", tiers }));
  const decided = async (itemCode: string) => {
    const benchmark = await drafted(itemCode);
    done(await discretion.sendsToReview(shi, { benchmark }));
    done(await discretion.passes(quan, { benchmark }));
    done(await discretion.agrees(piao, { benchmark }));
    return benchmark;
  };
  await drafted("Z1");
  await decided("Z2");
  const [cited, withdrawn] = [await decided("Z3"), await decided("Z4")];
  for (const benchmark of [cited, withdrawn]) done(await discretion.publishes(quan, { benchmark, url: "https://www.example.gov.cn/jz", publishedOn: TODAY }));
  done(await discretion.withdraws(piao, { benchmark: withdrawn, note: "上位法废止" }));
}

/** One that people go by, at a window; one that was replaced, one taken down, one of a cancelled matter, and one at each step before; a window at which nothing is accepted. */
async function prepareGuides(w: NamedWorld): Promise<void> {
  const [zou, min, peng] = [w.as("邹明"), w.as("闵家豪"), w.as("彭建华")];
  const [unit, section] = [await w.unit("YC-ZHIJIANG-HRSS"), await w.unit("YC-ZHIJIANG-HRSS-RELATIONS")];
  const [law, other] = [done(await lists.registersBasis(w.as("鲁敏"), { unit, ...LAW, title: "就业促进法" })), done(await lists.registersBasis(w.as("鲁敏"), { unit, ...LAW, title: "起草时的依据" }))];
  const offered = async (code: string) => done(await services.registersMatter(peng, { section, code, name: "事项", category: "PUBLIC_SERVICE" }));
  const drafted = async (matter: string) => {
    const guide = done(await services.draftsGuide(zou, { matter, text: services.guideText(other) }));
    done(await services.revisesGuide(zou, { guide, text: services.guideText(law, { longerBy: "第十条" }) }));
    return guide;
  };
  const reviewed = async (matter: string) => {
    const guide = await drafted(matter);
    done(await services.submitsGuide(zou, { guide }));
    done(await services.passesGuide(min, { guide }));
    return guide;
  };
  const stands = async (matter: string) => {
    const guide = await reviewed(matter);
    done(await services.publishesGuide(peng, services.onPage(guide)));
    return guide;
  };
  const [shown, takenDown, cancelled] = [await offered("S1"), await offered("S2"), await offered("S3")];
  for (const matter of [shown, shown, cancelled]) await stands(matter);
  await drafted(shown);
  await reviewed(await offered("S4"));
  done(await services.withdrawsGuide(peng, { guide: await stands(takenDown), reason: "内容有误" }));
  done(await services.cancelsMatter(peng, { matter: cancelled, documentNo: "枝政发〔2026〕1号", cancelledOn: TODAY }));
  const [window] = [done(await services.opensWindow(peng, { unit, board: services.BOARD })), done(await services.opensWindow(peng, { unit, board: services.BOARD }))];
  done(await services.assignsWindow(peng, { matter: shown, window }));
}

/** A letter written anew, published, inspected and cleaned up; one that rests, one that is over; one signed, one on one site alone, one returned, one being drafted. And a warehouse that keeps what was seized. */
async function prepareDelegations(w: NamedWorld): Promise<void> {
  const cast = castOf(w);
  const { drafter, leader, confirmer, delegateLeader } = cast;
  const [delegator, delegate, office] = [await w.unit("YB-HRSS"), await w.unit("YB-HRSS-INSPECTION"), await w.unit("YB-LEGAL")];
  const law = async (title: string) => done(await registersLaw(drafter, delegator, { title }));
  const [basis, dropped] = [await law("劳动保障监察条例"), await law("后来未引用的条例")];
  const OF = { matters: [{ code: "CF-1", actionKind: "PENALTY" }] };
  const draft = async (cites: string, more: object = OF) => done(await delegation.drafts(drafter, { delegator, delegate, text: text(cites, more) }));
  const written = await draft(dropped, { ...OF, matters: [{ code: "CF-2", actionKind: "PENALTY" }] });
  done(await delegation.revises(drafter, { delegation: written, text: text(basis, OF) }));
  await takesEffect(cast, written);
  const [rests, over] = [await inForce(w, basis, OF), await inForce(w, basis, OF)];
  done(await delegation.suspends(leader, { delegation: rests, reason: "核查" }));
  done(await delegation.terminates(leader, { delegation: over, ground: "BY_DELEGATOR", reason: "委托方收回" }));
  await signed(w, basis, OF);
  done(await delegation.publishes(delegateLeader, onSite(await signed(w, basis, OF), "DELEGATE")));
  const returned = await draft(basis);
  done(await delegation.consents(leader, { delegation: returned }));
  done(await delegation.returns(confirmer, { delegation: returned, reason: "补正材料" }));
  await draft(basis);
  done(await delegation.supervises(drafter, { delegation: written, kind: "INSPECTION", finding: "抽查案卷五宗" }));
  const campaign = done(await delegation.opensCampaign(confirmer, { office, title: "委托执法清理" }));
  done(await delegation.givesVerdict(confirmer, { campaign, delegation: written, verdict: "KEEP", reason: "符合条件" }));
  const staff = [(await postOf(w, "YB-HRSS-LEGAL", "全美兰")).holder.id, (await postOf(w, "YB-HRSS-OFFICE", "尹春子")).holder.id];
  const service = done(await thirdParties.registers(drafter, {
    kind: "CUSTODY", organ: delegator, partyName: "某仓储公司", creditCode: "91350100M000100Y43", subject: "账册", decisionNo: "封字1号", staff, fromOn: TODAY, untilOn: "2026-09-25",
  }));
  done(await thirdParties.ends(drafter, { service, endedOn: TODAY, report: "已经退还" }));
}

async function takesEffect({ drafter, leader, confirmer, delegateLeader }: DelegatingCast, letter: string): Promise<void> {
  done(await delegation.consents(leader, { delegation: letter }));
  done(await delegation.confirms(confirmer, { delegation: letter }));
  for (const [person, side] of [[leader, "DELEGATOR"], [delegateLeader, "DELEGATE"]] as const) done(await delegation.signs(person, { delegation: letter, side }));
  for (const [person, side] of [[drafter, "DELEGATOR"], [delegateLeader, "DELEGATE"]] as const) done(await delegation.publishes(person, onSite(letter, side)));
}

async function inEveryTenant<T>(w: NamedWorld, work: (client: pg.Client) => Promise<T>): Promise<T[]> {
  return onConnection(w.clone.urlFor("owner"), async (client) => {
    const { rows: tenants } = await client.query<{ id: string }>("SELECT id FROM control.tenant ORDER BY code");
    const answers: T[] = [];
    for (const { id } of tenants) {
      await client.query("SELECT set_config('app.tenant', $1, false)", [id]);
      answers.push(await work(client));
    }
    return answers;
  });
}

const TEXTS = `SELECT c.relname AS table, a.attname AS column, format_type(a.atttypid, NULL) AS type FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
  WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND format_type(a.atttypid, NULL) IN ('text', 'text[]', 'jsonb')
    AND EXISTS (SELECT FROM pg_attribute k WHERE k.attrelid = c.oid AND k.attname = 'id') ORDER BY 1, 2`;
/** Read a row as: in a column of this TYPE a canary sits like this. */
const SITS: Readonly<Record<string, (song: string) => string>> = { text: (song) => song, "text[]": (song) => `ARRAY[${song}]`, jsonb: (song) => `to_jsonb(${song})` };
/** What the public reads in parts keeps its parts, and their words and codes; their texts sing. */
const IN_PARTS = ["service_guide.materials", "service_guide.steps", "service_window.duties"];
const within = (column: string, song: string): string =>
  `regexp_replace("${column}"::text, '"(name|note|title|actor|timeLimit|label|post|duty)": "[^"]*"', '"\\1": "' || ${song} || '"', 'g')::jsonb`;

/** What the public asks by stays as it is. */
const ASKED_BY = ["org_unit.code", "certificate_number.number", "service_matter.code"];

/** Past triggers and grants, as only the owner can; a column that is a closed list takes no canary, and needs none. */
async function mark(w: NamedWorld): Promise<{ columns: string[]; codes: string[]; numbers: string[]; matters: string[] }> {
  const columns = new Set<string>();
  await inEveryTenant(w, async (client) => {
    const { rows } = await client.query<{ table: string; column: string; type: string }>(TEXTS);
    for (const table of new Set(rows.map((row) => row.table))) await client.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
    for (const { table, column, type } of rows.filter(({ table, column }) => !ASKED_BY.includes(`${table}.${column}`))) {
      const told = `'金丝雀:${table}.${column}:' || id`;
      const song = IN_PARTS.includes(`${table}.${column}`) ? within(column, told) : SITS[type]!(told);
      for (const which of ["", ` WHERE "${column}" IS NOT NULL`, ...(type === "text[]" ? [` WHERE cardinality("${column}") > 0`] : [])]) {
        const isMarked = await client.query(`UPDATE ${table} SET "${column}" = ${song}${which}`).then(({ rowCount }) => (rowCount ?? 0) > 0, () => false);
        if (isMarked) columns.add(`${table}.${column}`);
        if (isMarked) break;
      }
    }
  });
  const values = async (sql: string): Promise<string[]> => (await inEveryTenant(w, async (client) => (await client.query<{ value: string }>(sql)).rows)).flat().map(({ value }) => value);
  return {
    columns: [...columns],
    codes: ["NOBODY", ...(await values("SELECT code AS value FROM org_unit WHERE id IN (SELECT organ_id FROM power_list UNION SELECT unit_id FROM officer UNION SELECT organ_id FROM disclosure_item) ORDER BY code"))],
    matters: ["NOTHING", ...(await values("SELECT DISTINCT code AS value FROM service_matter ORDER BY 1"))],
    numbers: await values(`SELECT "number" AS value FROM certificate_number ORDER BY 1 LIMIT 5`),
  };
}
