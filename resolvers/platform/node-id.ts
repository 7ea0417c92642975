/** Global ids on their way in: a text that is no id of the asked type is answered like one that never existed. */
import { badInput, notFound } from "../../src/kernel/fault.js";
import { findIdOf, findNodeRef, type Id, type NodeType } from "../../src/kernel/ids.js";

/** The bare id; malformed text is BAD_USER_INPUT, an id of another type does not exist here. */
export function idOf(type: NodeType, globalId: string, path: string): Id {
  if (!findNodeRef(globalId)) throw badInput({ path, rule: "isGlobalId" });
  const id = findIdOf(type, globalId);
  if (!id) throw notFound();
  return id;
}

/** Type and bare id of any node. */
export function nodeRefOf(globalId: string, path: string): { type: NodeType; id: Id } {
  const ref = findNodeRef(globalId);
  if (!ref) throw badInput({ path, rule: "isGlobalId" });
  return ref;
}

export const optionalId = (type: NodeType, globalId: string | null | undefined, path: string): Id | null =>
  globalId === null || globalId === undefined ? null : idOf(type, globalId, path);

/** What was asked for, or NOT_FOUND. */
export function found<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw notFound();
  return value;
}
