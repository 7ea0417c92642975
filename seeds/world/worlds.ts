/** The four worlds: one named cast for development and for tests. */
import { HULUNBUIR } from "./hulunbuir.js";
import { PUBLISHED_LISTS } from "./published-lists.js";
import { TIANJIN } from "./tianjin.js";
import { YANBIAN } from "./yanbian.js";
import { YICHANG } from "./yichang.js";
import type { World } from "./world.types.js";

/** Organisations, people and registers, before any department has published a list: scenarios begin with a first edition. */
export const CAST: readonly World[] = [YANBIAN, HULUNBUIR, YICHANG, TIANJIN];

/** The same, with what their departments have published. */
export const WORLDS: readonly World[] = CAST.map((world) => ({ ...world, lists: PUBLISHED_LISTS[world.code] ?? [] }));
