/** Gives graphql-jit only what it compiles exactly and safely: the shape of a document, never a value from it. */
// jit writes literals into the program's text, with marks for dates that a sender can forge into code of his own; it
// never ends on a recursive input type; and it puts null where the default of an input field belongs. So every literal
// becomes a variable, and every variable arrives as it will be used.
import { compileQuery, isCompiledQuery, type CompiledQuery } from "graphql-jit";
import {
  GraphQLScalarType, Kind, parse, TypeInfo, valueFromAST, visit, visitWithTypeInfo, type ArgumentNode, type ASTNode, type DocumentNode,
  type FieldNode, type GraphQLInputType, type GraphQLSchema, type NamedTypeNode, type ValueNode, type VariableDefinitionNode,
} from "graphql";

type Variables = Readonly<Record<string, unknown>>;

export interface Program {
  readonly run: CompiledQuery["query"];
  /** The variables that the program wants, or undefined when a literal does not fit them: then graphql-js says why. */
  readonly variables: (read: Variables) => Record<string, unknown> | undefined;
}

/** undefined: graphql-js runs this document. */
export function compile(schema: GraphQLSchema, source: string, operationName: string | undefined): Program | undefined {
  // jit writes notes for @skip and @include on the nodes it compiles, so it gets a syntax tree of its own.
  const parsed = parse(source);
  if (hasAmbiguousNames(parsed)) return undefined;
  const { document, literals } = withoutLiterals(schema, parsed);
  const schemaForJit = Object.create(schema, {
    getType: { value: (name: string) => (name === AS_IT_IS.name ? AS_IT_IS : schema.getType(name)) },
  }) as GraphQLSchema;
  const options = { disablingCapturingStackErrors: true, useExperimentalPathBasedSkipInclude: true };
  const compiled = compileQuery(schemaForJit, document, operationName, options);
  return isCompiledQuery(compiled) ? { run: compiled.query, variables: withLiterals(literals) } : undefined;
}

/** jit joins response names with "_" and looks a field's info up by the result: `a_b { c }` and `a { b_c }` would share one. */
function hasAmbiguousNames(document: DocumentNode): boolean {
  let found = false;
  visit(document, {
    Field({ alias, name }: FieldNode) {
      const isTypename = alias === undefined && name.value === "__typename";
      found ||= !isTypename && (alias ?? name).value.includes("_");
    },
  });
  return found;
}

interface Literal { readonly name: string; readonly value: ValueNode; readonly type: GraphQLInputType }

const AS_IT_IS = new GraphQLScalarType({ name: "AlreadyRead", parseValue: (value) => value });
const asItIs: NamedTypeNode = { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: AS_IT_IS.name } };
const definitionOf = (name: string): VariableDefinitionNode =>
  ({ kind: Kind.VARIABLE_DEFINITION, variable: { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: name } }, type: asItIs });

function withoutLiterals(schema: GraphQLSchema, parsed: DocumentNode): { document: DocumentNode; literals: readonly Literal[] } {
  const taken = new Set<string>();
  visit(parsed, { VariableDefinition: ({ variable }) => void taken.add(variable.name.value) });
  const literals: Literal[] = [];
  const types = new TypeInfo(schema);
  const lifted = (argument: ArgumentNode, ancestors: readonly (ASTNode | readonly ASTNode[])[]): ArgumentNode | undefined => {
    const owner = ancestors.at(-1);
    const type = types.getArgument()?.type;
    const isOfField = owner !== undefined && "kind" in owner && owner.kind === Kind.FIELD;
    if (argument.value.kind === Kind.VARIABLE || !isOfField || type === undefined) return undefined;
    let name = `literal${literals.length}`;
    while (taken.has(name)) name = `${name}x`;
    taken.add(name);
    literals.push({ name, value: argument.value, type });
    return { ...argument, value: { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: name } } };
  };
  const lifting = visitWithTypeInfo(types, { Argument: (node, _key, _parent, _path, ancestors) => lifted(node, ancestors) });
  const bare: DocumentNode = visit(parsed, lifting);
  const added = literals.map(({ name }) => definitionOf(name));
  const document: DocumentNode = visit(bare, {
    OperationDefinition: (operation) => ({ ...operation, variableDefinitions: [...(operation.variableDefinitions ?? []).map(asRead), ...added] }),
  });
  return { document, literals };
}

/** Booleans stay as declared, because jit insists on it for @skip and @include. */
function asRead(definition: VariableDefinitionNode): VariableDefinitionNode {
  const named = definition.type.kind === Kind.NON_NULL_TYPE ? definition.type.type : definition.type;
  const isBoolean = named.kind === Kind.NAMED_TYPE && named.name.value === "Boolean";
  return isBoolean ? definition : definitionOf(definition.variable.name.value);
}

function withLiterals(literals: readonly Literal[]): Program["variables"] {
  return (read) => {
    const all: Record<string, unknown> = { ...read };
    for (const { name, value, type } of literals) {
      const meant = valueFromAST(value, type, { ...read });
      if (meant === undefined) return undefined;
      all[name] = meant;
    }
    return all;
  };
}
