/** What an answer will be asked for next, so that one statement may bring both. */
import type { FieldNode, GraphQLResolveInfo, SelectionSetNode } from "graphql";

/** Whether `field` is selected of what this resolver returns, on whichever way; one that a directive leaves out counts as selected. */
export const looksAheadTo = ({ fieldNodes, fragments }: Pick<GraphQLResolveInfo, "fieldNodes" | "fragments">, field: string): boolean =>
  fieldNodes.some(({ selectionSet }: FieldNode) => selects(selectionSet, field, fragments));

function selects(set: SelectionSetNode | undefined, field: string, fragments: GraphQLResolveInfo["fragments"]): boolean {
  return set?.selections.some((selection) => {
    if (selection.kind === "Field") return selection.name.value === field;
    return selects(selection.kind === "InlineFragment" ? selection.selectionSet : fragments[selection.name.value]?.selectionSet, field, fragments);
  }) ?? false;
}
