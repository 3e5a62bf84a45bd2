import {
  assertAll,
  assertPublicText,
  ConflictError,
  DomainError,
  isEntityId,
  type Viewer,
} from '@governance/shared';
import { DeliberationAction } from './deliberation-action.js';
import type { DeliberationActor } from './deliberation-actor.js';
import { type DeliberationMove, deliberationMovesFrom, type DeliberationNeed } from './deliberation-moves.js';
import type { DeliberationOutcome } from './deliberation-outcome.js';
import { DeliberationStep } from './deliberation-step.js';
import { type Deliberation, MAX_ROUNDS, type StepRecord } from './deliberation.js';
import { deliberationActorOf } from './deliberation.policy.js';
import { assertStepFacts, type StepFacts } from './step-facts.js';

/** The next step that somebody wants to be taken. */
export interface WantedStep extends StepFacts {
  readonly action: DeliberationAction;
  readonly expectedVersion: number;
  readonly decision: string | null;
  readonly decidedByOrganizationId: string | null;
  readonly notice: string | null;
  readonly outcome: DeliberationOutcome | null;
  readonly scores: readonly number[] | null;
}

/** A step that every rule allows, ready to be stored. */
export interface PlannedStep {
  readonly deliberation: Deliberation;
  readonly record: Omit<StepRecord, 'deliberationId'>;
  readonly actorOrganizationId: string | null;
  readonly actorSubject: string | null;
  readonly after: Pick<
    Deliberation,
    'version' | 'step' | 'steppedAt' | 'round' | 'outcome' | 'publishedRound'
  >;
}

/**
 * Applies the table of moves to one deliberation. Throws `CONFLICT` when it has moved since, `ACTION_NOT_AVAILABLE` for a
 * step that is not the next one, `FORBIDDEN` when this viewer may not, and all that is wrong with the input.
 */
export function planStep(
  deliberation: Deliberation,
  wanted: WantedStep,
  viewer: Viewer,
  now: Date,
): PlannedStep {
  const { version, step, outcome } = deliberation;
  if (version !== wanted.expectedVersion) throw new ConflictError('协商', version);
  const move = deliberationMovesFrom(step, outcome).find(({ action }) => action === wanted.action);
  if (!move || isWornOut(deliberation, move))
    throw new DomainError('ACTION_NOT_AVAILABLE', '协商应按汇、定、议、示、评逐步进行', {
      field: 'action',
      status: step,
      currentVersion: version,
    });
  const actor = deliberationActorOf(move, deliberation, viewer);
  if (!actor) throw new DomainError('FORBIDDEN', '您无权进行此操作', { action: wanted.action });
  assertFactsFit(move, deliberation, wanted, now);
  return plan(move, deliberation, wanted, { actor, viewer, now });
}

/** Whether a further round would be one too many. */
const isWornOut = ({ round }: Deliberation, { action }: DeliberationMove): boolean =>
  action === DeliberationAction.REOPEN && round >= MAX_ROUNDS;

const MAX_DECISION_LENGTH = 2000;
const MAX_NOTICE_LENGTH = 2000;
const MAX_SCORES = 100_000;

/** Which need asks for which field; a field that nobody asks for is refused, so that nothing is lost silently. */
const FIELDS = {
  decision: { need: 'DECISION', message: '请填写协商决定' },
  decidedByOrganizationId: { need: 'DECISION', message: '请指明作出决定的组织' },
  notice: { need: 'NOTICE', message: '请填写公示内容' },
  outcome: { need: 'VERDICT', message: '请填写评议结果' },
  scores: { need: 'VERDICT', message: '请填写评分人数' },
} as const satisfies Record<string, { need: DeliberationNeed; message: string }>;

function assertFactsFit(
  { needs }: DeliberationMove,
  { steppedAt }: Deliberation,
  wanted: WantedStep,
  now: Date,
): void {
  const presence = Object.entries(FIELDS).map(([field, { need, message }]) => () => {
    const isGiven = wanted[field as keyof typeof FIELDS] !== null;
    if (needs.includes(need) && !isGiven) throw invalid(field, message);
    if (!needs.includes(need) && isGiven) throw invalid(field, '此步骤不需要该字段');
  });
  assertAll(
    ...presence,
    () => {
      assertStepFacts(wanted, steppedAt, now);
    },
    () => {
      if (needs.includes('ATTENDANCE') && wanted.attendance === null)
        throw invalid('attendance', '请填写参加人数');
    },
    () => {
      if (needs.includes('SUMMARY') && wanted.summary === null)
        throw invalid('summary', '请说明重新协商的原因');
    },
    () => {
      assertTexts(wanted);
    },
    () => {
      if (wanted.scores !== null) assertScores(wanted.scores);
    },
  );
}

function assertTexts({ decision, decidedByOrganizationId, notice }: WantedStep): void {
  assertAll(
    () => {
      if (decision !== null)
        assertPublicText(decision.trim(), { field: 'decision', most: MAX_DECISION_LENGTH, what: '协商决定' });
    },
    () => {
      if (decidedByOrganizationId !== null && !isEntityId(decidedByOrganizationId))
        throw invalid('decidedByOrganizationId', '同一城市中没有这个组织');
    },
    () => {
      if (notice !== null)
        assertPublicText(notice.trim(), { field: 'notice', most: MAX_NOTICE_LENGTH, what: '公示内容' });
    },
  );
}

function assertScores(scores: readonly number[]): void {
  if (scores.length !== 5 || scores.some((count) => count < 0 || count > MAX_SCORES))
    throw invalid('scores', `请填写给 1 到 5 分的人数,每项 0 到 ${String(MAX_SCORES)}`);
  if (scores.every((count) => count === 0)) throw invalid('scores', '至少应有一人评分');
}

const invalid = (field: string, message: string) => new DomainError('INVALID_INPUT', message, { field });

function plan(
  { to, action }: DeliberationMove,
  deliberation: Deliberation,
  wanted: WantedStep,
  { actor, viewer, now }: { readonly actor: DeliberationActor; readonly viewer: Viewer; readonly now: Date },
): PlannedStep {
  const { outcome, scores, attendance, decidedByOrganizationId } = wanted;
  const heldAt = wanted.heldAt ?? now;
  const round = deliberation.round + (action === DeliberationAction.REOPEN ? 1 : 0);
  return {
    deliberation,
    record: {
      round,
      step: to,
      heldAt,
      attendance,
      decidedByOrganizationId,
      outcome,
      scores,
      actor,
      decision: wanted.decision?.trim() ?? null,
      notice: wanted.notice?.trim() ?? null,
      summary: wanted.summary?.trim() ?? null,
      documentReference: wanted.documentReference?.trim() ?? null,
      recordedAt: now,
    },
    actorOrganizationId: viewer.organization,
    actorSubject: viewer.subject,
    after: {
      version: deliberation.version + 1,
      step: to,
      steppedAt: heldAt,
      round,
      outcome,
      publishedRound: to === DeliberationStep.PUBLICISE ? round : deliberation.publishedRound,
    },
  };
}
