/** Anonymous reads name a place: the tenant that covers it decides what they see. */
import { Matches, MaxLength } from "class-validator";
import { ArgsType, Field } from "type-graphql";
import { PageArgs } from "./page.inputs.js";

const PLACE = { description: "行政区划代码: GB/T 2260 code of the place, 6 or 9 digits." };
const IS_PLACE = /^\d{6}(\d{3})?$/;
const ORGAN = { description: "机关代码: code of the organ." };

@ArgsType()
export class PlaceArgs {
  @Field(() => String, PLACE) @Matches(IS_PLACE)
  place: string;
}

@ArgsType()
export class OrganArgs extends PlaceArgs {
  @Field(() => String, ORGAN) @MaxLength(40)
  organ: string;
}

/** Pages of what is published at a place. */
@ArgsType()
export class PlacePageArgs extends PageArgs {
  @Field(() => String, PLACE) @Matches(IS_PLACE)
  place: string;
}

@ArgsType()
export class OrganPageArgs extends PlacePageArgs {
  @Field(() => String, ORGAN) @MaxLength(40)
  organ: string;
}
