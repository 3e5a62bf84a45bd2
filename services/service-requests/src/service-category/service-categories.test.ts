import type { TestService } from '@governance/shared/testing';
import { openCity } from '../testing/open-city.js';
import { DISTRICT } from '../testing/places.js';
import { resident } from '../testing/viewers.js';

let test: TestService;
beforeAll(async () => {
  test = await openCity();
});
afterAll(() => test.stop());

describe('the categories', () => {
  it('are those that all cities share, with a word of its own where a city has one', async () => {
    await test.owner.query(
      `INSERT INTO service_category VALUES ('5301', 'NOISE', '噪声污染', NULL, 'ECOLOGY', 'ROUTINE'),
         ('5301', 'NOISE.LAKE', '滇池游船噪声', 'NOISE', NULL, 'ROUTINE')`,
    );
    const query = `query ($divisionCode: DivisionCode) { serviceCategories(divisionCode: $divisionCode) {
      code name leadDepartmentKind parent { code } children { code parent { name } } } }`;
    const noiseOf = async (divisionCode: string | null) => {
      const { data } = await test.ask(resident('anybody'), query, { divisionCode });
      const categories = data.serviceCategories as readonly {
        code: string;
        children: object[];
      }[];
      return { count: categories.length, noise: categories.find(({ code }) => code === 'NOISE') };
    };

    const [shared, here] = [await noiseOf(null), await noiseOf(DISTRICT)];

    expect(shared).toMatchObject({
      count: 15,
      noise: { name: '噪音扰民', leadDepartmentKind: 'ECOLOGY', parent: null },
    });
    expect(here).toMatchObject({ count: 15, noise: { name: '噪声污染' } });
    expect(here.noise?.children).toHaveLength((shared.noise?.children.length ?? 0) + 1);
    expect(here.noise?.children).toContainEqual({ code: 'NOISE.LAKE', parent: { name: '噪声污染' } });
    test.forgetStatements();
    await noiseOf(DISTRICT);
    expect(test.statements).toHaveLength(1);
  });
});
