import { ANONYMOUS, businessDay, newEntityId } from '@governance/shared';
import { type TestService, viewer } from '@governance/shared/testing';
import { openVolunteers, PLACES } from '../testing/open-volunteers';

const CITY = '530100000000';
const YEAR = Number(businessDay(new Date()).slice(0, 4));
const admin = viewer('ADMINISTRATOR', { places: [CITY] });
const PUBLISH = `mutation($input: PublishObligationPolicyInput!) { publishObligationPolicy(input: $input) {
  policy { fromYear version unitHours memberHours countedKinds source } userErrors { code field } } }`;
const LIST = `query($code: DivisionCode!) { obligationPolicies(divisionCode: $code) { fromYear unitHours memberHours countedKinds } }`;

describe('what is owed by who checked in', () => {
  let city: TestService;
  let key = 0;
  const publish = (given: object = {}, who = admin) => {
    key += 1;
    const input = {
      ...{ divisionCode: CITY, fromYear: YEAR, unitHours: 20, memberHours: 8.5, countedKinds: ['SERVICE'] },
      ...{ idempotencyKey: String(key), ...given },
    };
    return city.ask(who, PUBLISH, { input });
  };

  beforeAll(async () => {
    city = await openVolunteers();
  });
  afterAll(() => city.stop());

  it('is 12 hours a unit and 6 a member where the city says nothing else', async () => {
    const { data } = await city.ask(ANONYMOUS, LIST, { code: PLACES.community });

    expect(data.obligationPolicies).toEqual([
      {
        fromYear: 2000,
        unitHours: 12,
        memberHours: 6,
        countedKinds: ['SERVICE', 'PAIRING', 'LECTURE', 'THEME_DAY'],
      },
    ]);
  });

  it('is published by the city for a year and changed until somebody is checked in and the year has begun', async () => {
    const [first, second] = [
      await publish(),
      await publish({ memberHours: 10, source: '昆明市委组织部 2026 年 1 号文' }),
    ];
    await city.ask(
      viewer('STREET_OFFICER', { places: [PLACES.community] }),
      'mutation($input: CheckInUnitInput!) { checkInUnit(input: $input) { userErrors { code } } }',
      { input: { organizationId: newEntityId(CITY), divisionCode: PLACES.community, idempotencyKey: 'a' } },
    );
    const [late, next] = [await publish(), await publish({ fromYear: YEAR + 1 })];
    const { data } = await city.ask(ANONYMOUS, LIST, { code: PLACES.district });

    expect(first.data.publishObligationPolicy.policy).toMatchObject({
      version: 1,
      unitHours: 20,
      memberHours: 8.5,
    });
    expect(second.data.publishObligationPolicy.policy).toMatchObject({ version: 2, memberHours: 10 });
    expect(late.data.publishObligationPolicy.userErrors).toEqual([
      { code: 'INVALID_INPUT', field: 'fromYear' },
    ]);
    expect(next.data.publishObligationPolicy.userErrors).toEqual([]);
    expect((data.obligationPolicies as { fromYear: number }[]).map(({ fromYear }) => fromYear)).toEqual([
      YEAR + 1,
      YEAR,
      2000,
    ]);
  });

  it('says all that is wrong at once, and is refused to whoever does not govern the whole city', async () => {
    const { data } = await publish({
      divisionCode: PLACES.community,
      fromYear: 1999,
      unitHours: 0,
      memberHours: 1.3,
      countedKinds: [],
    });
    const refused = await publish({}, viewer('ADMINISTRATOR', { places: [PLACES.district] }));

    expect(
      (data.publishObligationPolicy.userErrors as { field: string }[]).map(({ field }) => field),
    ).toEqual(['divisionCode', 'fromYear', 'unitHours', 'memberHours', 'countedKinds']);
    expect(refused.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });
});
