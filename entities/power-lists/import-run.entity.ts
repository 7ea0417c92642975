/** ImportRun 批量导入: a file of bases or items that was read and checked, its rows kept aside, and what is wrong with its cells. */
import { Column, Entity, ForeignKey, Index, Unique } from "typeorm";
import { Field, Int, ObjectType } from "type-graphql";
import { Access } from "../../src/kernel/access.js";
import { CELL_RULE, IMPORT_KIND, IMPORT_STATE, type CellRule, type ImportKind, type ImportState } from "../../src/kernel/exchange-words.js";
import { OrgUnit } from "../organisations/org-unit.entity.js";
import { CellRuleEnum, ImportKindEnum, ImportStateEnum } from "../platform/enums.js";
import { NodeShape } from "../platform/node-shape.js";
import { OneOf } from "../platform/one-of.js";
import { LegalDateScalar } from "../platform/scalars.js";
import { TenantRow } from "../platform/tenant-row.js";
import { Basis } from "./basis.entity.js";
import { PowerList } from "./power-list.entity.js";

@Access("seeLists")
@ObjectType("ImportRun", { simpleResolvers: true, implements: NodeShape, description: "批量导入: a file of bases or items; nothing of it takes effect before it is accepted, and a file with a fault is accepted by nobody." })
@Entity("import_run")
@OneOf("import_run", "kind", IMPORT_KIND)
@OneOf("import_run", "state", IMPORT_STATE)
@ForeignKey(() => OrgUnit, ["tenantId", "organId"], ["tenantId", "id"], { name: "import_run_organ_fkey" })
@ForeignKey(() => PowerList, ["tenantId", "listId"], ["tenantId", "id"], { name: "import_run_list_fkey" })
export class ImportRun extends TenantRow {
  /** The department whose bases or items they are. */
  @Column("uuid", { name: "organ_id" }) organId: string;
  /** The account that brought it in, which alone decides on it. */
  @Column("uuid", { name: "account_id" }) accountId: string;

  @Field(() => ImportKindEnum, { description: "导入种类: what the rows are." })
  @Column("text")
  kind: ImportKind;

  /** The edition into which items go. */
  @Column("uuid", { name: "list_id", nullable: true }) listId: string | null;
  /** Units whose bases the sound rows are. */
  @Column("uuid", { name: "unit_ids", array: true }) unitIds: string[];

  @Field(() => ImportStateEnum, { description: "状态: where it stands." })
  @Column("text")
  state: ImportState;

  @Field(() => Int, { description: "版本: rises with every step and batch; send it back as `expectedVersion`." })
  @Column("integer")
  version: number;

  @Field(() => String, { description: "文件名: as it was sent." })
  @Column("text", { name: "file_name" })
  fileName: string;

  @Field(() => String, { description: "文件摘要: SHA-256 of its bytes, in hexadecimal." })
  @Column("text")
  sha256: string;

  @Field(() => LegalDateScalar, { description: "上传日期: the day on which it came in." })
  @Column("date", { name: "uploaded_on" })
  uploadedOn: string;

  @Field(() => LegalDateScalar, { description: "待定数据保留至: last day on which its rows wait for somebody's decision; then it is laid aside. Once it is laid aside or written to the end, no row of the file is kept." })
  @Column("date", { name: "kept_until" })
  keptUntil: string;

  @Field(() => Int, { description: "行数: rows below the head." })
  @Column("integer")
  rows: number;

  @Field(() => Int, { description: "有误行数: rows with a fault, the head counted as one." })
  @Column("integer")
  bad: number;

  @Field(() => Int, { description: "已处理行数: rows written or found unchanged so far." })
  @Column("integer")
  done: number;

  @Field(() => Int, { description: "新增数: of them, what had not been there." })
  @Column("integer")
  created: number;

  @Field(() => Int, { description: "变更数: of them, what said something else." })
  @Column("integer")
  changed: number;

  @Field(() => Int, { description: "未变数: of them, what said the same." })
  @Column("integer")
  unchanged: number;

  @Field(() => String, { nullable: true, description: "失败原因: code of the refusal that ended it; null unless it failed." })
  @Column("text", { name: "failed_because", nullable: true })
  failedBecause: string | null;
}

/** Read a row as: a sound row of the file, as it will be written. It is gone once it is written, or nobody wants it. */
@Entity("import_row")
@ForeignKey(() => ImportRun, ["tenantId", "runId"], ["tenantId", "id"], { name: "import_row_run_fkey" })
@Unique("import_row_place_key", ["tenantId", "runId", "place"])
export class ImportRow extends TenantRow {
  @Column("uuid", { name: "run_id" }) runId: string;
  /** 1, 2, 3 …: the order in which rows are written. */
  @Column("integer") place: number;
  @Column("jsonb") written: unknown;
}

@Access("seeLists")
@ObjectType("ImportFault", { simpleResolvers: true, description: "导入问题: what is wrong with a cell; what it says is not repeated." })
@Entity("import_fault")
@OneOf("import_fault", "rule", CELL_RULE)
@ForeignKey(() => ImportRun, ["tenantId", "runId"], ["tenantId", "id"], { name: "import_fault_run_fkey" })
@Index("import_fault_by_run", ["tenantId", "runId", "row"])
export class ImportFault extends TenantRow {
  @Column("uuid", { name: "run_id" }) runId: string;

  @Field(() => String, { description: "工作表: name of the sheet." })
  @Column("text")
  sheet: string;

  @Field(() => Int, { description: "行号: as the spreadsheet counts, from 1." })
  @Column("integer")
  row: number;

  @Field(() => String, { nullable: true, description: "列标: letter of the column; null where the column is what is missing." })
  @Column("text", { nullable: true })
  column: string | null;

  @Field(() => String, { nullable: true, description: "列名: name of the field that the column holds; null for a column that is none." })
  @Column("text", { nullable: true })
  field: string | null;

  @Field(() => CellRuleEnum, { description: "规则: the rule that the cell breaks." })
  @Column("text")
  rule: CellRule;
}

/** Read a row as: a department knows its basis by this id of its own. */
@Entity("basis_external_id")
@ForeignKey(() => Basis, ["tenantId", "basisId"], ["tenantId", "id"], { name: "basis_external_id_basis_fkey" })
@Unique("basis_external_id_key", ["tenantId", "organId", "externalId"])
@Unique("basis_external_id_basis_key", ["tenantId", "basisId"])
export class BasisExternalId extends TenantRow {
  @Column("uuid", { name: "organ_id" }) organId: string;
  @Column("text", { name: "external_id" }) externalId: string;
  @Column("uuid", { name: "basis_id" }) basisId: string;
}
