import { DomainError } from '@governance/shared';
import { AgeBand } from './volunteer.js';

/** Who agreed for a child. */
export enum GuardianRelation {
  PARENT = 'PARENT',
  GRANDPARENT = 'GRANDPARENT',
  OTHER_GUARDIAN = 'OTHER_GUARDIAN',
}

/** 监护人同意: that a guardian agreed to a child’s registration. Never a name. */
export interface GuardianConsent {
  readonly givenAt: Date;
  readonly relation: GuardianRelation;
}

/** Throws unless a guardian agreed for whoever is under 14, up to now, and for nobody else. */
export function assertGuardianConsent(ageBand: AgeBand, consent: GuardianConsent | null, now: Date): void {
  const problem =
    ageBand === AgeBand.UNDER_14
      ? consent === null
        ? '不满 14 周岁应经监护人同意'
        : consent.givenAt > now
          ? '同意时间不能晚于现在'
          : null
      : consent === null
        ? null
        : '仅不满 14 周岁需要填写监护人同意';
  if (problem !== null) throw new DomainError('INVALID_INPUT', problem, { field: 'guardianConsent' });
}
