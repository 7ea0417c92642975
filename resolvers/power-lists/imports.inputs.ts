/** What imports are asked with. */
import { ArrayMaxSize, IsOptional } from "class-validator";
import { Field, ID, InputType } from "type-graphql";
import { ImportKindEnum, ImportStateEnum } from "../../entities/platform/enums.js";
import type { ImportKind, ImportState } from "../../src/kernel/exchange-words.js";
import { StepInput } from "../platform/change.inputs.js";

@InputType({ description: "导入步骤: a step of an import." })
export abstract class ImportStepInput extends StepInput {
  @Field(() => ID, { description: "批量导入: id of the import." })
  run: string;
}
@InputType({ description: "接受导入: a job writes its rows, in batches, from now on." })
export class AcceptImportInput extends ImportStepInput {}
@InputType({ description: "放弃导入: nothing of it takes effect." })
export class DiscardImportInput extends ImportStepInput {}

@InputType({ description: "导入筛选条件: every condition given must hold." })
export class ImportRunFilter {
  @Field(() => [ImportKindEnum], { nullable: true, description: "导入种类: any of these." })
  @IsOptional() @ArrayMaxSize(2)
  kinds?: ImportKind[] | null;
  @Field(() => [ImportStateEnum], { nullable: true, description: "状态: any of these." })
  @IsOptional() @ArrayMaxSize(5)
  states?: ImportState[] | null;
}

@InputType({ description: "导入问题筛选条件: every condition given must hold." })
export class ImportFaultFilter {
  @Field(() => ID, { nullable: true, description: "批量导入: only those of this import." })
  run?: string | null;
}
