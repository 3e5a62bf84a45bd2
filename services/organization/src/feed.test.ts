import type { FeedEvent } from '@governance/shared';
import { type TestService, viewer } from '@governance/shared/testing';
import { openCity, PLACES } from './testing/open-city.js';

const officer = viewer('STREET_OFFICER', { places: [PLACES.street] });
const { community: divisionCode } = PLACES;

describe('what the organization service tells the others', () => {
  let city: TestService;
  const change = async (name: string, payload: string, input: object) => {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const document = `mutation($input: ${type}!) { ${name}(input: $input) { ${payload} { id } userErrors { code } } }`;
    const { data } = await city.ask(officer, document, { input });
    return data[name][payload].id as string;
  };
  const readUpTo = async (position: string): Promise<readonly FeedEvent[]> => {
    while ((await city.service.feed.head()) !== position) await new Promise(setImmediate);
    return (await city.service.feed.read('0', 100)).events;
  };

  beforeAll(async () => {
    city = await openCity();
    city.service.start();
  });
  afterAll(() => city.stop());

  it('is every change, in order, each with the version that it led to', async () => {
    const unit = { divisionCode, name: '书林小学', kind: 'PUBLIC_INSTITUTION', idempotencyKey: 'a' };
    const organizationId = await change('createOrganization', 'organization', unit);
    const renamed = { id: organizationId, name: '书林实验小学', expectedVersion: 1 };
    await change('renameOrganization', 'organization', renamed);
    const body = {
      divisionCode,
      name: '书林社区大党委',
      kind: 'COMMUNITY_BIG_COMMITTEE',
      idempotencyKey: 'b',
    };
    const jointBodyId = await change('createJointBody', 'jointBody', body);
    const seat = { jointBodyId, organizationId, role: 'MEMBER', expectedVersion: 1, idempotencyKey: 'c' };
    const memberId = await change('addJointMember', 'member', seat);

    const events = await readUpTo('4');
    expect(events.map(({ type, entity, entityId, version }) => [type, entity, entityId, version])).toEqual([
      ['OrganizationCreated', 'Organization', organizationId, 1],
      ['OrganizationRenamed', 'Organization', organizationId, 2],
      ['JointBodyCreated', 'JointBody', jointBodyId, 1],
      ['JointMemberAdded', 'JointBody', jointBodyId, 2],
    ]);
    expect(events.every((event) => event.divisionCode === divisionCode && event.cityCode === '5301')).toBe(
      true,
    );
    expect(events[1]?.payload).toMatchObject({ name: '书林实验小学', divisionCode });
    expect(events[3]?.payload).toMatchObject({
      name: '书林社区大党委',
      member: { id: memberId, organizationId, role: 'MEMBER', until: null },
    });
  });
});
