/** What the public sees of officers: types of their own over what is published, never those of the registers with fields left out. */
import { Field, ObjectType } from "type-graphql";
import { CertificateStateEnum, EnforcementAreaEnum } from "../../entities/platform/enums.js";
import { LegalDateScalar } from "../../entities/platform/scalars.js";
import type { CertificateState, EnforcementArea } from "../../src/kernel/officer-words.js";

@ObjectType("PublicCertificate", { simpleResolvers: true, description: "执法证件公示信息: what anybody may know of a certificate by its number." })
export class PublicCertificate {
  @Field(() => String, { description: "所属机关: name of the organ printed on it." })
  organ: string;
  @Field(() => String, { description: "证件编号: the number." })
  number: string;
  @Field(() => [EnforcementAreaEnum], { description: "执法领域: the fields it is good for." })
  areas: EnforcementArea[];
  @Field(() => CertificateStateEnum, { description: "当日状态: as it counts today." })
  standing: CertificateState;
  @Field(() => Boolean, { description: "是否声明作废: whether this number was declared void, as of a lost card." })
  isVoid: boolean;
  @Field(() => String, { nullable: true, description: "姓名: the holder's name when it was sent and matches; null otherwise." })
  name: string | null;
}

@ObjectType("PublicAuxiliary", { simpleResolvers: true, description: "执法辅助人员公示信息: an auxiliary as the public roster names him or her." })
export class PublicAuxiliary {
  @Field(() => String, { description: "姓名: the name." })
  name: string;
  @Field(() => String, { description: "单位: name of the unit." })
  unit: string;
}

@ObjectType("PublicSubject", { simpleResolvers: true, description: "执法主体公示信息: an examined and qualified subject as the public list names it." })
export class PublicSubject {
  @Field(() => String, { description: "单位: name of the unit." })
  unit: string;
  @Field(() => String, { description: "单位代码: code of the unit." })
  code: string;
  @Field(() => LegalDateScalar, { description: "审查日期: the day of the examination." })
  examinedOn: string;
}
