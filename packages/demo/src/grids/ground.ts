import { communitySize } from '../organizations/community-size.js';
import type { CommunityPlace } from '../places/place.js';

/** South-west and north-east corner of a rectangle, in degrees of CGCS2000. */
export interface Ground {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/**
 * Where the counties of the demonstration lie: the south-west corners of boxes of half a degree that do not overlap, each
 * near its county. No table says where a community lies, so that everything within these boxes is invented.
 */
const CORNERS: Readonly<Record<string, readonly [longitude: number, latitude: number]>> = {
  '110114': [116, 40],
  '210702': [120.9, 40.9],
  '210703': [121.4, 40.9],
  '210711': [120.4, 40.9],
  '210726': [121.9, 41.4],
  '210727': [120.9, 41.4],
  '210781': [121.9, 40.9],
  '210782': [121.4, 41.4],
  '230203': [123.7, 47.1],
  '360702': [114.9, 25.5],
  '360703': [114.4, 25],
  '360704': [114.4, 26],
  '360722': [114.9, 25],
  '360723': [113.9, 25],
  '360724': [114.4, 25.5],
  '360725': [113.9, 25.5],
  '360726': [115.4, 24.5],
  '360728': [114.9, 24.5],
  '360729': [113.9, 24.5],
  '360730': [115.4, 26],
  '360731': [115.4, 25.5],
  '360732': [114.9, 26],
  '360733': [115.4, 25],
  '360734': [115.9, 24.5],
  '360735': [115.9, 26],
  '360781': [115.9, 25.5],
  '360783': [114.4, 24.5],
  '530112': [102.4, 24.8],
};

/** The least number that tells apart the townships of each county by what is left of their codes' three digits. */
const TOWNSHIP_SLOTS = 81;
const TOWNSHIPS_IN_ROW = 9;
/** Three digits of a community's code: up to 624. */
const COMMUNITIES_IN_ROW = 25;
/** Millionths of a degree: whole numbers, so that neighbours share their edge to the last digit. */
const DEGREE = 1_000_000;
const COMMUNITY_SIDE = 2000;
const TOWNSHIP_SIDE = COMMUNITIES_IN_ROW * COMMUNITY_SIDE;

/**
 * The ground of each grid of a community, by its place among them (micro-grids left out): strips of a square, side by
 * side from west to east, which leave nothing of it out. Null for a community of an unknown county.
 */
export function groundsOf(community: CommunityPlace): readonly Ground[] | null {
  const corner = CORNERS[community.code.slice(0, 6)];
  if (!corner) return null;
  const township = Number(community.code.slice(6, 9)) % TOWNSHIP_SLOTS;
  const number = Number(community.code.slice(9));
  const [townshipX, townshipY] = placeOf(township, TOWNSHIPS_IN_ROW, TOWNSHIP_SIDE);
  const [x, y] = placeOf(number, COMMUNITIES_IN_ROW, COMMUNITY_SIDE);
  const west = Math.round(corner[0] * DEGREE) + townshipX + x;
  const south = Math.round(corner[1] * DEGREE) + townshipY + y;
  const { grids } = communitySize(community);
  const edge = (index: number): number => west + Math.round((COMMUNITY_SIDE * index) / grids);
  return Array.from({ length: grids }, (_, index) => ({
    west: edge(index) / DEGREE,
    east: edge(index + 1) / DEGREE,
    south: south / DEGREE,
    north: (south + COMMUNITY_SIDE) / DEGREE,
  }));
}

const placeOf = (slot: number, inRow: number, side: number): readonly [number, number] => [
  (slot % inRow) * side,
  Math.floor(slot / inRow) * side,
];
