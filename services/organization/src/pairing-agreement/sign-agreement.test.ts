import { businessDay, newEntityId } from '@governance/shared';
import { type TestService, viewer } from '@governance/shared/testing';
import { Lists, OFFICER, secretaryOf } from '../testing/lists.js';
import { ABOLISHED, emptyCity, openCity, PLACES } from '../testing/open-city.js';
import { Seed } from '../testing/seed.js';

const YEAR = Number(businessDay(new Date()).slice(0, 4));
const TODAY = businessDay(new Date());
const STOCK = `SELECT measure, day::text, sum(amount)::integer AS amount FROM stat_delta
  GROUP BY measure, day HAVING sum(amount) <> 0 ORDER BY measure, day`;

describe('signing an agreement', () => {
  let city: TestService;
  let lists: Lists;
  let unitId: string;
  const terms = (changes: object = {}) => ({
    ...{ unitId, divisionCode: PLACES.community, year: 2024, signedOn: '2024-03-05' },
    ...changes,
  });

  beforeAll(async () => {
    city = await openCity();
    lists = new Lists(city, new Seed(city.owner));
  });
  afterAll(() => city.stop());
  beforeEach(async () => {
    await emptyCity(city.owner);
    unitId = await lists.unit();
  });

  it('answers the agreement, which the unit sees, and tells and counts it', async () => {
    const committee = await lists.committee();
    const [need, resource] = [await lists.need(committee), await lists.resource(unitId)];
    await city.owner.query('TRUNCATE outbox, stat_delta');
    const signed = await lists.make(
      'signAgreement',
      terms({ document: '共建〔2024〕5号', needIds: [need.id], resourceIds: [resource.id] }),
    );

    const { data } = await city.ask(
      secretaryOf(unitId),
      `{ pairingAgreement(id: "${signed.id}") { year status signedOn validFrom validTo endedOn document
        unit { id } community { code } needs { id } resources { id } projects { id } availableActions } }`,
    );
    expect(data.pairingAgreement).toEqual({
      ...{
        year: 2024,
        status: 'SIGNED',
        signedOn: '2024-03-05',
        validFrom: '2024-03-05',
        validTo: '2025-01-01',
      },
      ...{
        endedOn: null,
        document: '共建〔2024〕5号',
        unit: { id: unitId },
        community: { code: PLACES.community },
      },
      // The unit is party to its own resource, not to the community's need.
      ...{ needs: [], resources: [{ id: resource.id }], projects: [], availableActions: [] },
    });
    expect(await city.owner.query('SELECT type, entity_id, version, payload FROM outbox')).toMatchObject([
      { type: 'PairingAgreementSigned', entity_id: signed.id, version: 1, payload: { unitId, year: 2024 } },
    ]);
    expect(await city.owner.query(STOCK)).toEqual([
      { measure: 'agreement.active', day: '2024-03-05', amount: 1 },
      { measure: 'agreement.active', day: '2025-01-01', amount: -1 },
      { measure: 'agreement.signed', day: '2024-03-05', amount: 1 },
    ]);
  });

  it('is active from the first of its year when it is signed before, and until the day on which it ends', async () => {
    const { id } = await lists.make(
      'signAgreement',
      terms({ year: YEAR, signedOn: `${String(YEAR - 1)}-12-20` }),
    );
    await lists.make('terminateAgreement', { id, expectedVersion: 1, reason: '单位搬迁' });

    expect(await city.owner.query(STOCK)).toEqual([
      { measure: 'agreement.active', day: `${String(YEAR)}-01-01`, amount: 1 },
      { measure: 'agreement.active', day: TODAY, amount: -1 },
      { measure: 'agreement.signed', day: `${String(YEAR - 1)}-12-20`, amount: 1 },
    ]);
  });

  it('happens once for a unit, community and year, also when two sign at once, until it is terminated', async () => {
    const answers = await Promise.all([
      lists.run('signAgreement', terms()),
      lists.run('signAgreement', terms({ signedOn: '2024-04-01' })),
    ]);
    const first = answers.find(({ thing }) => thing !== null)?.thing;

    expect(answers.flatMap(({ userErrors }) => userErrors)).toMatchObject([
      { code: 'ALREADY_EXISTS', field: 'unitId' },
    ]);
    await lists.make('signAgreement', terms({ year: 2023, signedOn: '2023-02-01' }));
    await lists.make('signAgreement', terms({ divisionCode: PLACES.neighbour }));
    await lists.make('terminateAgreement', { id: first?.id, expectedVersion: 1, reason: '双方协商' });
    expect(await lists.make('signAgreement', terms())).toMatchObject({ status: 'SIGNED' });
  });

  it.each([
    ['a street', { divisionCode: PLACES.street }, [['INVALID_INPUT', 'divisionCode']]],
    ['an abolished community', { divisionCode: ABOLISHED }, [['INVALID_INPUT', 'divisionCode']]],
    ['an unknown unit', { unitId: newEntityId('5301') }, [['INVALID_INPUT', 'unitId']]],
    ['a unit of another city', { unitId: newEntityId('1101') }, [['INVALID_INPUT', 'unitId']]],
    ['no day', { signedOn: '2024-02-30' }, [['INVALID_INPUT', 'signedOn']]],
    ['a day of another year', { signedOn: '2022-12-31' }, [['INVALID_INPUT', 'signedOn']]],
    ['a need that is none', { needIds: [newEntityId('5301')] }, [['INVALID_INPUT', 'needIds']]],
    ['a phone number', { document: '联系13812345678' }, [['CONTACT_IN_PUBLIC_TEXT', 'document']]],
    [
      'several faults at once',
      { year: 1999, signedOn: '2999-01-01' },
      [
        ['INVALID_INPUT', 'year'],
        ['INVALID_INPUT', 'signedOn'],
      ],
    ],
  ])('is refused for %s, and nothing is changed', async (_, changes, expected) => {
    expect(await lists.faults('signAgreement', terms(changes))).toEqual(expected);
    for (const table of ['pairing_agreement', 'outbox', 'stat_delta', 'idempotency_key'])
      expect(await city.owner.query(`SELECT * FROM ${table}`)).toEqual([]);
  });

  it('answers a repetition with the first agreement, and refuses the key for another', async () => {
    const first = await lists.make('signAgreement', terms({ idempotencyKey: 'same' }));

    expect(await lists.make('signAgreement', terms({ idempotencyKey: 'same' }))).toEqual(first);
    expect(await lists.faults('signAgreement', terms({ idempotencyKey: 'same', year: 2023 }))).toEqual([
      ['INVALID_INPUT', 'signedOn'],
    ]);
    expect(
      await lists.faults('signAgreement', terms({ idempotencyKey: 'same', signedOn: '2024-03-06' })),
    ).toEqual([['IDEMPOTENCY_KEY_REUSED', 'idempotencyKey']]);
  });

  it('ends once, and tells a second writer the current version', async () => {
    const { id } = await lists.make('signAgreement', terms());
    const wanted = { id, expectedVersion: 1 };
    const answers = await Promise.all([
      lists.run('completeAgreement', wanted),
      lists.run('terminateAgreement', { ...wanted, reason: '双方协商' }),
    ]);

    expect(answers.flatMap(({ userErrors }) => userErrors)).toMatchObject([
      { code: 'CONFLICT', currentVersion: 2 },
    ]);
    expect(await lists.faults('completeAgreement', { id, expectedVersion: 2 })).toEqual([
      ['ACTION_NOT_AVAILABLE', 'id'],
    ]);
  });

  it('is for officers of the community alone', async () => {
    for (const who of [secretaryOf(unitId), viewer('STREET_OFFICER', { places: [PLACES.otherDistrict] })]) {
      const { errors } = await lists.ask('signAgreement', terms(), who);
      expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    }
    const { id } = await lists.make('signAgreement', terms(), OFFICER);
    const stranger = secretaryOf(await lists.unit());
    const unseen = await city.ask(stranger, `{ pairingAgreement(id: "${id}") { id } }`);
    expect(unseen.errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
  });
});
