import { newEntityId } from '@governance/shared';
import { openTestService, type TestService, viewer } from '@governance/shared/testing';
import { gridDatabase } from '../database/database';
import { openGridService } from '../service';
import { fillPlaces } from '../testing/fill-places';

const CREATE = `mutation($input: CreateResidentialQuarterInput!) { createResidentialQuarter(input: $input) {
  residentialQuarter { id name kind households version validFrom division { code } } userErrors { code field } } }`;
const COMMUNITY = '530112003001';
const officer = viewer('STREET_OFFICER', { places: ['530112003000'] });
const quarter = { divisionCode: COMMUNITY, name: '滇池明珠小区', kind: 'COMMERCIAL', households: 420 };

interface Answer {
  readonly residentialQuarter: { readonly id: string } | null;
  readonly userErrors: readonly { code: string; field: string }[];
}

describe('making a residential quarter', () => {
  let city: TestService;
  let key = 0;
  const ask = (changes: object = {}, who = officer) =>
    city.ask(who, CREATE, { input: { ...quarter, idempotencyKey: `k${String((key += 1))}`, ...changes } });
  const create = async (changes: object = {}, who = officer) =>
    (await ask(changes, who)).data.createResidentialQuarter as Answer;

  beforeAll(async () => {
    city = await openTestService(gridDatabase, openGridService);
    await fillPlaces(city.owner);
  });
  afterAll(() => city.stop());
  beforeEach(() => city.owner.query('TRUNCATE residential_quarter, outbox, idempotency_key'));

  it('answers it in its community and tells the others', async () => {
    const validFrom = '2024-05-01T00:00:00.000Z';
    const { residentialQuarter, userErrors } = await create({ validFrom });

    expect(userErrors).toEqual([]);
    expect(residentialQuarter).toEqual({
      id: expect.stringMatching(/^5301-/) as string,
      name: '滇池明珠小区',
      kind: 'COMMERCIAL',
      households: 420,
      version: 1,
      validFrom,
      division: { code: COMMUNITY },
    });
    expect(await city.owner.query('SELECT * FROM outbox')).toMatchObject([
      {
        ...{ type: 'ResidentialQuarterCreated', entity: 'ResidentialQuarter', city_code: '5301', version: 1 },
        ...{ entity_id: residentialQuarter?.id, division_code: COMMUNITY },
        payload: { divisionCode: COMMUNITY, name: '滇池明珠小区', households: 420, validFrom },
      },
    ]);
  });

  it('answers a repetition with the first quarter, and refuses the same key for another', async () => {
    const first = await create({ idempotencyKey: 'same' });

    expect(await create({ idempotencyKey: 'same' })).toEqual(first);
    expect((await create({ idempotencyKey: 'same', name: '别的小区' })).userErrors).toEqual([
      { code: 'IDEMPOTENCY_KEY_REUSED', field: 'idempotencyKey' },
    ]);
    expect(await city.owner.query('SELECT count(*)::int AS n FROM residential_quarter')).toEqual([{ n: 1 }]);
  });

  it.each([
    ['an empty name', { name: ' ' }, [['INVALID_INPUT', 'name']]],
    ['a phone number in the name', { name: '小区13800138000' }, [['CONTACT_IN_PUBLIC_TEXT', 'name']]],
    ['a negative number of households', { households: -1 }, [['INVALID_INPUT', 'households']]],
    ['a beginning in the future', { validFrom: '2999-01-01T00:00:00Z' }, [['INVALID_INPUT', 'validFrom']]],
    ['an unknown kind', { kind: 'CASTLE' }, [['INVALID_INPUT', 'kind']]],
    ['an unknown place', { divisionCode: '530112003888' }, [['DIVISION_UNKNOWN', 'divisionCode']]],
    ['a place that is no community', { divisionCode: '530112003000' }, [['INVALID_INPUT', 'divisionCode']]],
    [
      'several faults at once',
      { name: '', households: -1 },
      [
        ['INVALID_INPUT', 'name'],
        ['INVALID_INPUT', 'households'],
      ],
    ],
  ])('is refused for %s, and nothing is changed', async (_, changes, expected) => {
    const { residentialQuarter, userErrors } = await create(changes);

    expect([residentialQuarter, userErrors.map(({ code, field }) => [code, field])]).toEqual([
      null,
      expected,
    ]);
    for (const table of ['residential_quarter', 'outbox', 'idempotency_key'])
      expect(await city.owner.query(`SELECT * FROM ${table}`)).toEqual([]);
  });

  it('is forbidden to an officer of another place', async () => {
    const { errors } = await ask({}, viewer('STREET_OFFICER', { places: ['110114000000'] }));

    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });

  it('lets others copy all quarters of their cities, once each, as the events say them', async () => {
    const administrator = viewer('ADMINISTRATOR', { places: ['530112000000', '110114000000'] });
    const ids: (string | undefined)[] = [];
    for (const divisionCode of [COMMUNITY, '530112003002', '110114001001', COMMUNITY])
      ids.push((await create({ divisionCode }, administrator)).residentialQuarter?.id);
    const rows: Record<string, unknown>[] = [];
    let after: string | null = null;
    do {
      const page = await city.service.feed.copy('ResidentialQuarter', after, 2);
      rows.push(...(page.rows as Record<string, unknown>[]));
      after = page.next;
    } while (after !== null);
    const [event] = await city.owner.query<{ payload: object }[]>(
      'SELECT payload FROM outbox WHERE entity_id = $1',
      [ids[0]],
    );
    const ofBeijing = await city.service.feed.copy('ResidentialQuarter', null, 9, { cities: ['1101'] });

    expect(rows.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
    expect(JSON.parse(JSON.stringify(rows.find(({ id }) => id === ids[0])))).toMatchObject(
      event?.payload ?? { none: 1 },
    );
    expect(ofBeijing.rows).toMatchObject([{ id: ids[2], cityCode: '1101', version: 1 }]);
    await expect(
      city.service.feed.copy('ResidentialQuarter', newEntityId('5301').slice(1), 9),
    ).rejects.toMatchObject({
      code: 'CURSOR_INVALID',
    });
  });
});
