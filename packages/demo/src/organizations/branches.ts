import { gridId, organizationId } from '../chance/demo-id.js';
import { daysBefore, type DemoContext } from '../chance/demo-context.js';
import { type Random, randomOf } from '../chance/random.js';
import { type QuarterPlan } from '../grids/quarter-plan.js';
import { quartersOf } from '../grids/quarters.js';
import { communityName, communityStem, isVillage } from '../places/place-name.js';
import { type CommunityPlace } from '../places/place.js';
import { ordinal } from '../words/ordinal.js';
import { type BranchPlan } from './branch-plan.js';
import { communitySize } from './community-size.js';
import { makeOrganization } from './make-organization.js';
import { type DemoFormation } from './organization-plan.js';

/** Fewer members than this make no party groups. */
const LEAST_FOR_GROUPS = 9;

/** The branches of a community: quarters have theirs first, grids the others. */
export function branchesOf(community: CommunityPlace, context: DemoContext): readonly BranchPlan[] {
  const random = randomOf('branches', community.code);
  const { branches, grids } = communitySize(community);
  const quarters = quartersOf(community, context).slice(0, branches - 1);
  const ofGrids = Math.min(branches - quarters.length, grids);
  return Array.from({ length: quarters.length + ofGrids }, (_, index) => {
    const sequence = index - quarters.length + 1;
    return makeBranch({ community, context, random, index, quarter: quarters[index] ?? null, sequence });
  });
}

interface BranchDraft {
  readonly community: CommunityPlace;
  readonly context: DemoContext;
  readonly random: Random;
  readonly index: number;
  readonly quarter: QuarterPlan | null;
  /** Of the grid, when there is no quarter. */
  readonly sequence: number;
}

function makeBranch({ community, context, random, index, quarter, sequence }: BranchDraft): BranchPlan {
  const name = communityName(community);
  const key = `branch-${String(index + 1)}`;
  const memberCount = isVillage(community) ? random.integer(8, 26) : random.integer(9, 55);
  const organization = makeOrganization({
    key,
    divisionCode: community.code,
    name: quarter ? quarterBranchName(community, quarter) : `${name}第${ordinal(sequence)}网格党支部`,
    kind: 'BRANCH',
    parentId: organizationId(community.code, 'committee'),
    formation: formationOf(random, quarter),
    memberCount,
    validFrom: daysBefore(context.anchor, random.integer(400, 3000)),
  });
  const counts = memberCount < LEAST_FOR_GROUPS ? [] : split(random, memberCount, random.integer(2, 3));
  const groups = counts.map((count, at) =>
    makeOrganization({
      key: `${key}-group-${String(at + 1)}`,
      divisionCode: community.code,
      name: `${organization.name}第${ordinal(at + 1)}党小组`,
      kind: 'GROUP',
      parentId: organization.id,
      memberCount: count,
      validFrom: daysBefore(context.anchor, random.integer(30, 390)),
    }),
  );
  return {
    organization,
    groups,
    quarterId: quarter?.id ?? null,
    gridId: quarter ? null : gridId(community.code, sequence),
  };
}

/** A village's quarters bear its name already. */
const quarterBranchName = (community: CommunityPlace, quarter: QuarterPlan): string =>
  isVillage(community)
    ? `${communityName(community)}${quarter.name.replace(communityStem(community), '')}党支部`
    : `${communityName(community)}${quarter.name}小区党支部`;

function formationOf(random: Random, quarter: QuarterPlan | null): DemoFormation {
  if (!quarter) return random.weighted({ STANDALONE: 3, JOINT: 2 });
  return quarter.kind === 'COMMERCIAL'
    ? random.weighted({ STANDALONE: 4, JOINT: 2, PROPERTY_JOINT: 3 })
    : random.weighted({ STANDALONE: 4, JOINT: 3 });
}

/** Parts of at least 3 that add up to the total. */
function split(random: Random, total: number, parts: number): readonly number[] {
  const even = Math.floor(total / parts);
  const moved = even > 4 ? random.integer(0, even - 3) : 0;
  return Array.from({ length: parts }, (_, index) => {
    if (index === 0) return even - moved;
    return index === parts - 1 ? total - even * (parts - 1) + moved : even;
  });
}
