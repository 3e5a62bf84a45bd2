import { type TestService, viewer } from '@governance/shared/testing';
import { Admissions, supervisor, TODAY, WANTED } from '../testing/admissions.js';
import { emptyCity, openCity, PLACES } from '../testing/open-city.js';

describe('the admission of a task', () => {
  let city: TestService;
  let admissions: Admissions;

  beforeAll(async () => {
    city = await openCity();
  });
  afterAll(() => city.stop());
  beforeEach(async () => {
    await emptyCity(city.owner);
    admissions = await Admissions.in(city);
  });

  it('begins with the request of a admissions.department, and tells the others which', async () => {
    const admission = await admissions.requested();

    expect(admission).toEqual({
      ...WANTED,
      divisionCode: undefined,
      ...{ id: expect.stringMatching(/^5301-/) as string, status: 'REQUESTED', version: 1 },
      ...{ reason: null, decidedAt: null, dutyItem: null, availableActions: ['WITHDRAW'] },
      ...{ division: { code: PLACES.street }, requestedBy: { id: admissions.department } },
    });
    const events = await city.owner.query<{ payload: object }[]>('SELECT type, version, payload FROM outbox');
    expect(events).toMatchObject([
      {
        ...{ type: 'DutyAdmissionRequested', version: 1 },
        payload: { status: 'REQUESTED', requestingOrganizationId: admissions.department },
      },
    ]);
    expect(JSON.stringify(events)).not.toContain('some DEPARTMENT_OFFICER');
  });

  it('is requested once under one key', async () => {
    const first = await admissions.request({ idempotencyKey: 'same' });

    expect(await admissions.request({ idempotencyKey: 'same' })).toEqual(first);
    const other = await admissions.request({ idempotencyKey: 'same', title: '别的' });
    expect(other.data.requestDutyAdmission.userErrors).toMatchObject([{ code: 'IDEMPOTENCY_KEY_REUSED' }]);
  });

  it.each([
    ['no title', { title: '' }, [['INVALID_INPUT', 'title']]],
    ['no law', { legalBasis: ' ' }, [['INVALID_INPUT', 'legalBasis']]],
    ['an end that is past', { validTo: TODAY }, [['INVALID_INPUT', 'validTo']]],
    ['negative funds', { fundsYuan: -1 }, [['INVALID_INPUT', 'fundsYuan']]],
    ['too many people', { staff: 10_001 }, [['INVALID_INPUT', 'staff']]],
    ['a place beyond the department’s', { divisionCode: PLACES.city }, [['INVALID_INPUT', 'divisionCode']]],
    ['a place of another city', { divisionCode: PLACES.otherStreet }, [['INVALID_INPUT', 'divisionCode']]],
    ['an unknown place', { divisionCode: '530112003888' }, [['DIVISION_UNKNOWN', 'divisionCode']]],
    [
      'several faults at once',
      { title: '电话13800138000', staff: -1 },
      [
        ['CONTACT_IN_PUBLIC_TEXT', 'title'],
        ['INVALID_INPUT', 'staff'],
      ],
    ],
  ])('is not requested for %s, and nothing is changed', async (_, changes, expected) => {
    const { data } = await admissions.request(changes);

    const faults = data.requestDutyAdmission.userErrors as { code: string; field: string }[];
    expect(faults.map(({ code, field }) => [code, field])).toEqual(expected);
    for (const table of ['duty_admission', 'outbox', 'idempotency_key'])
      expect(await city.owner.query(`SELECT * FROM ${table}`)).toEqual([]);
  });

  it('is requested by officers of departments alone', async () => {
    for (const who of [supervisor, viewer('DEPARTMENT_OFFICER', { places: [PLACES.district] })]) {
      const { errors } = await admissions.request({}, who);
      expect(errors).toMatchObject([{ path: ['requestDutyAdmission'], extensions: { code: 'FORBIDDEN' } }]);
    }
  });
});
