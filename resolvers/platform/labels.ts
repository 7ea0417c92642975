/** Labels: every enum field `x` gets a sibling `xLabel`, so that no portal keeps its own list of Chinese terms. */
import {
  GraphQLList, GraphQLNonNull, GraphQLString, isEnumType, isIntrospectionType, isListType, isNonNullType, isObjectType, getNamedType,
  type GraphQLEnumType, type GraphQLField, type GraphQLOutputType, type GraphQLSchema,
} from "graphql";
import { WORDS_OF_ENUM } from "../../entities/platform/enums.js";
import type { MessageLanguage } from "../../src/kernel/codes.js";
import type { WordList } from "../../src/kernel/words.js";

interface Reading { readonly language: MessageLanguage }

/** Adds the siblings in place: the schema is not yet shown to anybody. */
export function withLabels(schema: GraphQLSchema): GraphQLSchema {
  const language = schema.getType("Language") as GraphQLEnumType;
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || isIntrospectionType(type)) continue;
    const fields = type.getFields();
    for (const field of Object.values(fields)) {
      const named = getNamedType(field.type);
      const words = isEnumType(named) ? WORDS_OF_ENUM.get(named.name) : undefined;
      if (words) fields[`${field.name}Label`] = labelOf(field, words, language);
    }
  }
  return schema;
}

function labelOf(field: GraphQLField<unknown, unknown>, words: WordList<string>, language: GraphQLEnumType): GraphQLField<unknown, unknown> {
  const label = (word: unknown, key: "zh" | "en"): unknown =>
    Array.isArray(word) ? word.map((each) => label(each, key)) : word === null || word === undefined ? null : words[word as string]?.[key];
  return {
    name: `${field.name}Label`,
    description: `${field.description?.split(":")[0] ?? "标签"}(文字): \`${field.name}\` in words, in the language of the request unless another is asked for.`,
    type: asText(field.type),
    args: [{
      name: "language", description: "语言: ZH or EN; KO answers in Chinese.", type: language, defaultValue: undefined,
      deprecationReason: undefined, extensions: {}, astNode: undefined,
    }],
    // a word that is worked out only when it is asked for is worked out here, too
    resolve: (parent, args, context, info) => {
      const language = spokenIn((args as { language?: string }).language, context as Reading);
      const word: unknown = field.resolve ? field.resolve(parent, {}, context, info) : (parent as Record<string, unknown>)[field.name];
      return word instanceof Promise ? word.then((known) => label(known, language)) : label(word, language);
    },
    subscribe: undefined, deprecationReason: undefined, extensions: {}, astNode: undefined,
  };
}

/** The language asked for, or that of the request; whatever has no English is read in Chinese. */
export const spokenIn = (asked: string | null | undefined, { language }: Reading): MessageLanguage =>
  asked === undefined || asked === null ? language : asked === "EN" ? "en" : "zh";

function asText(type: GraphQLOutputType): GraphQLOutputType {
  if (isNonNullType(type)) return new GraphQLNonNull(asText(type.ofType as GraphQLOutputType) as typeof GraphQLString);
  return isListType(type) ? new GraphQLList(asText(type.ofType as GraphQLOutputType)) : GraphQLString;
}
