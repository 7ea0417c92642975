/** How a list is refused whose items do not say all that they have to say: which of them, and what each lacks (AR-1.2-1). */
import { Field, ObjectType } from "type-graphql";
import { ListElementEnum } from "../../../entities/platform/enums.js";
import { RefusalShape, refusalMaker } from "../../../entities/platform/refusals.js";
import type { ListElement } from "../../kernel/list-words.js";

@ObjectType("IncompleteItem", { simpleResolvers: true, description: "不完整事项: an item of a list that lacks one of the eight elements." })
export class IncompleteItem {
  @Field(() => String, { description: "事项编码: its code in the list." })
  code: string;
  @Field(() => [ListElementEnum], { description: "缺少要素: what it lacks." })
  missing: ListElement[];
}

@ObjectType("ListIncomplete", { simpleResolvers: true, implements: RefusalShape, description: "清单不完整: the list has no items, or some lack an element; nothing was written (YB-2.1-1, AR-1.2-1)." })
export class ListIncomplete extends RefusalShape {
  @Field(() => [IncompleteItem], { description: "不完整事项: the first hundred by code; empty where the list has no items at all." })
  items: IncompleteItem[];
}

export const listIncomplete = (items: IncompleteItem[]) => refusalMaker<ListIncomplete>("ListIncomplete", "LIST_STEP_INCOMPLETE", ["YB-2.1-1", "AR-1.2-1"])({ items });
