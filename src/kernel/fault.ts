/** What is thrown: the malformed, the unauthenticated, the not permitted, the not there. Everything else thrown is our fault and answers INTERNAL. */
import type { Code } from "./codes.js";
import type { LawRef, Verdict } from "./verdict.js";

export interface FieldFault { readonly path: string; readonly rule: string }

export class Denied extends Error {
  readonly rule: string | undefined;
  readonly because: Code | undefined;
  readonly law: readonly LawRef[];
  readonly fields: readonly FieldFault[];
  constructor(readonly code: Code, details: { rule?: string; because?: Code; law?: readonly LawRef[]; fields?: readonly FieldFault[] } = {}) {
    super(code);
    this.name = "Denied";
    this.rule = details.rule;
    this.because = details.because;
    this.law = details.law ?? [];
    this.fields = details.fields ?? [];
  }
}

export const unauthenticated = (): Denied => new Denied("UNAUTHENTICATED");
/** Out of sight and never existed: the same answer, letter for letter. */
export const notFound = (): Denied => new Denied("NOT_FOUND");
export const forbidden = (verdict: Pick<Verdict, "rule" | "because" | "law">): Denied =>
  new Denied("FORBIDDEN", { rule: verdict.rule, because: verdict.because, law: verdict.law });
/** Paths are names of input fields and indexes, rules are constraint names: never the value that was sent. */
export const badInput = (...fields: FieldFault[]): Denied => new Denied("BAD_USER_INPUT", { fields });
