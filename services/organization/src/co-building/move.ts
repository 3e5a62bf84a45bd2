import { assertAll, ConflictError, DomainError } from '@governance/shared';
import { assertListText } from './list-text.js';

/** One legal move of a thing that has a status. */
export interface Move<TStatus, TAction, TRelation> {
  readonly from: TStatus;
  readonly action: TAction;
  readonly to: TStatus;
  /** Any one of these may do it. */
  readonly who: readonly TRelation[];
  /** Whether a reason must be given. */
  readonly needsReason: boolean;
}

/** What somebody wants to happen to a thing. */
export interface WantedMove<TAction> {
  readonly action: TAction;
  readonly expectedVersion: number;
  readonly reason: string | null;
}

/** A thing that moves. */
export interface Movable<TStatus> {
  readonly status: TStatus;
  readonly version: number;
}

const MAX_REASON_LENGTH = 200;

/** What a viewer may do with a thing now; `standsAs` says how the viewer stands to it. */
export const actionsFrom = <TStatus, TAction, TRelation>(
  moves: readonly Move<TStatus, TAction, TRelation>[],
  status: TStatus,
  standsAs: (relation: TRelation) => boolean,
): readonly TAction[] =>
  moves.filter(({ from, who }) => from === status && who.some(standsAs)).map(({ action }) => action);

/** Throws `FORBIDDEN` unless the viewer stands to the thing as somebody who may ever do this, and what is wrong with the reason. */
export function assertMayMove<TStatus, TAction, TRelation>(
  moves: readonly Move<TStatus, TAction, TRelation>[],
  { action, reason }: WantedMove<TAction>,
  standsAs: (relation: TRelation) => boolean,
): void {
  const such = moves.filter((move) => move.action === action);
  if (!such.some(({ who }) => who.some(standsAs)))
    throw new DomainError('FORBIDDEN', '您无权进行此操作', { action });
  assertAll(() => {
    if (reason !== null) assertListText(reason, { field: 'reason', most: MAX_REASON_LENGTH, what: '理由' });
    else if (such.some(({ needsReason }) => needsReason))
      throw new DomainError('INVALID_INPUT', '请说明理由', { field: 'reason' });
  });
}

/**
 * Where a thing stands after a move; asked again while the thing is locked. Throws `CONFLICT` when it has moved since,
 * and `ACTION_NOT_AVAILABLE` when its status does not allow this.
 */
export function statusAfter<TStatus, TAction, TRelation>(
  moves: readonly Move<TStatus, TAction, TRelation>[],
  { status, version }: Movable<TStatus>,
  { action, expectedVersion }: WantedMove<TAction>,
  what: string,
): TStatus {
  if (version !== expectedVersion) throw new ConflictError(what, version);
  const move = moves.find((it) => it.from === status && it.action === action);
  if (move) return move.to;
  throw new DomainError('ACTION_NOT_AVAILABLE', `该${what}的当前状态不允许此操作`, {
    field: 'id',
    status,
    currentVersion: version,
  });
}
