/** A published power list, a basis and letters over them: what scenarios of delegated enforcement begin with. */
import * as delegation from "./verbs/delegation.verbs.js";
import * as lists from "./verbs/power-lists.verbs.js";
import { done, type Told } from "./verbs/told.verbs.js";
import type { NamedPerson, NamedWorld } from "./world.js";

/** 全美兰 drafts for 州人社局, 朴哲洙 leads it, 李顺姬 confirms for 州司法局, 赵光日 leads the detachment. */
export interface DelegatingCast { readonly drafter: NamedPerson; readonly leader: NamedPerson; readonly confirmer: NamedPerson; readonly delegateLeader: NamedPerson }
export const castOf = (w: Pick<NamedWorld, "as">): DelegatingCast =>
  ({ drafter: w.as("全美兰"), leader: w.as("朴哲洙"), confirmer: w.as("李顺姬"), delegateLeader: w.as("赵光日") });

export const TODAY = "2026-09-01";
const ITEMS = [["RS-CF-001", "PENALTY"], ["RS-JC-001", "INSPECTION"], ["RS-XK-001", "LICENCE"], ["RS-QZ-001", "COMPULSION"]] as const;

export const registersLaw = (person: NamedPerson, unit: string, more: object = {}): Promise<Told> =>
  lists.registersBasis(person, { unit, title: "劳动保障监察条例", rank: "ADMINISTRATIVE_REGULATION", issuer: "国务院", number: "国务院令第423号", promulgatedOn: "2004-11-01", effectiveOn: "2004-12-01", ...more });

/** The list of 州人社局 with a matter of each kind, on both sites; its basis. */
export async function publishesList(w: NamedWorld, { drafter, leader, confirmer }: DelegatingCast): Promise<string> {
  const bureau = await w.unit("YB-HRSS");
  const basis = done(await registersLaw(drafter, bureau));
  const list = done(await lists.draftsList(drafter, { unit: bureau, title: "行政执法权责清单" }));
  for (const [code, actionKind] of ITEMS) {
    done(await lists.writesItem(drafter, {
      list, code, actionKind, matter: "劳动保障监察", duty: "劳动保障监察", subject: bureau, power: "检查、处罚", target: "依法", procedure: "立案、调查、决定", responsibility: "依法处分",
      responsiblePost: "监察员", bases: [{ basis, articles: "第四条" }],
    }));
  }
  done(await lists.consents(leader, { list }));
  done(await lists.submits(drafter, { list }));
  done(await lists.accepts(confirmer, { list }));
  done(await lists.passes(confirmer, { list }));
  for (const channel of ["DEPARTMENT_SITE", "GOVERNMENT_SITE"]) done(await lists.publishes(drafter, { list, channel, url: "https://www.example.gov.cn/qd", publishedOn: TODAY }));
  return basis;
}

let number = 0;
const MET = ["LAWFULLY_ESTABLISHED", "QUALIFIED_STAFF", "TECHNICAL_CAPACITY"].map((condition) => ({ condition, met: true, evidence: "三定规定、证件清单、设备清单" }));
export const text = (basis: string, more: object = {}) => ({
  letterNo: `延州人社委字〔2026〕${++number}号`, powers: "劳动保障监察检查和行政处罚", territory: ["222400"], startsOn: TODAY, endsOn: "2028-08-31",
  matters: [{ code: "RS-CF-001", actionKind: "PENALTY" }, { code: "RS-JC-001", actionKind: "INSPECTION" }], bases: [{ basis, articles: "第四条" }], qualifications: MET, ...more,
});

/** Confirmed according to law. */
export async function confirmed(w: NamedWorld, basis: string, more: object = {}, delegate = "YB-HRSS-INSPECTION"): Promise<string> {
  const { drafter, leader, confirmer } = castOf(w);
  const letter = done(await delegation.drafts(drafter, { delegator: await w.unit("YB-HRSS"), delegate: await w.unit(delegate), text: text(basis, more) }));
  done(await delegation.consents(leader, { delegation: letter }));
  done(await delegation.confirms(confirmer, { delegation: letter }));
  return letter;
}
export async function signed(w: NamedWorld, basis: string, more: object = {}): Promise<string> {
  const letter = await confirmed(w, basis, more);
  const { leader, delegateLeader } = castOf(w);
  done(await delegation.signs(leader, { delegation: letter, side: "DELEGATOR" }));
  done(await delegation.signs(delegateLeader, { delegation: letter, side: "DELEGATE" }));
  return letter;
}
export const onSite = (letter: string, side: string, more: object = {}) => ({ delegation: letter, side, url: "https://www.example.gov.cn/wt", publishedOn: TODAY, ...more });
export async function inForce(w: NamedWorld, basis: string, more: object = {}): Promise<string> {
  const letter = await signed(w, basis, more);
  const { drafter, delegateLeader } = castOf(w);
  done(await delegation.publishes(drafter, onSite(letter, "DELEGATOR")));
  done(await delegation.publishes(delegateLeader, onSite(letter, "DELEGATE")));
  return letter;
}
