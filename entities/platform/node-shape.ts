/** Node 节点: anything with a global id. */
import { Field, ID, InterfaceType } from "type-graphql";
import { byTypename } from "../../src/kernel/by-typename.js";

@InterfaceType("Node", { description: "节点: anything with a global id.", resolveType: byTypename })
export abstract class NodeShape {
  @Field(() => ID, { description: "标识: the global id." })
  id: string;
}
