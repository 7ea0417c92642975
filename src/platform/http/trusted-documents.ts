/** Documents that the house wrote itself and names by the digest of their text: read and checked once, at boot, so that nobody's own text is ever run for a browser. */
import { createHash } from "node:crypto";
import { Kind, OperationTypeNode, parse, validate, type DocumentNode, type GraphQLSchema, type OperationDefinitionNode } from "graphql";
import type { AccessClass } from "../../kernel/access.js";

export interface TrustedDocument {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly roots: readonly string[];
}

const PUBLIC: AccessClass = "anyone";
export const documentIdOf = (text: string): string => createHash("sha256").update(text).digest("hex");

/** By id; throws for a text that does not fit the schema, that changes something, or that asks for what is not everybody's. */
export function trustDocuments(schema: GraphQLSchema, texts: Readonly<Record<string, string>>): ReadonlyMap<string, TrustedDocument> {
  const documents = Object.entries(texts).map(([name, text]) => trusted(schema, name, text));
  return new Map(documents.map((document) => [document.id, document]));
}

/** A drawing that anybody may have under a name: its document answers with one text, and takes its variables from the path and these of the query. */
export interface PictureText { readonly path: readonly string[]; readonly query: readonly string[]; readonly document: string }
export interface TrustedPicture extends Pick<PictureText, "path" | "query"> { readonly document: TrustedDocument }

/** By name. */
export const trustPictures = (schema: GraphQLSchema, pictures: Readonly<Record<string, PictureText>>): ReadonlyMap<string, TrustedPicture> =>
  new Map(Object.entries(pictures).map(([name, { path, query, document }]) => [name, { path, query, document: trusted(schema, name, document) }]));

function trusted(schema: GraphQLSchema, name: string, text: string): TrustedDocument {
  const document = parse(text);
  const faults = validate(schema, document);
  if (faults.length > 0) throw new Error(`public document ${name}: ${faults.map(({ message }) => message).join(" ")}`);
  const [operation, ...others] = document.definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION || operation.operation !== OperationTypeNode.QUERY || others.length > 0) throw new Error(`public document ${name} is not one query`);
  const roots = operation.selectionSet.selections.map((selection) => (selection.kind === Kind.FIELD ? selection.name.value : "a fragment"));
  const fields = schema.getQueryType()?.getFields() ?? {};
  const closed = roots.filter((root) => fields[root]?.extensions["access"] !== PUBLIC);
  if (closed.length > 0) throw new Error(`public document ${name} asks for what is not everybody's: ${closed.join(", ")}`);
  return { id: documentIdOf(text), name, text, document, operation, roots };
}
