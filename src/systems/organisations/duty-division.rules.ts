/** What makes a duty division whole: every area one owner, every group of indicators owned once (YB-2.4.1-5). */
import { INDICATOR_GROUP, type DualPrimary, type IndicatorGroup } from "../../kernel/vocabulary.js";
import { wordsOf } from "../../kernel/words.js";

export interface DivisionLine { readonly dutyArea: string; readonly owner: DualPrimary; readonly indicatorGroup: IndicatorGroup }
export interface Weights { readonly superior: number; readonly local: number }

export interface DivisionFaults {
  readonly unowned: readonly IndicatorGroup[];
  readonly ownedTwice: readonly IndicatorGroup[];
  readonly repeatedAreas: readonly string[];
  readonly isOneSided: boolean;
  readonly weightsOff: boolean;
}

const hundredths = (percent: number): number => Math.round(percent * 100);

export function faultsOfDivision(lines: readonly DivisionLine[], weights: Weights | null): DivisionFaults {
  const owners = (group: IndicatorGroup) => new Set(lines.filter((line) => line.indicatorGroup === group).map((line) => line.owner));
  const groups = wordsOf(INDICATOR_GROUP);
  const areas = lines.map((line) => line.dutyArea.trim());
  return {
    unowned: groups.filter((group) => owners(group).size === 0),
    ownedTwice: groups.filter((group) => owners(group).size > 1),
    repeatedAreas: [...new Set(areas.filter((area, at) => areas.indexOf(area) !== at))],
    isOneSided: new Set(lines.map((line) => line.owner)).size < 2,
    weightsOff: weights !== null && hundredths(weights.superior) + hundredths(weights.local) !== 10_000,
  };
}

export const isWhole = (faults: DivisionFaults): boolean =>
  !faults.isOneSided && !faults.weightsOff && faults.unowned.length + faults.ownedTwice.length + faults.repeatedAreas.length === 0;
