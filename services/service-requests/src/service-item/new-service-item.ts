import {
  assertAll,
  assertOptionalPublicText,
  assertPublicName,
  DomainError,
  governs,
  hasRole,
  isEntityId,
  type Viewer,
} from '@governance/shared';
import type { ServiceItemDetails } from './service-item.js';

/** A service item to be registered. */
export interface NewServiceItem extends ServiceItemDetails {
  readonly divisionCode: string;
  readonly code: string;
}

const CODE = /^[A-Za-z0-9][A-Za-z0-9_.-]{0,49}$/;
const MAX_NAME_LENGTH = 60;
const MAX_VISITS = 20;

/** Whoever manages the catalogue: officers of the street and above, in their own jurisdiction, and their machines. */
export function assertMayManageItems(viewer: Viewer, divisionCode: string): void {
  const manages = hasRole(viewer, 'STREET_OFFICER', 'DISTRICT_SUPERVISOR', 'ADMINISTRATOR', 'INTEGRATION');
  if (manages && governs(viewer, divisionCode)) return;
  throw new DomainError('FORBIDDEN', '您无权管理该地的服务事项', { action: 'manageServiceItems' });
}

/** Throws what is wrong with a new item, as far as it alone tells. */
export function assertValidItem(item: NewServiceItem): void {
  assertAll(
    () => {
      if (!CODE.test(item.code)) throw invalid('code', '事项编码应为 1 到 50 个字母、数字或 . _ -');
    },
    () => {
      assertSoundDetails(item);
    },
  );
}

/** The same for what may change about one. */
export function assertSoundDetails(item: ServiceItemDetails): void {
  assertAll(
    () => {
      assertPublicName(item.name, MAX_NAME_LENGTH);
    },
    () => {
      assertOptionalPublicText(item.description, { field: 'description', most: 500, what: '说明' });
    },
    () => {
      if (item.visitsRequired < 0 || item.visitsRequired > MAX_VISITS)
        throw invalid('visitsRequired', `跑动次数应为 0 到 ${String(MAX_VISITS)}`);
    },
    () => {
      assertOptionalPublicText(item.venue, { field: 'venue', most: 100, what: '办理地点' });
    },
    () => {
      if (new Set(item.agency).size < item.agency.length) throw invalid('agency', '代缴代办代理方式不能重复');
    },
    () => {
      if (item.departmentId !== null && !isEntityId(item.departmentId))
        throw invalid('departmentId', '承办部门有误');
    },
  );
}

const invalid = (field: string, message: string) => new DomainError('INVALID_INPUT', message, { field });
