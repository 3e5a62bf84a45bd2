import { newEntityId, type Viewer } from '@governance/shared';
import { type TestService, viewer } from '@governance/shared/testing';
import { givenVolunteer } from '../testing/given';
import { forgetVolunteers, openVolunteers, PLACES } from '../testing/open-volunteers';

const UNIT = newEntityId(PLACES.community);
const lin = viewer('VOLUNTEER', { subject: 'lin' });
const worker = viewer('GRID_WORKER', { places: [PLACES.community] });
const secretary = viewer('UNIT_SECRETARY', { organization: UNIT });
const UPDATE = `mutation($input: UpdateVolunteerSkillsInput!) { updateVolunteerSkills(input: $input) {
  volunteer { skills version } userErrors { code field currentVersion } } }`;

describe('changing what a volunteer can do', () => {
  let city: TestService;
  let id: string;
  const update = (who: Viewer, changes: object = {}) =>
    city.ask(who, UPDATE, { input: { id, skills: ['REPAIR'], expectedVersion: 1, ...changes } });

  beforeAll(async () => {
    city = await openVolunteers();
  });
  afterAll(() => city.stop());
  beforeEach(async () => {
    await forgetVolunteers(city);
    id = await givenVolunteer(city, { subject: 'lin', homeOrganizationId: UNIT, skills: ['FIRST_AID'] });
  });

  it.each([
    ['the volunteer', lin],
    ['the secretary of the home organization', secretary],
    ['the grid worker of the home community', worker],
  ])('is done by %s', async (_, who) => {
    const { data } = await update(who, { skills: ['REPAIR', 'DRIVING', 'REPAIR'] });

    expect(data.updateVolunteerSkills).toEqual({
      volunteer: { skills: ['REPAIR', 'DRIVING'], version: 2 },
      userErrors: [],
    });
  });

  it('is told to the others with the new version, without what the skills are', async () => {
    await update(lin);

    expect(await city.owner.query('SELECT type, entity_id, version, payload FROM outbox')).toEqual([
      {
        type: 'VolunteerSkillsChanged',
        entity_id: id,
        version: 2,
        payload: { divisionCode: PLACES.community },
      },
    ]);
  });

  it('lets one of two writers win and tells the other the current version', async () => {
    const answers = await Promise.all([lin, secretary].map((who) => update(who)));

    const errors = answers.flatMap(({ data }) => data.updateVolunteerSkills.userErrors as object[]);
    expect(errors).toEqual([{ code: 'CONFLICT', field: 'expectedVersion', currentVersion: 2 }]);
    expect(await city.owner.query('SELECT version FROM outbox')).toEqual([{ version: 2 }]);
  });

  it('may leave none', async () => {
    const { data } = await update(lin, { skills: [] });

    expect(data.updateVolunteerSkills.volunteer.skills).toEqual([]);
  });

  it.each([
    ['an unknown skill', ['JUGGLING']],
    ['a skill that is no code', ["FIRST_AID'"]],
    ['more than twenty', Array.from({ length: 21 }, (_, index) => `S${String(index)}`)],
  ])('is refused for %s, and nothing is changed', async (_, skills) => {
    const { data } = await update(lin, { skills });

    expect(data.updateVolunteerSkills.volunteer).toBeNull();
    expect(data.updateVolunteerSkills.userErrors).toContainEqual(
      expect.objectContaining({ code: 'INVALID_INPUT', field: 'skills' }),
    );
    expect(await city.owner.query('SELECT skills, version FROM volunteer')).toEqual([
      { skills: ['FIRST_AID'], version: 1 },
    ]);
  });

  it.each([
    ['an auditor of the place', viewer('AUDITOR', { places: [PLACES.community] })],
    ['a colleague', viewer('VOLUNTEER', { organization: UNIT })],
  ])('is forbidden to %s, who may see the volunteer', async (_, who) => {
    const { errors } = await update(who);

    expect(errors).toMatchObject([{ path: ['updateVolunteerSkills'], extensions: { code: 'FORBIDDEN' } }]);
  });

  it('of a volunteer who may not be seen is answered as for one who does not exist', async () => {
    const stranger = viewer('STREET_OFFICER', { places: [PLACES.otherStreet] });
    const [hidden, unknown, malformed] = await Promise.all([
      update(stranger),
      update(lin, { id: newEntityId(PLACES.community) }),
      update(lin, { id: 'x' }),
    ]);

    expect(hidden.errors).toMatchObject([{ extensions: { code: 'NOT_FOUND', argument: 'id' } }]);
    expect(hidden).toEqual(unknown);
    expect(hidden).toEqual(malformed);
  });
});
