import { completeUscc } from '@governance/shared';
import { type TestService, viewer } from '@governance/shared/testing';
import { emptyCity, openCity, PLACES } from '../testing/open-city.js';

const REGISTER_ALL = `mutation($input: RegisterNewSectorEntitiesInput!) { registerNewSectorEntities(input: $input) {
  results { index isNew newSectorEntity { id displayName { value } } userErrors { code field } }
  userErrors { code field } } }`;

const officer = viewer('STREET_OFFICER', { places: [PLACES.street] });
const USCC = completeUscc('9153011200000001X');
const FOUNDED = '2020-03-01T00:00:00.000Z';
const wanted = {
  ...{ divisionCode: PLACES.community, kind: 'ENTERPRISE', name: '昆明澄岚商贸有限公司' },
  ...{ employees: 'FROM_10_TO_49', partyMembers: 6, validFrom: FOUNDED },
};

interface Result {
  readonly isNew: boolean;
  readonly newSectorEntity: { readonly id: string; readonly displayName: { readonly value: string } } | null;
  readonly userErrors: readonly { readonly code: string; readonly field: string }[];
}

describe('registering many entities of the new sectors', () => {
  let city: TestService;
  const registerAll = async (...entities: readonly object[]) => {
    const { data, errors } = await city.ask(officer, REGISTER_ALL, {
      input: {
        entities: entities.map((changes, index) => ({
          ...wanted,
          externalRef: { system: 'register', id: String(index) },
          ...changes,
        })),
      },
    });
    expect(errors).toBeUndefined();
    return data.registerNewSectorEntities.results as readonly Result[];
  };

  beforeAll(async () => {
    city = await openCity();
  });
  afterAll(() => city.stop());
  beforeEach(() => emptyCity(city.owner));

  it('stores the sound ones and says of each of the others what is wrong', async () => {
    const results = await registerAll(
      {},
      { name: '', divisionCode: '53' },
      { divisionCode: PLACES.otherCommunity },
      { divisionCode: '530112003888' },
      { name: '昆明沐禾食品有限公司', uscc: USCC },
      { name: '昆明栩原食品有限公司', uscc: USCC },
    );

    expect(
      results.map(({ isNew, userErrors }) => [isNew, ...userErrors.map(({ code, field }) => [code, field])]),
    ).toEqual([
      [true],
      [false, ['DIVISION_CODE_MALFORMED', 'divisionCode']],
      [false, ['FORBIDDEN', null]],
      [false, ['DIVISION_UNKNOWN', 'divisionCode']],
      [true],
      [false, ['ALREADY_EXISTS', 'uscc']],
    ]);
    expect(await city.owner.query('SELECT count(*)::int AS n FROM new_sector_entity')).toEqual([{ n: 2 }]);
    expect(await city.owner.query('SELECT count(*)::int AS n FROM outbox')).toEqual([{ n: 2 }]);
  });

  it('answers what is known when they come again, and refuses other content under a known name', async () => {
    const rows = [{ name: '昆明霁川物流有限公司' }, { name: '昆明稔庭印刷有限公司' }];
    const first = await registerAll(...rows);
    const again = await registerAll(...rows, { externalRef: { system: 'register', id: '0' } });

    expect(again.map(({ isNew, newSectorEntity }) => [isNew, newSectorEntity?.id ?? null])).toEqual([
      [false, first[0]?.newSectorEntity?.id],
      [false, first[1]?.newSectorEntity?.id],
      [false, null],
    ]);
    expect(again[2]?.userErrors).toEqual([{ code: 'ALREADY_EXISTS', field: 'externalRef.id' }]);
  });

  it('makes each once when the same request comes five times at once', async () => {
    const rows = Array.from({ length: 20 }, (_, index) => ({ name: `昆明甲${String(index)}有限公司` }));
    const answers = await Promise.all(Array.from({ length: 5 }, () => registerAll(...rows)));

    expect(answers.flat().filter(({ isNew }) => isNew)).toHaveLength(20);
    expect(new Set(answers.flat().map(({ newSectorEntity }) => newSectorEntity?.id)).size).toBe(20);
  });

  it('needs a foreign name of each, and takes 500 at most', async () => {
    expect((await registerAll({ externalRef: null }))[0]?.userErrors).toEqual([
      { code: 'INVALID_INPUT', field: 'externalRef' },
    ]);

    const entities = Array.from({ length: 501 }, () => wanted);
    const { data } = await city.ask(officer, REGISTER_ALL, { input: { entities } });
    expect(data.registerNewSectorEntities).toEqual({
      results: null,
      userErrors: [{ code: 'INVALID_INPUT', field: 'entities' }],
    });
  });

  it('costs the same number of statements with 2 and with 50', async () => {
    const counts: number[] = [];
    for (const [round, size] of [2, 50].entries()) {
      city.forgetStatements();
      await registerAll(
        ...Array.from({ length: size }, (_, index) => ({
          externalRef: { system: `round${String(round)}`, id: String(index) },
        })),
      );
      counts.push(city.statements.length);
    }

    expect(counts).toEqual([counts[0], counts[0]]);
  });
});
