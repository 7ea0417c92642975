/** Local sign-in as the addresses see it: whoever keeps the accounts plugs this. Every refusal is UNAUTHENTICATED, whatever its reason. */
import type { Identity } from "./identity.js";

export interface Session { readonly token: string; readonly expiresAt: Date }
/** What an authenticator app needs, shown this once. */
export interface Enrolment { readonly login: string; readonly secret: string; readonly uri: string }

export interface LocalSignIn {
  enrol(input: { readonly invitation: string; readonly login: string; readonly password: string }): Promise<Enrolment>;
  confirm(input: { readonly invitation: string; readonly code: string }): Promise<Session>;
  signIn(input: { readonly tenant: string; readonly login: string; readonly password: string; readonly code: string }): Promise<Session>;
  signOut(identity: Identity): Promise<void>;
  changePassword(identity: Identity, input: { readonly password: string; readonly code: string; readonly newPassword: string }): Promise<void>;
}
