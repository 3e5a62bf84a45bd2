import {
  assertAll,
  businessDay,
  cityCodeOf,
  DivisionLevel,
  DomainError,
  levelOf,
  NotFoundError,
  type Page,
  type PageRequest,
  type PageWindow,
  parseBusinessDay,
  parseDivisionCode,
  readPage,
  type Viewer,
  withSoundPlace,
} from '@governance/shared';
import type { VolunteerRepository } from '../volunteer/volunteer.repository.js';
import { assertOrganizationOf } from '../volunteer/volunteer.service.js';
import { HOUR_RECORD_ORDER } from './hour-record-order.js';
import {
  assertValidHours,
  type HourRecord,
  type HourRecordFilter,
  type NewHourRecord,
} from './hour-record.js';
import { assertMayConfirm, assertMayReport } from './hour-record.policy.js';
import type { HourRecordRepository } from './hour-record.repository.js';

/** Hours as they are reported: at home unless another community is named. */
export interface ReportedHours extends Omit<NewHourRecord, 'divisionCode'> {
  readonly divisionCode: string | null;
}

/** What can be done with hours. */
export class HourRecordService {
  constructor(
    private readonly records: HourRecordRepository,
    private readonly volunteers: VolunteerRepository,
    private readonly now: () => Date = () => new Date(),
  ) {}

  /**
   * A page of what the viewer may see. Throws `DIVISION_CODE_MALFORMED`, `PAGE_SIZE_INVALID`, `CURSOR_INVALID`, or
   * `INVALID_INPUT` for a day that the calendar does not have.
   */
  async list(filter: HourRecordFilter, request: PageRequest, viewer: Viewer): Promise<Page<HourRecord>> {
    const { servedFrom, servedBefore } = filter;
    const sound: HourRecordFilter = {
      ...withSoundPlace(filter),
      servedFrom: servedFrom == null ? null : parseBusinessDay(servedFrom, 'filter.servedFrom'),
      servedBefore: servedBefore == null ? null : parseBusinessDay(servedBefore, 'filter.servedBefore'),
    };
    const rows = {
      findPage: (wanted: HourRecordFilter, window: PageWindow) =>
        this.records.findPage(wanted, window, viewer),
      count: (wanted: HourRecordFilter) => this.records.count(wanted, viewer),
    };
    return readPage({ rows, order: HOUR_RECORD_ORDER }, sound, request);
  }

  /** Writes down one's own hours; they count once confirmed. A repetition with the same key answers the first result. */
  async report(input: ReportedHours, idempotencyKey: string, viewer: Viewer): Promise<HourRecord> {
    const [volunteer] = await this.volunteers.findByIds([input.volunteerId], viewer);
    if (!volunteer) throw new NotFoundError('志愿者', 'volunteerId');
    assertMayReport(viewer, volunteer);
    const record: NewHourRecord = {
      ...input,
      divisionCode:
        input.divisionCode === null
          ? volunteer.divisionCode
          : parseDivisionCode(input.divisionCode, 'divisionCode'),
      title: input.title.trim(),
      servedOn: input.servedOn.normalize('NFKC').trim(),
    };
    const cityCode = cityCodeOf(volunteer.divisionCode);
    assertAll(
      () => {
        assertValidHours(record, businessDay(this.now()));
      },
      () => {
        assertCommunityOf(cityCode, record.divisionCode);
      },
      () => {
        assertOrganizationOf(cityCode, record.organizationId, 'organizationId');
      },
    );
    const request = { subject: viewer.subject ?? '', key: idempotencyKey, body: { reportHours: record } };
    const { homeOrganizationId } = volunteer;
    return this.records.add({ record, homeOrganizationId, request });
  }

  /** Makes reported hours count, by the organization that they were given to. */
  async confirm(id: string, expectedVersion: number, viewer: Viewer): Promise<HourRecord> {
    const [record] = await this.records.findByIds([id], viewer);
    if (!record) throw new NotFoundError('服务时长记录');
    assertMayConfirm(viewer, record);
    return this.records.confirm(id, expectedVersion, viewer.subject ?? '');
  }
}

/** Hours lie in the shard of their volunteer. */
function assertCommunityOf(cityCode: string, divisionCode: string): void {
  if (levelOf(divisionCode) === DivisionLevel.COMMUNITY && cityCodeOf(divisionCode) === cityCode) return;
  throw new DomainError('INVALID_INPUT', '服务地应为同一城市的社区或村', { field: 'divisionCode' });
}
