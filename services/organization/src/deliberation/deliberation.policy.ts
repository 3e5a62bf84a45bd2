import { DomainError, governs, hasRole, type Viewer, type WorkingRows } from '@governance/shared';
import { managesJointBodies, speaksFor } from '../joint-body/joint-body.policy.js';
import type { DeliberationAction } from './deliberation-action.js';
import { DeliberationActor } from './deliberation-actor.js';
import { type DeliberationMove, deliberationMovesFrom } from './deliberation-moves.js';
import { type Deliberation, MAX_ROUNDS } from './deliberation.js';

/**
 * Until it is made public a deliberation is a working row: whoever governs the place sees it, and whoever is a party: who
 * leads it, who proposed it, and the members of the body. Once public, everybody reads what was made public of it.
 * Where the row rule finds these, with the deliberation as `d`.
 */
export const DELIBERATION_ROWS: WorkingRows = {
  division: 'd.division_code',
  parties: { table: 'deliberation_party', on: 'p.city_code = d.city_code AND p.deliberation_id = d.id' },
};

type Held = Pick<Deliberation, 'divisionCode' | 'chairOrganizationId'>;

/** As whom a viewer opens a deliberation or takes it on; null when they may not. */
function organizerOf(viewer: Viewer, { divisionCode, chairOrganizationId }: Held): DeliberationActor | null {
  if (speaksFor(viewer, chairOrganizationId)) return DeliberationActor.CHAIR;
  return managesJointBodies(viewer, divisionCode) ? DeliberationActor.COORDINATOR : null;
}

/** As whom a viewer opens a deliberation. Throws `FORBIDDEN`. */
export function openerOf(viewer: Viewer, held: Held): DeliberationActor {
  const actor = organizerOf(viewer, held);
  if (actor) return actor;
  throw new DomainError('FORBIDDEN', '您无权发起该协商', { action: 'openDeliberation' });
}

/** As whom a viewer makes a move; null when they may not. */
export function deliberationActorOf(
  move: DeliberationMove,
  held: Held,
  viewer: Viewer,
): DeliberationActor | null {
  const actor = organizerOf(viewer, held);
  return actor !== null && move.who.includes(actor) ? actor : null;
}

/** What a viewer may do with a deliberation now. */
export const availableDeliberationActions = (
  deliberation: Deliberation,
  viewer: Viewer,
): readonly DeliberationAction[] =>
  deliberationMovesFrom(deliberation.step, deliberation.outcome)
    .filter((move) => deliberationActorOf(move, deliberation, viewer) !== null)
    .filter(({ after }) => after === null || deliberation.round < MAX_ROUNDS)
    .map(({ action }) => action);

/** Whoever takes in opinions: those who run the deliberation, and who works in its place. Throws `FORBIDDEN`. */
export function assertMayRecordOpinions(viewer: Viewer, held: Held): void {
  const isFromPlace = hasRole(viewer, 'GRID_WORKER') && governs(viewer, held.divisionCode);
  if (isFromPlace || organizerOf(viewer, held) !== null) return;
  throw new DomainError('FORBIDDEN', '您无权登记该协商的意见', { action: 'recordOpinions' });
}
