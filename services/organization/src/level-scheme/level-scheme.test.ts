import { ANONYMOUS } from '@governance/shared';
import { type TestService, viewer } from '@governance/shared/testing';
import { emptyCity, openCity, PLACES } from '../testing/open-city.js';
import { Seed } from '../testing/seed.js';
import { changeStructure, faultsIn } from '../testing/structure.js';

const DEFINE = `mutation($input: DefineLevelSchemeInput!) { defineLevelScheme(input: $input) {
  levelScheme { version validFrom division { code } levels { code name rank } } userErrors { code field currentVersion } } }`;
const LEVELS = `query($divisionCode: DivisionCode!, $asOf: DateTime) { levelScheme(divisionCode: $divisionCode, asOf: $asOf) {
  division { code } levels { name } } }`;
const administrator = viewer('ADMINISTRATOR', { places: [PLACES.city] });
const THREE = [
  { code: 'DISTRICT', name: '区' },
  { code: 'STREET', name: '街道' },
  { code: 'COMMUNITY', name: '社区' },
];
const FOUR = [...THREE, { code: 'GRID', name: '网格' }];

describe('the ladder of a place', () => {
  let city: TestService;
  let seed: Seed;
  const define = (levels: readonly object[], more: object = {}, who = administrator) =>
    city.ask(who, DEFINE, { input: { divisionCode: PLACES.city, levels, expectedVersion: 0, ...more } });
  const faultsOf = async (levels: readonly object[], more: object = {}) => {
    const { data } = await define(levels, more);
    return (data.defineLevelScheme.userErrors as { code: string; field: string }[]).map(({ code, field }) => [
      code,
      field,
    ]);
  };
  const wordsAt = async (divisionCode: string, asOf: string | null = null) => {
    const { data } = await city.ask(ANONYMOUS, LEVELS, { divisionCode, asOf });
    return (
      (data.levelScheme as { levels: { name: string }[] } | null)?.levels.map(({ name }) => name).join('/') ??
      null
    );
  };

  beforeAll(async () => {
    city = await openCity();
    seed = new Seed(city.owner);
  });
  afterAll(() => city.stop());
  beforeEach(() => emptyCity(city.owner));

  it('holds below it too, where no place has its own, and asOf finds the one before', async () => {
    const { data } = await define(THREE);
    const then = data.defineLevelScheme.levelScheme.validFrom as string;
    await define(FOUR, { divisionCode: PLACES.district });
    await define([{ code: 'CITY', name: '市' }, ...THREE], { expectedVersion: 1 });

    expect(data.defineLevelScheme.levelScheme).toMatchObject({
      version: 1,
      division: { code: PLACES.city },
      levels: THREE.map((level, index) => ({ ...level, rank: index + 1 })),
    });
    expect(await wordsAt(PLACES.community)).toBe('区/街道/社区/网格');
    expect(await wordsAt(PLACES.city)).toBe('市/区/街道/社区');
    expect(await wordsAt(PLACES.city, then)).toBe('区/街道/社区');
    expect(await wordsAt(PLACES.community, then)).toBe('区/街道/社区');
    expect([await wordsAt(PLACES.province), await wordsAt(PLACES.otherCommunity)]).toEqual([null, null]);
  });

  it('gives organizations the place’s own word for their level, and admits no other level', async () => {
    await define([{ code: 'STREET', name: '镇街' }]);
    const id = await seed.organization({ level: 'STREET' });
    const { data } = await city.ask(
      ANONYMOUS,
      `query($id: ID!) { organization(id: $id) { level levelTerm } }`,
      { id },
    );

    expect(data.organization).toEqual({ level: 'STREET', levelTerm: '镇街' });
    const create = (level: string, idempotencyKey: string) =>
      city.ask(
        administrator,
        `mutation($input: CreateOrganizationInput!) { createOrganization(input: $input) { userErrors { field message } } }`,
        {
          input: { divisionCode: PLACES.street, name: '街道', kind: 'WORK_COMMITTEE', level, idempotencyKey },
        },
      );
    expect((await create('VILLAGE', 'a')).data.createOrganization.userErrors).toEqual([
      { field: 'level', message: '该地的层级为:STREET(镇街)' },
    ]);
    expect((await create('STREET', 'b')).data.createOrganization.userErrors).toEqual([]);
    const change = (level: string | null, expectedVersion: number) =>
      changeStructure(city, 'changeOrganizationKind', { id, level, expectedVersion });
    expect(faultsIn(await change('VILLAGE', 1), 'changeOrganizationKind')).toEqual([
      ['INVALID_INPUT', 'level'],
    ]);
    expect((await change(null, 1)).data.changeOrganizationKind).toMatchObject({
      organization: { level: null, version: 2 },
      changes: [{ kind: 'LEVEL', before: 'STREET', after: null }],
    });
  });

  it('does not lose a level on which organizations stand', async () => {
    await define(FOUR);
    await seed.organization({ level: 'GRID' });

    expect(await faultsOf(THREE, { expectedVersion: 1 })).toEqual([['INVALID_INPUT', 'levels']]);
    await define(FOUR, { divisionCode: PLACES.district });
    expect(await faultsOf(THREE, { expectedVersion: 1 })).toEqual([]);
  });

  it.each([
    ['no level', [], 'levels'],
    [
      'eleven levels',
      Array.from({ length: 11 }, (_, at) => ({ code: `L${String(at)}`, name: '级' })),
      'levels',
    ],
    ['a level twice', [...THREE, { code: 'STREET', name: '镇' }], 'levels'],
    ['a code that is none', [{ code: '街道', name: '街道' }], 'levels.0.code'],
    ['a level without a word', [{ code: 'STREET', name: ' ' }], 'levels.0.name'],
  ])('is refused with %s', async (_, levels: readonly object[], field) => {
    expect(await faultsOf(levels)).toEqual([['INVALID_INPUT', field]]);
    expect(await city.owner.query('SELECT * FROM level_scheme')).toEqual([]);
  });

  it('is for administrators of the place', async () => {
    for (const who of [
      viewer('STREET_OFFICER', { places: [PLACES.city] }),
      viewer('ADMINISTRATOR', { places: [PLACES.district] }),
    ])
      expect((await define(THREE, {}, who)).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });

  it('lets one of two writers win and tells the other the current version', async () => {
    const answers = await Promise.all([define(THREE), define(FOUR)]);

    expect(answers.flatMap(({ data }) => data.defineLevelScheme.userErrors as object[])).toEqual([
      { code: 'CONFLICT', field: 'expectedVersion', currentVersion: 1 },
    ]);
  });
});
