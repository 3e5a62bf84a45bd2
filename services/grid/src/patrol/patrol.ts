import { assertAll, assertPublicName, assertWorkingText, DomainError, isEntityId } from '@governance/shared';

/** What somebody found at a checkpoint. */
export enum PatrolFinding {
  NONE = 'NONE',
  ISSUE = 'ISSUE',
}

/**
 * 巡查: a round that a worker made through a grid. It says which checkpoints were reached, when, and what was found
 * there; never where the person was in between, how fast they went or how long they stood.
 */
export interface Patrol {
  readonly id: string;
  readonly divisionCode: string;
  readonly version: number;
  readonly gridId: string;
  readonly workerId: string;
  /** What the round was for, in the words of whoever planned it. */
  readonly plan: string | null;
  readonly startedAt: Date;
  readonly endedAt: Date;
  readonly recordedAt: Date;
  /** Checkpoints at which something was found. */
  readonly issueCount: number;
}

/** A checkpoint that a patrol reached. */
export interface ReachedCheckpoint {
  readonly patrolId: string;
  /** From 1, in the order in which they were reached. */
  readonly sequence: number;
  /** Of the directory; null for a place that has no entry there. */
  readonly checkpointId: string | null;
  readonly name: string;
  readonly reachedAt: Date;
  readonly finding: PatrolFinding;
  readonly note: string | null;
}

/** A checkpoint reached, as it comes in: one of the directory, or a place by its name. */
interface NewReachedCheckpoint {
  readonly checkpointId: string | null;
  readonly name: string | null;
  readonly reachedAt: Date;
  readonly finding: PatrolFinding;
  readonly note: string | null;
}

/** A patrol to be recorded. */
export interface NewPatrol {
  readonly gridId: string;
  readonly workerId: string;
  readonly plan: string | null;
  readonly startedAt: Date;
  readonly endedAt: Date;
  readonly checkpoints: readonly NewReachedCheckpoint[];
}

/** What a list of patrols is limited to. */
export interface PatrolFilter {
  readonly divisionCode?: string | null;
  readonly gridId?: string | null;
  readonly startedFrom?: Date | null;
  readonly startedTo?: Date | null;
  readonly finding?: PatrolFinding | null;
}

/** A patrol reaches at most so many checkpoints. */
const MAX_REACHED = 50;
/** An offline client hands in at most so many patrols at once. */
export const MAX_PATROLS_AT_ONCE = 100;
const MAX_PLAN_LENGTH = 100;
const MAX_NOTE_LENGTH = 500;
const MAX_NAME_LENGTH = 60;
const LONGEST = 24 * 60 * 60 * 1000;
/** A telephone's clock may be so much ahead. */
const CLOCK_SKEW = 5 * 60 * 1000;

/** Throws all that is wrong with a patrol, as far as it alone tells. */
export function assertValidPatrol(patrol: NewPatrol, now: Date): void {
  const { gridId, workerId, plan, startedAt, endedAt, checkpoints } = patrol;
  assertAll(
    () => {
      if (!isEntityId(gridId)) throw invalid('gridId', '没有这个网格');
    },
    () => {
      if (!isEntityId(workerId)) throw invalid('workerId', '没有这名网格员');
    },
    () => {
      if (plan !== null) assertPublicName(plan, MAX_PLAN_LENGTH, 'plan');
    },
    () => {
      const lasted = endedAt.getTime() - startedAt.getTime();
      if (lasted <= 0 || lasted > LONGEST) throw invalid('endedAt', '巡查应在开始之后 24 小时内结束');
      if (endedAt.getTime() > now.getTime() + CLOCK_SKEW) throw invalid('endedAt', '巡查尚未结束');
    },
    () => {
      if (checkpoints.length > MAX_REACHED)
        throw invalid('checkpoints', `一次巡查最多 ${String(MAX_REACHED)} 个点位`);
    },
    ...checkpoints.map((reached) => () => {
      assertValidReached(reached, patrol);
    }),
  );
}

function assertValidReached(
  { checkpointId, name, reachedAt, finding, note }: NewReachedCheckpoint,
  { startedAt, endedAt }: NewPatrol,
): void {
  assertAll(
    () => {
      if ((checkpointId === null) === (name === null))
        throw invalid('checkpoints', '点位请填写编号或名称之一');
      if (name !== null) assertPublicName(name, MAX_NAME_LENGTH, 'checkpoints.name');
    },
    () => {
      if (reachedAt < startedAt || reachedAt > endedAt)
        throw invalid('checkpoints.reachedAt', '到达点位的时间应在巡查期间');
    },
    () => {
      if (note !== null)
        assertWorkingText(note, { field: 'checkpoints.note', most: MAX_NOTE_LENGTH, what: '说明' });
      else if (finding === PatrolFinding.ISSUE) throw invalid('checkpoints.note', '发现问题请说明情况');
    },
  );
}

const invalid = (field: string, message: string) => new DomainError('INVALID_INPUT', message, { field });
