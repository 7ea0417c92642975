/** What a verb is answered with: what was recorded, what a dry run found, or the refusal with its reason in words. */
import { createUnionType, Ctx, Field, FieldResolver, ID, ObjectType, Resolver, Root, type ClassType } from "type-graphql";
import { RefusalShape } from "../../entities/platform/refusals.js";
import type { RequestContext } from "../../src/context.js";
import { byTypename } from "../../src/kernel/by-typename.js";
import { sentence } from "../../src/kernel/codes.js";
import { globalId, type NodeType } from "../../src/kernel/ids.js";
import { isDone, type Outcome } from "../../src/platform/lifecycle/verb.js";
import { lawOf } from "../../src/systems/reference/index.js";
import { LawReference } from "../reference/reference.results.js";

@ObjectType("Recorded", { simpleResolvers: true, description: "已登记: what was recorded; `node` loads it where it is an object of the graph." })
export class Recorded {
  @Field(() => ID, { description: "标识: global id of what was recorded." })
  recordedId: string;
}

@ObjectType("Validated", { simpleResolvers: true, description: "校验通过: the dry run found nothing against it; nothing was written." })
export class Validated {
  @Field(() => String, { description: "步骤: the verb that would take effect." })
  action: string;
}

@Resolver(() => RefusalShape)
export class RefusalFields {
  @FieldResolver(() => String, { description: "说明: the reason as a sentence in the language of the request." })
  message(@Root() refusal: RefusalShape, @Ctx() { language }: RequestContext): string {
    return sentence(refusal.code, language);
  }

  @FieldResolver(() => [LawReference], { description: "依据: the clauses on which the refusal rests." })
  law(@Root() refusal: RefusalShape) {
    return lawOf(refusal.law);
  }
}

/** A dry run may be asked of every verb, so its answer is a member of every result. */
export const resultOf = (name: string, zh: string, ...types: [ClassType, ...ClassType[]]) =>
  createUnionType({ name, description: `${zh}: what now stands, what a dry run found, or why it was refused.`, types: () => [...types, Validated] as const, resolveType: byTypename });

/** What was done in the shape the graph shows; refusals and dry runs carry their own typename. */
export const answered = async <S extends object>(outcome: Promise<Outcome>, shape: (id: string) => S) => {
  const result = await outcome;
  return isDone(result) ? shape(result.id) : result;
};

export const recorded = (type: NodeType, outcome: Promise<Outcome>) =>
  answered(outcome, (id) => ({ __typename: "Recorded", recordedId: globalId(type, id) }));
