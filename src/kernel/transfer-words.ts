/** The words of powers handed over, devolved or concentrated (赋权、下放、相对集中). */
import { words } from "./words.js";

export const TRANSFER_KIND = words({
  HANDED_OVER: ["赋权", "Penalty power of a county department handed to a township or street by decision of the province"],
  DEVOLVED: ["下放", "Approval or management handed down to a lower organ"],
  CONCENTRATED: ["相对集中", "Powers of several organs concentrated in one by decision of the State Council or the province"],
});
export type TransferKind = keyof typeof TRANSFER_KIND;

/** That a published one is in force is said by its days, nobody writes it. */
export const TRANSFER_STATE = words({
  DRAFT: ["拟订", "Being drafted"],
  DECIDED: ["已登记决定", "The decision of the government entitled to it is on record"],
  PUBLISHED: ["已公布", "Published: in force from its first day to its last"],
  ENDED: ["已终止", "Ended by a later decision, from the day it names"],
  WITHDRAWN: ["已撤回", "Taken back before it was published"],
});
export type TransferState = keyof typeof TRANSFER_STATE;

export const DECIDING_LEVEL = words({
  STATE_COUNCIL: ["国务院", "The State Council"],
  PROVINCE: ["省级人民政府", "The government of a province, autonomous region or municipality"],
  PREFECTURE: ["市级人民政府", "The government of a prefecture or city"],
  COUNTY: ["县级人民政府", "The government of a county or district"],
});
export type DecidingLevel = keyof typeof DECIDING_LEVEL;

export const TRANSFER_FINDING = words({
  IN_ORDER: ["符合要求", "The power is exercised as it should be"],
  TO_MEND: ["需要整改", "Something is to be mended"],
});
export type TransferFinding = keyof typeof TRANSFER_FINDING;

/** That a published one holds is said by its days, nobody writes it. */
export const AUTHORISATION_STATE = words({
  DRAFT: ["拟订", "Being drafted"],
  REGISTERED: ["已登记", "Registered by the legal office of the area"],
  PUBLISHED: ["已公布", "Published: holds from its first day to its last"],
  ENDED: ["已终止", "Ended with its law, from the day that is named"],
  WITHDRAWN: ["已撤回", "Taken back before it was published"],
});
export type AuthorisationState = keyof typeof AUTHORISATION_STATE;

/** What a third party may do for an organ without any of its power (强制法§§26, 50). */
export const THIRD_PARTY_SERVICE = words({
  CUSTODY: ["委托保管", "Keeps what was sealed or seized"],
  SUBSTITUTE_PERFORMANCE: ["代履行", "Does in the party's stead what the party did not do"],
});
export type ThirdPartyServiceKind = keyof typeof THIRD_PARTY_SERVICE;

/** That it runs is said by its days, nobody writes it. */
export const THIRD_PARTY_STATE = words({
  REGISTERED: ["已登记", "On record: runs from its first day to its last"],
  ENDED: ["已结束", "What was kept was given back, or what was owed was done"],
  WITHDRAWN: ["已撤销", "Taken back before its first day"],
});
export type ThirdPartyState = keyof typeof THIRD_PARTY_STATE;

export const COST_BEARER = words({
  ORGAN: ["行政机关", "The organ that sealed or seized (强制法§26)"],
  PARTY: ["当事人", "The party in whose stead it is done, unless law says otherwise (强制法§51)"],
});
export type CostBearer = keyof typeof COST_BEARER;
