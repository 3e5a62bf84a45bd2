import { randomUUID } from 'node:crypto';
import type { Viewer } from '@governance/shared';
import type { TestService } from '@governance/shared/testing';
import { openCity } from '../testing/open-city.js';
import { COMMUNITY, DISTRICT, HOUSING, STREET, WATER } from '../testing/places.js';
import {
  HOUSING_OFFICER,
  LIN,
  OFFICER,
  received,
  SUPERVISOR,
  walk,
  WATER_OFFICER,
} from '../testing/requests.js';
import {
  administrator,
  auditor,
  gridWorker,
  machine,
  streetOfficer,
  unitSecretary,
} from '../testing/viewers.js';
import { maskPhone, normalizedContact } from './reporter-contact.js';

let test: TestService;
beforeAll(async () => {
  test = await openCity();
});
afterAll(() => test.stop());

const CONTACT = { name: '欧阳小满', phone: '138 1234-5678' };
const REPORTER = `query ($id: ID!) { serviceRequest(id: $id) { title description timeline { reason }
  reporter { displayName { value masked reason } phone { value masked reason } } } }`;

const FULL = {
  displayName: { value: '欧阳小满', masked: false, reason: null },
  phone: { value: '13812345678', masked: false, reason: null },
};
const MASKED = {
  displayName: { value: '欧阳**', masked: true, reason: 'NOT_YOURS' },
  phone: { value: '138****5678', masked: true, reason: 'NOT_YOURS' },
};

async function shown(id: string, viewer: Viewer): Promise<Record<string, unknown>> {
  const { data, errors } = await test.ask(viewer, REPORTER, { id });
  if (errors) throw new Error(JSON.stringify(errors));
  return data.serviceRequest as Record<string, unknown>;
}

const reporterFor = async (id: string, viewer: Viewer) => (await shown(id, viewer))['reporter'];

const audits = (id: string): Promise<readonly Record<string, unknown>[]> =>
  test.owner.query<readonly Record<string, unknown>[]>(
    `SELECT subject, roles, organization_id, entity, entity_id, fields, purpose, city_code FROM audit_entry WHERE action = 'READ' AND entity_id = $1 ORDER BY at`,
    [id],
  );

describe('the reporter of a request', () => {
  it.each<[string, Viewer]>([
    ['who made it', LIN],
    ['an officer of the street', OFFICER],
    ['a supervisor of the district', SUPERVISOR],
    ['a grid worker of the community', gridWorker(COMMUNITY)],
    ['an officer of the department that has it', WATER_OFFICER],
  ])('is shown in full to %s, and each reading is recorded', async (_, viewer) => {
    const { id } = await walk(test, await received(test, { contact: CONTACT }), [
      ['DISPATCH', OFFICER, { departmentId: WATER }],
    ]);

    expect(await reporterFor(id, viewer)).toEqual(FULL);
    expect(await audits(id)).toEqual([
      {
        subject: viewer.subject,
        roles: viewer.roles,
        organization_id: viewer.organization,
        entity: 'ServiceRequest',
        entity_id: id,
        fields: ['reporter.name', 'reporter.phone'],
        purpose: 'SHOW_REPORTER',
        city_code: '5301',
      },
    ]);
  });

  it.each<[string, Viewer]>([
    ['an auditor of the place', auditor(STREET)],
    ['an administrator of the place', administrator(DISTRICT)],
    ['a machine of the place', machine(DISTRICT)],
    ['a grid worker whose area is wider than a community', gridWorker(STREET)],
    ['a secretary whose unit got it', unitSecretary(WATER)],
    ['a department that it was taken from', HOUSING_OFFICER],
  ])('is masked for %s, and nothing is read', async (_, viewer) => {
    const { id } = await walk(test, await received(test, { contact: CONTACT }), [
      ['DISPATCH', OFFICER, { departmentId: HOUSING }],
      ['REQUEST_RETURN', HOUSING_OFFICER, { reason: '不属本单位' }],
      ['GRANT_RETURN', OFFICER, { departmentId: WATER }],
    ]);

    expect(await reporterFor(id, viewer)).toEqual(MASKED);
    expect(await audits(id)).toEqual([]);
  });

  it('is not known to anybody when nothing was left, not even to the reporter', async () => {
    const { id } = await received(test);
    const nothing = { value: null, masked: true, reason: 'NOT_GIVEN' };

    for (const viewer of [OFFICER, LIN]) {
      expect(await reporterFor(id, viewer)).toEqual({ displayName: nothing, phone: nothing });
    }
    expect(await audits(id)).toEqual([]);
  });

  it('may have left a phone without a name', async () => {
    const { id } = await received(test, { contact: { phone: '0871-63123456' } });

    expect(await reporterFor(id, OFFICER)).toEqual({
      displayName: { value: null, masked: true, reason: 'NOT_GIVEN' },
      phone: { value: '087163123456', masked: false, reason: null },
    });
    expect((await audits(id)).map(({ fields }) => fields)).toEqual([['reporter.phone']]);
  });

  it('is read when it is asked for and not before', async () => {
    const { id } = await received(test, { contact: CONTACT });
    test.forgetStatements();

    await test.ask(OFFICER, 'query ($id: ID!) { serviceRequest(id: $id) { title status } }', { id });

    expect(test.statements.join()).not.toContain('service_request_contact');
    await test.ask(OFFICER, 'query ($id: ID!) { serviceRequest(id: $id) { reporter { phone { value } } } }', {
      id,
    });
    expect((await audits(id)).map(({ fields }) => fields)).toEqual([['reporter.phone']]);
  });

  it('is read in one transaction for a whole list', async () => {
    const street = streetOfficer(STREET);
    for (let count = 0; count < 12; count += 1) await received(test, { contact: CONTACT });
    const query = `query ($first: Int!) { serviceRequests(first: $first) { nodes { reporter { displayName { value } phone { value } } } } }`;
    const statementsFor = async (first: number) => {
      test.forgetStatements();
      await test.ask(street, query, { first });
      return test.statements.length;
    };

    expect(await statementsFor(12)).toBe(await statementsFor(2));
    expect(test.statements.filter((statement) => statement === 'COMMIT')).toHaveLength(1);
  });

  it('is not given when the record of the reading cannot be written', async () => {
    const { id } = await received(test, { contact: CONTACT });
    await test.owner.query(`REVOKE INSERT ON audit_entry FROM service_requests_app`);

    const { data, errors } = await test.ask(OFFICER, REPORTER, { id });
    await test.owner.query(`GRANT INSERT ON audit_entry TO service_requests_app`);

    expect(data.serviceRequest).toMatchObject({ reporter: { displayName: null, phone: null } });
    expect(errors).toMatchObject([
      { extensions: { code: 'INTERNAL_SERVER_ERROR' } },
      { extensions: { code: 'INTERNAL_SERVER_ERROR' } },
    ]);
    expect(JSON.stringify({ data, errors })).not.toMatch(/小满|13812345678|permission/);
  });
});

describe('phone numbers and plates in the words of a request', () => {
  it('stay for those who handle it and are masked for all others', async () => {
    const words = {
      title: '云A12345占道',
      description: '车主电话13812345678,请联系',
      idempotencyKey: randomUUID(),
    };
    const { id } = await walk(test, await received(test, words), [
      ['REJECT', OFFICER, { reason: '已电告13812345678' }],
    ]);

    expect(await shown(id, OFFICER)).toMatchObject({
      title: '云A12345占道',
      description: '车主电话13812345678,请联系',
      timeline: [{ reason: null }, { reason: '已电告13812345678' }],
    });
    expect(await shown(id, auditor(STREET))).toMatchObject({
      title: '云A*****占道',
      description: '车主电话138****5678,请联系',
      timeline: [{ reason: null }, { reason: '已电告138****5678' }],
    });
  });
});

describe('a contact', () => {
  it.each([
    ['+86 138-1234 5678', '13812345678'],
    ['１３８１２３４５６７８', '13812345678'],
    ['(0871) 63123456', '087163123456'],
  ])('keeps %s as %s', (typed, kept) => {
    expect(normalizedContact({ name: null, phone: typed }).phone).toBe(kept);
  });

  it('shows the first three and the last four digits of a phone, and none of a short one', () => {
    expect(maskPhone('13812345678')).toBe('138****5678');
    expect(maskPhone('087163123456')).toBe('087*****3456');
    expect(maskPhone('6312345')).toBe('*******');
  });
});
