import { assertAll, assertPublicName, assertWorkingText, DomainError, isEntityId } from '@governance/shared';
import type { WhistleKind } from './whistle-kind.js';
import { MAX_CALLS, type WhistleSponsor } from './whistle.js';

/** A whistle as somebody wants to blow it. */
export interface NewWhistle {
  readonly kind: WhistleKind;
  readonly title: string;
  readonly reason: string;
  /** Null when the request says where. */
  readonly divisionCode: string | null;
  readonly gridCode: string | null;
  readonly requestId: string | null;
  readonly departmentIds: readonly string[];
  readonly sponsor: WhistleSponsor | null;
}

const MAX_TITLE_LENGTH = 100;
const MAX_REASON_LENGTH = 500;
const MAX_SPONSOR_NAME_LENGTH = 20;
const MAX_SPONSOR_POST_LENGTH = 50;

/** Throws all that is wrong with a new whistle, as far as the whistle alone tells. */
export function assertSoundWhistle(whistle: NewWhistle, blownById: string | null): void {
  const { title, reason, requestId, divisionCode, gridCode, departmentIds, sponsor } = whistle;
  assertAll(
    () => {
      assertWorkingText(title, { field: 'title', most: MAX_TITLE_LENGTH, what: '标题' });
    },
    () => {
      assertWorkingText(reason, { field: 'reason', most: MAX_REASON_LENGTH, what: '吹哨事由' });
    },
    () => {
      if (requestId === null && divisionCode === null) throw wrong('divisionCode', '请指明吹哨的地点');
      if (requestId !== null && (divisionCode !== null || gridCode !== null))
        throw wrong('divisionCode', '按诉求吹哨时,地点以诉求为准');
    },
    () => {
      if (requestId !== null && !isEntityId(requestId)) throw wrong('requestId', '未找到该诉求');
    },
    () => {
      assertSoundDepartments(departmentIds, blownById);
    },
    () => {
      if (sponsor === null) return;
      assertPublicName(sponsor.name, MAX_SPONSOR_NAME_LENGTH, 'sponsor.name');
      assertPublicName(sponsor.post, MAX_SPONSOR_POST_LENGTH, 'sponsor.post');
    },
  );
}

function assertSoundDepartments(ids: readonly string[], blownById: string | null): void {
  const field = 'departmentIds';
  if (ids.length < 1 || ids.length > MAX_CALLS)
    throw wrong(field, `一次吹哨应呼叫 1 到 ${String(MAX_CALLS)} 个部门`);
  if (!ids.every(isEntityId)) throw wrong(field, '请指明被呼叫的部门');
  if (new Set(ids).size < ids.length) throw wrong(field, '同一部门只能呼叫一次');
  if (ids.some((id) => id === blownById)) throw wrong(field, '不能呼叫本单位');
}

const wrong = (field: string, message: string) => new DomainError('INVALID_INPUT', message, { field });
