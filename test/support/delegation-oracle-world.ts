/** A small county planted beside the cast, in which a real unit stands for every row and column of the table of delegation. */
import { wordsOf } from "../../src/kernel/words.js";
import { ACTION_KIND } from "../../src/kernel/vocabulary.js";
import { legalDate } from "../../src/kernel/legal-date.js";
import { newId } from "../../src/kernel/ids.js";
import { tenantByCode } from "../../src/platform/db/control.store.js";
import { Database } from "../../src/platform/db/tenant-database.js";
import type { Caller } from "../../src/platform/db/unit-of-work.js";
import { isDone, type Outcome } from "../../src/platform/lifecycle/verb.js";
import { statement } from "../../src/platform/db/statement.js";
import * as delegation from "../../src/systems/delegation/index.js";
import type { LetterText } from "../../src/systems/delegation/index.js";
import * as lists from "../../src/systems/power-lists/index.js";
import { person, post } from "../../seeds/world/posts.js";
import { plantWorld } from "../../seeds/plant.js";
import type { UnitFact, World } from "../../seeds/world/world.types.js";
import { callerOn } from "./clocks.js";
import { TEST_SECRET, type ClonedDatabase } from "./database.js";

const FROM = "2010-01-01";
const unit = (code: string, kind: UnitFact["kind"], under: string | null, more: Partial<UnitFact> = {}): UnitFact =>
  ({ says: `${code} stands in the oracle.`, code, kind, level: "COUNTY", zh: `某县${code}`, under, enforces: true, inScope: true, from: FROM, ...more });
const organ = (code: string, under = "GOV"): UnitFact => unit(code, "ENFORCEMENT_DEPARTMENT", under, { status: "ADMINISTRATIVE_ORGAN" });
const squad = (code: string, under: string, more: Partial<UnitFact> = {}): UnitFact => unit(code, "DISPATCHED_BODY", under, more);

const UNITS: readonly UnitFact[] = [
  unit("GOV", "GOVERNMENT", null, { status: "ADMINISTRATIVE_ORGAN", territory: "220281" }),
  unit("LEGAL", "GOV_LEGAL_OFFICE", "GOV", { status: "ADMINISTRATIVE_ORGAN" }),
  organ("DEPT"), organ("GAVE"), organ("OTHER"),
  unit("AUTHORISED", "AUTHORISED_ORG", "GOV", { status: "AUTHORISED" }), unit("SECOND-AUTHORISED", "AUTHORISED_ORG", "GOV", { status: "AUTHORISED" }),
  unit("STREET", "STREET_OFFICE", "GOV", { level: "TOWNSHIP", status: "ADMINISTRATIVE_ORGAN", territory: "220281001" }),
  unit("TOWN", "GOVERNMENT", "GOV", { level: "TOWNSHIP", status: "ADMINISTRATIVE_ORGAN", territory: "220281100" }),
  unit("INSTITUTION", "SUBORDINATE_INSTITUTION", "DEPT"), unit("HOLDS-BY-LETTER", "SUBORDINATE_INSTITUTION", "OTHER"),
  unit("SECTION", "INTERNAL_ORGAN", "DEPT", { sectionRole: "LEGAL_SECTION" }), unit("BUSINESS-SECTION", "INTERNAL_ORGAN", "DEPT", { sectionRole: "BUSINESS_SECTION" }),
  squad("DEPT-SQUAD", "DEPT"), squad("GAVE-SQUAD", "GAVE"), squad("GOV-SQUAD", "GOV"), squad("AUTHORISED-SQUAD", "AUTHORISED"),
  squad("TOWN-SQUAD", "TOWN", { level: "TOWNSHIP" }), squad("HOLDS-SQUAD", "HOLDS-BY-LETTER"),
];
/** Two officers with certificates serve in each of these. */
const STAFFED = ["INSTITUTION", "STREET", "OTHER", "SECOND-AUTHORISED", "DEPT-SQUAD", "GAVE-SQUAD"];
const OFFICERS = STAFFED.flatMap((code) => [1, 2].map((at) => ({ code, name: `执法员${code}${at}`, login: `oracle-${code.toLowerCase()}-${at}`, number: `${code}-${at}` })));
const KINDS = wordsOf(ACTION_KIND);
const powers = (subject: string, kind: "DELEGATES_TO" | "POWER_TRANSFERRED", object: string) =>
  ({ says: `${subject} ${kind} ${object}.`, subject, kind, object, actionKinds: kind === "DELEGATES_TO" ? KINDS.filter((each) => each !== "COMPULSION") : KINDS, from: FROM });

const worldOf = (code: string, policies: World["policies"]): World => ({
  code, name: "某县", root: "GOV", division: "220281", units: UNITS, policies,
  relations: [powers("GAVE", "POWER_TRANSFERRED", "OTHER"), powers("GAVE", "POWER_TRANSFERRED", "TOWN"), powers("OTHER", "DELEGATES_TO", "HOLDS-BY-LETTER")],
  modes: ["DEPT", "GAVE", "OTHER", "AUTHORISED", "SECOND-AUTHORISED"].map((each) => ({ says: `The county leads ${each}.`, unit: each, mode: "LOCAL", government: "GOV", from: FROM })),
  persons: [
    ...OFFICERS.map(({ name, login }) => person(name, `${code}-${login}`, `${name} enforces.`)), person("起草人", `${code}-drafter`, "起草人 drafts for the department."),
    person("局长", `${code}-leader`, "局长 leads the department."), person("确认人", `${code}-confirmer`, "确认人 confirms for the legal office."),
  ],
  posts: [
    post("SECTION", "head", "科长", ["LEGAL_SECTION", "UNIT_HEAD"], [["起草人", "2015-01-01"]], "起草人 drafts."),
    post("DEPT", "head", "局长", ["BUREAU_HEAD", "LEADING_BODY"], [["局长", "2015-01-01"]], "局长 decides."), post("LEGAL", "head", "科长", ["GOV_LEGAL"], [["确认人", "2015-01-01"]], "确认人 confirms."),
  ],
  register: {
    subjects: [], reviewers: [],
    officers: OFFICERS.map(({ code: of, name, number }) => ({
      says: `${name} is certified.`, from: "2022-01-10", person: name, unit: of, employment: "ESTABLISHED", areas: ["LABOUR"],
      certificate: { exam: ["2022-03-01", 90], number: `${code}-${number}`, issued: "2023-03-10", expires: "2028-03-10" },
    })),
  },
  names: [], divisions: [], services: [], groups: [], bodies: [], presets: [], responsibilities: [],
});

const unitIds = statement<{ id: string; code: string }>("test.oracleUnits", "SELECT id, code FROM org_unit WHERE tenant_id = $1");
export const DAY = "2026-09-01";
export interface OracleWorld { readonly caller: Caller; unit(code: string): string; readonly basis: string; readonly notice: string }

function doneAs(outcome: Outcome): string {
  if (!isDone(outcome)) throw new Error(`expected a change, was told ${JSON.stringify(outcome)}`);
  return outcome.id;
}

async function publishEdition(caller: Caller, unitId: string, write: (id: string) => Promise<void>): Promise<void> {
  const id = doneAs(await lists.draftPowerList(caller, { unitId, title: "权责清单" }));
  await write(id);
  for (const step of [lists.consentPowerList, lists.submitPowerList, lists.acceptPowerList, lists.passPowerList]) doneAs(await step(caller, { id }));
  for (const channel of ["GOVERNMENT_SITE", "DEPARTMENT_SITE"] as const) doneAs(await lists.publishPowerList(caller, { id, channel, url: "https://www.example.gov.cn/qd", publishedOn: legalDate(DAY) }));
}

const publishList = (caller: Caller, unitId: string, basis: string): Promise<void> => publishEdition(caller, unitId, async (id) => {
  for (const actionKind of KINDS) {
    doneAs(await lists.writePowerItem(caller, {
      id, code: actionKind, actionKind, matter: "事项", duty: "职责", subjectId: unitId, power: "职权", target: "目标", procedure: "程序", flowSteps: [], responsibility: "责任", responsiblePost: "岗位",
      bases: [{ basisId: basis, articles: "第一条" }],
    }));
  }
});
/** A further edition of the department's list comes out, in which this item is missing. */
export const dropsItem = ({ caller, unit }: OracleWorld, code: string): Promise<void> => publishEdition(caller, unit("DEPT"), async (id) => void doneAs(await lists.removePowerItem(caller, { id, code })));

/** A letter of the department to its institution takes effect; its id. */
export async function takesEffect({ caller, unit, basis }: OracleWorld, qualifications: LetterText["qualifications"]): Promise<string> {
  const text: LetterText = {
    letterNo: "委〔2026〕0号", powers: "执法", territory: ["220281"], startsOn: legalDate(DAY), endsOn: legalDate("2027-08-31"), matters: [{ code: "PENALTY", actionKind: "PENALTY" }],
    bases: [{ basisId: basis, articles: "第一条", namesDelegator: true }], qualifications,
  };
  const id = doneAs(await delegation.draftDelegation(caller, { delegatorId: unit("DEPT"), delegate: { unitId: unit("INSTITUTION") }, renewsId: null, text }));
  for (const step of [delegation.consentDelegation, delegation.confirmDelegation]) doneAs(await step(caller, { id }));
  for (const side of ["DELEGATOR", "DELEGATE"] as const) doneAs(await delegation.signDelegation(caller, { id, side }));
  for (const side of ["DELEGATOR", "DELEGATE"] as const) doneAs(await delegation.publishDelegation(caller, { id, side, url: "https://www.example.gov.cn/wt", publishedOn: legalDate(DAY) }));
  return id;
}

/** Nobody stands above the county here, so its own sections examine what it publishes. */
const EXAMINED = [{ says: "Lists are examined by sections of the county.", unit: "GOV", key: "listExaminer", value: "OWN_SECTIONS", from: FROM }] as const;
const OFF = [{ says: "An authorised organisation counts as no organ for licences here.", unit: "GOV", key: "authorisedOrgAsOrganForLicence", value: false, from: FROM }] as const;

/** Whether an authorised organisation counts as an organ for licences is a policy: the county stands there once with it and once without. */
export async function plantOracle({ database, urlFor }: ClonedDatabase, isOrganForLicence: boolean): Promise<OracleWorld> {
  const code = isOrganForLicence ? "oracle-on" : "oracle-off";
  const planter = new Database({ appUrl: urlFor("app"), ownerUrl: urlFor("owner"), secret: TEST_SECRET });
  await plantWorld(planter, { now: () => new Date(`${DAY}T01:00:00Z`) }, [worldOf(code, isOrganForLicence ? EXAMINED : [...EXAMINED, ...OFF])]);
  await planter.close();
  const { id: tenantId } = (await database.control.first(tenantByCode, [code]))!;
  const caller = callerOn(database, tenantId, DAY);
  const units = new Map((await caller.db.rows(unitIds, [tenantId])).map((row) => [row.code, row.id]));
  const idOf = (name: string): string => units.get(name) ?? newId();
  const law = async (title: string, rank: "LAW" | "NORMATIVE_DOCUMENT") => {
    const id = doneAs(await lists.registerBasis(caller, { unitId: idOf("DEPT"), title, rank, issuer: "某机关", number: "1号", promulgatedOn: legalDate(FROM), effectiveOn: legalDate(FROM), articles: ["第一条"] }));
    doneAs(await lists.confirmBasis(caller, { id }));
    return id;
  };
  const [basis, notice] = [await law("某法", "LAW"), await law("某通知", "NORMATIVE_DOCUMENT")];
  for (const holder of ["DEPT", "GAVE", "GOV", "AUTHORISED"]) await publishList(caller, idOf(holder), basis);
  return { caller, unit: idOf, basis, notice };
}
