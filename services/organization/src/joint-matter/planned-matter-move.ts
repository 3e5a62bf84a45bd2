import {
  assertAll,
  assertPublicText,
  ConflictError,
  DomainError,
  isEntityId,
  type Viewer,
} from '@governance/shared';
import { type JointMatter, MAX_MATTER_TIMELINE } from './joint-matter.js';
import { matterActorOf } from './joint-matter.policy.js';
import { MatterAction } from './matter-action.js';
import type { MatterActor } from './matter-actor.js';
import { type MatterMove, matterMovesFrom } from './matter-moves.js';
import type { MatterStatus } from './matter-status.js';

/** What somebody wants to happen to a matter. */
export interface WantedMatterMove {
  readonly action: MatterAction;
  readonly expectedVersion: number;
  readonly reason: string | null;
  readonly decision: string | null;
  /** Null for now. */
  readonly decidedAt: Date | null;
  readonly responsibleOrganizationId: string | null;
}

/** A move that every rule allows, ready to be stored. */
export interface PlannedMatterMove {
  readonly matter: JointMatter;
  readonly action: MatterAction;
  readonly at: Date;
  readonly actor: MatterActor;
  readonly actorOrganizationId: string | null;
  readonly actorSubject: string | null;
  readonly reason: string | null;
  readonly after: MatterState;
}

/** What a move changes of a matter. */
interface MatterState {
  readonly version: number;
  readonly status: MatterStatus;
  readonly decision: string | null;
  readonly decidedAt: Date | null;
  readonly responsibleOrganizationId: string | null;
  readonly completedAt: Date | null;
}

const MAX_REASON_LENGTH = 500;
const MAX_DECISION_LENGTH = 2000;

/**
 * Applies the table of moves to one matter. Throws `CONFLICT` when the matter has moved since, `ACTION_NOT_AVAILABLE`
 * when its status does not allow this, `FORBIDDEN` when this viewer may not, and all that is wrong with the input.
 */
export function planMatterMove(
  matter: JointMatter,
  wanted: WantedMatterMove,
  viewer: Viewer,
  at: Date,
): PlannedMatterMove {
  if (matter.version !== wanted.expectedVersion) throw new ConflictError('事项', matter.version);
  const move = matterMovesFrom(matter.status).find(({ action }) => action === wanted.action);
  if (!move || matter.version >= MAX_MATTER_TIMELINE)
    throw new DomainError('ACTION_NOT_AVAILABLE', '事项的当前状态不允许此操作', {
      field: 'action',
      status: matter.status,
      currentVersion: matter.version,
    });
  const actor = matterActorOf(move, matter, viewer);
  if (!actor) throw new DomainError('FORBIDDEN', '您无权进行此操作', { action: wanted.action });
  assertNeedsMet(move, matter, wanted, at);
  return {
    matter,
    action: move.action,
    at,
    actor,
    actorOrganizationId: viewer.organization,
    actorSubject: viewer.subject,
    reason: wanted.reason?.trim() ?? null,
    after: stateAfter(move, matter, wanted, at),
  };
}

function assertNeedsMet(
  { needs }: MatterMove,
  { raisedAt }: JointMatter,
  { reason, decision, decidedAt, responsibleOrganizationId }: WantedMatterMove,
  now: Date,
): void {
  const decides = needs.includes('DECISION');
  assertAll(
    () => {
      if (reason !== null)
        assertPublicText(reason.trim(), { field: 'reason', most: MAX_REASON_LENGTH, what: '说明' });
      else if (needs.includes('REASON')) throw invalid('reason', '请说明理由或结果');
    },
    () => {
      if (decision === null) {
        if (decides) throw invalid('decision', '请填写决定内容');
      } else if (decides)
        assertPublicText(decision.trim(), { field: 'decision', most: MAX_DECISION_LENGTH, what: '决定内容' });
      else throw unneeded('decision');
    },
    () => {
      if (decidedAt === null) return;
      if (!decides) throw unneeded('decidedAt');
      if (decidedAt > now || decidedAt < raisedAt)
        throw invalid('decidedAt', '决定时间应在提出事项之后、不晚于现在');
    },
    () => {
      if (needs.includes('RESPONSIBLE')) {
        if (responsibleOrganizationId === null || !isEntityId(responsibleOrganizationId))
          throw invalid('responsibleOrganizationId', '请指明责任单位');
      } else if (responsibleOrganizationId !== null) throw unneeded('responsibleOrganizationId');
    },
  );
}

const invalid = (field: string, message: string) => new DomainError('INVALID_INPUT', message, { field });
const unneeded = (field: string) => invalid(field, '此操作不需要该字段');

/** A decision that is taken back is none any more: who works on the matter again decides again. */
function stateAfter(
  { action, to }: MatterMove,
  matter: JointMatter,
  wanted: WantedMatterMove,
  at: Date,
): MatterState {
  const moved = { version: matter.version + 1, status: to };
  if (action === MatterAction.DECIDE)
    return {
      ...moved,
      decision: wanted.decision?.trim() ?? null,
      decidedAt: wanted.decidedAt ?? at,
      responsibleOrganizationId: wanted.responsibleOrganizationId,
      completedAt: null,
    };
  if (action === MatterAction.COMPLETE)
    return {
      ...moved,
      decision: matter.decision,
      decidedAt: matter.decidedAt,
      responsibleOrganizationId: matter.responsibleOrganizationId,
      completedAt: at,
    };
  return { ...moved, decision: null, decidedAt: null, responsibleOrganizationId: null, completedAt: null };
}
