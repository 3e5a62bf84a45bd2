import { newEntityId, type Viewer } from '@governance/shared';
import { type TestService, viewer } from '@governance/shared/testing';
import { givenHours, givenVolunteer } from '../testing/given';
import { forgetVolunteers, openVolunteers, PLACES } from '../testing/open-volunteers';

const UNIT = newEntityId(PLACES.community);
const COMMITTEE = newEntityId(PLACES.community);
const worker = viewer('GRID_WORKER', { places: [PLACES.community], organization: COMMITTEE });
const CONFIRM = `mutation($input: ConfirmHoursInput!) { confirmHours(input: $input) {
  hourRecord { id state version confirmedAt volunteer { id } } userErrors { code field currentVersion } } }`;

describe('confirming hours', () => {
  let city: TestService;
  let volunteerId: string;

  beforeAll(async () => {
    city = await openVolunteers();
  });
  afterAll(() => city.stop());
  beforeEach(async () => {
    await forgetVolunteers(city);
    volunteerId = await givenVolunteer(city, { subject: 'lin', homeOrganizationId: UNIT });
  });

  let id: string;
  const confirm = (who: Viewer = worker, changes: object = {}) =>
    city.ask(who, CONFIRM, { input: { id, expectedVersion: 1, ...changes } });

  beforeEach(async () => {
    id = await givenHours(city, volunteerId, { organizationId: COMMITTEE });
  });

  it('makes them count, says by whom, and tells the others with the new version', async () => {
    const { data } = await confirm();

    expect(data.confirmHours).toEqual({
      hourRecord: {
        id,
        state: 'CONFIRMED',
        version: 2,
        confirmedAt: expect.any(String) as string,
        volunteer: { id: volunteerId },
      },
      userErrors: [],
    });
    expect(await city.owner.query('SELECT confirmed_by FROM hour_record')).toEqual([
      { confirmed_by: worker.subject },
    ]);
    expect(await city.owner.query('SELECT type, entity_id, version, payload FROM outbox')).toMatchObject([
      { type: 'HoursConfirmed', entity_id: id, version: 2, payload: { state: 'CONFIRMED', hours: 2 } },
    ]);
  });

  it('is open to the organization that was served, though it may not see the volunteer', async () => {
    const secretary = viewer('UNIT_SECRETARY', { organization: COMMITTEE });
    const { data, errors } = await confirm(secretary);

    expect(errors).toBeUndefined();
    expect(data.confirmHours.hourRecord).toMatchObject({ state: 'CONFIRMED', volunteer: null });
  });

  it('lets one of two at once win and tells the other the current version', async () => {
    const answers = await Promise.all([confirm(), confirm()]);

    const errors = answers.flatMap(({ data }) => data.confirmHours.userErrors as object[]);
    expect(errors).toEqual([{ code: 'CONFLICT', field: 'expectedVersion', currentVersion: 2 }]);
    expect(await city.owner.query('SELECT version FROM outbox')).toEqual([{ version: 2 }]);
  });

  it('is refused a second time', async () => {
    await confirm();
    const { data } = await confirm(worker, { expectedVersion: 2 });

    expect(data.confirmHours).toMatchObject({
      hourRecord: null,
      userErrors: [{ code: 'INVALID_INPUT', field: 'id' }],
    });
  });

  it.each([
    ['the volunteer, whoever they act for', { ...worker, subject: 'lin' }],
    ['the home organization, which was not served', viewer('UNIT_SECRETARY', { organization: UNIT })],
    ['a grid worker of the place for another organization', { ...worker, organization: UNIT }],
    ['a resident of the organization', viewer('RESIDENT', { organization: COMMITTEE })],
  ])('is forbidden to %s', async (_, who) => {
    const { errors } = await confirm(who);

    expect(errors).toMatchObject([{ path: ['confirmHours'], extensions: { code: 'FORBIDDEN' } }]);
    expect(await city.owner.query('SELECT state FROM hour_record')).toEqual([{ state: 'REPORTED' }]);
  });

  it('of hours that may not be seen is answered as for those that do not exist', async () => {
    const stranger = viewer('STREET_OFFICER', { places: [PLACES.otherStreet], organization: UNIT });
    const [hidden, unknown] = await Promise.all([
      confirm({ ...stranger, organization: newEntityId(PLACES.otherStreet) }),
      confirm(worker, { id: newEntityId(PLACES.community) }),
    ]);

    expect(hidden.errors).toMatchObject([{ extensions: { code: 'NOT_FOUND', argument: 'id' } }]);
    expect(hidden).toEqual(unknown);
  });
});
