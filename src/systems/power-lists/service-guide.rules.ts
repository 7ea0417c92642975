/** Rules of service guides: what one has to say, and how long law lets a licence take (ZJ8-4-2, TJ-3.1.1.3-1, NL-XK-42). */
import { GUIDE_CONTENT, type GuideContent, type HandlingMode, type ServiceCategory } from "../../kernel/service-words.js";
import { wordsOf } from "../../kernel/words.js";
import type { FlowStep } from "./service-flow.rules.js";

type Text = string | null | undefined;
export interface GuideSays {
  readonly bases: number;
  readonly conditions: Text;
  readonly quantity: Text;
  readonly steps: readonly FlowStep[];
  readonly statutoryDays: number | null;
  readonly promisedDays: number | null;
  readonly materials: readonly unknown[];
  readonly sampleFormUrl: Text;
}

/** Read a row as: a guide says this CONTENT when this holds. The matter and the organ that accepts it are the guide's own. */
const SAYS: Readonly<Record<GuideContent, (guide: GuideSays) => boolean>> = {
  MATTER: () => true,
  BASIS: ({ bases }) => bases > 0,
  CONDITIONS: ({ conditions }) => Boolean(conditions?.trim()),
  QUANTITY: ({ quantity }) => Boolean(quantity?.trim()),
  PROCEDURE: ({ steps }) => steps.length > 0,
  PERIOD: ({ statutoryDays, promisedDays }) => statutoryDays !== null && promisedDays !== null,
  MATERIALS: ({ materials }) => materials.length > 0,
  SAMPLE_FORM: ({ sampleFormUrl }) => Boolean(sampleFormUrl?.trim()),
};

/** A licence's guide says all eight (ZJ8-4-2); any other matter, acceptance, conditions and time limit, and its flow (TJ-3.1.1.3-1). */
const OF_EVERY_MATTER: readonly GuideContent[] = ["MATTER", "CONDITIONS", "PROCEDURE", "PERIOD"];
export const contentsOf = (category: ServiceCategory): readonly GuideContent[] => (category === "LICENCE" ? wordsOf(GUIDE_CONTENT) : OF_EVERY_MATTER);

export const missingContents = (category: ServiceCategory, guide: GuideSays): GuideContent[] => contentsOf(category).filter((content) => !SAYS[content](guide));

export interface LicenceLimit { readonly days: number; readonly extension: number }
/** Read a row as: handled so, a licence is decided within these working days, and within so many more when the head, or the government's head, approves (NL-XK-42, NL-XK-42-2). */
export const LICENCE_LIMIT: Readonly<Record<HandlingMode, LicenceLimit>> = {
  SINGLE: { days: 20, extension: 10 },
  JOINT: { days: 45, extension: 15 },
};
/** Working days by which the time may be extended; null for what is no licence. */
export const extensionOf = (category: ServiceCategory, mode: HandlingMode): number | null => (category === "LICENCE" ? LICENCE_LIMIT[mode].extension : null);

export interface GuideLimits { readonly mode: HandlingMode; readonly statutoryDays: number | null; readonly promisedDays: number | null; readonly longerBy: Text }

/** The general rule binds licences alone; a law or regulation that is named may give more. */
export const isWithinLaw = (category: ServiceCategory, { mode, statutoryDays, longerBy }: GuideLimits): boolean =>
  category !== "LICENCE" || statutoryDays === null || statutoryDays <= LICENCE_LIMIT[mode].days || Boolean(longerBy?.trim());
export const isPromiseKeepable = ({ statutoryDays, promisedDays }: GuideLimits): boolean => statutoryDays === null || promisedDays === null || promisedDays <= statutoryDays;
