import {
  businessDay,
  DomainError,
  isEntityId,
  NotFoundError,
  shiftedDay,
  type Viewer,
} from '@governance/shared';
import type { CheckInRepository } from '../check-in/check-in.repository.js';
import { assertValidReport, type CheckInReport, type NewCheckInReport } from './check-in-report.js';
import { directionOfReport } from './check-in-report.policy.js';
import type { CheckInReportRepository } from './check-in-report.repository.js';

/** What units and communities tell each other. */
export class CheckInReportService {
  constructor(
    private readonly reports: CheckInReportRepository,
    private readonly checkIns: Pick<CheckInRepository, 'findByIds'>,
    private readonly now: () => Date = () => new Date(),
  ) {}

  /** Reports on a check-in of a unit. A repetition with the same key answers the first result. */
  async report(input: NewCheckInReport, idempotencyKey: string, viewer: Viewer): Promise<CheckInReport> {
    const report = { ...input, summary: input.summary.trim() };
    const [checkIn] = isEntityId(report.checkInId)
      ? await this.checkIns.findByIds([report.checkInId], viewer)
      : [];
    if (!checkIn) throw new NotFoundError('报到', 'checkInId');
    if (checkIn.volunteerId !== null)
      throw new DomainError('INVALID_INPUT', '仅单位报到需要报告', { field: 'checkInId' });
    const direction = directionOfReport(viewer, checkIn);
    assertValidReport(report, shiftedDay(businessDay(this.now()), 1));
    const body = { reportOnCheckIn: report };
    return this.reports.add(report, direction, { subject: viewer.subject ?? '', key: idempotencyKey, body });
  }
}
