import { newEntityId } from '@governance/shared';
import { type TestService, viewer } from '@governance/shared/testing';
import { forgetVolunteers, openVolunteers, PLACES } from '../testing/open-volunteers';

const UNIT = newEntityId(PLACES.community);
const lin = viewer('RESIDENT', { subject: 'lin' });
const secretary = viewer('UNIT_SECRETARY', { subject: 'secretary', organization: UNIT });
const REGISTER = `mutation($input: RegisterVolunteerInput!) { registerVolunteer(input: $input) {
  volunteer { id displayName { value masked reason } phone { value } partyMember { value masked } ageBand skills version
    registeredAt division { code } homeOrganization { id } }
  userErrors { code field message offset retryable } } }`;
const wanted = {
  divisionCode: PLACES.community,
  homeOrganizationId: UNIT,
  name: '林晓燕',
  phone: '+86 138-1234-5678',
  ageBand: 'AGE_30_44',
  skills: ['FIRST_AID', 'DRIVING', 'FIRST_AID'],
  partyMember: true,
};

describe('registering a volunteer', () => {
  let city: TestService;
  let key = 0;
  const register = (changes: object = {}, who = lin) =>
    city.ask(who, REGISTER, { input: { ...wanted, idempotencyKey: `k${String((key += 1))}`, ...changes } });
  const countOf = async (table: string) =>
    (await city.owner.query<[{ n: number }]>(`SELECT count(*)::int AS n FROM ${table}`))[0].n;

  beforeAll(async () => {
    city = await openVolunteers();
  });
  afterAll(() => city.stop());
  beforeEach(() => forgetVolunteers(city));

  it('answers the person with everything that they told', async () => {
    const { data, errors } = await register();

    expect(errors).toBeUndefined();
    expect(data.registerVolunteer).toEqual({
      volunteer: {
        id: expect.stringMatching(/^5301-/) as string,
        displayName: { value: '林晓燕', masked: false, reason: null },
        phone: { value: '13812345678' },
        partyMember: { value: true, masked: false },
        ageBand: 'AGE_30_44',
        skills: ['FIRST_AID', 'DRIVING'],
        version: 1,
        registeredAt: expect.any(String) as string,
        division: { code: PLACES.community },
        homeOrganization: { id: UNIT },
      },
      userErrors: [],
    });
  });

  it('tells the others that there is a volunteer, and nothing about who it is', async () => {
    const { data } = await register();

    const events = await city.owner.query<object[]>('SELECT * FROM outbox');
    expect(events).toMatchObject([
      {
        type: 'VolunteerRegistered',
        entity: 'Volunteer',
        entity_id: data.registerVolunteer.volunteer.id as string,
        division_code: PLACES.community,
        version: 1,
        payload: { divisionCode: PLACES.community },
      },
    ]);
    expect(JSON.stringify(events)).not.toMatch(/林|138|lin"|FIRST_AID/);
  });

  it('keeps the name out of the ordinary tables and the phone number out of all', async () => {
    await register();

    const rows = await city.owner.query(
      'SELECT * FROM volunteer JOIN idempotency_key USING (city_code) JOIN audit_entry USING (city_code)',
    );
    const superuser = JSON.stringify(rows);
    expect(superuser).toContain('林**');
    expect(superuser).not.toMatch(/晓燕|13812345678/);
  });

  it('answers a repetition with the volunteer that the first request made', async () => {
    const first = await register({ idempotencyKey: 'same' });
    const second = await register({ idempotencyKey: 'same' });

    expect(second).toEqual(first);
    expect(await countOf('volunteer')).toBe(1);
  });

  it('refuses the same key for another person', async () => {
    await register({ idempotencyKey: 'taken' });
    const { data } = await register({ idempotencyKey: 'taken', name: '林小燕' });

    expect(data.registerVolunteer).toMatchObject({
      volunteer: null,
      userErrors: [{ code: 'IDEMPOTENCY_KEY_REUSED', field: 'idempotencyKey' }],
    });
  });

  it('registers a person once in a city, also when ten requests come at once', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => register()));

    const refused = answers.flatMap(({ data }) => data.registerVolunteer.userErrors as { code: string }[]);
    expect(refused.map(({ code }) => code)).toEqual(Array.from({ length: 9 }, () => 'ALREADY_EXISTS'));
    expect(await countOf('volunteer')).toBe(1);
    expect(await countOf('idempotency_key')).toBe(1);
    expect(await countOf('outbox')).toBe(1);
  });

  it('registers a person in a second city too', async () => {
    await register();
    const { data } = await register({ divisionCode: PLACES.otherCity, homeOrganizationId: null });

    expect(data.registerVolunteer.userErrors).toEqual([]);
  });

  it.each([
    ['an empty name', { name: ' ' }, [['INVALID_INPUT', 'name']]],
    ['a name of 41 characters', { name: '林'.repeat(41) }, [['INVALID_INPUT', 'name']]],
    ['a number in the name', { name: '林晓燕13812345678' }, [['INVALID_INPUT', 'name']]],
    ['a NUL in the name', { name: '林\0' }, [['INVALID_INPUT', 'name']]],
    ['a resident ID in the name', { name: '林11010519491231002X' }, [['PERSONAL_ID_IN_TEXT', 'name']]],
    ['a phone number that is none', { phone: '12345' }, [['INVALID_INPUT', 'phone']]],
    ['an unknown skill', { skills: ['JUGGLING'] }, [['INVALID_INPUT', 'skills']]],
    ['a NUL in a skill', { skills: ['\0'] }, [['INVALID_INPUT', 'skills']]],
    ['a place that is no community', { divisionCode: PLACES.street }, [['INVALID_INPUT', 'divisionCode']]],
    ['an unknown place', { divisionCode: '530112003999' }, [['DIVISION_UNKNOWN', 'divisionCode']]],
    ['a malformed place', { divisionCode: '53' }, [['DIVISION_CODE_MALFORMED', 'divisionCode']]],
    [
      'an organization of another city',
      { homeOrganizationId: newEntityId(PLACES.otherCity) },
      [['INVALID_INPUT', 'homeOrganizationId']],
    ],
    ['an empty key', { idempotencyKey: '' }, [['INVALID_INPUT', 'idempotencyKey']]],
    [
      'several faults at once',
      { name: '', phone: '1', skills: Array.from({ length: 21 }, (_, index) => `S${String(index)}`) },
      [
        ['INVALID_INPUT', 'name'],
        ['INVALID_INPUT', 'phone'],
        ['INVALID_INPUT', 'skills'],
        ['INVALID_INPUT', 'skills'],
      ],
    ],
  ])('is refused for %s, and nothing is stored', async (_, changes, expected) => {
    const { data } = await register(changes);

    const { volunteer, userErrors } = data.registerVolunteer as {
      volunteer: null;
      userErrors: { code: string; field: string }[];
    };
    expect(volunteer).toBeNull();
    expect(userErrors.map(({ code, field }) => [code, field])).toEqual(expected);
    expect([await countOf('volunteer'), await countOf('idempotency_key')]).toEqual([0, 0]);
  });

  it('may be tried again when the place may still become known', async () => {
    const { data } = await register({ divisionCode: '530112003999' });

    expect(data.registerVolunteer.userErrors).toMatchObject([{ retryable: true }]);
  });

  it('is refused for a place that was abolished', async () => {
    await city.owner.query(
      `INSERT INTO division_copy SELECT '530112003003', city_code, name, full_name, level, parent_code, valid_from, now(), 2
       FROM division_copy WHERE code = $1`,
      [PLACES.community],
    );
    const { data } = await register({ divisionCode: '530112003003' });

    expect(data.registerVolunteer.userErrors).toMatchObject([
      { code: 'DIVISION_UNKNOWN', field: 'divisionCode', retryable: false },
    ]);
  });

  describe('by the organization', () => {
    const member = { person: 'MEMBER', phone: null, partyMember: false };

    it('leaves the person free to register themselves later', async () => {
      await register(member, secretary);
      const { data } = await register({ phone: null });

      expect(data.registerVolunteer.userErrors).toEqual([]);
      expect(await countOf('volunteer')).toBe(2);
    });

    it('works for an officer who may not read what they stored', async () => {
      const officer = viewer('DEPARTMENT_OFFICER', { organization: UNIT });
      const { data, errors } = await register(member, officer);

      expect(errors).toBeUndefined();
      expect(data.registerVolunteer.volunteer).toMatchObject({
        displayName: { value: '林**', masked: true, reason: 'NOT_YOURS' },
        partyMember: { value: null, masked: true },
      });
    });

    it.each([
      ['the secretary of another unit', { ...secretary, organization: newEntityId(PLACES.community) }],
      ['a resident of the same unit', { ...lin, organization: UNIT }],
      ['a volunteer', viewer('VOLUNTEER')],
    ])('is forbidden to %s', async (_, who) => {
      const { data, errors } = await register(member, who);

      expect(data).toBeNull();
      expect(errors).toMatchObject([{ path: ['registerVolunteer'], extensions: { code: 'FORBIDDEN' } }]);
      expect(await countOf('volunteer')).toBe(0);
    });
  });

  it.each([
    ['nobody', { ...lin, subject: null }],
    ['a machine', viewer('INTEGRATION')],
  ])('is forbidden to %s', async (_, who) => {
    const { errors } = await register({}, who);

    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });
});
