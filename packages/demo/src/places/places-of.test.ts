import { writeFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { allCommunities, communityAt, realDivisions } from '../testing/real-places.js';
import { DEMO_PLACES } from './demo-place.js';
import { readDivisions } from './division-row.js';
import { communityName, communityStem } from './place-name.js';
import { COMPLETE_TOWNSHIP, communitiesOf, countiesOf, townshipsOf } from './places-of.js';

const codesAt = (scale: number) => communitiesOf(realDivisions, { scale }).map(({ code }) => code);

describe('choosing the communities of the demonstration', () => {
  it('takes every community of the five places at scale 1, with the township and county it lies in', () => {
    expect(realDivisions).toHaveLength(6723);
    expect(allCommunities).toHaveLength(6231);
    expect(countiesOf(realDivisions)).toHaveLength(28);
    expect(townshipsOf(realDivisions)).toHaveLength(454);
    const { township } = communityAt('530112003008');
    expect([township.name, township.county.name]).toEqual(['金碧街道', '西山区']);
  });

  it('takes about its share of them at a smaller scale, evenly over the townships', () => {
    const chosen = communitiesOf(realDivisions, { scale: 0.3 });

    expect(chosen.length / allCommunities.length).toBeCloseTo(0.3, 1);
    const large = townshipsOf(realDivisions).map(({ code }) => ({
      all: allCommunities.filter(({ township }) => township.code === code).length,
      chosen: chosen.filter(({ township }) => township.code === code).length,
    }));
    expect(
      large.filter(({ all }) => all >= 10).every((township) => township.chosen / township.all > 0.15),
    ).toBe(true);
  });

  it('only adds when the scale grows', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (one, other) => {
          const larger = new Set(codesAt(Math.max(one, other)));

          expect(codesAt(Math.min(one, other)).filter((code) => !larger.has(code))).toEqual([]);
        },
      ),
      { numRuns: 8 },
    );
  });

  it('always has two communities of each place, the first of each county, and one whole township', () => {
    const codes = codesAt(0);

    for (const place of DEMO_PLACES) {
      const prefix = place.code.replace(/0+$/, '');
      expect(codes.filter((code) => code.startsWith(prefix)).length).toBeGreaterThanOrEqual(2);
    }
    for (const county of countiesOf(realDivisions)) {
      const first = allCommunities.find(({ township }) => township.county.code === county.code);
      expect(codes).toContain(first?.code);
    }
    const street = allCommunities.filter(({ township }) => township.code === COMPLETE_TOWNSHIP);
    expect(street.length).toBeGreaterThan(10);
    expect(street.every(({ code }) => codes.includes(code))).toBe(true);
  });

  it('refuses a scale outside 0 to 1', () => {
    expect(() => codesAt(1.5)).toThrow(RangeError);
    expect(() => codesAt(Number.NaN)).toThrow(RangeError);
  });
});

describe('reading the table of divisions', () => {
  it('names the line that is no division', () => {
    const folder = mkdtempSync(join(tmpdir(), 'divisions-'));
    const path = join(folder, 'divisions.csv');
    writeFileSync(path, 'code,name,level\n110000000000,北京市,PROVINCE\n1101,市辖区,PREFECTURE\n');

    expect(() => readDivisions(path)).toThrow(/:3: not a division/);

    rmSync(folder, { recursive: true });
  });
});

describe('the name of a community', () => {
  it.each([
    ['530112003008', '复兴社区', '复兴'],
    ['530112003003', '书林街社区', '书林街'],
  ])('of %s is %s', (code, name, stem) => {
    const community = communityAt(code);

    expect([communityName(community), communityStem(community)]).toEqual([name, stem]);
  });

  it('ends as people say it and is never empty, whatever the table calls it', () => {
    for (const community of allCommunities) {
      expect(communityName(community)).toMatch(/.(社区|村|生活区)$/);
      expect(communityStem(community)).not.toBe('');
      expect(communityName(community)).not.toMatch(/委会|委员会/);
    }
  });
});
