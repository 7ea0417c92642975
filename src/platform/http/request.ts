/** What one request is to the transport, and the little it asks of the context that is built for it. */
import type { IncomingHttpHeaders } from "node:http";
import type { MessageLanguage } from "../../kernel/codes.js";

/** Known before the caller is: what `contextFor` gets. */
export interface RequestHead {
  readonly requestId: string;
  readonly language: MessageLanguage;
  readonly ip: string;
  readonly headers: IncomingHttpHeaders;
  /** When the request is to be over, on the clock of performance.now(). */
  readonly deadline: number;
}

/** What the transport reads of a context; the composition root's context has much more. */
export interface TransportContext {
  readonly requestId: string;
  readonly language: MessageLanguage;
  /** Whose bucket the request's root fields are counted in: the account, else the address. */
  readonly rateKey: string;
  /** Somebody who has not signed in may ask for less at once. */
  readonly isAnonymous?: boolean | undefined;
  /** SQL statements so far, when somebody counts them. */
  readonly statements?: { readonly count: number } | undefined;
  readonly deadline?: number | undefined;
}
