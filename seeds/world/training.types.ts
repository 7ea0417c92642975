/** The shape of a world's training: plans, sessions with who attended, leaders' studies, activities and funds, each with its sentence. */
import type { PublicityAudience, PublicityKind, PublicityMedium, TrainingAudience, TrainingKind } from "../../src/kernel/training-words.js";

interface Said { readonly says: string; readonly unit: string }

export interface PlanFact extends Said {
  readonly year: number; readonly title: string; readonly audience: TrainingAudience; readonly targetHeadcount: number; readonly laws: readonly string[]; readonly programme?: string;
}

/** Read a line as: [name, hours attended, score of a test that was passed]. */
export type AttendanceFact = readonly [name: string, hours: number, score?: number];
export interface SessionFact extends Said {
  /** Title of the plan it belongs to. */
  readonly plan?: string;
  readonly heldOn: string; readonly hours: number; readonly kind: TrainingKind; readonly title: string; readonly audience: TrainingAudience; readonly laws: readonly string[];
  readonly campaign?: string; readonly agenda?: string; readonly attendance: readonly AttendanceFact[];
}

export interface StudyFact extends Said {
  readonly year: number; readonly plan: string; readonly content: string; readonly timing: string; readonly people: string; readonly minimumHours: number;
  readonly meetings: readonly (readonly [heldOn: string, agenda: string])[];
}

export interface ActivityFact extends Said {
  readonly heldOn: string; readonly title: string; readonly kind: PublicityKind; readonly audiences: readonly PublicityAudience[]; readonly laws: readonly string[];
  readonly programme?: string; readonly personsReached: number; readonly counts: readonly (readonly [medium: PublicityMedium, number: number])[];
}

export interface FundFact extends Said { readonly year: number; readonly amountYuan: number; readonly source: string }

export interface TrainingFacts {
  readonly plans: readonly PlanFact[];
  readonly sessions: readonly SessionFact[];
  readonly studies: readonly StudyFact[];
  readonly activities: readonly ActivityFact[];
  readonly funds: readonly FundFact[];
}
