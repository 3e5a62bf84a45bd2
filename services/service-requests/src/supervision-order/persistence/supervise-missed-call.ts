import { cityCodeOf, rowsOf } from '@governance/shared';
import sql from 'sql-template-tag';
import type { EntityManager } from 'typeorm';
import { calendarAround } from '../../working-calendar/persistence/calendar-between.js';
import { openCase, storedCase } from '../../working-case/persistence/case-noun.js';
import {
  ANSWER_DAYS,
  SupervisionGround,
  SupervisionKind,
  type SupervisionOrder,
  SupervisionStatus,
} from '../supervision-order.js';
import { workingDaysAfter } from '../supervision-order.service.js';
import { SUPERVISION_NOUN } from './supervision-noun.js';

/** A call of a whistle that nobody followed in time. */
export interface MissedCall {
  readonly callId: string;
  /** Where the whistle was blown. */
  readonly divisionCode: string;
  /** Who blew it; null when that is not known. */
  readonly issuerId: string | null;
  /** The department that was called and did not come. */
  readonly addresseeId: string;
  /** The request that the whistle is about, if there is one. */
  readonly requestId: string | null;
  readonly missedAt: Date;
}

/**
 * 逾期未到督办: issues the order that a missed call leads to, in the caller's transaction, which holds the call's row. A
 * call has one order at most: a repetition answers the one that is there. Throws `CALENDAR_MISSING`.
 */
export async function superviseMissedCall(
  manager: EntityManager,
  { callId, divisionCode, issuerId, addresseeId, requestId, missedAt }: MissedCall,
): Promise<SupervisionOrder> {
  const [known] = await rowsOf<{ id: string }>(
    manager,
    sql`SELECT id FROM supervision_order WHERE city_code = ${cityCodeOf(divisionCode)} AND whistle_call_id = ${callId}`,
  );
  if (known) return storedCase(manager, SUPERVISION_NOUN, known.id);
  const calendar = await calendarAround(manager, [missedAt]);
  const kind = SupervisionKind.SUPERVISE;
  return openCase(
    manager,
    SUPERVISION_NOUN,
    {
      divisionCode,
      kind,
      ground: SupervisionGround.MISSED_CALL,
      explanation: MISSED,
      issuerId,
      addresseeId,
      requestId,
      problemCaseId: null,
      whistleCallId: callId,
      dueAt: workingDaysAfter(missedAt, ANSWER_DAYS[kind], calendar),
      answeredAt: null,
      closedAt: null,
    },
    {
      at: missedAt,
      from: null,
      to: SupervisionStatus.ISSUED,
      action: 'OPEN',
      role: 'SYSTEM',
      organizationId: issuerId,
      subject: null,
      text: MISSED,
    },
  );
}

const MISSED = '吹哨后未按时报到,系统自动督办';
