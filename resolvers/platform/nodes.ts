/** Any nodes by type and id: each kind of object from whoever keeps it, in the order asked for. */
import type { RequestContext } from "../../src/context.js";
import type { Id, NodeType } from "../../src/kernel/ids.js";
import { findSeenRequest } from "../../src/systems/administration/index.js";
import { nodesOf, type NodeRef } from "../../src/systems/organisations/index.js";

/** Read a row as: nodes of TYPE are loaded so; types that are not listed belong to the organisations. */
const SOURCES: Partial<Record<NodeType, (context: RequestContext, id: Id) => Promise<object | null>>> = {
  PlatformAccount: ({ administrators }, id) => administrators.load(id),
  AccountChangeRequest: async ({ db, scope }, id) => (await findSeenRequest(db, scope, id)) ?? null,
  Deadline: ({ deadlines }, id) => deadlines.byId.load(id),
  EnforcementSubject: ({ officers }, id) => officers.subject.load(id),
  Officer: ({ officers }, id) => officers.officer.load(id),
  Certificate: ({ officers }, id) => officers.certificate.load(id),
  LegalReviewer: ({ officers }, id) => officers.reviewer.load(id),
  IdentificationRecord: ({ officers }, id) => officers.identification.load(id),
  TrainingPlan: ({ training }, id) => training.plan.load(id),
  TrainingSession: ({ training }, id) => training.session.load(id),
  LeaderStudyPlan: ({ training }, id) => training.studyPlan.load(id),
  PublicityActivity: ({ training }, id) => training.activity.load(id),
  Basis: ({ powerLists }, id) => powerLists.basis.load(id),
  PowerList: ({ powerLists }, id) => powerLists.list.load(id),
  AdjustmentTask: ({ powerLists }, id) => powerLists.task.load(id),
  ListCampaign: ({ powerLists }, id) => powerLists.campaign.load(id),
  CampaignAddressee: ({ powerLists }, id) => powerLists.addressee.load(id),
  ImportRun: ({ powerLists }, id) => powerLists.importRun.load(id),
  BasisCatalogue: ({ powerLists }, id) => powerLists.catalogue.load(id),
  ThirdPartyService: ({ thirdParties }, id) => thirdParties.service.load(id),
  Authorisation: ({ authorisations }, id) => authorisations.authorisation.load(id),
  PowerTransfer: ({ transfers }, id) => transfers.transfer.load(id),
  DiscretionBenchmark: ({ discretion }, id) => discretion.benchmark.load(id),
  PowerItem: ({ powerLists }, id) => powerLists.item.load(id),
  ServiceMatter: ({ services }, id) => services.matter.load(id),
  ServiceWindow: ({ services }, id) => services.window.load(id),
  ServiceGuide: ({ services }, id) => services.guide.load(id),
  UnitContact: ({ publicity }, id) => publicity.contact.load(id),
  Delegation: ({ delegation }, id) => delegation.letter.load(id),
  DelegationCampaign: ({ delegation }, id) => delegation.campaign.load(id),
  DisclosureItem: ({ publicity }, id) => publicity.item.load(id),
};

/** Stores return plain rows: what type a row is of, the id said. */
async function loaded(context: RequestContext, { type, id }: NodeRef): Promise<object | null> {
  const row = await SOURCES[type]!(context, id);
  return row && { ...row, __typename: type };
}

export async function nodesFrom(context: RequestContext, refs: readonly NodeRef[]): Promise<(object | null)[]> {
  const others = refs.filter(({ type }) => !SOURCES[type]);
  const organised = new Map<NodeRef, object | null>();
  const rows = others.length > 0 ? await nodesOf(context, others, context.today) : [];
  others.forEach((ref, at) => organised.set(ref, rows[at] ?? null));
  return Promise.all(refs.map(async (ref) => (SOURCES[ref.type] ? loaded(context, ref) : organised.get(ref) ?? null)));
}
