import { cityCodeOf, type DivisionRow, levelOf } from '@governance/shared';

/** Places of the tests: two communities of a street, a second street, a second district, a second city. */
export const CITY = '530100000000';
export const DISTRICT = '530112000000';
export const STREET = '530112003000';
export const COMMUNITY = '530112003001';
export const NEIGHBOUR = '530112003002';
export const OTHER_STREET_COMMUNITY = '530112004001';
export const OTHER_DISTRICT_COMMUNITY = '530102001001';
export const FOREIGN = '110114001001';
export const ABOLISHED = '530112003009';

export const PLACES: readonly DivisionRow[] = [
  '530000000000',
  CITY,
  DISTRICT,
  STREET,
  COMMUNITY,
  NEIGHBOUR,
  ABOLISHED,
  '530112004000',
  OTHER_STREET_COMMUNITY,
  OTHER_DISTRICT_COMMUNITY,
  '110114001000',
  FOREIGN,
].map((code) => ({
  code,
  cityCode: cityCodeOf(code),
  name: `地方${code}`,
  fullName: `地方${code}`,
  level: levelOf(code),
  parentCode: null,
  validFrom: new Date('2020-01-01T00:00:00+08:00'),
  validTo: code === ABOLISHED ? new Date('2024-01-01T00:00:00+08:00') : null,
  version: 1,
}));

/** Grids of the tests, one in each of three communities, and one that was closed. */
export const GRID = { id: '5301-0190d3a0-0000-7000-8000-0000000000a1', code: `${COMMUNITY}001` };
export const NEIGHBOUR_GRID = { id: '5301-0190d3a0-0000-7000-8000-0000000000a2', code: `${NEIGHBOUR}001` };
export const FOREIGN_GRID = { id: '1101-0190d3a0-0000-7000-8000-0000000000a3', code: `${FOREIGN}001` };
export const CLOSED_GRID = { id: '5301-0190d3a0-0000-7000-8000-0000000000a4', code: `${COMMUNITY}002` };

/** Departments of the tests, which nobody here knows more of than their ids. */
export const WATER = '5301-0190d3a0-0000-7000-8000-0000000000b1';
export const HOUSING = '5301-0190d3a0-0000-7000-8000-0000000000b2';
