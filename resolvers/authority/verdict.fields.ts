/** What a verdict says to people: its reason as a sentence, and the fact it hung on; codes are for programs. */
import { FieldResolver, Resolver, Root } from "type-graphql";
import type { MessageLanguage } from "../../src/kernel/codes.js";
import type { Label } from "../../src/kernel/words.js";
import { reasonOf, type Reasoned } from "../../src/systems/authority/index.js";
import { Spoken } from "../platform/spoken.js";
import { OpinionReaderCase, StandingAnswer, Verdict } from "./authority.results.js";

const CONDITION = {
  nullable: true, description: "条件: the fact on which the row hangs, in the language of the request unless another is asked for; null where it hangs on none.",
} as const;
interface Conditional { readonly condition: Label | null }

@Resolver(() => Verdict)
export class VerdictFields {
  @FieldResolver(() => String, { description: "理由: who stands as what to whom, and why that answers; one sentence in the language of the request unless another is asked for." })
  reason(@Root() verdict: Reasoned, @Spoken() language: MessageLanguage): string {
    return reasonOf(verdict, language);
  }

  @FieldResolver(() => String, CONDITION)
  condition(@Root() { condition }: Conditional, @Spoken() language: MessageLanguage): string | null {
    return condition && condition[language];
  }
}

@Resolver(() => StandingAnswer)
export class StandingAnswerFields {
  @FieldResolver(() => String, CONDITION)
  condition(@Root() { condition }: Conditional, @Spoken() language: MessageLanguage): string | null {
    return condition && condition[language];
  }
}

@Resolver(() => OpinionReaderCase)
export class OpinionReaderCaseFields {
  @FieldResolver(() => String, CONDITION)
  condition(@Root() { condition }: Conditional, @Spoken() language: MessageLanguage): string | null {
    return condition && condition[language];
  }
}
