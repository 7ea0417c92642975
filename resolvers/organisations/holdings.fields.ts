/** Posts and people over time: who held a post or acted in it, and which posts somebody held. */
import { Ctx, Extensions, FieldResolver, ID, Resolver, Root } from "type-graphql";
import { Person, Post, PostHolding } from "../../entities/organisations/post.entity.js";
import { ActingGroundEnum } from "../../entities/platform/enums.js";
import type { RequestContext } from "../../src/context.js";
import { globalId } from "../../src/kernel/ids.js";
import { isValidOn, type LegalDate } from "../../src/kernel/legal-date.js";
import type { ActingGround } from "../../src/kernel/people.js";
import type { HoldingRow } from "../../src/systems/organisations/index.js";

type ShownHolding = HoldingRow & { readonly asOf: LegalDate };
const isOn = ({ validFrom, validTo }: HoldingRow, day: LegalDate): boolean => isValidOn({ from: validFrom, to: validTo }, day);
/** Histories are short for most, and hundred long at most. */
const HISTORY = { listSize: 10 };

@Resolver(() => Post)
export class PostHoldersFields {
  @FieldResolver(() => PostHolding, { nullable: true, description: "当日代理: who acts for the absent holder on the day; the holder keeps the post." })
  async acting(@Root() { id, asOf }: { id: string; asOf: LegalDate }, @Ctx() { organisations }: RequestContext) {
    const acting = (await organisations.holdersOf.load(id)).find((holding) => holding.ground !== null && isOn(holding, asOf));
    return acting ? { ...acting, asOf } : null;
  }

  @Extensions(HISTORY)
  @FieldResolver(() => [PostHolding], { description: "历任: everybody who held the post or acted in it, newest first, at most 100." })
  async holders(@Root() { id, asOf }: { id: string; asOf: LegalDate }, @Ctx() { organisations }: RequestContext) {
    return (await organisations.holdersOf.load(id)).map((holding) => ({ ...holding, asOf }));
  }
}

@Resolver(() => Person)
export class PersonHoldingsFields {
  @Extensions(HISTORY)
  @FieldResolver(() => [PostHolding], { description: "任职经历: every post the person held or acted in, newest first, at most 100." })
  async holdings(@Root() { id, asOf }: { id: string; asOf?: LegalDate }, @Ctx() { organisations, today }: RequestContext) {
    return (await organisations.postsOf.load(id)).map((holding) => ({ ...holding, asOf: asOf ?? today }));
  }
}

@Resolver(() => PostHolding)
export class PostHoldingFields {
  @FieldResolver(() => ID, { description: "标识: global id of the holding, or of the time of acting." })
  id(@Root() { id, ground }: ShownHolding): string {
    return globalId(ground === null ? "PostHolding" : "ActingHolding", id);
  }

  @FieldResolver(() => Boolean, { description: "是否代理: whether the person acts for an absent holder; false for the holder." })
  acting(@Root() { ground }: ShownHolding): boolean {
    return ground !== null;
  }

  @FieldResolver(() => ActingGroundEnum, { nullable: true, description: "代理事由: why the holder is absent; null for the holder." })
  ground(@Root() { ground }: ShownHolding): ActingGround | null {
    return ground;
  }

  @FieldResolver(() => Person, { description: "人员: whose time in the post it is." })
  person(@Root() { personId, personName, asOf }: ShownHolding) {
    return { id: personId, name: personName, asOf };
  }

  @FieldResolver(() => Post, { nullable: true, description: "岗位: the post, with whoever is in it on the day asked for." })
  async post(@Root() { postId, asOf }: ShownHolding, @Ctx() { organisations }: RequestContext) {
    const post = await organisations.post.load({ id: postId, date: asOf });
    return post && { ...post, asOf };
  }
}
