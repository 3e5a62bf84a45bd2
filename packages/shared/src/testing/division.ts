import { cityCodeOf, levelOf } from '../codes/division-code.js';
import { type DivisionRow } from '../division-copy/division-row.js';

/** A division as its owner would tell it. */
export const divisionOf = (code: string, changes: Partial<DivisionRow> = {}): DivisionRow => ({
  code,
  cityCode: cityCodeOf(code),
  name: `区划${code}`,
  fullName: `全称${code}`,
  level: levelOf(code),
  parentCode: null,
  validFrom: new Date('2023-06-30T16:00:00Z'),
  validTo: null,
  version: 1,
  ...changes,
});
