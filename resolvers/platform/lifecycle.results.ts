/** Lifecycles in the graph: on every object that has one, the steps behind it and the steps before it, so that a portal draws its buttons from here. */
import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root, type ClassType } from "type-graphql";
import { Transition } from "../../entities/platform/transition.entity.js";
import { LegalDateScalar } from "../../entities/platform/scalars.js";
import type { RequestContext } from "../../src/context.js";
import { Access, type AccessClass } from "../../src/kernel/access.js";
import { sentence, type Code } from "../../src/kernel/codes.js";
import type { AvailableAction } from "../../src/kernel/lifecycle.js";
import type { LegalDate } from "../../src/kernel/legal-date.js";
import type { LawRef } from "../../src/kernel/verdict.js";
import type { Label } from "../../src/kernel/words.js";
import type { LifecycleStore } from "../../src/platform/lifecycle/lifecycle-store.js";
import { lawOf } from "../../src/systems/reference/index.js";
import { LawReference } from "../reference/reference.results.js";

@Access("signedIn")
@ObjectType("AvailableAction", { simpleResolvers: true, description: "可办理步骤: a step that the state leaves open, and whether you may take it today." })
export class AvailableActionShape implements AvailableAction {
  @Field(() => String, { description: "步骤: the name of the mutation." })
  action: string;
  @Field(() => Boolean, { description: "是否允许: whether the mutation would do it for you today, given a well-formed input." })
  allowed: boolean;
  @Field(() => String, { description: "原因: stable code of the reason." })
  because: Code;
  @Field(() => String, { description: "规则: the rule that answered." })
  rule: string;
  @Field(() => LegalDateScalar, { nullable: true, description: "办理期限: the last day on which the step is in time; null where no deadline runs that it meets." })
  dueOn: LegalDate | null;
  label: Label;
  law: readonly LawRef[];
}

@Resolver(() => AvailableActionShape)
export class AvailableActionFields {
  @FieldResolver(() => String, { description: "步骤名称: the step in words, in the language of the request." })
  actionLabel(@Root() { label }: AvailableActionShape, @Ctx() { language }: RequestContext): string {
    return label[language];
  }

  @FieldResolver(() => String, { description: "原因说明: the reason as a sentence in the language of the request." })
  message(@Root() { because }: AvailableActionShape, @Ctx() { language }: RequestContext): string {
    return sentence(because, language);
  }

  @FieldResolver(() => [LawReference], { description: "依据: the clauses on which the answer rests." })
  law(@Root() action: AvailableActionShape) {
    return lawOf(action.law);
  }
}

/** `availableActions` and `history` on a type of the graph; `zh` names the type. Steps of what everybody reads can be kept to those who work on it. */
export function lifecycleFields(Type: ClassType, store: LifecycleStore, zh: string, access: AccessClass = "signedIn") {
  @Resolver(() => Type)
  class LifecycleFields {
    @Access(access)
    @FieldResolver(() => [AvailableActionShape], { description: `可办理步骤: what may happen next to this ${zh}, each with the answer its mutation would give you.` })
    availableActions(@Root() { id }: { id: string }, @Ctx() { lifecycles }: RequestContext) {
      return lifecycles.availableActions(store, id);
    }

    @Access(access)
    @FieldResolver(() => [Transition], { description: `办理经过: the steps of this ${zh}, newest first, at most 100.` })
    history(@Root() { id }: { id: string }, @Ctx() { lifecycles }: RequestContext) {
      return lifecycles.history(store.type, id);
    }
  }
  return LifecycleFields;
}
