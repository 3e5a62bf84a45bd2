import { cityCodeOf } from '@governance/shared';
import { openTestService, type TestService } from '@governance/shared/testing';
import { gridDatabase } from '../database/database';
import { openGridService } from '../service';
import { fillPlaces, PLACES } from '../testing/fill-places';

const ALL = Object.keys(PLACES).toSorted();
interface Row {
  readonly code: string;
}

describe('the copy of the divisions', () => {
  let city: TestService;
  const copy = async (limit: number, cities: readonly string[] = []) => {
    const rows: Row[] = [];
    let after: string | null = null;
    do {
      const page = await city.service.feed.copy(
        'Division',
        after,
        limit,
        cities.length > 0 ? { cities } : {},
      );
      expect(page.rows.length).toBeLessThanOrEqual(limit);
      rows.push(...(page.rows as Row[]));
      after = page.next;
    } while (after !== null);
    return rows;
  };

  beforeAll(async () => {
    city = await openTestService(gridDatabase, openGridService);
    await fillPlaces(city.owner);
  });
  afterAll(() => city.stop());

  it.each([1, 3, ALL.length, 1000])(
    'hands out every division once, in order, %i at a time',
    async (limit) => {
      expect((await copy(limit)).map(({ code }) => code)).toEqual(ALL);
    },
  );

  it('says what the others need to know of a place', async () => {
    expect((await copy(100)).find(({ code }) => code === '110114001001')).toEqual({
      code: '110114001001',
      cityCode: '1101',
      name: '北街社区居委会',
      fullName: '北京市昌平区城北街道北街社区居委会',
      level: 'COMMUNITY',
      parentCode: '110114001000',
      validFrom: new Date('2020-01-01T00:00:00+08:00'),
      validTo: null,
      version: 1,
    });
  });

  it('can be limited to cities and the provinces above, however small its pages', async () => {
    const cities = ['5301', '5300'];

    const codes = (await copy(2, cities)).map(({ code }) => code);

    expect(codes).toEqual(ALL.filter((code) => cities.includes(cityCodeOf(code))));
    expect(codes).toHaveLength(6);
  });

  it('refuses a place in the list that it did not give', async () => {
    await expect(city.service.feed.copy('Division', 'nonsense', 100)).rejects.toMatchObject({
      code: 'CURSOR_INVALID',
    });
  });
});
