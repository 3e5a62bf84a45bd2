import { assertAll, DomainError, parseBusinessDay } from '@governance/shared';

/** What one organization proves of a certificate's hours. */
export interface CertificateProof {
  readonly organizationId: string;
  readonly hours: number;
  readonly activities: number;
}

/** 志愿服务记录证明: hours of a volunteer in a period, which anybody who has the code can verify. */
export interface Certificate {
  readonly id: string;
  readonly divisionCode: string;
  readonly version: number;
  readonly code: string;
  readonly volunteerId: string;
  /** Of now: whoever has left has none any more. */
  readonly maskedName: string;
  /** Business days, the last one not included. */
  readonly from: string;
  readonly to: string;
  readonly hours: number;
  readonly activities: number;
  /** By organization, most hours first. */
  readonly proofs: readonly CertificateProof[];
  /** The unit that issued it; null when the volunteer did. */
  readonly issuerId: string | null;
  readonly issuedAt: Date;
  readonly revokedAt: Date | null;
}

/** A certificate to be issued. */
export interface WantedCertificate {
  readonly volunteerId: string;
  readonly from: string;
  readonly to: string;
}

/** Answers a period in sound days. Throws for days that the calendar does not have, and a period without any. */
export function soundPeriod(wanted: WantedCertificate): WantedCertificate {
  const [from, to] = [wanted.from.normalize('NFKC').trim(), wanted.to.normalize('NFKC').trim()];
  assertAll(
    () => {
      parseBusinessDay(from, 'from');
    },
    () => {
      parseBusinessDay(to, 'to');
    },
  );
  if (from >= to) throw new DomainError('PERIOD_INVALID', '结束日期应晚于开始日期', { field: 'to' });
  return { ...wanted, from, to };
}
