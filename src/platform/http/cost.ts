/** What an operation may cost at most: objects it can return, lists counted at the length that was asked for. */
import {
  getNamedType, getNullableType, isCompositeType, isListType, isObjectType, isInterfaceType, Kind, valueFromASTUntyped,
  type FieldNode, type FragmentDefinitionNode, type DocumentNode, type GraphQLField, type GraphQLNamedType, type GraphQLSchema,
  type OperationDefinitionNode, type SelectionSetNode, type ValueNode,
} from "graphql";
import { PAGE_DEFAULT, PAGE_LIMIT } from "../../kernel/page.js";

/** What a schema may say on a field by `@Extensions`: `cost` of the field itself, `listSize` where no argument bounds a list. */
interface CostHints { readonly cost?: unknown; readonly listSize?: unknown }

/** A field's share: own + times × what lies below; `times` waits for the variables. */
interface CostPlan {
  readonly own: number;
  readonly times: (variables: Readonly<Record<string, unknown>>) => number;
  readonly below: readonly CostPlan[];
}

const LIST_DEFAULT = 10;
const once = (): number => 1;
const ofPlan = (plan: CostPlan, variables: Readonly<Record<string, unknown>>): number =>
  plan.own + (plan.below.length === 0 ? 0 : plan.times(variables) * plan.below.reduce((sum, each) => sum + ofPlan(each, variables), 0));

/** Plans are kept per operation node: Apollo hands out the same node for the same text. */
export function createCostOf(schema: GraphQLSchema) {
  const plans = new WeakMap<OperationDefinitionNode, { readonly plan: CostPlan; readonly defaults: Readonly<Record<string, unknown>> }>();
  return (document: DocumentNode, operation: OperationDefinitionNode, sent: Readonly<Record<string, unknown>>): number => {
    let known = plans.get(operation);
    if (known === undefined) {
      const below = plannerOf(schema, document)(operation.selectionSet, schema.getRootType(operation.operation), false);
      plans.set(operation, (known = { plan: { own: 0, times: once, below }, defaults: defaultsOf(operation) }));
    }
    return ofPlan(known.plan, { ...known.defaults, ...sent });
  };
}

/** What a variable is when nothing is sent: a default stands in the document, where no sender is bound by what is sent. */
const defaultsOf = (operation: OperationDefinitionNode): Record<string, unknown> =>
  Object.fromEntries((operation.variableDefinitions ?? []).flatMap(({ variable, defaultValue }) =>
    defaultValue === undefined ? [] : [[variable.name.value, valueFromASTUntyped(defaultValue)]]));

function plannerOf(schema: GraphQLSchema, document: DocumentNode) {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const each of document.definitions) if (each.kind === Kind.FRAGMENT_DEFINITION) fragments.set(each.name.value, each);

  const planOfSet = (set: SelectionSetNode, parent: GraphQLNamedType | undefined | null, inConnection: boolean): CostPlan[] =>
    set.selections.flatMap((selection) => {
      if (selection.kind === Kind.FIELD) return planOfField(selection, parent, inConnection);
      const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
      if (fragment === undefined) return [];
      const type = fragment.typeCondition ? schema.getType(fragment.typeCondition.name.value) : parent;
      return planOfSet(fragment.selectionSet, type, inConnection);
    });

  const planOfField = (node: FieldNode, parent: GraphQLNamedType | undefined | null, inConnection: boolean): CostPlan[] => {
    const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[node.name.value] : undefined;
    const type = field ? getNamedType(field.type) : undefined;
    const hints: CostHints = field?.extensions ?? {};
    const own = typeof hints.cost === "number" ? hints.cost : isCompositeType(type) && !inConnection ? 1 : 0;
    if (field === undefined || node.selectionSet === undefined) return own === 0 ? [] : [{ own, times: once, below: [] }];
    const isConnection = type?.name.endsWith("Connection") ?? false;
    const times = inConnection ? once : timesOf(node, field, isConnection, hints);
    return [{ own, times, below: planOfSet(node.selectionSet, type, isConnection) }];
  };
  return planOfSet;
}

/** How often the selection below a field can happen: the page asked for, else the length of a list argument, else a guess. */
function timesOf(node: FieldNode, field: GraphQLField<unknown, unknown>, isConnection: boolean, hints: CostHints): CostPlan["times"] {
  if (!isConnection && !isListType(getNullableType(field.type))) return once;
  const argument = (name: string): ValueNode | undefined => node.arguments?.find((each) => each.name.value === name)?.value;
  const sizes = [argument("first"), argument("last")].filter((each) => each !== undefined);
  // A first that is null leaves the page to last, so both are looked at and the larger counts.
  if (sizes.length > 0) return (variables) => Math.max(...sizes.map((size) => bounded(numberOf(size, variables))));
  const list = field.args.find((each) => isListType(getNullableType(each.type)) && argument(each.name) !== undefined);
  const items = list && argument(list.name);
  if (items !== undefined && !isConnection) return (variables) => lengthOf(items, variables);
  const guess = typeof hints.listSize === "number" ? hints.listSize : isConnection ? PAGE_DEFAULT : LIST_DEFAULT;
  return () => guess;
}

const valueOf = (node: ValueNode, variables: Readonly<Record<string, unknown>>): unknown =>
  node.kind === Kind.VARIABLE ? (Object.hasOwn(variables, node.name.value) ? variables[node.name.value] : undefined) : node;

function numberOf(node: ValueNode, variables: Readonly<Record<string, unknown>>): number {
  if (node.kind === Kind.INT) return Number(node.value);
  const value = valueOf(node, variables);
  return typeof value === "number" ? value : PAGE_DEFAULT;
}

function lengthOf(node: ValueNode, variables: Readonly<Record<string, unknown>>): number {
  if (node.kind === Kind.LIST) return node.values.length;
  const value = valueOf(node, variables);
  return Array.isArray(value) ? value.length : 1;
}

/** A page is never longer than the limit, whatever was asked for; what is not a number counts as a full page. */
const bounded = (asked: number): number => (Number.isFinite(asked) ? Math.min(Math.abs(asked), PAGE_LIMIT) : PAGE_LIMIT);
