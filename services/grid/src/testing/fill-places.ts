import { foldText, levelOf, cityCodeOf } from '@governance/shared';
import type { DataSource } from 'typeorm';
import { divisionTable, divisionVersionTable } from '../division/persistence/division.table.js';
import { pathOf } from '../division/division-tree.js';

/** A few real places, two cities of them, one with an ancestor that is named 市辖区. */
export const PLACES: Readonly<Record<string, string>> = {
  '530000000000': '云南省',
  '530100000000': '昆明市',
  '530112000000': '西山区',
  '530112003000': '金碧街道',
  '530112003001': '书林社区居委会',
  '530112003002': '和平社区居委会',
  '110000000000': '北京市',
  '110100000000': '市辖区',
  '110114000000': '昌平区',
  '110114001000': '城北街道',
  '110114001001': '北街社区居委会',
  '440000000000': '广东省',
  '441900000000': '东莞市',
  '441900003000': '东城街道',
};

/** Since when the places of the tests are valid. */
const PLACES_FROM = new Date('2020-01-01T00:00:00+08:00');

/** Fills an empty database with places by code; the names of those above them must be among them. */
export async function fillPlaces(
  owner: DataSource,
  places: Readonly<Record<string, string>> = PLACES,
): Promise<void> {
  const codes = Object.entries(places);
  await owner.manager.insert(
    divisionTable,
    codes.map(([code]) => ({ code, cityCode: cityCodeOf(code), version: 1 })),
  );
  await owner.manager.insert(
    divisionVersionTable,
    codes.map(([code, name]) => {
      const path = pathOf(code, (it) => it in places);
      return {
        code,
        validFrom: PLACES_FROM,
        name,
        nameFolded: foldText(name),
        level: levelOf(code),
        parentCode: path.at(-1) ?? null,
        path: [...path],
      };
    }),
  );
}
