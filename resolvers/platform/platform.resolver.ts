/** Questions to the platform itself: any node by its id, who am I, what happened. */
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { NodeShape } from "../../entities/platform/node-shape.js";
import type { RequestContext } from "../../src/context.js";
import { Access } from "../../src/kernel/access.js";
import { globalId, type NodeType } from "../../src/kernel/ids.js";
import { accessLogPage, auditPage, type AuditRow } from "../../src/platform/audit/audit-list.js";
import { viewerOf } from "../../src/systems/organisations/index.js";
import { found, nodeRefOf, optionalId } from "./node-id.js";
import { nodesFrom } from "./nodes.js";
import { PageArgs } from "./page.inputs.js";
import { AccessLogConnection, AccessLogEntryShape, AuditEventConnection, AuditEventShape, Viewer } from "./platform.results.js";

@Resolver()
export class PlatformResolver {
  @Access("signedIn")
  @Query(() => Viewer, { description: "当前账号: who asks, through which posts, with which abilities." })
  me(@Ctx() context: RequestContext) {
    return viewerOf(context);
  }

  @Access("signedIn")
  @Query(() => NodeShape, { description: "节点: any object by its global id; out of sight and never existed are one answer." })
  async node(@Arg("id", () => ID, { description: "标识: a global id." }) id: string, @Ctx() context: RequestContext) {
    const [node] = await nodesFrom(context, [nodeRefOf(id, "id")]);
    return found(node);
  }

  @Access("signedIn")
  @Query(() => [NodeShape], { nullable: "items", description: "多个节点: at most 100 ids, answered in their order; null where there is nothing you may see." })
  nodes(@Arg("ids", () => [ID], { description: "标识: global ids." }) ids: string[], @Ctx() context: RequestContext) {
    return nodesFrom(context, ids.map((id, at) => nodeRefOf(id, `ids.${at}`)));
  }

  @Access("readAudit")
  @Query(() => AuditEventConnection, { description: "审计事件列表: newest first; for auditors." })
  auditEvents(
    @Args(() => PageArgs) page: PageArgs, @Ctx() context: RequestContext,
    @Arg("account", () => ID, { nullable: true, description: "账号: only what this account did." }) account?: string,
  ) {
    return auditPage(context, { subjectId: null, accountId: optionalId("Account", account, "account") }, page);
  }

  @Access("readAccessLog")
  @Query(() => AccessLogConnection, { description: "访问日志列表: refused attempts and logged reads, newest first; for auditors." })
  accessLog(@Args(() => PageArgs) page: PageArgs, @Ctx() context: RequestContext) {
    return accessLogPage(context, page);
  }
}

@Resolver(() => AccessLogEntryShape)
export class AccessLogFields {
  @FieldResolver(() => ID, { description: "标识: global id of the entry." })
  id(@Root() entry: { id: string }): string {
    return globalId("AccessLogEntry", entry.id);
  }

  @FieldResolver(() => ID, { nullable: true, description: "账号: global id of the account that asked." })
  account(@Root() entry: { accountId: string | null }): string | null {
    return entry.accountId && globalId("Account", entry.accountId);
  }
}

@Resolver(() => AuditEventShape)
export class AuditEventFields {
  @FieldResolver(() => ID, { description: "标识: global id of the event." })
  id(@Root() event: AuditRow): string {
    return globalId("AuditEvent", event.id);
  }

  @FieldResolver(() => ID, { description: "对象标识: global id of what it happened to." })
  subject(@Root() event: AuditRow): string {
    return globalId(event.subjectType as NodeType, event.subjectId);
  }

  @FieldResolver(() => ID, { nullable: true, description: "账号: global id of the account that acted; null for seeds, jobs and operators." })
  account(@Root() event: AuditRow): string | null {
    return event.accountId && globalId("Account", event.accountId);
  }
}
