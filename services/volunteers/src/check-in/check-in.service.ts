import {
  assertAll,
  assertBatchSize,
  cityCodeOf,
  DivisionLevel,
  DomainError,
  type InputProblems,
  levelOf,
  NotFoundError,
  type Page,
  type PageRequest,
  type PageWindow,
  parseDivisionCode,
  readPage,
  type Viewer,
  withSoundPlace,
} from '@governance/shared';
import type { VolunteerRepository } from '../volunteer/volunteer.repository.js';
import { assertOrganizationOf } from '../volunteer/volunteer.service.js';
import { CHECK_IN_ORDER } from './check-in-order.js';
import { type CheckIn, type CheckInFilter, CheckInKind, MAX_CHECK_INS, type NewCheckIn } from './check-in.js';
import { assertMayCheckInMember, assertMayCheckInUnit, assertMayEndCheckIn } from './check-in.policy.js';
import type { CheckInRepository } from './check-in.repository.js';

/** What became of one row of a batch. */
export type CheckInResult = CheckIn | DomainError | InputProblems;

/** What can be done with check-ins. */
export class CheckInService {
  constructor(
    private readonly checkIns: CheckInRepository,
    private readonly volunteers: VolunteerRepository,
  ) {}

  /** A page of what the viewer may see. Throws `DIVISION_CODE_MALFORMED`, `PAGE_SIZE_INVALID` or `CURSOR_INVALID`. */
  async list(filter: CheckInFilter, request: PageRequest, viewer: Viewer): Promise<Page<CheckIn>> {
    const rows = {
      findPage: (wanted: CheckInFilter, window: PageWindow) => this.checkIns.findPage(wanted, window, viewer),
      count: (wanted: CheckInFilter) => this.checkIns.count(wanted, viewer),
    };
    return readPage({ rows, order: CHECK_IN_ORDER }, withSoundPlace(filter), request);
  }

  /** Checks units in to one community, each by itself. A unit outside the viewer's reach ends the whole call. */
  async checkInUnits(
    organizationIds: readonly string[],
    divisionCode: string,
    idempotencyKey: string,
    viewer: Viewer,
  ): Promise<readonly CheckInResult[]> {
    const code = parseDivisionCode(divisionCode, 'divisionCode');
    for (const id of organizationIds) assertMayCheckInUnit(viewer, id, code);
    const cityCode = cityCodeOf(code);
    assertSoundBatch(organizationIds, code, 'organizationIds');
    assertAll(
      ...organizationIds.map((id) => () => {
        assertOrganizationOf(cityCode, id, 'organizationId');
      }),
    );
    const rows = organizationIds.map((organizationId) => ({
      kind: CheckInKind.UNIT,
      divisionCode: code,
      organizationId,
      volunteerId: null,
    }));
    const body = { checkInUnits: [code, organizationIds] };
    return this.checkIns.add(rows, { cityCode, subject: viewer.subject ?? '', key: idempotencyKey, body });
  }

  /** Checks members in to one community, each by itself; one whom the viewer may not check in ends the whole call. */
  async checkInMembers(
    volunteerIds: readonly string[],
    divisionCode: string,
    idempotencyKey: string,
    viewer: Viewer,
  ): Promise<readonly CheckInResult[]> {
    const code = parseDivisionCode(divisionCode, 'divisionCode');
    const cityCode = cityCodeOf(code);
    assertSoundBatch(volunteerIds, code, 'volunteerIds');
    const found = new Map((await this.volunteers.findByIds(volunteerIds, viewer)).map((it) => [it.id, it]));
    const rows = volunteerIds.map((volunteerId): NewCheckIn | DomainError => {
      const volunteer = found.get(volunteerId);
      if (volunteer?.leftAt !== null) return new NotFoundError('志愿者', 'volunteerId');
      assertMayCheckInMember(viewer, volunteer);
      const { homeOrganizationId: organizationId } = volunteer;
      if (cityCodeOf(volunteer.divisionCode) !== cityCode)
        return new DomainError('INVALID_INPUT', '党员应到登记所在城市的社区报到', { field: 'divisionCode' });
      return organizationId === null
        ? new DomainError('INVALID_INPUT', '请先登记所在单位', { field: 'volunteerId' })
        : { kind: CheckInKind.MEMBER, divisionCode: code, organizationId, volunteerId };
    });
    const body = { checkInMembers: [code, volunteerIds] };
    const sound = rows.filter((row): row is NewCheckIn => !(row instanceof Error));
    const made = await this.checkIns.add(sound, {
      cityCode,
      subject: viewer.subject ?? '',
      key: idempotencyKey,
      body,
    });
    const results = new Map(sound.map((row, index) => [row, made[index]]));
    return rows.map((row) => (row instanceof Error ? row : (results.get(row) ?? new NotFoundError('报到'))));
  }

  /** Ends a check-in now. */
  async end(id: string, expectedVersion: number, viewer: Viewer): Promise<CheckIn> {
    const [checkIn] = await this.checkIns.findByIds([id], viewer);
    if (!checkIn) throw new NotFoundError('报到');
    assertMayEndCheckIn(viewer, checkIn);
    return this.checkIns.end(id, expectedVersion);
  }
}

/** Somebody is there once in a batch, and a batch goes to one community. */
function assertSoundBatch(ids: readonly string[], divisionCode: string, field: string): void {
  assertAll(
    () => {
      assertBatchSize(ids, MAX_CHECK_INS, field);
    },
    () => {
      if (new Set(ids).size === ids.length) return;
      throw new DomainError('INVALID_INPUT', '同一对象只能填写一次', { field });
    },
    () => {
      if (levelOf(divisionCode) === DivisionLevel.COMMUNITY) return;
      throw new DomainError('INVALID_INPUT', '请选择社区或村', { field: 'divisionCode' });
    },
  );
}
