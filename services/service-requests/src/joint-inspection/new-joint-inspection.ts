import { assertAll, assertWorkingText, businessDay, DomainError, isEntityId } from '@governance/shared';
import { assertSoundPoint } from '../request-point/request-point.js';
import { type InspectionSite, MAX_AGENCIES, MAX_SITES } from './joint-inspection.js';

/** A site as somebody names it. */
interface NewInspectionSite extends Omit<InspectionSite, 'number'> {
  readonly coordinateSystem: string;
}

/** An inspection as somebody plans it. */
export interface NewJointInspection {
  readonly divisionCode: string;
  /** 15 digits; null when it is about more than one grid. */
  readonly gridCode: string | null;
  readonly title: string;
  /** Null for the viewer's own organization. */
  readonly sponsorId: string | null;
  readonly agencyIds: readonly string[];
  readonly teamId: string | null;
  readonly sites: readonly NewInspectionSite[];
  /** `YYYY-MM-DD`. */
  readonly plannedDay: string;
}

const MAX_TITLE = 100;
const MAX_NAME = 60;
const MAX_ADDRESS = 120;
/** Nobody plans further ahead. */
const MAX_DAYS_AHEAD = 366;
const DAY_MS = 86_400_000;

/** Throws all that is wrong with a new inspection, as far as it alone tells. */
export function assertSoundInspection(input: NewJointInspection, sponsorId: string | null, now: Date): void {
  const { title, agencyIds, sites, plannedDay } = input;
  assertAll(
    () => {
      assertWorkingText(title, { field: 'title', most: MAX_TITLE, what: '标题' });
    },
    () => {
      if (!isEntityId(sponsorId ?? '')) throw invalid('sponsorId', '请指明牵头单位');
    },
    () => {
      assertSoundAgencies(agencyIds, sponsorId);
    },
    () => {
      const latest = businessDay(new Date(now.getTime() + MAX_DAYS_AHEAD * DAY_MS));
      if (plannedDay < businessDay(now) || plannedDay > latest)
        throw invalid('plannedDay', '检查日期应在今天之后的一年以内');
    },
    () => {
      if (sites.length < 1 || sites.length > MAX_SITES)
        throw invalid('sites', `检查点位应为 1 到 ${String(MAX_SITES)} 个`);
    },
    ...sites.map((site, index) => () => {
      assertSoundSite(site, `sites.${String(index)}`);
    }),
  );
}

function assertSoundAgencies(agencyIds: readonly string[], sponsorId: string | null): void {
  const field = 'agencyIds';
  if (agencyIds.length < 1 || agencyIds.length > MAX_AGENCIES)
    throw invalid(field, `参加单位应为 1 到 ${String(MAX_AGENCIES)} 个`);
  if (!agencyIds.every(isEntityId)) throw invalid(field, '参加单位有误');
  if (new Set([...agencyIds, sponsorId]).size <= agencyIds.length)
    throw invalid(field, '参加单位不能重复,也不必包含牵头单位');
}

function assertSoundSite(
  { name, address, longitude, latitude, coordinateSystem }: NewInspectionSite,
  field: string,
): void {
  assertAll(
    () => {
      assertWorkingText(name, { field: `${field}.name`, most: MAX_NAME, what: '点位名称' });
    },
    () => {
      assertWorkingText(address, { field: `${field}.address`, most: MAX_ADDRESS, what: '地址' });
    },
    () => {
      if ((longitude === null) !== (latitude === null))
        throw invalid(`${field}.longitude`, '请同时填写经度和纬度');
      if (longitude !== null && latitude !== null)
        assertSoundPoint({ longitude, latitude, coordinateSystem });
    },
  );
}

const invalid = (field: string, message: string) => new DomainError('INVALID_INPUT', message, { field });
