import { randomOf } from '../chance/random.js';
import { isVillage } from '../places/place-name.js';
import { type CommunityPlace } from '../places/place.js';

/** How large a community is in the invented world; everything else follows from it. */
export interface CommunitySize {
  /** Grids, without the micro-grids in them: 2 to 6, in a few communities 18 to 20. */
  readonly grids: number;
  readonly quarters: number;
  readonly branches: number;
  readonly units: number;
}

/** 复兴社区 and 河南社区 of 金碧街道, which every scale fills: one with 20 grids, one with 2. */
const FIXED_GRIDS: Readonly<Record<string, number>> = { '530112003008': 20, '530112003014': 2 };
const LARGE_SHARE = 0.02;

/** The size of a community; the same at every scale and on every anchor day. */
export function communitySize(community: CommunityPlace): CommunitySize {
  const random = randomOf('size', community.code);
  const large = random.happens(LARGE_SHARE) ? random.integer(18, 20) : null;
  const village = isVillage(community);
  const ordinary = village ? random.integer(2, 4) : random.integer(2, 6);
  const grids = FIXED_GRIDS[community.code] ?? large ?? ordinary;
  return {
    grids,
    quarters: Math.min(4, Math.max(village ? 1 : 2, Math.ceil(grids / 2))),
    branches: village ? random.integer(2, 3) : random.integer(3, 5),
    units: village ? random.integer(3, 4) : random.integer(4, 7),
  };
}
