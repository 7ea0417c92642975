/** What a verdict says to people: its reason as a sentence, and the fact it hung on; codes are for programs. */
import { Arg, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { LanguageEnum } from "../../entities/platform/enums.js";
import type { RequestContext } from "../../src/context.js";
import type { Language } from "../../src/kernel/vocabulary.js";
import type { Label } from "../../src/kernel/words.js";
import { reasonOf, type Reasoned } from "../../src/systems/authority/index.js";
import { spokenIn } from "../platform/labels.js";
import { OpinionReaderCase, StandingAnswer, Verdict } from "./authority.results.js";

const LANGUAGE = { nullable: true, description: "语言: the language wanted; KO answers in Chinese." } as const;
const CONDITION = {
  nullable: true, description: "条件: the fact on which the row hangs, in the language of the request unless another is asked for; null where it hangs on none.",
} as const;

interface Conditional { readonly condition: Label | null }
const conditionIn = ({ condition }: Conditional, context: RequestContext, language: Language | null | undefined): string | null =>
  condition && condition[spokenIn(language, context)];

@Resolver(() => Verdict)
export class VerdictFields {
  @FieldResolver(() => String, {
    description: "理由: who stands as what to whom and why that answers, as one sentence, in the language of the request unless another is asked for.",
  })
  reason(@Root() verdict: Reasoned, @Ctx() context: RequestContext, @Arg("language", () => LanguageEnum, LANGUAGE) language?: Language | null): string {
    return reasonOf(verdict, spokenIn(language, context));
  }

  @FieldResolver(() => String, CONDITION)
  condition(@Root() verdict: Conditional, @Ctx() context: RequestContext, @Arg("language", () => LanguageEnum, LANGUAGE) language?: Language | null) {
    return conditionIn(verdict, context, language);
  }
}

@Resolver(() => StandingAnswer)
export class StandingAnswerFields {
  @FieldResolver(() => String, CONDITION)
  condition(@Root() answer: Conditional, @Ctx() context: RequestContext, @Arg("language", () => LanguageEnum, LANGUAGE) language?: Language | null) {
    return conditionIn(answer, context, language);
  }
}

@Resolver(() => OpinionReaderCase)
export class OpinionReaderCaseFields {
  @FieldResolver(() => String, CONDITION)
  condition(@Root() reading: Conditional, @Ctx() context: RequestContext, @Arg("language", () => LanguageEnum, LANGUAGE) language?: Language | null) {
    return conditionIn(reading, context, language);
  }
}
