import { DomainError, isEntityId, NotFoundError, type Viewer } from '@governance/shared';
import { assertMayManageOrganizations } from '../organization/organization.policy.js';
import { assertLinkFits, type NewQuarterLink } from './new-quarter-link.js';
import type { QuarterLink } from './quarter-link.js';
import type { QuarterLinkRepository } from './quarter-link.repository.js';

/** An end to a link. */
export interface QuarterLinkEnd {
  readonly id: string;
  /** Now when null. */
  readonly until: Date | null;
  readonly expectedVersion: number;
}

/** What can be done about who answers for residential quarters. Whoever manages organizations there may. */
export class QuarterLinkService {
  constructor(private readonly links: QuarterLinkRepository) {}

  /** Lets an organization answer for a quarter. A repetition with the same key answers the link that the first one made. */
  async link(link: NewQuarterLink, idempotencyKey: string, viewer: Viewer): Promise<QuarterLink> {
    const quarter = isEntityId(link.quarterId) ? await this.links.findQuarter(link.quarterId) : null;
    if (!quarter)
      throw new DomainError('INVALID_INPUT', '没有这个小区,请核对或稍后重试', {
        field: 'quarterId',
        retryable: isEntityId(link.quarterId),
      });
    assertMayManageOrganizations(viewer, quarter.divisionCode);
    const body = { linkResidentialQuarter: link };
    return this.links.add(
      link,
      { subject: viewer.subject ?? '', key: idempotencyKey, body },
      (held, around) => assertLinkFits(link, held, around),
    );
  }

  /** Ends a link. Throws `NOT_FOUND`, `FORBIDDEN`, `CONFLICT`, or `INVALID_INPUT` for an end that cannot be. */
  async unlink({ id, until, expectedVersion }: QuarterLinkEnd, viewer: Viewer): Promise<QuarterLink> {
    const link = isEntityId(id) ? await this.links.findById(id) : null;
    if (!link) throw new NotFoundError('小区联系');
    assertMayManageOrganizations(viewer, link.divisionCode);
    if (until !== null && (until <= link.since || until > new Date()))
      throw new DomainError('INVALID_INPUT', '结束时间应晚于起始时间,且不晚于现在', { field: 'until' });
    return this.links.end(id, until, expectedVersion);
  }
}
