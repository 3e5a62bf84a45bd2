import { newEntityId } from '@governance/shared';
import type { TestService } from '@governance/shared/testing';
import { ABOLISHED, emptyCity, openCity } from '../testing/open-city.js';
import { faultsIn, VENUE_CHANGES, VenueDesk } from '../testing/venue-desk.js';

describe('registering a venue', () => {
  let city: TestService;
  let desk: VenueDesk;

  beforeAll(async () => {
    city = await openCity();
    desk = new VenueDesk(city);
  });
  afterAll(() => city.stop());
  beforeEach(() => emptyCity(city.owner));

  const hours = (...ranges: readonly [string, string, string, string][]) => ({
    openingHours: ranges.map(([from, to, opens, closes]) => ({ from, to, opens, closes })),
  });
  it.each([
    ['an empty name', { name: ' ' }, [['INVALID_INPUT', 'name']]],
    ['no address', { address: '' }, [['INVALID_INPUT', 'address']]],
    [
      'somebody’s mobile in the address',
      { address: '联系 13800138000' },
      [['CONTACT_IN_PUBLIC_TEXT', 'address']],
    ],
    [
      'somebody’s mobile as its phone',
      { contactPhone: '13800138000' },
      [['CONTACT_IN_PUBLIC_TEXT', 'contactPhone']],
    ],
    ['a phone that is none', { contactPhone: '前台' }, [['INVALID_INPUT', 'contactPhone']]],
    [
      'more public area than area',
      { totalAreaM2: 10, publicAreaM2: 11 },
      [['INVALID_INPUT', 'publicAreaM2']],
    ],
    ['public area of no area', { publicAreaM2: 11 }, [['INVALID_INPUT', 'totalAreaM2']]],
    ['no area at all', { totalAreaM2: 0 }, [['INVALID_INPUT', 'totalAreaM2']]],
    ['a function twice', { functions: ['CARE', 'CARE'] }, [['INVALID_INPUT', 'functions']]],
    [
      '31 services',
      { services: Array.from({ length: 31 }, (_, at) => ({ code: `S${String(at)}`, name: '事项' })) },
      [['INVALID_INPUT', 'services']],
    ],
    ['a service without a name', { services: [{ code: 'A', name: '' }] }, [['INVALID_INPUT', 'services']]],
    ['a malformed service', { services: [{ code: '申领', name: '申领' }] }, [['INVALID_INPUT', 'services']]],
    [
      '22 ranges of hours',
      hours(
        ...Array.from(
          { length: 22 },
          () => ['MONDAY', 'MONDAY', '08:00', '09:00'] as [string, string, string, string],
        ),
      ),
      [['INVALID_INPUT', 'openingHours']],
    ],
    [
      'hours that end before',
      hours(['MONDAY', 'FRIDAY', '12:00', '08:00']),
      [['INVALID_INPUT', 'openingHours']],
    ],
    [
      'hours that are none',
      hours(['MONDAY', 'FRIDAY', '8:00', '25:00']),
      [['INVALID_INPUT', 'openingHours']],
    ],
    ['a week backwards', hours(['FRIDAY', 'MONDAY', '08:00', '09:00']), [['INVALID_INPUT', 'openingHours']]],
    [
      'hours that overlap on a day',
      hours(['MONDAY', 'FRIDAY', '08:00', '12:00'], ['FRIDAY', 'SUNDAY', '11:00', '13:00']),
      [['INVALID_INPUT', 'openingHours']],
    ],
    ['an opening in the future', { validFrom: '2999-01-01T00:00:00Z' }, [['INVALID_INPUT', 'validFrom']]],
    ['a malformed place', { divisionCode: '53' }, [['DIVISION_CODE_MALFORMED', 'divisionCode']]],
    ['an unknown place', { divisionCode: '530112003888' }, [['DIVISION_UNKNOWN', 'divisionCode']]],
    ['an abolished place', { divisionCode: ABOLISHED }, [['INVALID_INPUT', 'divisionCode']]],
    ['an operator elsewhere', { operatedById: newEntityId('1101') }, [['INVALID_INPUT', 'operatedById']]],
    [
      'several faults at once',
      { name: '', totalAreaM2: 0, holidayNote: '' },
      [
        ['INVALID_INPUT', 'name'],
        ['INVALID_INPUT', 'totalAreaM2'],
        ['INVALID_INPUT', 'holidayNote'],
      ],
    ],
  ])('is refused for %s, and nothing is changed', async (_, changes, expected) => {
    expect(faultsIn(await desk.run(VENUE_CHANGES.register, desk.wanted(changes)))).toEqual(expected);
    for (const table of ['venue', 'outbox', 'idempotency_key', 'stat_delta'])
      expect(await city.owner.query(`SELECT * FROM ${table}`)).toEqual([]);
  });
});
