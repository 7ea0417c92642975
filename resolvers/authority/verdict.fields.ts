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
    @Root() { because }: Verdict, @Ctx() context: RequestContext,
    @Arg("language", () => LanguageEnum, { nullable: true, description: "语言: the language wanted." }) language?: Language | null,
  ): string {
    return sentence(because, (language ?? context.language.toUpperCase()) === "EN" ? "en" : "zh");
  }
}
