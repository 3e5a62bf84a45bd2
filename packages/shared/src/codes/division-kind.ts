import { DivisionLevel, levelOf } from './division-code.js';

/** What a place is, as the ranges of its code say. Finer than the level: a street is no town. */
export enum DivisionKind {
  PROVINCE = 'PROVINCE',
  MUNICIPALITY = 'MUNICIPALITY',
  AUTONOMOUS_REGION = 'AUTONOMOUS_REGION',
  CITY = 'CITY',
  PREFECTURE = 'PREFECTURE',
  PLACEHOLDER = 'PLACEHOLDER',
  DISTRICT = 'DISTRICT',
  COUNTY = 'COUNTY',
  COUNTY_LEVEL_CITY = 'COUNTY_LEVEL_CITY',
  STREET = 'STREET',
  TOWN = 'TOWN',
  TOWNSHIP = 'TOWNSHIP',
  TOWNSHIP_LIKE = 'TOWNSHIP_LIKE',
  RESIDENTS_COMMITTEE = 'RESIDENTS_COMMITTEE',
  VILLAGERS_COMMITTEE = 'VILLAGERS_COMMITTEE',
  RESIDENTS_COMMITTEE_LIKE = 'RESIDENTS_COMMITTEE_LIKE',
  VILLAGERS_COMMITTEE_LIKE = 'VILLAGERS_COMMITTEE_LIKE',
  VIRTUAL_COMMUNITY = 'VIRTUAL_COMMUNITY',
}

/** Why twelve digits are no division code: what a level leaves out below it, or a number that its block does not use. */
export type DivisionCodeFault = 'GAP' | 'RANGE';

const MUNICIPALITIES = ['11', '12', '31', '50'];
const AUTONOMOUS_REGIONS = ['15', '45', '54', '64', '65'];
/** Prefectures that exist in the table alone, above the counties that a province governs itself. */
const DIRECTLY_GOVERNED = '90';
const VIRTUAL = ['498', '598'];

/**
 * What a place is; null where a block holds a number outside of the published ranges. The ranges are those of GB/T 2260
 * and of the code of statistics (township 001 street, 100 town, 200 township, 400 alike; community 001 residents'
 * committee, 200 villagers' committee, 400 and 500 alike). They tell a class, not a legal act: the name decides.
 */
export function kindOf(code: string): DivisionKind | null {
  switch (levelOf(code)) {
    case DivisionLevel.PROVINCE:
      return provinceKind(code.slice(0, 2));
    case DivisionLevel.PREFECTURE:
      return prefectureKind(code);
    case DivisionLevel.COUNTY:
      return countyKind(code);
    case DivisionLevel.TOWNSHIP:
      return kindIn(TOWNSHIPS, Number(code.slice(6, 9)));
    case DivisionLevel.COMMUNITY:
      return VIRTUAL.includes(code.slice(9))
        ? DivisionKind.VIRTUAL_COMMUNITY
        : kindIn(COMMUNITIES, Number(code.slice(9)));
  }
}

/**
 * What is wrong with the structure of a well-formed code, or null. A township directly below a prefecture has no county
 * block (东莞, 中山, 儋州, 嘉峪关); no other level may be left out. Says nothing about existence.
 */
export function divisionCodeFault(code: string): DivisionCodeFault | null {
  const [prefecture, county, township, community] = [
    code.slice(2, 4),
    code.slice(4, 6),
    code.slice(6, 9),
    code.slice(9),
  ];
  const hasGap =
    (community !== '000' && township === '000') || (prefecture === '00' && /[1-9]/.test(code.slice(4)));
  if (hasGap) return 'GAP';
  const isDirect = prefecture === DIRECTLY_GOVERNED;
  const inRange =
    (isDirect || Number(prefecture) <= 70) &&
    Number(township) <= 599 &&
    Number(community) <= 599 &&
    !(isDirect && county === '00' && township !== '000');
  return inRange ? null : 'RANGE';
}

/** Upper ends, each with what lies below it and above the one before. */
type Ranges = readonly (readonly [number, DivisionKind])[];

const TOWNSHIPS: Ranges = [
  [99, DivisionKind.STREET],
  [199, DivisionKind.TOWN],
  [399, DivisionKind.TOWNSHIP],
  [599, DivisionKind.TOWNSHIP_LIKE],
];
const COMMUNITIES: Ranges = [
  [199, DivisionKind.RESIDENTS_COMMITTEE],
  [399, DivisionKind.VILLAGERS_COMMITTEE],
  [499, DivisionKind.RESIDENTS_COMMITTEE_LIKE],
  [599, DivisionKind.VILLAGERS_COMMITTEE_LIKE],
];

const kindIn = (ranges: Ranges, number: number): DivisionKind | null =>
  ranges.find(([last]) => number <= last)?.[1] ?? null;

function provinceKind(province: string): DivisionKind {
  if (MUNICIPALITIES.includes(province)) return DivisionKind.MUNICIPALITY;
  return AUTONOMOUS_REGIONS.includes(province) ? DivisionKind.AUTONOMOUS_REGION : DivisionKind.PROVINCE;
}

/** The prefectures of a municipality (市辖区, 县) are no places, like those above directly governed counties. */
function prefectureKind(code: string): DivisionKind | null {
  const number = Number(code.slice(2, 4));
  if (code.slice(2, 4) === DIRECTLY_GOVERNED || MUNICIPALITIES.includes(code.slice(0, 2)))
    return DivisionKind.PLACEHOLDER;
  if (number > 70) return null;
  return number <= 20 || number > 50 ? DivisionKind.CITY : DivisionKind.PREFECTURE;
}

/** What a province governs itself counts its cities from 01, where others count districts. */
function countyKind(code: string): DivisionKind {
  const number = Number(code.slice(4, 6));
  if (code.slice(2, 4) === DIRECTLY_GOVERNED)
    return number <= 20 ? DivisionKind.COUNTY_LEVEL_CITY : DivisionKind.COUNTY;
  if (number <= 20) return DivisionKind.DISTRICT;
  return number <= 80 ? DivisionKind.COUNTY : DivisionKind.COUNTY_LEVEL_CITY;
}
