import { businessDay, newEntityId, type Viewer } from '@governance/shared';
import { type TestService, viewer } from '@governance/shared/testing';
import { givenHours, givenVolunteer } from '../testing/given';
import { forgetVolunteers, openVolunteers, PLACES } from '../testing/open-volunteers';

const UNIT = newEntityId(PLACES.community);
const COMMITTEE = newEntityId(PLACES.community);
const lin = viewer('VOLUNTEER', { subject: 'lin' });
const REPORT = `mutation($input: ReportHoursInput!) { reportHours(input: $input) {
  hourRecord { id title activityKind hours servedOn state version reportedAt confirmedAt
    volunteer { id } organization { id } division { code } }
  userErrors { code field offset retryable } } }`;
const DAY_MS = 86_400_000;

describe('reporting hours', () => {
  let city: TestService;
  let volunteerId: string;
  let key = 0;

  beforeAll(async () => {
    city = await openVolunteers();
  });
  afterAll(() => city.stop());
  beforeEach(async () => {
    await forgetVolunteers(city);
    volunteerId = await givenVolunteer(city, { subject: 'lin', homeOrganizationId: UNIT });
  });

  const report = (changes: object = {}, who: Viewer = lin) =>
    city.ask(who, REPORT, {
      input: {
        volunteerId,
        organizationId: COMMITTEE,
        title: ' 楼道杂物清理 ',
        activityKind: 'SERVICE',
        hours: 2.5,
        servedOn: '2026-03-08',
        idempotencyKey: `k${String((key += 1))}`,
        ...changes,
      },
    });

  it('writes them down for the home community, waiting for confirmation', async () => {
    const { data, errors } = await report();

    expect(errors).toBeUndefined();
    expect(data.reportHours).toEqual({
      hourRecord: {
        id: expect.stringMatching(/^5301-/) as string,
        title: '楼道杂物清理',
        activityKind: 'SERVICE',
        hours: 2.5,
        servedOn: '2026-03-08',
        state: 'REPORTED',
        version: 1,
        reportedAt: expect.any(String) as string,
        confirmedAt: null,
        volunteer: { id: volunteerId },
        organization: { id: COMMITTEE },
        division: { code: PLACES.community },
      },
      userErrors: [],
    });
  });

  it('tells the others what was done where, and nothing about who did it', async () => {
    const { data } = await report();

    const events = await city.owner.query<object[]>('SELECT * FROM outbox');
    expect(events).toMatchObject([
      {
        type: 'HoursReported',
        entity: 'HourRecord',
        entity_id: data.reportHours.hourRecord.id as string,
        version: 1,
        payload: { organizationId: COMMITTEE, hours: 2.5, servedOn: '2026-03-08', state: 'REPORTED' },
      },
    ]);
    expect(JSON.stringify(events)).not.toContain(volunteerId);
  });

  it('answers a repetition with the first record, also when ten come at once', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => report({ idempotencyKey: 'race' })));

    expect(new Set(answers.map(({ data }) => data.reportHours.hourRecord.id as string)).size).toBe(1);
    expect(await city.owner.query('SELECT count(*)::int AS n FROM hour_record')).toEqual([{ n: 1 }]);
  });

  it('refuses the same key for other hours', async () => {
    await report({ idempotencyKey: 'taken' });
    const { data } = await report({ idempotencyKey: 'taken', hours: 3 });

    expect(data.reportHours).toMatchObject({
      hourRecord: null,
      userErrors: [{ code: 'IDEMPOTENCY_KEY_REUSED', field: 'idempotencyKey' }],
    });
  });

  it('takes today, as the day is in Shanghai', async () => {
    const { data } = await report({ servedOn: businessDay(new Date()) });

    expect(data.reportHours.userErrors).toEqual([]);
  });

  it.each([
    ['no hours', { hours: 0 }, [['INVALID_INPUT', 'hours']]],
    ['more than a day', { hours: 24.5 }, [['INVALID_INPUT', 'hours']]],
    ['a quarter of an hour', { hours: 1.25 }, [['INVALID_INPUT', 'hours']]],
    ['a day that no calendar has', { servedOn: '2026-02-29' }, [['INVALID_INPUT', 'servedOn']]],
    ['tomorrow', { servedOn: businessDay(new Date(Date.now() + DAY_MS)) }, [['INVALID_INPUT', 'servedOn']]],
    ['an empty title', { title: ' ' }, [['INVALID_INPUT', 'title']]],
    ['a title of 101 characters', { title: '清'.repeat(101) }, [['INVALID_INPUT', 'title']]],
    ['a NUL in the title', { title: '清\0' }, [['INVALID_INPUT', 'title']]],
    ['a resident ID in the title', { title: '11010519491231002X' }, [['PERSONAL_ID_IN_TEXT', 'title']]],
    ['a phone number in the title', { title: '陪诊13800138000' }, [['CONTACT_IN_PUBLIC_TEXT', 'title']]],
    ['a place of another city', { divisionCode: PLACES.otherCity }, [['INVALID_INPUT', 'divisionCode']]],
    ['a place that is no community', { divisionCode: PLACES.street }, [['INVALID_INPUT', 'divisionCode']]],
    ['an unknown place', { divisionCode: '530112003999' }, [['DIVISION_UNKNOWN', 'divisionCode']]],
    ['what is no organization', { organizationId: 'x' }, [['INVALID_INPUT', 'organizationId']]],
    ['a key of 101 characters', { idempotencyKey: 'k'.repeat(101) }, [['INVALID_INPUT', 'idempotencyKey']]],
    [
      'several faults at once',
      { title: '', hours: -1, servedOn: 'x', organizationId: 'x' },
      [
        ['INVALID_INPUT', 'title'],
        ['INVALID_INPUT', 'hours'],
        ['INVALID_INPUT', 'servedOn'],
        ['INVALID_INPUT', 'organizationId'],
      ],
    ],
  ])('is refused for %s, and nothing is stored', async (_, changes, expected) => {
    const { data } = await report(changes);

    const { hourRecord, userErrors } = data.reportHours as {
      hourRecord: null;
      userErrors: { code: string; field: string }[];
    };
    expect(hourRecord).toBeNull();
    expect(userErrors.map(({ code, field }) => [code, field])).toEqual(expected);
    expect(await city.owner.query('SELECT id FROM hour_record')).toEqual([]);
  });

  it('is forbidden for somebody else, also to their secretary', async () => {
    const { errors } = await report({}, viewer('UNIT_SECRETARY', { organization: UNIT }));

    expect(errors).toMatchObject([{ path: ['reportHours'], extensions: { code: 'FORBIDDEN' } }]);
  });

  it('for a volunteer who may not be seen is answered as for one who does not exist', async () => {
    const [hidden, unknown] = await Promise.all([
      report({}, viewer('VOLUNTEER', { subject: 'luo' })),
      report({ volunteerId: newEntityId(PLACES.community) }),
    ]);

    expect(hidden.errors).toMatchObject([{ extensions: { code: 'NOT_FOUND', argument: 'volunteerId' } }]);
    expect(hidden).toEqual(unknown);
  });

  it('are refused by the database too when they are no half hours', async () => {
    const quarter = givenHours(city, volunteerId, { organizationId: COMMITTEE, hours: 1.25 });

    await expect(quarter).rejects.toThrow(/hour_record_hours/);
  });
});
