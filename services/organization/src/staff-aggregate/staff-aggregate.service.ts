import { DomainError, isEntityId, NotFoundError, parseBusinessDay, type Viewer } from '@governance/shared';
import { assertMayManageOrganizations } from '../organization/organization.policy.js';
import type { OrganizationRepository } from '../organization/organization.repository.js';
import { assertValidAggregate, type NewStaffAggregate } from './new-staff-aggregate.js';
import type { StaffAggregate } from './staff-aggregate.js';
import type { StaffAggregateRepository } from './staff-aggregate.repository.js';

/** What a request to record counts states besides them. */
export interface StaffAggregateTerms {
  /** To correct the counts of that day: their version. */
  readonly expectedVersion: number | null;
  readonly idempotencyKey: string;
}

/** What can be done with counts of staff. Whoever manages organizations there may. */
export class StaffAggregateService {
  constructor(
    private readonly aggregates: StaffAggregateRepository,
    private readonly organizations: OrganizationRepository,
  ) {}

  /** Records the counts of a day. A repetition with the same key answers the first one's record. */
  async record(
    aggregate: NewStaffAggregate,
    { expectedVersion, idempotencyKey }: StaffAggregateTerms,
    viewer: Viewer,
  ): Promise<StaffAggregate> {
    const { organizationId } = aggregate;
    const [organization] = isEntityId(organizationId)
      ? await this.organizations.findByIds([organizationId], null)
      : [];
    if (!organization) throw new NotFoundError('组织', 'organizationId');
    assertMayManageOrganizations(viewer, organization.divisionCode);
    assertValidAggregate(aggregate, new Date());
    const sound = { ...aggregate, countedOn: parseBusinessDay(aggregate.countedOn, 'countedOn') };
    const request = {
      subject: viewer.subject ?? '',
      key: idempotencyKey,
      body: { recordStaffAggregate: { ...sound, expectedVersion } },
    };
    return this.aggregates.record(sound, expectedVersion, request, async (around) => {
      if (await around.holdOrganization(organizationId)) return;
      throw new DomainError('INVALID_INPUT', '该组织已撤销', { field: 'organizationId' });
    });
  }
}
