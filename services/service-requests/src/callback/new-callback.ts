import { assertAll, assertWorkingText, DomainError } from '@governance/shared';
import { RequestAction } from '../service-request/request-action.js';
import type { Actor } from '../service-request/service-request.js';
import { type CallbackAnswer, type CallbackMethod, type Surveyor } from './callback.js';

/** A call that somebody made. */
export interface NewCallback extends CallbackAnswer {
  readonly requestId: string;
  /** Of the request. */
  readonly expectedVersion: number;
  readonly surveyor: Surveyor;
  readonly method: CallbackMethod;
  /** When; null for now. */
  readonly at: Date | null;
  /** In words, for the timeline. */
  readonly remark: string | null;
}

/** As whom a call is recorded. */
export interface Caller {
  readonly actor: Actor;
  readonly subject: string | null;
}

const MAX_REMARK_LENGTH = 300;

/** Throws what is wrong with a call, as far as it alone tells. */
export function assertSoundCallback(callback: NewCallback, now: Date): void {
  const { contacted, resolved, satisfaction, at, remark } = callback;
  assertAll(
    () => {
      if (contacted && resolved === null) throw invalid('resolved', '已联系到反映人,请填写是否解决');
      if (!contacted && resolved !== null) throw invalid('resolved', '未联系到反映人,不能填写是否解决');
    },
    () => {
      if (!contacted && satisfaction !== null)
        throw invalid('satisfaction', '未联系到反映人,不能填写满意程度');
    },
    () => {
      if (at !== null && at > now) throw invalid('at', '回访时间不能晚于现在');
    },
    () => {
      if (remark !== null)
        assertWorkingText(remark, { field: 'remark', most: MAX_REMARK_LENGTH, what: '备注' });
    },
  );
}

/** Throws `INVALID_INPUT` for a call from before the request was handed over to be called back about. */
export function assertCalledAfter(at: Date, handedOver: Date): void {
  if (at < handedOver) throw invalid('at', '回访时间不能早于转入回访的时间');
}

/** Where a request goes from a call: closed when solved, into another round when not; null: to be called again. */
export function moveAfter(callback: CallbackAnswer, attempt: number, tries: number): RequestAction | null {
  if (callback.contacted) return callback.resolved === false ? RequestAction.REWORK : RequestAction.CLOSE;
  return attempt >= tries ? RequestAction.CLOSE_UNREACHED : null;
}

/** What a timeline says of a call. */
export function reasonOf({ contacted, resolved, remark }: NewCallback, attempt: number): string {
  const outcome = contacted
    ? `回访:反映人表示${resolved === true ? '已解决' : '未解决'}`
    : `回访:第 ${String(attempt)} 次未联系到反映人`;
  return remark === null ? outcome : `${outcome};${remark}`;
}

const invalid = (field: string, message: string) => new DomainError('INVALID_INPUT', message, { field });
