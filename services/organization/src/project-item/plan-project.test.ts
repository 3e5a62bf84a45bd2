import { newEntityId } from '@governance/shared';
import { type TestService, viewer } from '@governance/shared/testing';
import { Lists, OFFICER, secretaryOf } from '../testing/lists.js';
import { emptyCity, openCity, PLACES } from '../testing/open-city.js';
import { Seed } from '../testing/seed.js';

describe('planning a project', () => {
  let city: TestService;
  let lists: Lists;
  let leader: string;
  let unit: string;
  const input = (changes: object = {}) => ({
    ...{ divisionCode: PLACES.community, leadingOrganizationId: leader, categoryCode: 'CULTURE.VENUES' },
    ...{ title: '活动室开放日', ...changes },
  });

  beforeAll(async () => {
    city = await openCity();
    lists = new Lists(city, new Seed(city.owner));
  });
  afterAll(() => city.stop());
  beforeEach(async () => {
    await emptyCity(city.owner);
    [leader, unit] = [await lists.committee(), await lists.unit()];
  });

  it('joins a need, a resource and an agreement, and whoever is party to them sees it', async () => {
    const need = await lists.need(leader);
    const resource = await lists.resource(unit);
    const signed = { unitId: unit, divisionCode: PLACES.community, year: 2024, signedOn: '2024-05-06' };
    const agreement = await lists.make('signAgreement', signed);
    const { id } = await lists.make('planProject', {
      ...input({ needIds: [need.id], resourceIds: [resource.id], agreementId: agreement.id, tendered: true }),
      ...{ plannedFrom: '2024-06-01T00:00:00+08:00', plannedTo: '2024-09-01T00:00:00+08:00' },
    });

    const fields = `status tendered plannedFrom plannedTo category { name } division { code }
      leadingOrganization { id } agreement { id projects { id } } needs { id } resources { id } availableActions`;
    const { data } = await city.ask(OFFICER, `{ projectItem(id: "${id}") { ${fields} } }`);
    expect(data.projectItem).toEqual({
      ...{
        status: 'PLANNED',
        tendered: true,
        category: { name: '场地共享' },
        division: { code: PLACES.community },
      },
      ...{ plannedFrom: '2024-05-31T16:00:00.000Z', plannedTo: '2024-08-31T16:00:00.000Z' },
      ...{ leadingOrganization: { id: leader }, agreement: { id: agreement.id, projects: [{ id }] } },
      ...{
        needs: [{ id: need.id }],
        resources: [{ id: resource.id }],
        availableActions: ['START', 'CANCEL'],
      },
    });
    const seen = await city.ask(secretaryOf(unit), `{ projectItem(id: "${id}") { availableActions } }`);
    expect(seen.data.projectItem).toEqual({ availableActions: [] });
  });

  it('is started and completed, or cancelled with a reason, by who leads it', async () => {
    const { id } = await lists.make('planProject', input(), secretaryOf(leader));
    expect(await lists.make('startProject', { id, expectedVersion: 1 }, secretaryOf(leader))).toMatchObject({
      status: 'RUNNING',
    });
    const answers = await Promise.all([
      lists.run('completeProject', { id, expectedVersion: 2 }),
      lists.run('cancelProject', { id, expectedVersion: 2, reason: '经费未落实' }),
    ]);

    expect(answers.flatMap(({ userErrors }) => userErrors)).toMatchObject([
      { code: 'CONFLICT', currentVersion: 3 },
    ]);
    expect(await lists.faults('startProject', { id, expectedVersion: 3 })).toEqual([
      ['ACTION_NOT_AVAILABLE', 'id'],
    ]);
    expect(
      (await lists.ask('startProject', { id, expectedVersion: 3 }, secretaryOf(unit))).errors,
    ).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
    expect(await city.owner.query('SELECT type, version FROM outbox ORDER BY seq')).toEqual([
      { type: 'ProjectItemPlanned', version: 1 },
      { type: 'ProjectItemMoved', version: 2 },
      { type: 'ProjectItemMoved', version: 3 },
    ]);
  });

  it.each([
    [
      'an end before the beginning',
      { plannedFrom: '2024-06-01T00:00:00Z', plannedTo: '2024-05-01T00:00:00Z' },
      [['PERIOD_INVALID', 'plannedTo']],
    ],
    ['a need that is none', { needIds: [newEntityId('5301')] }, [['INVALID_INPUT', 'needIds']]],
    ['an agreement that is none', { agreementId: newEntityId('5301') }, [['INVALID_INPUT', 'agreementId']]],
    [
      'a leader of another city',
      { leadingOrganizationId: newEntityId('1101') },
      [['INVALID_INPUT', 'leaderId']],
    ],
    [
      'too many needs',
      { needIds: Array.from({ length: 21 }, () => newEntityId('5301')) },
      [['INVALID_INPUT', 'needIds']],
    ],
  ])('is refused for %s, and nothing is changed', async (_, changes, expected) => {
    expect(await lists.faults('planProject', input(changes))).toEqual(expected);
    for (const table of ['project_item', 'project_need', 'outbox', 'idempotency_key'])
      expect(await city.owner.query(`SELECT * FROM ${table}`)).toEqual([]);
  });

  it('does not join a need of another place, nor what the viewer may not see', async () => {
    const elsewhere = await lists.need(leader, { divisionCode: PLACES.neighbour });
    const hidden = await lists.resource(unit);
    const stranger = secretaryOf(leader);

    expect(await lists.faults('planProject', input({ needIds: [elsewhere.id] }))).toEqual([
      ['INVALID_INPUT', 'needIds'],
    ]);
    expect(await lists.faults('planProject', input({ resourceIds: [hidden.id] }), stranger)).toEqual([
      ['INVALID_INPUT', 'resourceIds'],
    ]);
    const { errors } = await lists.ask('planProject', input(), viewer('RESIDENT'));
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });
});
