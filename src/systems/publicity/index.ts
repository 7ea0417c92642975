/** Publicity 执法公示 before enforcement: the front door. What an organ tells the public of itself, and whether it is still right. */
export { arrangeDisclosureItem, collectDisclosureItem, passDisclosureItem, returnDisclosureItem, reviseDisclosureItem } from "./disclosures.service.js";
export { checkNoticeBoard, confirmDisclosureItem, publishDisclosureItem, withdrawDisclosureItem } from "./publishing.service.js";
export { endUnitContact, registerUnitContact } from "./contacts.service.js";
export { publishDisclosureDossier } from "./dossier.service.js";
export { contacts, type ContactRow } from "./contacts.store.js";
export type { DossierPublicationRow, DossierRow, RosterRow } from "./dossier.store.js";
export { coverageOf, fromRegisters, gapsOf, isFilled, missingSections, openContents, type DisclosureGap } from "./dossier.rules.js";
export { disclosures } from "./disclosures.store.js";
/** What follows a change of a basis: plugged when the application is put together. */
export { restingDisclosures } from "./resting.store.js";
export { publicityReads, type PublicityReads } from "./publicity.loaders.js";
export type { DisclosureRow, PublicationRow, SourceRow } from "./disclosure-lists.store.js";
export { standingOf } from "./publicity.rules.js";
export * from "./publicity.refusals.js";
export * as published from "./public.service.js";
