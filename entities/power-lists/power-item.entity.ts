/** PowerItem 权责事项: one line of a list with its eight elements (AR-1.2-1); every change of a draft is a further row, so that nothing is lost. */
import { Column, Entity, ForeignKey, Index, Unique } from "typeorm";
import { Field, ObjectType } from "type-graphql";
import { Access } from "../../src/kernel/access.js";
import { LIST_ELEMENT, type ListElement } from "../../src/kernel/list-words.js";
import { ACTION_KIND, type ActionKind } from "../../src/kernel/vocabulary.js";
import { OrgUnit } from "../organisations/org-unit.entity.js";
import { ActionKindEnum, ListElementEnum } from "../platform/enums.js";
import { NodeShape } from "../platform/node-shape.js";
import { OneOf, SomeOf } from "../platform/one-of.js";
import { TenantRow } from "../platform/tenant-row.js";
import { Basis } from "./basis.entity.js";
import { PowerList } from "./power-list.entity.js";

@Access("seeStructure")
@ObjectType("PowerItem", { simpleResolvers: true, implements: NodeShape, description: "权责事项: one line of a list with its eight elements (AR-1.2-1)." })
@Entity("power_item")
@OneOf("power_item", "action_kind", ACTION_KIND)
@SomeOf("power_item", "missing", LIST_ELEMENT)
@ForeignKey(() => PowerList, ["tenantId", "listId"], ["tenantId", "id"], { name: "power_item_list_fkey" })
@ForeignKey(() => OrgUnit, ["tenantId", "subjectId"], ["tenantId", "id"], { name: "power_item_subject_fkey" })
@Unique("power_item_revision_key", ["tenantId", "listId", "code", "revision"])
@Index("power_item_by_list", ["tenantId", "listId"])
export class PowerItem extends TenantRow {
  @Column("uuid", { name: "list_id" }) listId: string;

  @Field(() => String, { description: "事项编码: stays the same through all editions." })
  @Column("text")
  code: string;

  /** The version of the list at which it was written; the highest of a code stands. */
  @Column("integer") revision: number;
  @Column("boolean") removed: boolean;

  @Field(() => ActionKindEnum, { description: "行为种类: the kind of enforcement action." })
  @Column("text", { name: "action_kind" })
  actionKind: ActionKind;

  @Field(() => String, { nullable: true, description: "执法项目: the matter." })
  @Column("text", { nullable: true })
  matter: string | null;

  @Field(() => String, { nullable: true, description: "法定职责: the duty that law gives." })
  @Column("text", { nullable: true })
  duty: string | null;

  /** 执法主体: the organ that enforces. */
  @Column("uuid", { name: "subject_id", nullable: true }) subjectId: string | null;

  @Field(() => String, { nullable: true, description: "执法职权: the power." })
  @Column("text", { nullable: true })
  power: string | null;

  @Field(() => String, { nullable: true, description: "执法目标要求: target and requirement." })
  @Column("text", { nullable: true })
  target: string | null;

  @Field(() => String, { nullable: true, description: "执法程序: the procedure." })
  @Column("text", { nullable: true })
  procedure: string | null;

  @Field(() => String, { nullable: true, description: "执法责任: the responsibility." })
  @Column("text", { nullable: true })
  responsibility: string | null;

  @Field(() => String, { nullable: true, description: "责任岗位: the post that bears it, never a person (YB-2.1-1)." })
  @Column("text", { name: "responsible_post", nullable: true })
  responsiblePost: string | null;

  @Field(() => [String], { description: "流程图步骤: the flow chart as steps in their order; none where only a drawing is linked." })
  @Column("text", { name: "flow_steps", array: true })
  flowSteps: string[];

  @Field(() => String, { nullable: true, description: "流程图网址: where the drawing of its flow is seen." })
  @Column("text", { name: "flow_chart_url", nullable: true })
  flowChartUrl: string | null;

  @Field(() => String, { nullable: true, description: "来源事项: the item of the published power list or responsibility list from which it was derived (YB-2.1-1)." })
  @Column("text", { name: "source_item", nullable: true })
  sourcePowerListItem: string | null;

  @Field(() => [ListElementEnum], { description: "缺项: elements that are still missing; nothing incomplete goes up (AR-1.2-1)." })
  @Column("text", { array: true })
  missing: ListElement[];
}

/** Read a row as: an item rests on a basis, in these articles. */
@Entity("power_item_basis")
@ForeignKey(() => PowerItem, ["tenantId", "itemId"], ["tenantId", "id"], { name: "power_item_basis_item_fkey" })
@ForeignKey(() => Basis, ["tenantId", "basisId"], ["tenantId", "id"], { name: "power_item_basis_basis_fkey" })
@Unique("power_item_basis_key", ["tenantId", "itemId", "basisId"])
@Index("power_item_basis_by_basis", ["tenantId", "basisId"])
export class PowerItemBasis extends TenantRow {
  @Column("uuid", { name: "item_id" }) itemId: string;
  @Column("uuid", { name: "basis_id" }) basisId: string;
  @Column("text", { nullable: true }) articles: string | null;
}
