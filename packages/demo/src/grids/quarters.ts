import { daysBefore, type DemoContext } from '../chance/demo-context.js';
import { quarterId } from '../chance/demo-id.js';
import { type Random, randomOf } from '../chance/random.js';
import { communitySize } from '../organizations/community-size.js';
import { communityStem, isVillage } from '../places/place-name.js';
import { type CommunityPlace } from '../places/place.js';
import { DORMITORY_OWNERS, QUARTER_FIRST, QUARTER_LAST } from '../words/unit-names.js';
import { type DemoQuarterKind, type QuarterPlan } from './quarter-plan.js';

/** The residential quarters of a community, 1 to 4, with different names. */
export function quartersOf(community: CommunityPlace, context: DemoContext): readonly QuarterPlan[] {
  const random = randomOf('quarters', community.code);
  const { quarters, grids } = communitySize(community);
  const names = namesOf(community, random);
  return Array.from({ length: quarters }, (_, index) => {
    const kind = kindOf(community, random);
    return {
      id: quarterId(community.code, index + 1),
      divisionCode: community.code,
      name: names[kind](index),
      kind,
      households: Math.round((householdsPerGrid(community, random) * grids) / quarters),
      validFrom: daysBefore(context.anchor, random.integer(1200, 6000)),
    };
  });
}

function kindOf(community: CommunityPlace, random: Random): DemoQuarterKind {
  if (isVillage(community)) return random.weighted({ SELF_BUILT: 8, RESETTLEMENT: 1 });
  return random.weighted({ COMMERCIAL: 5, OLD_ESTATE: 4, RESETTLEMENT: 2, UNIT_DORMITORY: 2 });
}

/** 300 to 500 households make a grid in town, about 100 to 250 in a village. */
const householdsPerGrid = (community: CommunityPlace, random: Random): number =>
  isVillage(community) ? random.integer(100, 250) : random.integer(300, 500);

/** A name for each position, by kind; one position never takes another's words. */
function namesOf(
  community: CommunityPlace,
  random: Random,
): Readonly<Record<DemoQuarterKind, (index: number) => string>> {
  const stem = communityStem(community);
  const firsts = random.pickSome(QUARTER_FIRST, 4);
  const lasts = random.pickSome(QUARTER_LAST, 4);
  const owners = random.pickSome(DORMITORY_OWNERS, 4);
  const corners = random.pickSome(['老屋', '新村', '上屋', '下屋', '桥头', '塘边'], 4);
  return {
    COMMERCIAL: (index) => `${firsts[index] ?? stem}${lasts[index] ?? '小区'}`,
    OLD_ESTATE: (index) => `${firsts[index] ?? stem}里`,
    RESETTLEMENT: (index) => `${firsts[index] ?? stem}安置区`,
    UNIT_DORMITORY: (index) => `${owners[index] ?? stem}宿舍`,
    SELF_BUILT: (index) => `${stem}${corners[index] ?? '老屋'}`,
  };
}
