/** Relay connections: one generic shape for every list of the graph. */
import { Field, Int, ObjectType, type ClassType } from "type-graphql";
import type { Page, PageInfo } from "../../src/kernel/page.js";

@ObjectType("PageInfo", { simpleResolvers: true, description: "分页信息: whether there is more, and the cursors at both ends." })
export class PageInfoShape implements PageInfo {
  @Field(() => Boolean, { description: "是否有下一页: whether rows follow this page." })
  hasNextPage: boolean;
  @Field(() => Boolean, { description: "是否有上一页: whether rows precede this page." })
  hasPreviousPage: boolean;
  @Field(() => String, { nullable: true, description: "起始游标: cursor of the first row; null for an empty page." })
  startCursor: string | null;
  @Field(() => String, { nullable: true, description: "结束游标: cursor of the last row; null for an empty page." })
  endCursor: string | null;
}

export interface ConnectionRow<T> extends Page<T> { readonly count?: () => Promise<number> }

/** `zh` names what is listed, e.g. connectionOf(OrgUnit, "OrgUnit", "单位"). */
export function connectionOf<T extends object>(Node: ClassType<T>, name: string, zh: string) {
  @ObjectType(`${name}Edge`, { simpleResolvers: true, description: `${zh}列表项: one row of the list and its cursor.` })
  class Edge {
    @Field(() => String, { description: "游标: where this row stands in the list." })
    cursor: string;
    @Field(() => Node, { description: `${zh}: the row itself.` })
    node: T;
  }

  @ObjectType(`${name}Connection`, { simpleResolvers: true, description: `${zh}列表: one page, and how to go on.` })
  class Connection {
    @Field(() => [Edge], { description: "列表项: the rows of this page, at most 100." })
    edges: Edge[];
    @Field(() => PageInfoShape, { description: "分页信息: whether there is more." })
    pageInfo: PageInfoShape;
    count?: () => Promise<number>;

    @Field(() => Int, { description: "总数: how many rows there are for this reader; counted only when asked." })
    async totalCount(): Promise<number> {
      return this.count ? this.count() : this.edges.length;
    }
  }
  return Connection;
}
