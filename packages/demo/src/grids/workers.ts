import { daysBefore, type DemoContext } from '../chance/demo-context.js';
import { DIRECTORY_EPOCH, demoId } from '../chance/demo-id.js';
import { type Random, randomOf } from '../chance/random.js';
import { devSubject } from '../people/dev-subject.js';
import { personNames } from '../people/person-name.js';
import { type CommunityPlace } from '../places/place.js';
import {
  type DemoGridWorkerKind,
  type GridAssignmentPlan,
  type GridPlan,
  type GridWorkerPlan,
} from './grid-plan.js';

/** Who serves in a grid: a full-time worker always, often a leader or a part-time worker too. */
const CREWS: readonly (readonly DemoGridWorkerKind[])[] = [
  ['FULL_TIME'],
  ['FULL_TIME', 'LEADER'],
  ['FULL_TIME', 'PART_TIME'],
  ['FULL_TIME', 'PART_TIME', 'LEADER'],
];
const LARGEST_CREW = 3;
const MOVED_SHARE = 0.1;

/** The workers of all grids of a community, 1 to 3 each; a few served in another grid before. */
export function workersOf(
  community: CommunityPlace,
  grids: readonly GridPlan[],
  context: DemoContext,
): readonly GridWorkerPlan[] {
  const random = randomOf('workers', community.code);
  const names = personNames(random, grids.length * LARGEST_CREW);
  return grids.flatMap((grid, at) =>
    random.pick(CREWS).map((kind, position) => ({
      id: demoId('GridWorker', community.code, `${grid.code}-${String(position + 1)}`, DIRECTORY_EPOCH),
      divisionCode: community.code,
      subject: at === 0 && position === 0 ? devSubject('grid-worker', community.code) : null,
      displayName: names[at * LARGEST_CREW + position] ?? '',
      kind,
      assignments: assignmentsIn(
        { grid, role: isVacant(at) ? 'MEMBER' : ROLE_OF[kind] },
        grids,
        context,
        random,
      ),
    })),
  );
}

/** In every fifth grid of a community nobody answers first. */
const isVacant = (at: number): boolean => at % 5 === 4;

/** The full-time worker answers first; the leader stands in. */
const ROLE_OF = { FULL_TIME: 'MAIN', LEADER: 'DEPUTY', PART_TIME: 'MEMBER' } as const;

function assignmentsIn(
  { grid, role }: { readonly grid: GridPlan; readonly role: GridAssignmentPlan['role'] },
  grids: readonly GridPlan[],
  context: DemoContext,
  random: Random,
): readonly GridAssignmentPlan[] {
  const since = daysBefore(context.anchor, random.integer(15, 395));
  const before = random.pick(grids);
  const present = { gridId: grid.id, role, since, until: null };
  if (before === grid || !random.happens(MOVED_SHARE)) return [present];
  const began = new Date(
    Math.max(before.validFrom.getTime(), daysBefore(since, random.integer(60, 300)).getTime()),
  );
  return [{ gridId: before.id, role: 'MEMBER', since: began, until: since }, present];
}
