/** How an identification on site is refused: officer by officer, so that whoever recorded it knows what is missing. */
import { Field, ID, ObjectType } from "type-graphql";
import { RefusalShape, refusalMaker } from "../../../entities/platform/refusals.js";
import type { Code } from "../../kernel/codes.js";
import { globalId } from "../../kernel/ids.js";
import type { LawRef } from "../../kernel/verdict.js";

@ObjectType("IdentificationFault", { simpleResolvers: true, description: "亮证缺项: what is missing for one officer." })
export class IdentificationFault {
  @Field(() => ID, { description: "执法人员: id of the officer." })
  officer: string;
  @Field(() => String, { description: "代码: stable code of what is missing, such as CERT_INVALID." })
  code: Code;
}

@ObjectType("IdentificationRefused", { simpleResolvers: true, implements: RefusalShape, description: "亮证记录不完整: fewer than two officers showed a valid, matching certificate, or something is missing for one of them." })
export class IdentificationRefused extends RefusalShape {
  @Field(() => [IdentificationFault], { description: "缺项: officer by officer; empty when only the number of officers is wrong." })
  faults: IdentificationFault[];
}

export const identificationRefused = (code: Code, law: readonly LawRef[], faults: readonly { readonly officerId: string; readonly code: Code }[]) =>
  refusalMaker<IdentificationRefused>("IdentificationRefused", code, law)({
    faults: faults.map(({ officerId, code: missing }) => ({ officer: globalId("Officer", officerId), code: missing })),
  });
