import { newEntityId } from '@governance/shared';
import { type TestService, viewer } from '@governance/shared/testing';
import fc from 'fast-check';
import { emptyCity, openCity, PLACES } from '../testing/open-city.js';
import { Seed } from '../testing/seed.js';

const ADD = `mutation($input: AddJointMemberInput!) { addJointMember(input: $input) {
  jointBody { id version } member { id role since until organization { id } }
  userErrors { code field currentVersion } } }`;
const officer = viewer('STREET_OFFICER', { places: [PLACES.street] });
/** Bodies of the seed are founded on this day. */
const FOUNDED = '2021-01-01T00:00:00+08:00';
const day = (count: number): string =>
  new Date(new Date(FOUNDED).getTime() + count * 86_400_000).toISOString();

interface Given {
  readonly jointBody: { readonly version: number } | null;
  readonly member: { readonly id: string } | null;
  readonly userErrors: readonly { code: string; field: string; currentVersion: number | null }[];
}

describe('giving a seat in a joint body', () => {
  let city: TestService;
  let seed: Seed;
  let jointBodyId: string;
  let organizationId: string;
  let key = 0;
  const input = (changes: object) => ({
    ...{ jointBodyId, organizationId, role: 'CONCURRENT_MEMBER', expectedVersion: 1 },
    ...{ idempotencyKey: `k${String((key += 1))}`, ...changes },
  });
  const ask = (changes: object = {}, who = officer) => city.ask(who, ADD, { input: input(changes) });
  const add = async (changes: object = {}) => (await ask(changes)).data.addJointMember as Given;
  const faultsOf = async (changes: object) => {
    const { jointBody, member, userErrors } = await add(changes);
    expect([jointBody, member]).toEqual([null, null]);
    return userErrors.map(({ code, field }) => [code, field]);
  };

  beforeAll(async () => {
    city = await openCity();
    seed = new Seed(city.owner);
  });
  afterAll(() => city.stop());
  beforeEach(async () => {
    await emptyCity(city.owner);
    jointBodyId = await seed.jointBody();
    organizationId = await seed.organization();
  });

  it('answers the seat and the body’s new version, and tells the others', async () => {
    const given = await add({ since: day(3) });

    expect(given).toEqual({
      jointBody: { id: jointBodyId, version: 2 },
      member: {
        id: expect.stringMatching(/^5301-/) as string,
        role: 'CONCURRENT_MEMBER',
        since: day(3),
        until: null,
        organization: { id: organizationId },
      },
      userErrors: [],
    });
    expect(await city.owner.query('SELECT type, entity_id, version, payload FROM outbox')).toMatchObject([
      {
        type: 'JointMemberAdded',
        entity_id: jointBodyId,
        version: 2,
        payload: { member: { id: given.member?.id, organizationId, since: day(3), until: null } },
      },
    ]);
  });

  it('answers a repetition with the first seat, though the version has moved on', async () => {
    const first = await add({ idempotencyKey: 'same', since: day(1) });
    const second = await add({ idempotencyKey: 'same', since: day(1) });

    expect(second).toEqual(first);
    expect(await faultsOf({ idempotencyKey: 'same', since: day(1), role: 'MEMBER' })).toEqual([
      ['IDEMPOTENCY_KEY_REUSED', 'idempotencyKey'],
    ]);
    expect(await city.owner.query('SELECT count(*)::int AS n FROM joint_membership')).toEqual([{ n: 1 }]);
  });

  it.each([
    ['a beginning in the future', { since: '2999-01-01T00:00:00Z' }, [['INVALID_INPUT', 'since']]],
    ['a beginning before the body was founded', { since: day(-1) }, [['INVALID_INPUT', 'since']]],
    ['an end in the future', { since: day(1), until: '2999-01-01T00:00:00Z' }, [['INVALID_INPUT', 'until']]],
    ['an end before the beginning', { since: day(2), until: day(1) }, [['PERIOD_INVALID', 'until']]],
    ['an end at the beginning', { since: day(2), until: day(2) }, [['PERIOD_INVALID', 'until']]],
    ['an end without a beginning', { until: day(2) }, [['PERIOD_INVALID', 'until']]],
    [
      'an unknown organization',
      { organizationId: newEntityId('5301') },
      [['INVALID_INPUT', 'organizationId']],
    ],
    ['one of another city', { organizationId: newEntityId('1101') }, [['INVALID_INPUT', 'organizationId']]],
    ['one that cannot be', { organizationId: '5301' }, [['INVALID_INPUT', 'organizationId']]],
    ['an empty key', { idempotencyKey: '' }, [['INVALID_INPUT', 'idempotencyKey']]],
    [
      'several faults at once',
      { since: day(-1), until: '2999-01-01T00:00:00Z' },
      [
        ['INVALID_INPUT', 'since'],
        ['INVALID_INPUT', 'until'],
      ],
    ],
  ])('is refused for %s, and nothing is changed', async (_, changes, expected) => {
    expect(await faultsOf(changes)).toEqual(expected);
    for (const table of ['joint_membership', 'outbox', 'idempotency_key'])
      expect(await city.owner.query(`SELECT * FROM ${table}`)).toEqual([]);
    expect(await city.owner.query('SELECT version FROM joint_body')).toEqual([{ version: 1 }]);
  });

  it('is refused to an organization that has ended, and in a body that has ended', async () => {
    const ended = await seed.organization({ validTo: new Date() });
    expect(await faultsOf({ organizationId: ended })).toEqual([['INVALID_INPUT', 'organizationId']]);

    await city.owner.query('UPDATE joint_body SET valid_to = now()');
    expect(await faultsOf({})).toEqual([['INVALID_INPUT', 'jointBodyId']]);
  });

  it('lets one of two writers win and tells the other the current version', async () => {
    const other = await seed.organization();
    const answers = await Promise.all([add(), add({ organizationId: other })]);

    expect(answers.flatMap(({ userErrors }) => userErrors)).toEqual([
      { code: 'CONFLICT', field: 'expectedVersion', currentVersion: 2 },
    ]);
  });

  it('never lets two seats of one organization overlap, whatever comes in which order', async () => {
    const seat = fc.record({
      from: fc.integer({ min: 0, max: 9 }),
      days: fc.option(fc.integer({ min: 1, max: 4 })),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(seat, { minLength: 1, maxLength: 8 }), async (wanted) => {
        const body = await seed.jointBody();
        const given: { from: number; to: number }[] = [];
        for (const { from, days } of wanted) {
          const to = days === null ? Infinity : from + days;
          const fits = given.every((other) => to <= other.from || other.to <= from);
          const { userErrors } = await add({
            jointBodyId: body,
            since: day(from),
            until: days === null ? null : day(to),
            expectedVersion: given.length + 1,
          });

          expect(userErrors.map(({ code, field }) => [code, field])).toEqual(
            fits ? [] : [['PERIOD_OVERLAP', 'organizationId']],
          );
          if (fits) given.push({ from, to });
        }
      }),
      { numRuns: 12 },
    );
  });

  it.each([['x'], [newEntityId('5301')]])('is NOT_FOUND for the body %s', async (unknown) => {
    const { data, errors } = await ask({ jointBodyId: unknown });

    expect(data).toBeNull();
    expect(errors).toMatchObject([{ extensions: { code: 'NOT_FOUND', argument: 'jointBodyId' } }]);
  });

  it('is forbidden to an officer of another place', async () => {
    const { errors } = await ask({}, viewer('STREET_OFFICER', { places: [PLACES.otherDistrict] }));

    expect(errors).toMatchObject([{ path: ['addJointMember'], extensions: { code: 'FORBIDDEN' } }]);
    expect(await city.owner.query('SELECT * FROM joint_membership')).toEqual([]);
  });
});
