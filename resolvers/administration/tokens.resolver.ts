/** Tokens of services: what a tenant's administrator sees and revokes, and what whoever holds one does with it. */
import { Arg, Ctx, Mutation, Query, Resolver } from "type-graphql";
import type { RequestContext } from "../../src/context.js";
import { Access } from "../../src/kernel/access.js";
import * as administration from "../../src/systems/administration/index.js";
import { recorded } from "../platform/change.results.js";
import { idOf } from "../platform/node-id.js";
import { replaced, shownOnce } from "./administration.fields.js";
import * as inputs from "./administration.inputs.js";
import * as results from "./administration.results.js";

@Resolver()
export class TokensResolver {
  @Access("maintainPosts")
  @Query(() => [results.AdministeredAccountShape], { description: "服务账号列表: the services of one's own tenant with the tokens that stand, at most 1,000." })
  serviceAccounts(@Ctx() context: RequestContext) {
    return administration.serviceAccounts(context);
  }

  @Access("maintainPosts")
  @Mutation(() => results.RevokeServiceTokenResult, { description: "吊销服务令牌: revokes a token of a service of one's own tenant; it is dead at the next request." })
  revokeServiceToken(@Ctx() caller: RequestContext, @Arg("input", () => inputs.RevokeServiceTokenInput, { description: "输入: which token." }) input: inputs.RevokeServiceTokenInput) {
    const { token, ...asked } = input;
    return recorded("ServiceToken", administration.revokeServiceToken(caller, idOf("ServiceToken", token, "input.token"), asked));
  }

  @Access("signedIn")
  @Mutation(() => results.ReplaceTokenResult, { description: "更换令牌: gives whoever holds an API token another one in its place, as narrow and no longer; once." })
  replaceToken(@Ctx() caller: RequestContext, @Arg("input", () => inputs.ReplaceTokenInput, { description: "输入: the grace period." }) input: inputs.ReplaceTokenInput) {
    return shownOnce(input, "replaceToken", (options) => administration.replaceToken(caller, caller.tokenHash, input.graceHours, options), replaced);
  }
}
