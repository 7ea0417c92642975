/** Any nodes by type and id: each kind of object from whoever keeps it, in the order asked for. */
import type { RequestContext } from "../../src/context.js";
import type { Id, NodeType } from "../../src/kernel/ids.js";
import { nodesOf, type NodeRef } from "../../src/systems/organisations/index.js";

const named = (__typename: NodeType, row: object | null): object | null => row && { ...row, __typename };

/** Read a row as: nodes of TYPE are loaded so; types that are not listed belong to the organisations. */
const SOURCES: Partial<Record<NodeType, (context: RequestContext, id: Id) => Promise<object | null>>> = {
  Deadline: ({ deadlines }, id) => deadlines.byId.load(id),
  EnforcementSubject: ({ officers }, id) => officers.subject.load(id),
  Officer: ({ officers }, id) => officers.officer.load(id),
  Certificate: ({ officers }, id) => officers.certificate.load(id),
  LegalReviewer: ({ officers }, id) => officers.reviewer.load(id),
  IdentificationRecord: ({ officers }, id) => officers.identification.load(id),
  Basis: async ({ powerLists }, id) => named("Basis", await powerLists.basis.load(id)),
  PowerList: async ({ powerLists }, id) => named("PowerList", await powerLists.list.load(id)),
  AdjustmentTask: async ({ powerLists }, id) => named("AdjustmentTask", await powerLists.task.load(id)),
  PowerItem: async ({ powerLists }, id) => named("PowerItem", await powerLists.item.load(id)),
};

export async function nodesFrom(context: RequestContext, refs: readonly NodeRef[]): Promise<(object | null)[]> {
  const others = refs.filter(({ type }) => !SOURCES[type]);
  const organised = new Map<NodeRef, object | null>();
  const rows = others.length > 0 ? await nodesOf(context, others, context.today) : [];
  others.forEach((ref, at) => organised.set(ref, rows[at] ?? null));
  return Promise.all(refs.map(async (ref) => SOURCES[ref.type]?.(context, ref.id) ?? organised.get(ref) ?? null));
}
