import { daysBefore, type DemoContext } from '../chance/demo-context.js';
import { gridId, organizationId } from '../chance/demo-id.js';
import { type Random, randomOf } from '../chance/random.js';
import { communitySize } from '../organizations/community-size.js';
import { type CommunityPlace } from '../places/place.js';
import { ordinal } from '../words/ordinal.js';
import { type Ground, groundsOf } from './ground.js';
import { type GridPlan } from './grid-plan.js';
import { type QuarterPlan } from './quarter-plan.js';

const SPECIAL_NAMES = ['校园专属网格', '商圈专属网格', '市场专属网格', '企业专属网格', '医院专属网格'];
const SPECIAL_SHARE = 0.25;
const LEAST_FOR_SPECIAL = 3;
/** Communities with so many grids have, one in eight, a micro-grid in their first. */
const MICRO_FROM = 4;
const MICRO_TO = 6;
const MICRO_SHARE = 0.125;
const MICRO_PARTS = 4;

/** The grids of a community; a special one comes last. Codes run on without a gap. */
export function gridsOf(
  community: CommunityPlace,
  quarters: readonly QuarterPlan[],
  context: DemoContext,
): readonly GridPlan[] {
  const random = randomOf('grids', community.code);
  const grounds = groundsOf(community);
  const { grids: count } = communitySize(community);
  const special =
    count >= LEAST_FOR_SPECIAL && random.happens(SPECIAL_SHARE) ? random.pick(SPECIAL_NAMES) : null;
  const grids = Array.from({ length: count }, (_, index) => {
    const specialName = index === count - 1 ? special : null;
    return makeGrid({
      community,
      quarters,
      context,
      random,
      sequence: index + 1,
      specialName,
      ground: grounds?.[index] ?? null,
    });
  });
  const [first] = grids;
  const divided = first && count >= MICRO_FROM && count <= MICRO_TO && random.happens(MICRO_SHARE);
  return divided ? [...grids, microGridIn(first, community, count + 1)] : grids;
}

/** A part of a grid that answers for itself; its households stay counted in the parent too. */
function microGridIn(parent: GridPlan, community: CommunityPlace, sequence: number): GridPlan {
  return {
    ...parent,
    id: gridId(community.code, sequence),
    code: gridCode(community, sequence),
    name: `${parent.name}甲微网格`,
    kind: 'MICRO',
    parentId: parent.id,
    ground: null,
    households: Math.max(1, Math.round(parent.households / MICRO_PARTS)),
  };
}

const gridCode = ({ code }: CommunityPlace, sequence: number): string =>
  `${code}${String(sequence).padStart(3, '0')}`;

interface GridDraft {
  readonly community: CommunityPlace;
  readonly quarters: readonly QuarterPlan[];
  readonly context: DemoContext;
  readonly random: Random;
  readonly sequence: number;
  readonly specialName: string | null;
  readonly ground: Ground | null;
}

function makeGrid({ community, quarters, context, random, sequence, ...draft }: GridDraft): GridPlan {
  const { specialName, ground } = draft;
  const { grids: count } = communitySize(community);
  const quarter = quarters[(sequence - 1) % quarters.length];
  const sharing = quarter ? Math.ceil((count - quarters.indexOf(quarter)) / quarters.length) : 1;
  return {
    id: gridId(community.code, sequence),
    code: gridCode(community, sequence),
    divisionCode: community.code,
    name: specialName ?? `第${ordinal(sequence)}网格`,
    kind: specialName === null ? 'GENERAL' : 'SPECIAL',
    parentId: null,
    households:
      specialName === null ? Math.round((quarter?.households ?? 0) / sharing) : random.integer(8, 60),
    serviceRadiusM: 150 + ((sequence * 50) % 400),
    difficulty: (['MEDIUM', 'LOW', 'HIGH'] as const)[sequence % 3] ?? 'MEDIUM',
    quarterIds: quarter ? [quarter.id] : [],
    networks: random.happens(0.8) ? ['SAFETY', 'MANAGEMENT', 'PARTY'] : ['SAFETY', 'MANAGEMENT'],
    responsibleOrganizationId: organizationId(community.code, 'committee'),
    ground,
    validFrom: daysBefore(context.anchor, random.integer(400, 1500)),
  };
}
