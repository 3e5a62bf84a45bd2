import { assertAll, assertPublicName, assertPublicText, DomainError } from '@governance/shared';

/** What every step may state. */
export interface StepFacts {
  /** Null for now. */
  readonly heldAt: Date | null;
  readonly attendance: number | null;
  readonly summary: string | null;
  readonly documentReference: string | null;
}

const MAX_ATTENDANCE = 100_000;
const MAX_SUMMARY_LENGTH = 2000;
const MAX_REFERENCE_LENGTH = 100;

/** Throws what is wrong with the facts of a step that comes after `earliest`. */
export function assertStepFacts(facts: StepFacts, earliest: Date, now: Date): void {
  const { heldAt, attendance, summary, documentReference } = facts;
  assertAll(
    () => {
      if (heldAt !== null && heldAt > now) throw invalid('heldAt', '时间不能晚于现在');
    },
    () => {
      if (heldAt !== null && heldAt < earliest) throw invalid('heldAt', '时间不能早于上一步');
    },
    () => {
      if (attendance !== null && (attendance < 1 || attendance > MAX_ATTENDANCE))
        throw invalid('attendance', `参加人数应为 1 到 ${String(MAX_ATTENDANCE)}`);
    },
    () => {
      if (summary !== null)
        assertPublicText(summary.trim(), { field: 'summary', most: MAX_SUMMARY_LENGTH, what: '情况说明' });
    },
    () => {
      if (documentReference !== null)
        assertPublicName(documentReference, MAX_REFERENCE_LENGTH, 'documentReference');
    },
  );
}

const invalid = (field: string, message: string) => new DomainError('INVALID_INPUT', message, { field });
