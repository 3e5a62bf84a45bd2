import { asPayload, Audience } from '@governance/shared';
import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { VolunteersContext } from '../../context.js';
import { OrganizationReference } from '../../federation/references.js';
import type { Certificate, CertificateProof } from '../certificate.js';
import type { CertificateService } from '../certificate.service.js';
import {
  CertificatePayload,
  CertificateProofType,
  CertificateType,
  IssueCertificateInput,
  RevokeCertificateInput,
} from './certificate.type.js';

/** Verifies, issues and revokes certificates. */
@Resolver(() => CertificateType)
export class CertificateResolver {
  constructor(private readonly service: CertificateService) {}

  @Audience('open')
  @Query(() => CertificateType, {
    nullable: true,
    description:
      'Verifies a certificate, without signing in. NOT_FOUND for a wrong, an altered and an unknown code alike.',
  })
  certificate(
    @Arg('code', () => String, { description: 'Its code, however it is typed.' }) code: string,
  ): Promise<Certificate> {
    return this.service.verify(code);
  }

  @Audience('internal')
  @Mutation(() => CertificatePayload, {
    description:
      'Certifies the confirmed hours of a period. For the volunteer, and whoever speaks for the unit where they are at home.',
  })
  issueCertificate(
    @Arg('input', () => IssueCertificateInput, { description: 'The volunteer and the period.' })
    { idempotencyKey, ...wanted }: IssueCertificateInput,
    @Ctx() { viewer }: VolunteersContext,
  ): Promise<CertificatePayload> {
    return asPayload(async () => ({ certificate: await this.service.issue(wanted, idempotencyKey, viewer) }));
  }

  @Audience('internal')
  @Mutation(() => CertificatePayload, {
    description:
      'Says that a certificate does not hold any more; a repetition changes nothing. For whoever may issue it.',
  })
  revokeCertificate(
    @Arg('input', () => RevokeCertificateInput, { description: 'The certificate.' })
    { code }: RevokeCertificateInput,
    @Ctx() { viewer }: VolunteersContext,
  ): Promise<CertificatePayload> {
    return asPayload(async () => ({ certificate: await this.service.revoke(code, viewer) }));
  }

  @FieldResolver(() => String, {
    description:
      '查验页: path of the page on this server on which anybody verifies it without signing in, e.g. for a QR code.',
  })
  pagePath(@Root() { code }: Certificate): string {
    return `/certificates/${code}`;
  }

  @FieldResolver(() => OrganizationReference, {
    nullable: true,
    description: '开具单位: the unit that issued it; null when the volunteer did.',
  })
  issuer(@Root() { issuerId }: Certificate): OrganizationReference | null {
    return issuerId === null ? null : { id: issuerId };
  }
}

/** What hangs on a proof. */
@Resolver(() => CertificateProofType)
export class CertificateProofResolver {
  @FieldResolver(() => OrganizationReference, {
    nullable: true,
    description: 'The organization that proves.',
  })
  organization(@Root() { organizationId }: CertificateProof): OrganizationReference {
    return { id: organizationId };
  }
}
