import { newEntityId } from '@governance/shared';
import { type TestService, viewer } from '@governance/shared/testing';
import { Deliberating } from '../testing/deliberating.js';
import { countedFigures } from '../testing/figures.js';
import { askWork, type Deliberated, done, doWork } from '../testing/joint-work.js';
import { ABOLISHED, emptyCity, openCity, PLACES } from '../testing/open-city.js';
import { Seed } from '../testing/seed.js';

const officer = viewer('STREET_OFFICER', { places: [PLACES.street] });
const INVALID = 'INVALID_INPUT';

describe('opening a deliberation', () => {
  let city: TestService;
  let seed: Seed;
  let jointBodyId: string;
  let chair: string;
  let outsider: string;
  let work: Deliberating;

  beforeAll(async () => {
    city = await openCity();
    seed = new Seed(city.owner);
  });
  afterAll(() => city.stop());
  beforeEach(async () => {
    await emptyCity(city.owner);
    [chair, outsider] = [await seed.organization(), await seed.organization()];
    jointBodyId = await seed.jointBody({ chairOrganizationId: chair });
    work = new Deliberating(city, officer, { jointBodyId, chair });
  });

  it('is opened once for each key', async () => {
    const input = work.opening({ idempotencyKey: 'same' });
    const first = await done<Deliberated>(city, officer, 'openDeliberation', input);

    expect(await done<Deliberated>(city, officer, 'openDeliberation', input)).toEqual(first);
    expect(await work.faultsOf('openDeliberation', { ...input, title: '别的' })).toEqual([
      ['IDEMPOTENCY_KEY_REUSED', 'idempotencyKey'],
    ]);
    expect(Object.values(await countedFigures(city.owner, 'deliberation'))).toEqual([1]);
  });

  it.each([
    ['a phone number in its question', { topic: '请拨13812345678' }, [['CONTACT_IN_PUBLIC_TEXT', 'topic']]],
    ['a beginning before its body', { heldAt: '2020-01-01T00:00:00Z' }, [[INVALID, 'heldAt']]],
    ['a beginning in the future', { heldAt: '2999-01-01T00:00:00Z' }, [[INVALID, 'heldAt']]],
    [
      'residents who are an organization',
      { proposedByOrganizationId: newEntityId('5301') },
      [[INVALID, 'proposedByOrganizationId']],
    ],
    [
      'an organization that is not named',
      { proposer: 'ORGANIZATION' },
      [[INVALID, 'proposedByOrganizationId']],
    ],
    ['a quarter at the wrong level', { quarterId: newEntityId('5301') }, [[INVALID, 'quarterId']]],
    ["another city's request", { serviceRequestId: newEntityId('1101') }, [[INVALID, 'serviceRequestId']]],
    ['a level that its place has not', { level: 'STREET' }, [[INVALID, 'level']]],
    ['a place outside that of its body', { divisionCode: PLACES.neighbour }, [[INVALID, 'divisionCode']]],
    ['a place that is no code', { divisionCode: '53' }, [['DIVISION_CODE_MALFORMED', 'divisionCode']]],
    ['an unknown chair', { chairOrganizationId: newEntityId('5301') }, [[INVALID, 'chairOrganizationId']]],
    [
      'several faults at once',
      { title: '', topic: '', attendance: 0 },
      [
        [INVALID, 'title'],
        [INVALID, 'topic'],
        [INVALID, 'attendance'],
      ],
    ],
  ])('is refused for %s, and nothing is stored', async (_, changes, expected) => {
    expect(await work.faultsOf('openDeliberation', work.opening(changes))).toEqual(expected);
    for (const table of ['deliberation', 'deliberation_step', 'outbox', 'stat_delta', 'idempotency_key'])
      expect(await city.owner.query(`SELECT 1 FROM ${table}`)).toEqual([]);
  });

  it('is led by an organization of its body, and opened by it or an officer of its place', async () => {
    expect(await work.faultsOf('openDeliberation', work.opening({ chairOrganizationId: outsider }))).toEqual([
      [INVALID, 'chairOrganizationId'],
    ]);
    const secretary = viewer('UNIT_SECRETARY', { organization: chair });
    expect((await doWork(city, secretary, 'openDeliberation', work.opening())).userErrors).toEqual([]);
    for (const who of [
      viewer('UNIT_SECRETARY', { organization: outsider }),
      viewer('STREET_OFFICER', { places: [PLACES.otherDistrict] }),
    ])
      expect((await askWork(city, who, 'openDeliberation', work.opening())).errors).toMatchObject([
        { extensions: { code: 'FORBIDDEN' } },
      ]);
  });

  it('may be of a community below the street whose body deliberates, and not of one that is abolished', async () => {
    const street = await seed.jointBody({ divisionCode: PLACES.street, chairOrganizationId: chair });
    const opening = (divisionCode: string) =>
      work.opening({ jointBodyId: street, divisionCode, level: 'QUARTER' });

    expect(await work.faultsOf('openDeliberation', opening(ABOLISHED))).toEqual([[INVALID, 'divisionCode']]);
    await done(city, officer, 'openDeliberation', opening(PLACES.neighbour));
    expect(await city.owner.query('SELECT division_code FROM deliberation')).toEqual([
      { division_code: PLACES.neighbour },
    ]);
  });
});
