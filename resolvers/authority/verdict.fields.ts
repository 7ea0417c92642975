/** The reason of a verdict as a sentence: the code is for programs, the sentence for people. */
import { Arg, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { LanguageEnum } from "../../entities/platform/enums.js";
import type { RequestContext } from "../../src/context.js";
import { sentence } from "../../src/kernel/codes.js";
import type { Language } from "../../src/kernel/vocabulary.js";
import { Verdict } from "./authority.results.js";

@Resolver(() => Verdict)
export class VerdictFields {
  @FieldResolver(() => String, { description: "理由: the reason as a sentence, in the language of the request unless another is asked for; Chinese where it has none." })
  reason(
    @Root() { because }: Verdict, @Ctx() { language }: RequestContext,
    @Arg("lang", () => LanguageEnum, { nullable: true, description: "语言: the language wanted." }) lang?: Language | null,
  ): string {
    return sentence(because, (lang ?? language.toUpperCase()) === "EN" ? "en" : "zh");
  }
}
