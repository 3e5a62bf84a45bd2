import {
  assertAll,
  businessDay,
  DomainError,
  isEntityId,
  NotFoundError,
  parseBusinessDay,
  type Viewer,
} from '@governance/shared';
import { isPartyOrganization } from '../organization/organization-kind.js';
import type { Organization } from '../organization/organization.js';
import type { InstructorCount } from './instructor-count.js';
import { assertMayRecordInstructors } from './instructor-count.policy.js';
import type { InstructorCountRepository } from './instructor-count.repository.js';

const MOST = 100_000;

/** What can be done with counts of instructors. */
export class InstructorCountService {
  constructor(private readonly counts: InstructorCountRepository) {}

  /** Stores how many instructors an organization sends; answers the organization. The same again changes nothing. */
  async record(input: InstructorCount, viewer: Viewer): Promise<Organization> {
    if (!isEntityId(input.organizationId)) throw new NotFoundError('组织', 'organizationId');
    const count = { ...input, countedOn: parseBusinessDay(input.countedOn, 'countedOn') };
    const today = businessDay(new Date());
    return this.counts.record(count, (organization) => {
      if (!organization) throw new NotFoundError('组织', 'organizationId');
      assertMayRecordInstructors(viewer, organization.divisionCode);
      assertAll(
        () => {
          if (!isPartyOrganization(organization.kind))
            throw invalid('organizationId', '党建指导员由党组织选派');
        },
        () => {
          if (count.countedOn > today) throw invalid('countedOn', '统计日期不能晚于今天');
        },
        () => {
          assertCount(count.partTime, 'partTime');
        },
        () => {
          assertCount(count.fullTime, 'fullTime');
        },
      );
    });
  }
}

function assertCount(value: number, field: string): void {
  if (value < 0 || value > MOST) throw invalid(field, `人数应为 0 到 ${String(MOST)}`);
}

const invalid = (field: string, message: string) => new DomainError('INVALID_INPUT', message, { field });
