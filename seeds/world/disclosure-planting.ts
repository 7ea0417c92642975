/** Plants a world's dossiers through the verbs of publicity: collected, arranged, reviewed, published, and then the dossier as a whole. */
import { legalDate } from "../../src/kernel/legal-date.js";
import type { Caller } from "../../src/platform/db/unit-of-work.js";
import * as publicity from "../../src/systems/publicity/index.js";
import type { DisclosureFact, DossierFact } from "./disclosure.types.js";
import { done, idOf, on, type Planted } from "./planting.js";

type Units = Planted["units"];

async function plantItem(caller: Caller, { says, unit, section, category, title, body, board }: DisclosureFact, { url, publishedOn }: DossierFact, units: Units): Promise<void> {
  const validFrom = legalDate(publishedOn);
  const id = await done(publicity.collectDisclosureItem(caller, { unitId: idOf(units, unit), kind: "LONG_TERM", category, section, title, body, secrecy: "NONE", sources: [], validFrom }), says);
  await done(publicity.arrangeDisclosureItem(caller, { id }), says);
  await done(publicity.passDisclosureItem(caller, { id, isRedacted: true, isNoSecret: true }), says);
  await done(publicity.publishDisclosureItem(caller, { id, channel: "OWN_SITE", url, publishedOn: validFrom }), says);
  if (board) await done(publicity.publishDisclosureItem(caller, { id, channel: "NOTICE_BOARD", location: board, publishedOn: validFrom }), says);
}

export async function plantDossiers(caller: Caller, dossiers: readonly DossierFact[], { units }: Pick<Planted, "units">): Promise<void> {
  for (const dossier of dossiers) {
    const then = on(caller, dossier.publishedOn);
    for (const item of dossier.items) await plantItem(then, item, dossier, units);
    for (const { says, unit, kind, number, hours } of dossier.contacts) await done(publicity.registerUnitContact(then, { unitId: idOf(units, unit), kind, number, hours }), says);
    await done(publicity.publishDisclosureDossier(then, { unitId: idOf(units, dossier.unit), url: dossier.url, publishedOn: legalDate(dossier.publishedOn) }), dossier.says);
  }
}
