import { DomainError, NotFoundError, parseCaseNumber, type Viewer } from '@governance/shared';
import type { VolunteerRepository } from '../volunteer/volunteer.repository.js';
import { type Certificate, soundPeriod, type WantedCertificate } from './certificate.js';
import { issuerOf } from './certificate.policy.js';
import type { CertificateRepository } from './certificate.repository.js';

/** What can be done with certificates. */
export class CertificateService {
  constructor(
    private readonly certificates: CertificateRepository,
    private readonly volunteers: VolunteerRepository,
  ) {}

  /** The certificate with this code, for anybody. A wrong, an altered and an unknown code are answered alike. */
  async verify(typed: string): Promise<Certificate> {
    const code = soundCode(typed);
    const found = code === null ? null : await this.certificates.findByCode(code);
    if (!found) throw new NotFoundError('证明', 'code');
    return found;
  }

  /** Certifies what counts of a period. A repetition with the same key answers the first result. */
  async issue(input: WantedCertificate, idempotencyKey: string, viewer: Viewer): Promise<Certificate> {
    const issuerId = await this.issuer(input.volunteerId, viewer, 'volunteerId');
    const wanted = soundPeriod(input);
    const body = { issueCertificate: wanted };
    return this.certificates.issue(wanted, issuerId, {
      subject: viewer.subject ?? '',
      key: idempotencyKey,
      body,
    });
  }

  /** Says that a certificate does not hold any more. */
  async revoke(typed: string, viewer: Viewer): Promise<Certificate> {
    const { id, volunteerId } = await this.verify(typed);
    await this.issuer(volunteerId, viewer, 'code');
    return this.certificates.revoke(id);
  }

  private async issuer(volunteerId: string, viewer: Viewer, field: string): Promise<string | null> {
    const [volunteer] = await this.volunteers.findByIds([volunteerId], viewer);
    if (volunteer?.leftAt !== null) throw new NotFoundError('志愿者', field);
    return issuerOf(viewer, volunteer);
  }
}

function soundCode(typed: string): string | null {
  try {
    return parseCaseNumber(typed, 'code');
  } catch (error) {
    if (error instanceof DomainError) return null;
    throw error;
  }
}
