/** The four worlds: one named cast for development and for tests. */
import { HULUNBUIR } from "./hulunbuir.js";
import { TIANJIN } from "./tianjin.js";
import { YANBIAN } from "./yanbian.js";
import { YICHANG } from "./yichang.js";
import type { World } from "./world.types.js";

export const WORLDS: readonly World[] = [YANBIAN, HULUNBUIR, YICHANG, TIANJIN];
