import type { ChildListReader, IdempotentRequest, PageWindow, Viewer } from '@governance/shared';
import type { HourRecord, HourRecordFilter, NewHourRecord } from './hour-record.js';

/** Hours to be stored, and under which key. */
export interface HourReport {
  readonly record: NewHourRecord;
  /** Where the volunteer is at home when they served, for which the hours count too. */
  readonly homeOrganizationId: string | null;
  readonly request: Omit<IdempotentRequest, 'cityCode'>;
}

/** Every stored record of hours that a viewer may see. Lists come with the latest day first. */
export interface HourRecordRepository {
  findByIds(ids: readonly string[], viewer: Viewer): Promise<readonly HourRecord[]>;
  findPage(filter: HourRecordFilter, window: PageWindow, viewer: Viewer): Promise<readonly HourRecord[]>;
  count(filter: HourRecordFilter, viewer: Viewer): Promise<number>;
  /** Under volunteers: what they gave. */
  ofVolunteers(viewer: Viewer): ChildListReader<null, HourRecord>;
  /** Stores reported hours, once for each request key. Throws `DIVISION_UNKNOWN`. */
  add(report: HourReport): Promise<HourRecord>;
  /**
   * Makes reported hours count. Throws `CONFLICT` unless they still have `expectedVersion`, and `INVALID_INPUT` when
   * they are not waiting for it.
   */
  confirm(id: string, expectedVersion: number, confirmedBy: string): Promise<HourRecord>;
}
