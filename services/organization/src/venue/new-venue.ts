import {
  assertAll,
  assertOptionalPublicText,
  assertPublicName,
  assertPublicText,
  DomainError,
} from '@governance/shared';
import { assertOpeningHours } from './opening-hours.js';
import type { VenueKind } from './venue-kind.js';
import { MAX_SERVICES, type VenueDetails } from './venue.js';

/** A venue to be registered. */
export interface NewVenue extends VenueDetails {
  readonly divisionCode: string;
  readonly kind: VenueKind;
  /** When it opened; null for now. */
  readonly validFrom: Date | null;
}

const MAX_NAME_LENGTH = 60;
const MAX_SERVICE_NAME_LENGTH = 40;
const MAX_AREA_M2 = 10_000_000;
const SERVICE_CODE = /^[A-Z][A-Z0-9_.]{0,99}$/;
/** A landline with or without its area code, a 400 or 800 line, or a short service number such as 12345. */
const PUBLIC_PHONE =
  /^(0\d{2,3}-?[2-9]\d{6,7}|[2-9]\d{6,7}|[48]00-?\d{3}-?\d{4}|1\d{4}|9\d{4,7})(-\d{1,5})?$/;

/** Throws what is wrong with a new venue, as far as it alone tells. */
export function assertValidVenue(venue: NewVenue, now: Date): void {
  assertAll(
    () => {
      assertSoundDetails(venue);
    },
    () => {
      if (venue.validFrom !== null && venue.validFrom > now)
        throw invalid('validFrom', '启用时间不能晚于现在');
    },
  );
}

/** The same for what may change about one. */
export function assertSoundDetails(venue: VenueDetails): void {
  assertAll(
    () => {
      assertPublicName(venue.name, MAX_NAME_LENGTH);
    },
    () => {
      assertPublicText(venue.address, { field: 'address', most: 100, what: '地址' });
    },
    () => {
      assertPublicPhone(venue.contactPhone);
    },
    () => {
      assertAreas(venue);
    },
    () => {
      assertServices(venue);
    },
    () => {
      if (new Set(venue.functions).size < venue.functions.length) throw invalid('functions', '功能不能重复');
    },
    () => {
      assertOpeningHours(venue.openingHours);
    },
    () => {
      assertOptionalPublicText(venue.holidayNote, { field: 'holidayNote', most: 100, what: '节假日说明' });
    },
  );
}

/** A place has a number that everybody may call; a mobile is a person's, and is told so by its own code. */
function assertPublicPhone(phone: string | null): void {
  assertOptionalPublicText(phone, { field: 'contactPhone', most: 30, what: '公开电话' });
  if (phone !== null && !PUBLIC_PHONE.test(phone))
    throw invalid('contactPhone', '请填写固定电话或服务热线,例如 0871-63120000、12345');
}

function assertAreas({ totalAreaM2, publicAreaM2 }: VenueDetails): void {
  if (totalAreaM2 !== null && (totalAreaM2 < 1 || totalAreaM2 > MAX_AREA_M2))
    throw invalid('totalAreaM2', `总面积应为 1 到 ${String(MAX_AREA_M2)} 平方米`);
  if (publicAreaM2 === null) return;
  if (publicAreaM2 < 0) throw invalid('publicAreaM2', '活动面积不能小于 0');
  if (totalAreaM2 === null) throw invalid('totalAreaM2', '填写活动面积时请同时填写总面积');
  if (publicAreaM2 > totalAreaM2) throw invalid('publicAreaM2', '活动面积不能大于总面积');
}

function assertServices({ services }: VenueDetails): void {
  if (services.length > MAX_SERVICES) throw invalid('services', `服务事项最多 ${String(MAX_SERVICES)} 项`);
  if (new Set(services.map(({ code }) => code)).size < services.length)
    throw invalid('services', '服务事项不能重复');
  if (!services.every(({ code }) => SERVICE_CODE.test(code))) throw invalid('services', '服务事项代码有误');
  assertAll(
    ...services.map(({ name }) => () => {
      assertPublicText(name, { field: 'services', most: MAX_SERVICE_NAME_LENGTH, what: '服务事项名称' });
    }),
  );
}

const invalid = (field: string, message: string) => new DomainError('INVALID_INPUT', message, { field });
