/** The committed schema as the tests read it, and every part of it that a reader of the graph meets. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  buildSchema, isEnumType, isInputObjectType, isInterfaceType, isIntrospectionType, isObjectType, isSpecifiedScalarType, type GraphQLNamedType, type GraphQLSchema,
} from "graphql";
import { projectRoot } from "../../src/platform/config/root.js";

const COMMITTED = join(projectRoot, "schema.graphql");

export function committedSdl(): string {
  if (!existsSync(COMMITTED)) throw new Error("schema.graphql is missing: npm run generate writes it");
  return readFileSync(COMMITTED, "utf8");
}

export const committedSchema = (): GraphQLSchema => buildSchema(committedSdl());

export const ownTypes = (schema: GraphQLSchema): GraphQLNamedType[] =>
  Object.values(schema.getTypeMap()).filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type));

export interface Part { readonly path: string; readonly description: string | null | undefined }

/** A type with its fields, arguments, values: everything that a description belongs to. */
export function partsOf(type: GraphQLNamedType): Part[] {
  const parts: Part[] = [{ path: type.name, description: type.description }];
  if (isEnumType(type)) {
    parts.push(...type.getValues().map(({ name, description }) => ({ path: `${type.name}.${name}`, description })));
  } else if (isInputObjectType(type)) {
    parts.push(...Object.values(type.getFields()).map(({ name, description }) => ({ path: `${type.name}.${name}`, description })));
  } else if (isObjectType(type) || isInterfaceType(type)) {
    for (const field of Object.values(type.getFields())) {
      parts.push({ path: `${type.name}.${field.name}`, description: field.description });
      parts.push(...field.args.map(({ name, description }) => ({ path: `${type.name}.${field.name}(${name})`, description })));
    }
  }
  return parts;
}
