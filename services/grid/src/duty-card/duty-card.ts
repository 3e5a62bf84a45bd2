import { DomainError } from '@governance/shared';

/** What a passer-by reads behind the code: what stands on the public notice, and nothing else. */
export interface DutyCard {
  readonly workerName: string;
  /** In the city's own words. */
  readonly workerKind: string;
  readonly gridCode: string;
  readonly gridName: string;
  readonly workPhone: string | null;
  /** Where the grid lies: its duties are found from it. */
  readonly divisionCode: string;
}

/** That a card was issued, as those know it who manage grids. */
export interface DutyCardIssue {
  readonly id: string;
  readonly divisionCode: string;
  readonly version: number;
  readonly workerId: string;
  readonly gridId: string;
  readonly issuedAt: Date;
  /** Null without an end. */
  readonly expiresAt: Date | null;
  readonly revokedAt: Date | null;
}

/** An issue with its token, which is known at this moment alone; null when the issue was only repeated. */
export interface IssuedDutyCard extends DutyCardIssue {
  readonly token: string | null;
}

/** A card to be issued. */
export interface NewDutyCard {
  readonly workerId: string;
  readonly gridId: string;
  readonly expiresAt: Date | null;
}

/** A worker's list of issues holds at most so many, the newest. */
export const MAX_CARDS_OF_WORKER = 50;

/** Throws `INVALID_INPUT` for an end that has passed. */
export function assertExpiry(expiresAt: Date | null): void {
  if (expiresAt === null || expiresAt > new Date()) return;
  throw new DomainError('INVALID_INPUT', '有效期应晚于现在', { field: 'expiresAt' });
}
