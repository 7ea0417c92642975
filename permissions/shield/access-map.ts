/** The access map of a schema: which field is guarded by which class, and which declarations are missing. */
import {
  getNamedType, getNullableType, GraphQLID, isCompositeType, isInterfaceType, isIntrospectionType, isObjectType,
  type GraphQLCompositeType, type GraphQLField, type GraphQLObjectType, type GraphQLSchema,
} from "graphql";
import { ABILITY } from "../../src/kernel/abilities.js";
import type { AccessClass } from "../../src/kernel/access.js";
import { isWord } from "../../src/kernel/words.js";

export interface Guard {
  readonly type: string;
  readonly field: string;
  readonly access: AccessClass;
  /** Fields that answer with one of several types: the class of each member that asks for another than the field. */
  readonly members: ReadonlyMap<string, AccessClass>;
}
export interface AccessMap { readonly guards: readonly Guard[]; readonly faults: readonly string[] }

type Field = GraphQLField<unknown, unknown>;
type Declaring = { readonly name: string; readonly extensions: Readonly<Record<string, unknown>> };
interface Edge {
  readonly parent: GraphQLObjectType;
  readonly field: Field;
  /** What stands at its other end; undefined for a leaf. */
  readonly target: GraphQLCompositeType | undefined;
  readonly isRoot: boolean;
}
/** Classes under which a reader can have come to a type: its own, or what the edges into it ask for. */
type Arrivals = Map<string, Set<AccessClass>>;

const isAccessClass = (word: unknown): word is AccessClass => word === "anyone" || word === "signedIn" || isWord(ABILITY, word);
const declared = ({ extensions }: Declaring): AccessClass | undefined => (isAccessClass(extensions["access"]) ? extensions["access"] : undefined);
const isMisspelt = ({ extensions }: Declaring): boolean => "access" in extensions && !isAccessClass(extensions["access"]);

/** A type with an id is an object of its own, not a part of what leads to it. */
const hasIdentity = (type: GraphQLObjectType): boolean => {
  const id = type.getFields()["id"];
  return id !== undefined && getNullableType(id.type) === GraphQLID;
};

const objectTypesOf = (schema: GraphQLSchema): GraphQLObjectType[] =>
  Object.values(schema.getTypeMap()).filter(isObjectType).filter((type) => !isIntrospectionType(type));

const membersOf = (schema: GraphQLSchema, target: GraphQLCompositeType): readonly GraphQLObjectType[] =>
  isObjectType(target) ? [target] : schema.getPossibleTypes(target);

function edgesOf(schema: GraphQLSchema): Edge[] {
  const roots = new Set([schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]);
  return objectTypesOf(schema).flatMap((parent) =>
    Object.values(parent.getFields()).map((field) => {
      const target = getNamedType(field.type);
      return { parent, field, target: isCompositeType(target) ? target : undefined, isRoot: roots.has(parent) };
    }));
}

/** The nearest declaration counts: the edge's own, else that of the type it leads to, else whatever the reader came by. */
function asked({ parent, field, target }: Edge, arrivals: Arrivals): ReadonlySet<AccessClass> {
  const nearest = declared(field) ?? (target && isObjectType(target) ? declared(target) : undefined);
  return nearest ? new Set([nearest]) : (arrivals.get(parent.name) ?? new Set());
}

/** Follows the edges until no type can be reached under a class that is not yet known. */
function arrivalsOf(schema: GraphQLSchema, edges: readonly Edge[]): Arrivals {
  const arrivals: Arrivals = new Map(objectTypesOf(schema).map(({ name }) => [name, new Set()]));
  for (let isGrowing = true; isGrowing; ) {
    isGrowing = false;
    for (const edge of edges) {
      if (!edge.target) continue;
      for (const member of membersOf(schema, edge.target)) {
        const own = isObjectType(edge.target) ? undefined : declared(member);
        const known = arrivals.get(member.name) ?? new Set();
        const before = known.size;
        for (const access of own ? [own] : asked(edge, arrivals)) known.add(access);
        isGrowing ||= known.size > before;
      }
    }
  }
  return arrivals;
}

/** Whoever holds an ability is signed in, and everybody is anyone. */
const implies = (held: AccessClass, access: AccessClass): boolean =>
  held === access || access === "anyone" || (access === "signedIn" && held !== "anyone");

/** Whichever way the reader came, it has been asked for this already. */
const isAsked = (classes: ReadonlySet<AccessClass> | undefined, access: AccessClass): boolean =>
  classes !== undefined && classes.size > 0 && [...classes].every((held) => implies(held, access));

/** Members that ask for another class than the reader came by or the field asks for. */
function stricterMembers(schema: GraphQLSchema, edge: Edge, arrivals: Arrivals): Map<string, AccessClass> {
  if (!edge.target || isObjectType(edge.target)) return new Map();
  const members = membersOf(schema, edge.target).map((member) => [member.name, declared(member)] as const);
  return new Map(members.filter((row): row is readonly [string, AccessClass] => row[1] !== undefined && !isAsked(asked(edge, arrivals), row[1])));
}

function findGuard(schema: GraphQLSchema, edge: Edge, arrivals: Arrivals): Guard | undefined {
  const { parent, field, target } = edge;
  const own = declared(field);
  const ofType = target && isObjectType(target) ? declared(target) : undefined;
  const access = own ?? (ofType && !isAsked(arrivals.get(parent.name), ofType) ? ofType : undefined);
  return access && { type: parent.name, field: field.name, access, members: stricterMembers(schema, edge, arrivals) };
}

function faultsOf(schema: GraphQLSchema, edge: Edge, arrivals: Arrivals): string[] {
  const { parent, field, target, isRoot } = edge;
  const at = `${parent.name}.${field.name}`;
  if (isMisspelt(field)) return [`${at} declares an access class that does not exist`];
  if (isRoot && !declared(field)) return [`${at} is a root field without an access class`];
  if (!target) return [];
  // Under an interface or union one declaration cannot have meant every member; under an object type the edge may speak for it.
  const isNamed = isObjectType(target) && declared(field) !== undefined;
  const unnamed = isNamed ? [] : membersOf(schema, target).filter((member) => hasIdentity(member) && !declared(member));
  const stricter = declared(field) ? [] : [...stricterMembers(schema, edge, arrivals).keys()];
  return [
    ...unnamed.map((member) => `${at} leads to ${member.name}, which has an id but no access class`),
    ...stricter.map((member) => `${at} leads to ${member} among others: declare the class of the edge`),
  ];
}

/** Declarations on interfaces and unions guard nothing: each object type that stands behind one must repeat them. */
function abstractFaults(schema: GraphQLSchema): string[] {
  return Object.values(schema.getTypeMap()).flatMap((type) => {
    if (isMisspelt(type)) return [`${type.name} declares an access class that does not exist`];
    if (!isCompositeType(type) || isObjectType(type)) return [];
    const faults = "access" in type.extensions ? [`${type.name} is no object type: declare the class on its members`] : [];
    if (!isInterfaceType(type)) return faults;
    const fields = Object.values(type.getFields()).filter((field) => "access" in field.extensions);
    const silent = fields.flatMap(({ name, extensions }) =>
      schema.getPossibleTypes(type).filter((member) => member.getFields()[name]?.extensions["access"] !== extensions["access"])
        .map((member) => `${member.name}.${name} does not repeat the access class that ${type.name} declares`));
    return [...faults, ...silent];
  });
}

export function accessMap(schema: GraphQLSchema): AccessMap {
  const edges = edgesOf(schema);
  const arrivals = arrivalsOf(schema, edges);
  const faults = [...abstractFaults(schema), ...edges.flatMap((edge) => faultsOf(schema, edge, arrivals))];
  // The library guards each event of a subscription, but not the act of subscribing.
  if (schema.getSubscriptionType()) faults.push("Subscription: nothing guards the act of subscribing");
  return { guards: edges.flatMap((edge) => findGuard(schema, edge, arrivals) ?? []), faults };
}
