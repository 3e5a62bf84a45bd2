import { DomainError } from '@governance/shared';
import { TRIES_BEFORE_UNREACHED } from '../callback/callback.js';
import { RequestAction } from '../service-request/request-action.js';
import { movesFrom } from '../service-request/request-moves.js';
import { RequestStatus } from '../service-request/request-status.js';
import type { ServiceRequest } from '../service-request/service-request.js';
import { ClockKind, type SlaTerms } from '../sla-policy/sla-terms.js';
import { addWorking, ClockTime, TermUnit } from '../working-calendar/add-working.js';
import { WorkingCalendar } from '../working-calendar/working-calendar.js';
import { type ClockSheet, isRunning, type RequestClock } from './request-clock.js';

/** A request extends its time at most so often; the list is never longer. */
const MAX_EXTENSIONS = 20;
/** No review and no extension lies further away. */
const MAX_UNTIL_DAYS = 366;
const DAY_MS = 86_400_000;

/** What somebody wants to do, and what the clocks of the request say at that instant. */
export interface ClockedAction {
  readonly action: RequestAction;
  readonly request: Pick<ServiceRequest, 'status' | 'closedAt' | 'version'>;
  readonly sheet: ClockSheet;
  /** Null for a request without a policy, of which nothing is asked. */
  readonly terms: SlaTerms | null;
  /** Calls of this round that did not reach the reporter. */
  readonly failedCalls: number;
  /** Calls of this round in which the reporter said that it is solved. */
  readonly solvedCalls: number;
  readonly at: Date;
}

/** Why call-backs, clocks or the policy do not allow an action now, in words; null when they do. */
export function refusalByClocks(wanted: ClockedAction): string | null {
  const { action, request, sheet, terms, at } = wanted;
  const refusal = refusalByCalls(wanted);
  if (refusal !== null || terms === null) return refusal;
  switch (action) {
    case RequestAction.REQUEST_EXTENSION:
      return extensionRefusal(sheet, at);
    case RequestAction.REOPEN:
      return request.closedAt !== null && at > lastReopening(request.closedAt, terms)
        ? `办结已超过 ${String(terms.reopenDays)} 天,不能重新办理,请另行提交诉求`
        : null;
    case RequestAction.CLOSE:
      return request.status === RequestStatus.ANSWERED && terms.callbackAfterAnswer
        ? '按规则,直接答复的诉求须回访后才能办结'
        : null;
    default:
      return null;
  }
}

/** Nobody ends a call-back without having called; without a policy nobody is given up before the third try. */
function refusalByCalls({ action, request, terms, failedCalls, solvedCalls }: ClockedAction): string | null {
  const needs = movesFrom(request.status).find((move) => move.action === action)?.needs ?? [];
  if (needs.includes('SOLVED_CALL') && solvedCalls === 0) return '请先登记回访结果,反映人表示已解决方可办结';
  const tries = terms?.callbackTries ?? TRIES_BEFORE_UNREACHED;
  return needs.includes('FAILED_CALLS') && failedCalls < tries
    ? `回访未满 ${String(tries)} 次,不能按未接通办结`
    : null;
}

/** Throws `ACTION_NOT_AVAILABLE` for what the clocks do not allow, `INVALID_INPUT` for a time that cannot be. */
export function assertAllowedByClocks(wanted: ClockedAction, until: Date | null): void {
  const refusal = refusalByClocks(wanted);
  const { request, sheet, action, at } = wanted;
  if (refusal !== null) {
    throw new DomainError('ACTION_NOT_AVAILABLE', refusal, {
      field: 'action',
      status: request.status,
      currentVersion: request.version,
    });
  }
  if (until === null) return;
  const clock = handlingClock(sheet);
  const least = action === RequestAction.REQUEST_EXTENSION && clock ? clock.dueAt : at;
  if (until <= least || until.getTime() > at.getTime() + MAX_UNTIL_DAYS * DAY_MS)
    throw new DomainError('INVALID_INPUT', UNTIL_MESSAGE[action] ?? '时间有误', { field: 'until' });
}

const UNTIL_MESSAGE: Readonly<Partial<Record<RequestAction, string>>> = {
  SUSPEND: '复核日期应晚于现在,且在 366 天以内',
  REQUEST_EXTENSION: '申请的期限应晚于现有期限,且在 366 天以内',
};

/** 到期前: more time is asked for before the time is over, and with a clock that runs. */
function extensionRefusal(sheet: ClockSheet, at: Date): string | null {
  const clock = handlingClock(sheet);
  if (!clock || at > clock.dueAt) return '已超过办理期限,不能再申请延期';
  return sheet.extensions.length >= MAX_EXTENSIONS
    ? `一件诉求最多申请延期 ${String(MAX_EXTENSIONS)} 次`
    : null;
}

const handlingClock = ({ clocks }: ClockSheet): RequestClock | undefined =>
  clocks.find((clock) => clock.kind === ClockKind.RESOLVE && isRunning(clock));

/** Calendar days need no table. */
const lastReopening = (closedAt: Date, { reopenDays }: SlaTerms): Date =>
  addWorking(
    closedAt,
    { amount: reopenDays, unit: TermUnit.DAY, time: ClockTime.CALENDAR },
    new WorkingCalendar([]),
  );
