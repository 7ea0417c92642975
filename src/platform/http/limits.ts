/** What a document may ask for, decided from its text alone before anything runs. */
import {
  GraphQLError, Kind, OperationTypeNode, type ASTVisitor, type DirectiveNode, type DocumentNode, type FragmentDefinitionNode,
  type OperationDefinitionNode, type SelectionNode, type SelectionSetNode, type ValidationContext, type ValidationRule,
} from "graphql";
import { Denied } from "../../kernel/fault.js";
import { isWellFormedText } from "./variables.js";

/** Read a row as: name of the limit: the largest value that is still executed. */
export const DEFAULT_LIMITS = {
  tokens: 1_000,
  depth: 10,
  /** Below `__schema` and `__type`; graphql-js itself refuses lists of fields nested in lists of fields. */
  introspectionDepth: 20,
  aliases: 15,
  directives: 20,
  /** Fields once every fragment is written out. */
  fields: 1_000,
  rootFields: 10,
  mutations: 1,
  listItems: 100,
  variableDepth: 12,
  cost: 10_000,
  /** For somebody who has not signed in: a few full pages of what is published at once. */
  publicCost: 1_000,
} as const;
export type Limits = { readonly [Name in keyof typeof DEFAULT_LIMITS]: number };
export type LimitName = keyof Limits | "introspection";

/** A request over a limit; `extensions.rule` names the limit, so that a client's developer knows which. */
export const overLimit = (limit: LimitName): GraphQLError =>
  new GraphQLError("REQUEST_REJECTED", { originalError: new Denied("REQUEST_REJECTED", { rule: `limits.${limit}` }) });

export interface Size {
  readonly fields: number;
  readonly depth: number;
  readonly introspectionDepth: number;
  readonly aliases: number;
  readonly directives: number;
  readonly rootFields: number;
}

const NOTHING: Size = { fields: 0, depth: 0, introspectionDepth: 0, aliases: 0, directives: 0, rootFields: 0 };
const beside = (a: Size, b: Size): Size => ({
  fields: a.fields + b.fields,
  depth: Math.max(a.depth, b.depth),
  introspectionDepth: Math.max(a.introspectionDepth, b.introspectionDepth),
  aliases: a.aliases + b.aliases,
  directives: a.directives + b.directives,
  rootFields: a.rootFields + b.rootFields,
});

/** Sizes with fragments written out; each fragment is measured once, so a bomb of fragments costs its text, not its expansion. */
export function measure(document: DocumentNode): (operation: OperationDefinitionNode) => Size {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const measured = new Map<string, Size>();
  const ofFragment = (name: string): Size => {
    const known = measured.get(name);
    const fragment = fragments.get(name);
    if (known !== undefined || fragment === undefined) return known ?? NOTHING;
    measured.set(name, NOTHING); // a circle of fragments is refused by graphql-js; here it only must end
    const size = beside(ofSet(fragment.selectionSet), ofDirectives(fragment.directives));
    measured.set(name, size);
    return size;
  };
  const ofSet = (set: SelectionSetNode): Size => set.selections.map(ofSelection).reduce(beside, NOTHING);
  const ofSelection = (selection: SelectionNode): Size => {
    const directives = ofDirectives(selection.directives);
    if (selection.kind === Kind.FRAGMENT_SPREAD) return beside(ofFragment(selection.name.value), directives);
    if (selection.kind === Kind.INLINE_FRAGMENT) return beside(ofSet(selection.selectionSet), directives);
    const below = selection.selectionSet ? ofSet(selection.selectionSet) : NOTHING;
    const isIntrospection = selection.name.value === "__schema" || selection.name.value === "__type";
    const depth = { depth: below.depth + 1, introspectionDepth: below.introspectionDepth };
    return {
      ...(isIntrospection ? { depth: 1, introspectionDepth: depth.depth } : depth),
      fields: below.fields + 1,
      aliases: below.aliases + (selection.alias ? 1 : 0),
      directives: below.directives + directives.directives,
      rootFields: selection.name.value === "__typename" ? 0 : 1,
    };
  };
  return (operation) => {
    const onVariables = (operation.variableDefinitions ?? []).map((each) => ofDirectives(each.directives));
    return [ofSet(operation.selectionSet), ofDirectives(operation.directives), ...onVariables].reduce(beside);
  };
}

const ofDirectives = (directives: readonly DirectiveNode[] | undefined): Size => ({ ...NOTHING, directives: directives?.length ?? 0 });

/** The limits that a document passes, in the order of the table; the first is enough to refuse it. */
export function exceeded(operation: OperationDefinitionNode, size: Size, limits: Limits): LimitName | undefined {
  if (operation.operation === OperationTypeNode.MUTATION && size.rootFields > limits.mutations) return "mutations";
  const names = ["depth", "introspectionDepth", "aliases", "directives", "fields", "rootFields"] as const;
  return names.find((name) => size[name] > limits[name]);
}

/** The validation rule round the measures. Root fields are counted whole: an alias or a fragment does not hide one. */
export const withinLimits = (limits: Limits): ValidationRule => (context: ValidationContext): ASTVisitor => ({
  Document(document) {
    const sizeOf = measure(document);
    for (const definition of document.definitions) {
      const passed = definition.kind === Kind.OPERATION_DEFINITION ? exceeded(definition, sizeOf(definition), limits) : undefined;
      if (passed !== undefined) context.reportError(overLimit(passed));
    }
  },
});

export const withoutIntrospection: ValidationRule = (context): ASTVisitor => ({
  Field(field) {
    if (field.name.value === "__schema" || field.name.value === "__type") context.reportError(overLimit("introspection"));
  },
});

/** Literals obey what variables obey: bounded lists, well-formed text. */
export const withSoundLiterals = (limits: Limits): ValidationRule => (context): ASTVisitor => ({
  ListValue(list) {
    if (list.values.length > limits.listItems) context.reportError(overLimit("listItems"));
  },
  StringValue(text) {
    if (isWellFormedText(text.value)) return;
    const fields = [{ path: "document", rule: "wellFormedText" }];
    context.reportError(new GraphQLError("BAD_USER_INPUT", { nodes: text, originalError: new Denied("BAD_USER_INPUT", { fields }) }));
  },
});

export const limitRules = (limits: Limits, introspection: boolean): ValidationRule[] => [
  withinLimits(limits),
  withSoundLiterals(limits),
  ...(introspection ? [] : [withoutIntrospection]),
];
