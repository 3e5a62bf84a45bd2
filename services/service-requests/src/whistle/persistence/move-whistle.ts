import { DomainError } from '@governance/shared';
import type { EntityManager } from 'typeorm';
import { planStep } from '../../working-case/case-moves.js';
import { changeCase } from '../../working-case/persistence/case-noun.js';
import { CallAction } from '../call-moves.js';
import { ENDED_STATES, type WhistleCall, WhistleCallState } from '../whistle-call.js';
import { WHISTLE_TABLE, WhistleAction } from '../whistle-moves.js';
import { refusalByCalls, standsToWhistle } from '../whistle.policy.js';
import type { Actor, WantedWhistleStep } from '../whistle.repository.js';
import type { Whistle } from '../whistle.js';
import { callsOf, changedBy, heldWhistle, storeCalls } from './call-rows.js';
import { missPastDue } from './miss-calls.js';
import { resumeRequest } from './whistled-request.js';
import { WHISTLE_NOUN } from './whistle-noun.js';

/**
 * Moves a whistle in the caller's transaction. Calls that are past due are missed first: nobody escapes the clock by
 * being faster than its worker.
 */
export async function moveWhistle(
  manager: EntityManager,
  id: string,
  wanted: WantedWhistleStep<WhistleAction>,
  actor: Actor,
): Promise<Whistle> {
  const { viewer, at } = actor;
  const held = await heldWhistle(manager, id, actor);
  const step = planStep(WHISTLE_TABLE, held, wanted, { viewer, at, standsAs: standsToWhistle(viewer, held) });
  const calls = await missPastDue(manager, held, await callsOf(manager, [id]), at);
  const refusal = refusalByCalls(wanted.action, calls);
  if (refusal !== null) {
    const { status, version: currentVersion } = held;
    throw new DomainError('ACTION_NOT_AVAILABLE', refusal, { field: 'id', status, currentVersion });
  }
  if (wanted.action === WhistleAction.WITHDRAW) await excuseAll(manager, held, calls, wanted.text, actor);
  const moved = await changeCase(manager, WHISTLE_NOUN, { id, viewer }, () => ({
    step,
    set: wanted.action === WhistleAction.DISPOSE ? { disposedAt: at } : { closedAt: at },
  }));
  await resumeRequest(manager, moved, actor);
  return moved;
}

/** Nobody has to come any more, and nobody is judged. */
const excuseAll = (
  manager: EntityManager,
  whistle: Whistle,
  calls: readonly WhistleCall[],
  text: string | null,
  { viewer: { organization: organizationId, subject }, at }: Actor,
): Promise<unknown> =>
  storeCalls(
    manager,
    whistle,
    calls,
    calls
      .filter(({ status }) => !ENDED_STATES.has(status))
      .map((call) =>
        changedBy(
          call,
          {
            at,
            from: call.status,
            to: WhistleCallState.EXCUSED,
            action: CallAction.EXCUSE,
            role: 'STREET',
            organizationId,
            subject,
            text: text?.trim() ?? null,
          },
          { endedAt: at },
        ),
      ),
  );
