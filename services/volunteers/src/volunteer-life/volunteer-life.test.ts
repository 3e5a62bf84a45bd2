import { newEntityId } from '@governance/shared';
import { type TestService, viewer } from '@governance/shared/testing';
import { givenVolunteer } from '../testing/given';
import { openVolunteers, PLACES } from '../testing/open-volunteers';

const { community, district } = PLACES;
const UNIT = newEntityId(community);
const lin = viewer('VOLUNTEER', { subject: 'lin' });
const secretary = viewer('UNIT_SECRETARY', { organization: UNIT });
const supervisor = viewer('DISTRICT_SUPERVISOR', { places: [district], subject: 'supervisor' });
const SLOTS = `mutation($input: UpdateVolunteerAvailabilityInput!) { updateVolunteerAvailability(input: $input) {
  volunteer { version availability { weekday part } } userErrors { code field } } }`;
const REGISTER = `mutation($input: RegisterVolunteerInput!) { registerVolunteer(input: $input) {
  volunteer { id ageBand guardianConsent { givenAt relation } } userErrors { code field } } }`;
const SHOW = `query($id: ID!) { volunteer(id: $id) { displayName { value masked } phone { value } partyMember { value }
  guardianConsent { relation } hourRecords { nodes { hours } } checkIns { nodes { endedAt } } leftAt } }`;
const HISTORY = `query($id: ID!, $first: Int, $after: String) { volunteer(id: $id) { accessHistory(first: $first, after: $after) {
  totalCount nodes { at fields purpose roles isOwn organization { id } } pageInfo { hasNextPage endCursor } } } }`;

let city: TestService;
let key = 0;
const fresh = () => `key ${String((key += 1))}`;

beforeAll(async () => {
  city = await openVolunteers();
});
afterAll(() => city.stop());
beforeEach(() => city.owner.query('TRUNCATE volunteer, outbox, stat_delta CASCADE'));

describe('what a volunteer says about themselves', () => {
  it('is when they have time: each slot once, in the order of the week', async () => {
    const id = await givenVolunteer(city, { subject: 'lin' });
    const slot = (weekday: string, part: string) => ({ weekday, part });
    const slots = [slot('SUNDAY', 'EVENING'), slot('MONDAY', 'MORNING'), slot('SUNDAY', 'EVENING')];
    const { data } = await city.ask(lin, SLOTS, { input: { id, slots, expectedVersion: 1 } });
    const many = Array.from({ length: 22 }, () => slot('MONDAY', 'MORNING'));
    const refused = await city.ask(lin, SLOTS, { input: { id, slots: many, expectedVersion: 2 } });

    expect(data.updateVolunteerAvailability).toEqual({
      volunteer: { version: 2, availability: [slots[1], slots[0]] },
      userErrors: [],
    });
    expect(refused.data.updateVolunteerAvailability.userErrors).toEqual([
      { code: 'INVALID_INPUT', field: 'slots' },
    ]);
  });

  it('is, under 14, that a guardian agreed, and never who; above, nothing of it', async () => {
    const register = async (given: object) => {
      const input = { divisionCode: community, name: '王小宝', idempotencyKey: fresh(), ...given };
      return (await city.ask(lin, REGISTER, { input })).data.registerVolunteer as object;
    };
    const guardianConsent = { givenAt: '2026-01-02T03:04:05.000Z', relation: 'PARENT' };
    const problem = { volunteer: null, userErrors: [{ code: 'INVALID_INPUT', field: 'guardianConsent' }] };

    expect(await register({ ageBand: 'UNDER_14' })).toEqual(problem);
    expect(
      await register({
        ageBand: 'UNDER_14',
        guardianConsent: { ...guardianConsent, givenAt: '2099-01-01T00:00:00Z' },
      }),
    ).toEqual(problem);
    expect(await register({ ageBand: 'AGE_14_17', guardianConsent })).toEqual(problem);
    const made = await register({ ageBand: 'UNDER_14', guardianConsent });
    expect(made).toMatchObject({ userErrors: [], volunteer: { ageBand: 'UNDER_14', guardianConsent } });
    const { id } = (made as { volunteer: { id: string } }).volunteer;
    const auditor = await city.ask(viewer('AUDITOR', { places: [district] }), SHOW, { id });
    expect(auditor.data.volunteer.guardianConsent).toBeNull();
  });
});

describe('the access history', () => {
  it('shows volunteers every read of their data, the latest first, and shows it to nobody else', async () => {
    const id = await givenVolunteer(city, { subject: 'lin', phone: '13812345678', homeOrganizationId: UNIT });
    await city.ask(
      supervisor,
      'query($id: ID!) { volunteer(id: $id) { displayName { value } phone { value } } }',
      { id },
    );
    await city.ask(secretary, 'query($id: ID!) { volunteer(id: $id) { displayName { value } } }', { id });
    await city.ask(lin, 'query($id: ID!) { volunteer(id: $id) { displayName { value } } }', { id });
    const { data } = await city.ask(lin, HISTORY, { id, first: 2 });
    const { nodes, totalCount, pageInfo } = data.volunteer.accessHistory as {
      nodes: object[];
      totalCount: number;
      pageInfo: { endCursor: string };
    };
    const rest = await city.ask(lin, HISTORY, { id, first: 10, after: pageInfo.endCursor });

    const read = { purpose: 'SHOW_VOLUNTEER', organization: null, isOwn: false };
    expect(totalCount).toBe(4);
    expect(nodes).toMatchObject([
      { ...read, roles: ['VOLUNTEER'], fields: ['displayName'], isOwn: true },
      { ...read, roles: ['UNIT_SECRETARY'], fields: ['displayName'], organization: { id: UNIT } },
    ]);
    const earlier = rest.data.volunteer.accessHistory.nodes as { fields: string[] }[];
    expect(earlier.map(({ fields }) => fields[0]).sort()).toEqual(['displayName', 'phone']);
    expect(JSON.stringify([nodes, earlier])).not.toContain('supervisor');
    for (const who of [supervisor, secretary]) {
      const other = await city.ask(who, HISTORY, { id });
      expect(other.data.volunteer.accessHistory).toBeNull();
    }
  });
});
