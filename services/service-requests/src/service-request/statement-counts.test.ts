import type { TestService } from '@governance/shared/testing';
import { openCity } from '../testing/open-city.js';
import { COMMUNITY, GRID, WATER } from '../testing/places.js';
import { LIN, OFFICER, received, walk } from '../testing/requests.js';

let test: TestService;
const gridIds: string[] = [GRID.id];

beforeAll(async () => {
  test = await openCity();
  for (let index = 1; index < 20; index += 1) {
    const [id, code] = [
      `5301-0190d3a0-0000-7000-8000-0000000${String(10_000 + index)}`,
      `${COMMUNITY}${String(100 + index)}`,
    ];
    await test.owner.query(
      `INSERT INTO grid_copy (city_code, id, code, division_code, name, version) VALUES ('5301', $1, $2, $3, '网格', 1)`,
      [id, code, COMMUNITY],
    );
    gridIds.push(id);
    const request = await received(test, { gridCode: code, contact: { name: '张三' } }, LIN);
    await walk(test, request, [['DISPATCH', OFFICER, { departmentId: WATER }]]);
  }
}, 60_000);
afterAll(() => test.stop());

const OPEN = `query ($grids: [_Any!]!) { _entities(representations: $grids) { ... on Grid {
  id serviceRequests(filter: { open: true }, first: 5) { nodes { number title status } } } } }`;
const EVERYTHING = `query ($grids: [_Any!]!) { _entities(representations: $grids) { ... on Grid {
  serviceRequests(first: 5) { totalCount nodes { number title description status availableActions
    category { code name children { code } } division { code } grid { id } mergedInto { id }
    reporter { displayName { value } phone { value } }
    assignments { department { id } } timeline { action actor { displayName } } } } } } }`;

async function statementsFor(query: string, grids: number): Promise<number> {
  const representations = gridIds.slice(0, grids).map((id) => ({ __typename: 'Grid', id }));
  test.forgetStatements();
  const { errors } = await test.ask(OFFICER, query, { grids: representations });
  if (errors) throw new Error(JSON.stringify(errors));
  return test.statements.length;
}

describe('the number of statements', () => {
  it('is one for the open requests of 2 grids and of 20', async () => {
    expect(await statementsFor(OPEN, 2)).toBe(1);
    expect(await statementsFor(OPEN, 20)).toBe(1);
  });

  it('does not grow with the grids when everything that hangs on a request is asked for', async () => {
    expect(await statementsFor(EVERYTHING, 20)).toBe(await statementsFor(EVERYTHING, 3));
  });
});
