/** How a certificate is suspended, restored, cancelled or found expired: the department proposes, the issuing office decides (YB-2.4.3-4, YB-2.4.3-5). */
import type { CertificateGround, CertificateProposal } from "../../kernel/officer-words.js";
import type { Caller } from "../../platform/db/unit-of-work.js";
import type { Outcome } from "../../platform/lifecycle/verb.js";
import { barredUntil } from "./certificate.rules.js";
import { certificateStore } from "./certificates.store.js";
import { staying, step, type Step } from "./steps.service.js";

export interface OnGround extends Step { readonly ground: CertificateGround }

const proposed = (proposal: CertificateProposal, ground: CertificateGround | null) => ({ patch: () => ({ proposal, proposal_ground: ground }), audit: { proposal, ground } });
/** Whatever was decided, what was proposed before it is answered. */
const ANSWERED = { proposal: null, proposal_ground: null } as const;

export const proposeSuspension = (caller: Caller, input: OnGround): Promise<Outcome> =>
  step(caller, certificateStore, "proposeSuspension", input, () => proposed("SUSPENSION", input.ground));

export const suspendCertificate = (caller: Caller, input: OnGround): Promise<Outcome> =>
  step(caller, certificateStore, "suspendCertificate", input, () => ({ patch: () => ({ ...ANSWERED, ground: input.ground }), audit: { ground: input.ground } }));

export const proposeRestoration = (caller: Caller, input: Step): Promise<Outcome> =>
  step(caller, certificateStore, "proposeRestoration", input, () => proposed("RESTORATION", null));

export const restoreCertificate = (caller: Caller, input: Step): Promise<Outcome> =>
  step(caller, certificateStore, "restoreCertificate", input, () => ({ patch: () => ({ ...ANSWERED, ground: null }) }));

export const proposeCancellation = (caller: Caller, input: OnGround): Promise<Outcome> =>
  step(caller, certificateStore, "proposeCancellation", input, async (tx) => ({
    ...(await staying(tx, certificateStore, input.id, ["VALID", "SUSPENDED"])), ...proposed("CANCELLATION", input.ground),
  }));

export const cancelCertificate = (caller: Caller, input: OnGround): Promise<Outcome> =>
  step(caller, certificateStore, "cancelCertificate", input, (tx) => ({
    patch: () => ({ ...ANSWERED, ground: input.ground, barred_until: barredUntil(input.ground, tx.today) }), audit: { ground: input.ground },
  }));

export const expireCertificate = (caller: Caller, input: Step): Promise<Outcome> =>
  step(caller, certificateStore, "expireCertificate", input, () => ({ patch: () => ({ ...ANSWERED, ground: null }) }));
