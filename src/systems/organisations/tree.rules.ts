/** A whole tree at once: rows with their depth become nodes with their children. */

/** Nodes that one answer may hold; a larger tree is asked for in parts. */
export const TREE_LIMIT = 5_000;
export const TREE_DEPTH = 4;

export interface TreeRow { readonly id: string; readonly parentId: string | null; readonly depth: number }
export type TreeNode<R extends TreeRow = TreeRow> = R & { readonly children: TreeNode<R>[] };

/** Rows come parents before children; the first is the root. Null for no rows. */
export function buildTree<R extends TreeRow>(rows: readonly R[]): TreeNode<R> | null {
  const nodes = new Map<string, TreeNode<R>>();
  let root: TreeNode<R> | null = null;
  for (const row of rows) {
    const node = Object.assign(row, { children: [] as TreeNode<R>[] });
    nodes.set(row.id, node);
    if (root === null) root = node;
    else if (row.parentId !== null) nodes.get(row.parentId)?.children.push(node);
  }
  return root;
}
