import { assertAll, assertPublicName, assertPublicText, DomainError } from '@governance/shared';
import type { Term, TermUnit } from '../working-calendar/add-working.js';
import type { SlaPolicyContent } from './sla-policy.js';
import { ClockKind, type SlaTerms } from './sla-terms.js';

const MAX_NAME_LENGTH = 50;
const MAX_EVIDENCE_LENGTH = 1000;
/** No step of a request may be given more than a year: the calendar knows no more. */
const MOST: Readonly<Record<TermUnit, number>> = { MINUTE: 10_000, HOUR: 2_000, DAY: 365 };

/** Throws all that is wrong with what a new version says. Everybody reads it, so its texts are checked as open ones. */
export function assertValidContent({ name, evidence, ...terms }: SlaPolicyContent): void {
  assertAll(
    () => {
      assertPublicName(name, MAX_NAME_LENGTH);
    },
    () => {
      assertPublicText(evidence, { field: 'evidence', most: MAX_EVIDENCE_LENGTH, what: '依据' });
    },
    () => {
      assertValidTerms(terms);
    },
  );
}

/** Throws all that is wrong with the limits of a policy, also of one that is only tried out. */
export function assertValidTerms(terms: SlaTerms): void {
  assertAll(
    ...Object.values(ClockKind).map((kind) => () => {
      assertValidTerm(terms.clocks[kind], `clocks.${kind.toLowerCase()}`);
    }),
    () => {
      assertValidTerm(terms.extension, 'extension');
    },
    () => {
      assertWithin(terms.suspensionDays, [1, 365], 'suspensionDays');
    },
    () => {
      assertWithin(terms.callbackTries, [1, 20], 'callbackTries');
    },
    () => {
      assertWithin(terms.reopenDays, [1, 365], 'reopenDays');
    },
    () => {
      assertWithin(terms.warnPercent, [1, 99], 'warnPercent');
    },
  );
}

/** Throws `INVALID_INPUT` for a limit that is none, or longer than a calendar knows. */
export function assertValidTerm({ amount, unit }: Term, field: string): void {
  assertWithin(amount, [1, MOST[unit]], `${field}.amount`);
}

function assertWithin(amount: number, [least, most]: readonly [number, number], field: string): void {
  if (Number.isInteger(amount) && amount >= least && amount <= most) return;
  throw new DomainError('INVALID_INPUT', `应为 ${String(least)} 到 ${String(most)} 的整数`, { field });
}
