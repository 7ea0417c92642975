/** A whole tree at once: columns of units with their depth become nodes with their children. */
import type { Level, ManagementMode, UnitKind } from "../../kernel/vocabulary.js";

/** Nodes that one answer may hold; a larger tree is asked for in parts. */
export const TREE_LIMIT = 5_000;
export const TREE_DEPTH = 4;

/** One list for each column, all in the same order. */
export interface TreeColumns {
  readonly id: readonly string[]; readonly parentId: readonly (string | null)[]; readonly depth: readonly number[];
  readonly code: readonly string[]; readonly name: readonly string[];
  readonly kind: readonly UnitKind[]; readonly level: readonly Level[]; readonly mode: readonly (ManagementMode | null)[];
}

export interface TreeNode {
  readonly id: string; readonly depth: number; readonly code: string; readonly name: string;
  readonly kind: UnitKind; readonly level: Level; readonly mode: ManagementMode | null; readonly children: TreeNode[];
}

/** Units come parents before children; the first is the root. Null for no units. */
export function buildTree({ id: ids, parentId, depth, code, name, kind, level, mode }: TreeColumns): TreeNode | null {
  const nodes = new Map<string | null, TreeNode>();
  ids.forEach((id, at) => {
    const node: TreeNode = {
      id, depth: depth[at]!, code: code[at]!, name: name[at]!, kind: kind[at]!, level: level[at]!, mode: mode[at] ?? null, children: [],
    };
    nodes.set(id, node);
    if (at > 0) nodes.get(parentId[at] ?? null)?.children.push(node);
  });
  return nodes.get(ids[0] ?? null) ?? null;
}
