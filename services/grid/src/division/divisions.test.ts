import { ANONYMOUS } from '@governance/shared';
import { openTestService, protectionOf, type TestService } from '@governance/shared/testing';
import { gridDatabase } from '../database/database';
import { openGridService } from '../service';
import { fillPlaces, PLACES } from '../testing/fill-places';
import { pathOf } from './division-tree';

describe('divisions', () => {
  let city: TestService;
  const ask = (document: string, variables?: object) => city.ask(ANONYMOUS, document, { ...variables });

  beforeAll(async () => {
    city = await openTestService(gridDatabase, openGridService);
    await fillPlaces(city.owner);
  });
  afterAll(() => city.stop());

  it('are found by code, with all places above from the province down', async () => {
    const { data } = await ask(
      '{ division(code: "110114001001") { name level fullName parent { name } ancestors { code name level } } }',
    );

    expect(data.division).toEqual({
      name: '北街社区居委会',
      level: 'COMMUNITY',
      fullName: '北京市昌平区城北街道北街社区居委会',
      parent: { name: '城北街道' },
      ancestors: [
        { code: '110000000000', name: '北京市', level: 'PROVINCE' },
        { code: '110100000000', name: '市辖区', level: 'PREFECTURE' },
        { code: '110114000000', name: '昌平区', level: 'COUNTY' },
        { code: '110114001000', name: '城北街道', level: 'TOWNSHIP' },
      ],
    });
  });

  it('have the parent that the table says, also in a city without districts', () => {
    expect(pathOf('441900003000', (code) => code in PLACES)).toEqual(['440000000000', '441900000000']);
  });

  it('answer null and an error that names the argument for an unknown code and a malformed one', async () => {
    const { data, errors } = await ask(
      '{ unknown: division(code: "999999999999") { name } bad: division(code: "53") { name } }',
    );

    expect(data).toEqual({ unknown: null, bad: null });
    expect(errors?.map(({ path, extensions }) => [path, extensions])).toEqual(
      expect.arrayContaining([
        [['unknown'], { code: 'DIVISION_UNKNOWN', argument: 'code' }],
        [['bad'], { code: 'DIVISION_CODE_MALFORMED', argument: 'code' }],
      ]),
    );
  });

  it('did not exist before their edition of the table', async () => {
    const { data, errors } = await ask(
      '{ division(code: "530112000000", asOf: "2019-12-31T00:00:00+08:00") { name } }',
    );

    expect(data.division).toBeNull();
    expect(errors).toMatchObject([{ extensions: { code: 'DIVISION_UNKNOWN', argument: 'code' } }]);
  });

  it.each([
    ['{ divisionCode: "530112000000" }', ['530112000000', '530112003000', '530112003001', '530112003002']],
    ['{ parentCode: "530112003000" }', ['530112003001', '530112003002']],
    ['{ level: COUNTY }', ['110114000000', '530112000000']],
    ['{ search: "書林" }', ['530112003001']],
    ['{ search: "%" }', []],
  ])('are listed by %s', async (filter, codes) => {
    const { data } = await ask(`{ divisions(filter: ${filter}) { nodes { code } totalCount } }`);

    expect(data.divisions).toEqual({ nodes: codes.map((code) => ({ code })), totalCount: codes.length });
  });

  it('refuse a page of 101 and a cursor of another list, naming the argument', async () => {
    const { errors } = await ask(
      '{ a: divisions(first: 101) { nodes { code } } b: divisions(after: "x") { nodes { code } } }',
    );

    expect(errors?.map(({ extensions }) => extensions)).toEqual([
      { code: 'PAGE_SIZE_INVALID', argument: 'first', max: 100 },
      { code: 'CURSOR_INVALID', argument: 'after' },
    ]);
  });

  it('are read in as many statements for two children as for one, and are not counted unless asked', async () => {
    const document = (first: number) =>
      `{ division(code: "530112000000") { children(first: 1) { nodes { children(first: ${String(first)}) {
         nodes { ancestors { code } fullName } } } } } }`;
    const statementsFor = async (first: number) => {
      city.forgetStatements();
      await ask(document(first));
      return [...city.statements];
    };
    const [forOne, forTwo] = [await statementsFor(1), await statementsFor(2)];

    expect(forTwo).toHaveLength(forOne.length);
    expect(forTwo.filter((statement) => statement.includes('count('))).toEqual([]);
  });

  it('keeps personal data under row level security that binds its owner too, and an audit that is only added to', async () => {
    const protection = await protectionOf(city.owner, 'grid_app', [
      // The public part of a grid worker, as on the board at the gate.
      'grid_worker.display_name',
      'grid_worker.work_phone',
    ]);

    expect(protection).toEqual({ protectedTables: [], faults: [] });
  });

  it('have a mapping that agrees with the migrations', async () => {
    const { upQueries } = await city.owner.driver.createSchemaBuilder().log();

    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });
});
