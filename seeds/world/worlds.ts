/** The four worlds: one named cast for development and for tests. */
import { HULUNBUIR } from "./hulunbuir.js";
import { PUBLISHED_LISTS } from "./published-lists.js";
import { PUBLISHED_PRACTICE } from "./published-practice.js";
import { TIANJIN } from "./tianjin.js";
import { YANBIAN } from "./yanbian.js";
import { YICHANG } from "./yichang.js";
import { YANJI_DOSSIER } from "./yanji-disclosures.js";
import type { World } from "./world.types.js";

/** Organisations, people and registers, before any department has published a list: scenarios begin with a first edition. */
export const CAST: readonly World[] = [YANBIAN, HULUNBUIR, YICHANG, TIANJIN];

/** Read a row as: in this world, the dossiers that stand on a page. */
const DOSSIERS: Readonly<Record<string, World["dossiers"]>> = { yanbian: [YANJI_DOSSIER] };

/** The same, with what their departments have published. */
export const WORLDS: readonly World[] = CAST.map((world) => ({ ...world, lists: PUBLISHED_LISTS[world.code] ?? [], practice: PUBLISHED_PRACTICE[world.code], dossiers: DOSSIERS[world.code] ?? [] }));
