/** The closed lists of reorganisations as GraphQL enums. */
import * as words from "../../src/kernel/reorganisation-words.js";
import { graphEnum } from "./enums.js";

export const UnitTieEnum = graphEnum("UnitTie", "单位牵连事项: what must be handed over or ended before a unit is closed.", words.UNIT_TIE);
