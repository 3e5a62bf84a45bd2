import { cityCodeOf } from '@governance/shared';
import { DIRECTORY_EPOCH, demoId } from '../chance/demo-id.js';
import { type GridWorkerPlan } from './grid-plan.js';

/** A duty card of the invented world. */
export interface DutyCardPlan {
  readonly id: string;
  readonly workerId: string;
  readonly gridId: string;
  /** Known to everybody, and so no secret: there is nothing real behind it. */
  readonly token: string;
  readonly issuedAt: Date;
}

/** The one card of a community: that of its first worker, in the grid that they answer for now. */
export function dutyCardsOf(
  communityCode: string,
  workers: readonly GridWorkerPlan[],
): readonly DutyCardPlan[] {
  const [worker] = workers;
  const assignment = worker?.assignments.at(-1);
  if (!worker || !assignment) return [];
  return [
    {
      id: demoId('DutyCard', communityCode, 'first', DIRECTORY_EPOCH),
      workerId: worker.id,
      gridId: assignment.gridId,
      token: demoDutyCardToken(communityCode),
      issuedAt: assignment.since,
    },
  ];
}

/** The examples of the development issuer write it in the same way. */
const demoDutyCardToken = (communityCode: string): string =>
  `${cityCodeOf(communityCode)}-demo${'0'.repeat(16)}${communityCode}`;
