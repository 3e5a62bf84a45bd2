import { ANONYMOUS, serviceViewer, subtreeRange, type Viewer } from '@governance/shared';
import type { TestService } from '@governance/shared/testing';
import { openCity } from '../testing/open-city.js';
import { DISTRICT, HOUSING, NEIGHBOUR } from '../testing/places.js';
import { LIN, OFFICER, received } from '../testing/requests.js';
import { departmentOfficer, gridWorker, resident } from '../testing/viewers.js';

let test: TestService;
beforeAll(async () => {
  test = await openCity();
});
afterAll(() => test.stop());

const CONTACT = { name: '欧阳小满', phone: '138 1234-5678' };

describe('the table of contacts', () => {
  it('holds neither name nor phone in the clear', async () => {
    const { id } = await received(test, { contact: CONTACT });
    const stored = await test.owner.transaction(async (manager) => {
      await manager.query(`SELECT set_config('governance.viewer', $1, true)`, [JSON.stringify(LIN)]);
      return manager.query<object[]>('SELECT * FROM service_request_contact WHERE request_id = $1', [id]);
    });

    expect(stored).toMatchObject([{ algorithm: 'A256GCM', key_id: 'test' }]);
    expect(JSON.stringify(stored)).not.toMatch(/小满|13812345678/);
  });

  it('shows no row to whoever does not say as whom they read, its owner included', async () => {
    await received(test, { contact: CONTACT });

    expect(await test.owner.query('SELECT count(*)::integer AS count FROM service_request_contact')).toEqual([
      { count: 0 },
    ]);
  });

  it.each<[string, Viewer]>([
    ['nobody', ANONYMOUS],
    ['another service', { ...serviceViewer('grid'), jurisdictions: [subtreeRange(DISTRICT)] }],
    ['another resident', resident('somebody')],
    ['an officer of another department', departmentOfficer(HOUSING)],
    ['an officer of a neighbouring community', gridWorker(NEIGHBOUR)],
  ])('hides every row from %s', async (_, viewer) => {
    const { id } = await received(test, { contact: CONTACT });
    const seen = await test.owner.transaction(async (manager) => {
      await manager.query(`SELECT set_config('governance.viewer', $1, true)`, [JSON.stringify(viewer)]);
      return manager.query<object[]>('SELECT * FROM service_request_contact WHERE request_id = $1', [id]);
    });

    expect(seen).toEqual([]);
  });
});

describe('who read a contact', () => {
  const READINGS = `query ($id: ID!) { serviceRequest(id: $id) { contactReadings(first: 5) { totalCount
    nodes { fields roles isOwn organization { id } } } } }`;

  it('is told to the reporter alone, the latest first, by capacity and not by name', async () => {
    const { id } = await received(test, { contact: CONTACT });
    const show = `query ($id: ID!) { serviceRequest(id: $id) { reporter { phone { value } } } }`;
    for (const who of [OFFICER, LIN]) await test.ask(who, show, { id });
    const readings = async (who: Viewer) =>
      (await test.ask(who, READINGS, { id })).data.serviceRequest.contactReadings;

    const told = await readings(LIN);

    expect(told).toEqual({
      totalCount: 2,
      nodes: [
        { fields: ['reporter.phone'], roles: LIN.roles, isOwn: true, organization: null },
        { fields: ['reporter.phone'], roles: OFFICER.roles, isOwn: false, organization: null },
      ],
    });
    expect(await readings(OFFICER)).toBeNull();
  });
});
