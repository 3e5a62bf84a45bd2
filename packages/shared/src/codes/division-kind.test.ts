import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { divisionCodeFault, DivisionKind, kindOf } from './division-kind';
import { urbanRuralClassOf } from './urban-rural-class';

describe('what the structure of a division code says', () => {
  it.each([
    ['110000000000', DivisionKind.MUNICIPALITY],
    ['110100000000', DivisionKind.PLACEHOLDER],
    ['110114000000', DivisionKind.DISTRICT],
    ['500200000000', DivisionKind.PLACEHOLDER],
    ['500229000000', DivisionKind.COUNTY],
    ['530000000000', DivisionKind.PROVINCE],
    ['450000000000', DivisionKind.AUTONOMOUS_REGION],
    ['530100000000', DivisionKind.CITY],
    ['532300000000', DivisionKind.PREFECTURE],
    ['429000000000', DivisionKind.PLACEHOLDER],
    ['429004000000', DivisionKind.COUNTY_LEVEL_CITY],
    ['429021000000', DivisionKind.COUNTY],
    ['530181000000', DivisionKind.COUNTY_LEVEL_CITY],
    ['530112001000', DivisionKind.STREET],
    ['530112100000', DivisionKind.TOWN],
    ['530112200000', DivisionKind.TOWNSHIP],
    ['441900401000', DivisionKind.TOWNSHIP_LIKE],
    ['530112001001', DivisionKind.RESIDENTS_COMMITTEE],
    ['530112001200', DivisionKind.VILLAGERS_COMMITTEE],
    ['530112001498', DivisionKind.VIRTUAL_COMMUNITY],
    ['530112001499', DivisionKind.RESIDENTS_COMMITTEE_LIKE],
    ['530112001500', DivisionKind.VILLAGERS_COMMITTEE_LIKE],
    ['530112001600', null],
    ['530112600000', null],
  ])('%s is a %s', (code, kind) => {
    expect(kindOf(code)).toBe(kind);
  });

  it.each([
    ['530112000001', 'GAP'],
    ['530012000000', 'GAP'],
    ['530000001000', 'GAP'],
    ['530112600000', 'RANGE'],
    ['530112001600', 'RANGE'],
    ['537100000000', 'RANGE'],
    ['441900003000', null],
    ['429004000000', null],
  ])('%s: %s', (code, fault) => {
    expect(divisionCodeFault(code)).toBe(fault);
  });

  it('finds no fault in a real code table, and a kind for all of it', () => {
    const file = join(__dirname, '../../../../data/divisions-seed-places.csv');
    const codes = readFileSync(file, 'utf8').match(/^\d{12}/gm) ?? [];

    expect(codes.length).toBe(6723);
    expect(codes.filter((code) => divisionCodeFault(code) !== null || kindOf(code) === null)).toEqual([]);
  });

  it('names seven classes of town and country', () => {
    expect(['111', '112', '121', '122', '123', '210', '220'].map(urbanRuralClassOf)).not.toContain(null);
    expect(urbanRuralClassOf('211')).toBeNull();
  });
});
