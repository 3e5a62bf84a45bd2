import {
  assertAll,
  assertBatchSize,
  businessDay,
  cityCodeOf,
  cityOfId,
  DomainError,
  governs,
  hasRole,
  NotFoundError,
  parseBusinessDay,
  parseDivisionCode,
  type Viewer,
} from '@governance/shared';
import { organizesFor } from '../activity/activity.policy.js';
import type { ActivityService } from '../activity/activity.service.js';
import type { HourRecord } from '../hour-record/hour-record.js';
import { assertMayConfirm } from '../hour-record/hour-record.policy.js';
import type { HourRecordRepository } from '../hour-record/hour-record.repository.js';
import {
  assertReason,
  assertSoundHours,
  MAX_PROVEN_ROWS,
  type NewHourCaps,
  type ProvenHours,
} from './hour-proof.js';
import type { HourProofRepository } from './hour-proof.repository.js';

/** 谁组织谁证明: hours that whoever organized proves, and takes back. */
export class HourProofService {
  constructor(
    private readonly proofs: HourProofRepository,
    private readonly records: HourRecordRepository,
    private readonly activities: Pick<ActivityService, 'shiftToRun'>,
    private readonly now: () => Date = () => new Date(),
  ) {}

  /**
   * Writes hours of a shift down, each by itself. Only people of the organization that organized prove: the leader of a
   * team runs a shift and proves nothing.
   */
  async record(
    shiftId: string,
    rows: readonly ProvenHours[] | null,
    idempotencyKey: string,
    viewer: Viewer,
  ): Promise<readonly (HourRecord | DomainError)[]> {
    const shift = await this.activities.shiftToRun(shiftId, viewer);
    if (!organizesFor(viewer, shift.organizationId))
      throw new DomainError('FORBIDDEN', '谁组织谁证明:只有组织单位可以记录时长', { action: 'recordHours' });
    if (rows !== null) assertBatchSize(rows, MAX_PROVEN_ROWS, 'rows');
    if (rows !== null && new Set(rows.map(({ signUpId }) => signUpId)).size !== rows.length)
      throw new DomainError('INVALID_INPUT', '同一报名只能填写一次', { field: 'rows' });
    if (shift.startsAt > this.now())
      throw new DomainError('ACTION_NOT_AVAILABLE', '班次尚未开始', { field: 'shiftId', status: 'AHEAD' });
    const subject = viewer.subject ?? '';
    const body = { recordHours: [shiftId, rows] };
    const request = { cityCode: cityOfId(shiftId), subject, key: idempotencyKey, body };
    return this.proofs.record({ shift, rows, provenBy: subject, request });
  }

  /** Takes counting hours back, by people of the organization that proved them, never one’s own. */
  async reverse(id: string, expectedVersion: number, reason: string, viewer: Viewer): Promise<HourRecord> {
    const [record] = await this.records.findByIds([id], viewer);
    if (!record) throw new NotFoundError('服务时长记录');
    assertMayConfirm(viewer, record);
    assertReason(reason.trim());
    return this.proofs.reverse(id, expectedVersion, reason.trim(), viewer.subject ?? '');
  }

  /** Sets how many hours count at most in a city, from a day that has not begun. For administrators of the city. */
  async publishCaps(input: NewHourCaps, viewer: Viewer): Promise<NewHourCaps> {
    const divisionCode = `${cityCodeOf(parseDivisionCode(input.divisionCode, 'divisionCode'))}00000000`;
    const caps = { ...input, divisionCode, validFrom: parseBusinessDay(input.validFrom, 'validFrom') };
    if (viewer.subject === null || !hasRole(viewer, 'ADMINISTRATOR') || !governs(viewer, divisionCode))
      throw new DomainError('FORBIDDEN', '您无权发布时长上限', { action: 'publishHourCaps' });
    assertAll(
      () => {
        assertSoundHours(caps.hoursPerActivity, 'hoursPerActivity');
      },
      () => {
        assertSoundHours(caps.hoursPerDay, 'hoursPerDay');
      },
      () => {
        if (caps.validFrom > businessDay(this.now())) return;
        throw new DomainError('INVALID_INPUT', '生效日期应晚于今天', { field: 'validFrom' });
      },
    );
    await this.proofs.publishCaps(caps, viewer.subject);
    return caps;
  }
}
