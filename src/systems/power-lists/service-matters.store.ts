/** Matters and windows as the engine reads them before a step, and what their verbs look up: powers, windows, leaders. */
import type { ServiceCategory, ServiceMatterState, ServiceWindowState } from "../../kernel/service-words.js";
import type { ActionKind } from "../../kernel/vocabulary.js";
import { statement } from "../../platform/db/statement.js";
import type { Reader } from "../../platform/db/tenant-database.js";
import type { Tx } from "../../platform/db/tx.js";
import type { FactsAsked, LifecycleStore } from "../../platform/lifecycle/lifecycle-store.js";
import { isOn, organOf, pathOf } from "../organisations/index.js";
import { matterLife, windowLife, type MatterAction, type MatterFacts, type WindowAction, type WindowFacts } from "./service-matter.states.js";

/** Whoever is signed in sees matters and windows, so where they stand is asked for nothing but the shape. */
const ofOrgan = (organId: string) => ({ owner: { unitId: organId, path: [] } });

interface MatterRow { readonly id: string; readonly state: ServiceMatterState; readonly version: number; readonly organId: string; readonly windowId: string | null; readonly leaderId: string | null }
const matterFacts = statement<MatterRow>(
  "services.matterFacts",
  `SELECT m.id, m.state, m.version, m.organ_id AS "organId", m.window_id AS "windowId", m.leader_id AS "leaderId" FROM service_matter m WHERE m.tenant_id = $1 AND m.id = ANY ($2::uuid[])`,
);
export const serviceMatters = {
  lifecycle: matterLife, type: "ServiceMatter", system: "services", table: "service_matter",
  factsOf: async (reader: Reader, { tenantId, ids }: FactsAsked) => new Map((await reader.rows(matterFacts, [tenantId, ids])).map((row) => [row.id, { ...row, seenBy: ofOrgan(row.organId) }])),
} as const satisfies LifecycleStore<ServiceMatterState, MatterFacts, MatterAction>;

interface WindowRow { readonly id: string; readonly state: ServiceWindowState; readonly version: number; readonly organId: string; readonly matters: number }
const windowFacts = statement<WindowRow>(
  "services.windowFacts",
  `SELECT w.id, w.state, w.version, w.organ_id AS "organId", (SELECT count(*)::int FROM service_matter m WHERE m.tenant_id = $1 AND m.window_id = w.id AND m.state <> 'CANCELLED') AS matters
     FROM service_window w WHERE w.tenant_id = $1 AND w.id = ANY ($2::uuid[])`,
);
export const serviceWindows = {
  lifecycle: windowLife, type: "ServiceWindow", system: "services", table: "service_window",
  factsOf: async (reader: Reader, { tenantId, ids }: FactsAsked) => new Map((await reader.rows(windowFacts, [tenantId, ids])).map((row) => [row.id, { ...row, seenBy: ofOrgan(row.organId) }])),
} as const satisfies LifecycleStore<ServiceWindowState, WindowFacts, WindowAction>;

const lockCodes = statement<unknown>("services.lockCodes", `SELECT pg_advisory_xact_lock(hashtextextended('serviceMatter/' || $1 || '/' || $2, 0))`);
const codeTaken = statement<{ id: string }>("services.codeTaken", `SELECT m.id FROM service_matter m WHERE m.tenant_id = $1 AND m.organ_id = $2 AND m.code = $3`);
/** Whoever registers a matter of an organ waits until whoever registers another has done so. */
export async function isCodeFree(tx: Tx, organId: string, code: string): Promise<boolean> {
  await tx.rows(lockCodes, [tx.tenantId, organId]);
  return !(await tx.first(codeTaken, [tx.tenantId, organId, code]));
}

const power = statement<{ actionKind: ActionKind }>(
  "services.powerOfMatter",
  `SELECT i.action_kind AS "actionKind" FROM power_item i JOIN power_list l ON l.tenant_id = $1 AND l.id = i.list_id AND l.state = 'PUBLISHED' AND l.organ_id = $3
    WHERE i.tenant_id = $1 AND i.id = $2 AND NOT i.removed`,
);
/** The kind of action of an item of a published list of the organ. */
export const findPower = async (tx: Tx, itemId: string, organId: string): Promise<ActionKind | undefined> => (await tx.first(power, [tx.tenantId, itemId, organId]))?.actionKind;

export interface WindowAt { readonly windowState: ServiceWindowState; readonly isNear: boolean }
const windowAt = statement<WindowAt>(
  "services.windowAt",
  `SELECT w.state AS "windowState", w.organ_id = ANY (coalesce(${pathOf("$3::uuid", "$4::date")}, '{}')) AS "isNear" FROM service_window w WHERE w.tenant_id = $1 AND w.id = $2 FOR UPDATE OF w`,
);
/** Of the organ itself, or of one above it, such as the hall of its government; it is not closed meanwhile. */
export const findWindow = (tx: Tx, windowId: string, organId: string) => tx.first(windowAt, [tx.tenantId, windowId, organId, tx.today]);

const leaderPost = statement<{ isLeader: boolean }>(
  "services.leaderPost",
  `SELECT p.unit_id = $3::uuid AND p.roles && ARRAY['BUREAU_HEAD', 'DEPUTY'] AS "isLeader" FROM post p
    WHERE p.tenant_id = $1 AND p.id = $2 AND ${isOn("p", "$4::date")} AND ${organOf("p.unit_id", "$4::date")} IS NOT NULL`,
);
export const findLeaderPost = (tx: Tx, postId: string, organId: string) => tx.first(leaderPost, [tx.tenantId, postId, organId, tx.today]);

export interface MatterOfGuide { readonly organId: string; readonly sectionId: string; readonly state: ServiceMatterState; readonly category: ServiceCategory; readonly path: readonly string[] | null; readonly lastEdition: number; readonly isUnderWay: boolean }
const lockMatter = statement<unknown>("services.lockMatter", `SELECT m.id FROM service_matter m WHERE m.tenant_id = $1 AND m.id = $2 FOR UPDATE`);
const ofGuide = statement<MatterOfGuide>(
  "services.matterOfGuide",
  `SELECT m.organ_id AS "organId", m.section_id AS "sectionId", m.state, m.category, ${pathOf("m.organ_id", "$3::date")} AS path,
          coalesce((SELECT max(g.edition) FROM service_guide g WHERE g.tenant_id = $1 AND g.matter_id = m.id), 0)::int AS "lastEdition",
          EXISTS (SELECT FROM service_guide g WHERE g.tenant_id = $1 AND g.matter_id = m.id AND g.state NOT IN ('PUBLISHED', 'WITHDRAWN')) AS "isUnderWay"
     FROM service_matter m WHERE m.tenant_id = $1 AND m.id = $2`,
);
/** Whoever begins a guide waits until whoever begins another one of the matter has done so. */
export async function findMatterOfGuide(tx: Tx, matterId: string): Promise<MatterOfGuide | undefined> {
  await tx.rows(lockMatter, [tx.tenantId, matterId]);
  return tx.first(ofGuide, [tx.tenantId, matterId, tx.today]);
}
