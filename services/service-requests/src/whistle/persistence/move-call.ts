import { cityOfId, ConflictError, DomainError, NotFoundError, rowsOf } from '@governance/shared';
import sql from 'sql-template-tag';
import type { EntityManager } from 'typeorm';
import { planStep } from '../../working-case/case-moves.js';
import { CALL_TABLE, CallAction } from '../call-moves.js';
import type { WhistleCall } from '../whistle-call.js';
import { isRepeatedArrival, standsToCall } from '../whistle.policy.js';
import type { Actor, CallOfWhistle, WantedWhistleStep } from '../whistle.repository.js';
import { callsOf, changedBy, heldWhistle, storeCalls, writtenWhistle } from './call-rows.js';
import { missPastDue } from './miss-calls.js';

/**
 * Moves a call in the caller's transaction, with its whistle held. One that is past due is missed first, so that
 * nobody escapes the clock by being faster than its worker.
 */
export async function moveCall(
  manager: EntityManager,
  id: string,
  wanted: WantedWhistleStep<CallAction>,
  actor: Actor,
): Promise<CallOfWhistle> {
  const { viewer, at } = actor;
  const whistle = await heldWhistle(manager, await whistleOf(manager, id), actor);
  const stored = await callsOf(manager, [whistle.id]);
  assertCurrent(theCall(stored, id), wanted);
  const calls = await missPastDue(manager, whistle, stored, at);
  const call = theCall(calls, id);
  // The version was right before the clock spoke.
  const step = planStep(
    CALL_TABLE,
    call,
    { ...wanted, expectedVersion: call.version },
    { viewer, at, standsAs: standsToCall(viewer, whistle, call) },
  );
  if (isRepeatedArrival(wanted.action, call) || at < call.openedAt) {
    const { status, version: currentVersion } = call;
    throw new DomainError('ACTION_NOT_AVAILABLE', '该部门已报到', {
      field: 'callId',
      status,
      currentVersion,
    });
  }
  const change = changedBy(call, step, changesBy(wanted, at));
  await storeCalls(manager, whistle, calls, [change]);
  return { whistle: await writtenWhistle(manager, whistle.id), call: change.after };
}

async function whistleOf(manager: EntityManager, callId: string): Promise<string> {
  const [found] = await rowsOf<{ id: string }>(
    manager,
    sql`SELECT whistle_id AS id FROM whistle_call WHERE city_code = ${cityOfId(callId)} AND id = ${callId}`,
  );
  if (!found) throw unknownCall();
  return found.id;
}

function theCall(calls: readonly WhistleCall[], id: string): WhistleCall {
  const call = calls.find((one) => one.id === id);
  if (!call) throw unknownCall();
  return call;
}

const unknownCall = () => new NotFoundError(CALL_TABLE.what, 'callId');

function assertCurrent({ version }: WhistleCall, { expectedVersion }: { readonly expectedVersion: number }) {
  if (version !== expectedVersion) throw new ConflictError(CALL_TABLE.what, version);
}

function changesBy({ action, score }: WantedWhistleStep<CallAction>, at: Date): Partial<WhistleCall> {
  switch (action) {
    case CallAction.ACKNOWLEDGE:
      return { acknowledgedAt: at };
    case CallAction.ARRIVE:
      return { arrivedAt: at };
    case CallAction.SCORE:
      return { score: score ?? null, endedAt: at };
    case CallAction.EXCUSE:
      return { endedAt: at };
    case CallAction.MISS:
      return { missedAt: at };
  }
}
