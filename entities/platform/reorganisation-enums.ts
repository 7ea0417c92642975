/** The closed lists of reorganisations as GraphQL enums. */
import * as words from "../../src/kernel/reorganisation-words.js";
import { graphEnum } from "./enums.js";

export const UnitTieEnum = graphEnum("UnitTie", "单位牵连事项: what must be handed over or ended before a unit is closed.", words.UNIT_TIE);
export const ReorganisationStateEnum = graphEnum("ReorganisationState", "机构改革事项状态: where a reorganisation stands.", words.REORGANISATION_STATE);
export const ReorganisationLineKindEnum = graphEnum("ReorganisationLineKind", "机构改革条目种类: what a line of a reorganisation does.", words.REORGANISATION_LINE_KIND);
export const HandedOverEnum = graphEnum("HandedOver", "移交事项: what a merger hands over to the heir.", words.HANDED_OVER);
export const ReorganisationAspectEnum = graphEnum("ReorganisationAspect", "改革影响方面: what a preview compares, unit by unit.", words.REORGANISATION_ASPECT);
