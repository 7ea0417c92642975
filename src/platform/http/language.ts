/** The reader's language: Chinese unless Accept-Language asks for English first. */
import type { MessageLanguage } from "../../kernel/codes.js";

export const CONTENT_LANGUAGE: Readonly<Record<MessageLanguage, string>> = { zh: "zh-CN", en: "en" };

/** The first of zh and en in the header's own order of preference; q=0 means "not this one". */
export function languageOf(acceptLanguage: string | undefined): MessageLanguage {
  if (acceptLanguage === undefined) return "zh";
  let best: { language: MessageLanguage; quality: number } | undefined;
  for (const range of acceptLanguage.slice(0, 200).split(",")) {
    const [tag = "", ...parameters] = range.trim().toLowerCase().split(";");
    const language = tag.split("-")[0];
    if (language !== "zh" && language !== "en") continue;
    const weight = parameters.find((each) => each.trim().startsWith("q="));
    const quality = weight === undefined ? 1 : Number(weight.trim().slice(2)) || 0;
    if (quality > (best?.quality ?? 0)) best = { language, quality };
  }
  return best?.language ?? "zh";
}
