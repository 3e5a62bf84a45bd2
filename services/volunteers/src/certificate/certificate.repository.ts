import type { IdempotentRequest } from '@governance/shared';
import type { Certificate, WantedCertificate } from './certificate.js';

/** Every issued certificate, found by its code alone. */
export interface CertificateRepository {
  findByCode(code: string): Promise<Certificate | null>;
  /** Of volunteers, the latest first; at most 100 of each. */
  findByVolunteers(volunteerIds: readonly string[]): Promise<readonly Certificate[]>;
  /** Adds up what counts and writes it down, once for each request key. Throws `ACTION_NOT_AVAILABLE` when nothing does. */
  issue(
    wanted: WantedCertificate,
    issuerId: string | null,
    request: Omit<IdempotentRequest, 'cityCode'>,
  ): Promise<Certificate>;
  /** Says that it does not hold any more; a repetition changes nothing. */
  revoke(id: string): Promise<Certificate>;
}
