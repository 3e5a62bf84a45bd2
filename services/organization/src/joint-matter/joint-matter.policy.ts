import { DomainError, governs, type Viewer, type WorkingRows } from '@governance/shared';
import { managesJointBodies, speaksFor } from '../joint-body/joint-body.policy.js';
import type { JointBody } from '../joint-body/joint-body.js';
import { type JointMatter, MAX_MATTER_TIMELINE } from './joint-matter.js';
import type { MatterAction } from './matter-action.js';
import { MatterActor } from './matter-actor.js';
import { type MatterMove, matterMovesFrom } from './matter-moves.js';
import type { NewJointMatter } from './new-joint-matter.js';

/**
 * Matters are working rows: whoever governs the place sees them, and whoever is a party: who raised it, who is to carry it
 * out, and the members of the body. A member sees every matter that was raised before it left.
 * Where the row rule finds these, with the matter as `j`.
 */
export const JOINT_MATTER_ROWS: WorkingRows = {
  division: 'j.division_code',
  parties: { table: 'joint_matter_party', on: 'p.city_code = j.city_code AND p.matter_id = j.id' },
};

/** As whom a viewer raises a matter. Throws `FORBIDDEN` unless for an organization of their own or as an officer. */
export function raiserOf(
  viewer: Viewer,
  { divisionCode }: JointBody,
  { raisedByOrganizationId }: NewJointMatter,
): MatterActor {
  if (speaksFor(viewer, raisedByOrganizationId)) return MatterActor.RAISER;
  if (managesJointBodies(viewer, divisionCode)) return MatterActor.COORDINATOR;
  throw new DomainError('FORBIDDEN', '您无权代该单位提出事项', { action: 'raiseJointMatter' });
}

/** What a viewer may do with a matter now. */
export const availableMatterActions = (matter: JointMatter, viewer: Viewer): readonly MatterAction[] =>
  matter.version >= MAX_MATTER_TIMELINE
    ? []
    : matterMovesFrom(matter.status)
        .filter((move) => matterActorOf(move, matter, viewer) !== null)
        .map(({ action }) => action);

/** As whom a viewer makes a move; null when they may not. */
export const matterActorOf = (move: MatterMove, matter: JointMatter, viewer: Viewer): MatterActor | null =>
  move.who.find((actor) => stands[actor](viewer, matter)) ?? null;

const stands: Readonly<Record<MatterActor, (viewer: Viewer, matter: JointMatter) => boolean>> = {
  COORDINATOR: (viewer, { divisionCode }) => managesJointBodies(viewer, divisionCode),
  CHAIR: (viewer, { chairOrganizationId }) => speaksFor(viewer, chairOrganizationId),
  RAISER: (viewer, { raisedByOrganizationId }) => speaksFor(viewer, raisedByOrganizationId),
  RESPONSIBLE: (viewer, { responsibleOrganizationId }) => speaksFor(viewer, responsibleOrganizationId),
};

/** Which request gave rise to something is told to whoever governs the place: only they may see that request. */
export const mayKnowOrigin = (viewer: Viewer, divisionCode: string): boolean => governs(viewer, divisionCode);
