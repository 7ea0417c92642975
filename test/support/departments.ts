/** Departments that keep lists: who drafts, who leads, who examines; and a whole edition from draft to both sites in one line. */
import type { LegalDate } from "../../src/kernel/legal-date.js";
import * as lists from "./verbs/power-lists.verbs.js";
import { done } from "./verbs/told.verbs.js";
import type { NamedPerson } from "./world.js";

/** `reporter` reports and publishes; in most places whoever drafts does. */
export interface Department {
  readonly unit: string;
  readonly drafter: NamedPerson;
  readonly leader: NamedPerson;
  readonly office: NamedPerson;
  readonly reporter?: NamedPerson;
}
/** Read as: [code, basis, what else it says]. */
export type Line = readonly [code: string, basis: string, more?: object];

const LAW = { rank: "LAW", issuer: "全国人民代表大会常务委员会", promulgatedOn: "2010-10-28", effectiveOn: "2011-07-01" };
export const basisOf = async ({ unit, drafter }: Pick<Department, "unit" | "drafter">, title: string, more: object = {}): Promise<string> =>
  done(await lists.registersBasis(drafter, { unit, title, ...LAW, ...more }));

export const itemOf = (list: string, { unit }: Pick<Department, "unit">, [code, basis, more = {}]: Line) => ({
  list, code, actionKind: "PENALTY", matter: `事项${code}`, duty: "监督缴费", subject: unit, power: "罚款", target: "依法足额", procedure: "立案、调查、决定", responsibility: "依法处分",
  responsiblePost: "监察员", bases: [{ basis }], ...more,
});

/** Written, agreed to and reported. */
export async function reported(of: Department, items: readonly Line[]): Promise<string> {
  const { unit, drafter, leader, reporter = drafter } = of;
  const list = done(await lists.draftsList(drafter, { unit, title: "行政执法权责清单" }));
  for (const line of items) done(await lists.writesItem(drafter, itemOf(list, of, line)));
  done(await lists.consents(leader, { list }));
  done(await lists.submits(reporter, { list }));
  return list;
}
export async function examined({ office }: Pick<Department, "office">, list: string): Promise<string> {
  done(await lists.accepts(office, { list }));
  done(await lists.passes(office, { list }));
  return list;
}
export async function onBothSites({ drafter, reporter = drafter }: Department, list: string, publishedOn: LegalDate): Promise<string> {
  for (const channel of ["DEPARTMENT_SITE", "GOVERNMENT_SITE"]) done(await lists.publishes(reporter, { list, channel, url: "https://www.example.gov.cn/qd", publishedOn }));
  return list;
}
export const published = async (of: Department, items: readonly Line[], on: LegalDate): Promise<string> =>
  onBothSites(of, await examined(of, await reported(of, items)), on);
