/** Refusals that verbs share: the record moved on meanwhile, its state or its needs do not let the step happen, or a text says more of somebody than the public may read. */
import { Field, InterfaceType, Int, ObjectType } from "type-graphql";
import { byTypename } from "../../src/kernel/by-typename.js";
import type { Code } from "../../src/kernel/codes.js";
import type { PrivateDatum } from "../../src/kernel/publicity-words.js";
import { refuse, type Refusal } from "../../src/kernel/refusal.js";
import type { LawRef } from "../../src/kernel/verdict.js";
import { PrivateDatumEnum } from "./publicity-enums.js";

@InterfaceType("Refusal", { resolveType: byTypename, description: "拒绝: why the law or the state of things does not let the change happen; nothing was written." })
export abstract class RefusalShape {
  @Field(() => String, { description: "代码: stable code of the reason." })
  code: Code;
  law: readonly LawRef[];
}

@ObjectType("StaleVersion", { simpleResolvers: true, implements: RefusalShape, description: "版本已过期: somebody changed the record since it was read." })
export class StaleVersion extends RefusalShape {
  @Field(() => Int, { description: "当前版本: the version that stands now." })
  currentVersion: number;
}

@ObjectType("TransitionRefused", { simpleResolvers: true, implements: RefusalShape, description: "步骤被拒绝: the state does not allow the step, or something it needs is missing." })
export class TransitionRefused extends RefusalShape {
  @Field(() => String, { description: "步骤: the step that was asked for, by the name of its mutation." })
  action: string;
  @Field(() => String, { nullable: true, description: "当前状态: the state the object stands in; null while it does not exist." })
  state: string | null;
  @Field(() => [String], { description: "可行步骤: the steps that this state leaves open, whoever takes them." })
  possibleActions: string[];
}

@ObjectType("RedactionRequired", { simpleResolvers: true, implements: RefusalShape, description: "应当隐去: the text holds what may not be published of a person; nothing was written." })
export class RedactionRequired extends RefusalShape {
  @Field(() => [PrivateDatumEnum], { description: "应隐去信息: what was found, never its value." })
  found: PrivateDatum[];
}

/** A maker of one kind of refusal with this code: what it takes are its own facts. */
export const refusalMaker = <R extends RefusalShape>(__typename: string, code: Code, law: readonly LawRef[]) =>
  (facts: Omit<R, "code" | "law">): R & Refusal => refuse({ __typename, code, law, ...facts } as unknown as R & Refusal);

export const staleVersion = (currentVersion: number) => refusalMaker<StaleVersion>("StaleVersion", "STALE_VERSION", [])({ currentVersion });

export const transitionRefused = (code: Code, law: readonly LawRef[], facts: Omit<TransitionRefused, "code" | "law">) =>
  refusalMaker<TransitionRefused>("TransitionRefused", code, law)(facts);

export const redactionRequired = (found: PrivateDatum[]) => refusalMaker<RedactionRequired>("RedactionRequired", "REDACTION_REQUIRED", ["ZJ8-6-2", "ZJ8-3", "TJ-3.1.3.1-4"])({ found });
