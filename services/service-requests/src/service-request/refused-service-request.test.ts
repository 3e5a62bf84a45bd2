import { ANONYMOUS, serviceViewer, subtreeRange } from '@governance/shared';
import type { TestService } from '@governance/shared/testing';
import { openCity } from '../testing/open-city.js';
import {
  ABOLISHED,
  CITY,
  CLOSED_GRID,
  COMMUNITY,
  FOREIGN,
  FOREIGN_GRID,
  GRID,
  NEIGHBOUR,
} from '../testing/places.js';
import { create, LIN, moved, soundInput } from '../testing/requests.js';
import { auditor, gridWorker, machine } from '../testing/viewers.js';

let test: TestService;
beforeAll(async () => {
  test = await openCity();
});
afterAll(() => test.stop());

describe('a request that breaks a rule', () => {
  it.each([
    ['an empty title', { title: '  ' }, 'INVALID_INPUT', 'title'],
    ['a title of 101 characters', { title: '水'.repeat(101) }, 'INVALID_INPUT', 'title'],
    ['a NUL in the title', { title: '停\0水' }, 'INVALID_INPUT', 'title'],
    ['a resident ID in the title', { title: '我是11010519491231002X' }, 'PERSONAL_ID_IN_TEXT', 'title'],
    [
      'a bank card in the text',
      { description: '卡号6222021234567894' },
      'PERSONAL_ID_IN_TEXT',
      'description',
    ],
    ['an empty text', { description: ' ' }, 'INVALID_INPUT', 'description'],
    ['a malformed place', { divisionCode: '5301' }, 'DIVISION_CODE_MALFORMED', 'divisionCode'],
    ['an unknown place', { divisionCode: '530112003099' }, 'DIVISION_UNKNOWN', 'divisionCode'],
    ['an abolished place', { divisionCode: ABOLISHED }, 'INVALID_INPUT', 'divisionCode'],
    ['a whole city', { divisionCode: CITY }, 'INVALID_INPUT', 'divisionCode'],
    ['a malformed grid', { gridCode: '12' }, 'GRID_CODE_MALFORMED', 'gridCode'],
    ['an unknown grid', { gridCode: `${COMMUNITY}099` }, 'INVALID_INPUT', 'gridCode'],
    [
      'a grid of another community',
      { divisionCode: NEIGHBOUR, gridCode: GRID.code },
      'INVALID_INPUT',
      'gridCode',
    ],
    ['a grid of another city', { gridCode: FOREIGN_GRID.code }, 'INVALID_INPUT', 'gridCode'],
    ['a closed grid', { gridCode: CLOSED_GRID.code }, 'INVALID_INPUT', 'gridCode'],
    ['an unknown category', { categoryCode: 'NOTHING' }, 'INVALID_INPUT', 'categoryCode'],
    ['a contact with neither name nor phone', { contact: {} }, 'INVALID_INPUT', 'contact'],
    ['a phone that is none', { contact: { phone: '12345' } }, 'INVALID_INPUT', 'contact.phone'],
    [
      'a resident ID as a name',
      { contact: { name: '11010519491231002X' } },
      'PERSONAL_ID_IN_TEXT',
      'contact.name',
    ],
    [
      'a system with spaces',
      { externalRef: { system: 'a b', id: '1' } },
      'INVALID_INPUT',
      'externalRef.system',
    ],
    ['an empty external id', { externalRef: { system: 'a', id: '' } }, 'INVALID_INPUT', 'externalRef.id'],
    ['an empty key', { idempotencyKey: '' }, 'INVALID_INPUT', 'idempotencyKey'],
  ])('refuses %s, naming the field', async (_, more, code, field) => {
    const before = await test.owner.query('SELECT count(*) FROM service_request');

    const { request, userErrors } = await create(test, soundInput(more), LIN);

    expect(request).toBeNull();
    expect(userErrors).toMatchObject([{ code, field }]);
    expect(await test.owner.query('SELECT count(*) FROM service_request')).toEqual(before);
  });

  it('says that news of a place or a grid may still come, and names all that is wrong at once', async () => {
    const wrong = { divisionCode: '530112003099', gridCode: '530112003099001', categoryCode: 'NOTHING' };

    const { userErrors } = await create(test, soundInput(wrong), LIN);

    expect(userErrors).toMatchObject([
      { field: 'divisionCode', retryable: true },
      { field: 'gridCode', retryable: true },
      { field: 'categoryCode', retryable: false },
    ]);
  });

  it('is for whoever is signed in, for themselves, anywhere', async () => {
    expect(moved(await create(test, soundInput({ divisionCode: FOREIGN }), LIN)).status).toBe('RECEIVED');

    const { errors } = await create(test, soundInput(), ANONYMOUS);
    expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  });

  it.each([
    ['a resident', LIN, 'HOTLINE_12345'],
    ['a grid worker of another community', gridWorker(NEIGHBOUR), 'GRID_EVENT'],
    ['an auditor of the place', auditor(COMMUNITY), 'MEDIA'],
    ['a machine of another city', machine('110100000000'), 'WEB'],
    ['another service', { ...serviceViewer('grid'), jurisdictions: [subtreeRange(CITY)] }, 'PETITION'],
  ])('is refused to %s through a channel that others enter', async (_, viewer, channel) => {
    const { request, errors } = await create(test, soundInput({ channel }), viewer);

    expect(request).toBeNull();
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });
});
