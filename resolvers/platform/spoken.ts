/** The language of an answer: a field with this parameter takes `language`, and speaks that of the request when it is absent. */
import { createParameterDecorator } from "type-graphql";
import { LanguageEnum } from "../../entities/platform/enums.js";
import type { RequestContext } from "../../src/context.js";
import { spokenIn } from "./labels.js";

export const Spoken = (): ParameterDecorator =>
  createParameterDecorator<RequestContext>(({ args, context }) => spokenIn(args["language"] as string | undefined, context), {
    arg: { name: "language", typeFunc: () => LanguageEnum, options: { nullable: true, description: "语言: ZH or EN; KO answers in Chinese." } },
  }) as ParameterDecorator;
